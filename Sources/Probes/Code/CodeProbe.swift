public import Facts
public import Probing
internal import Trees

/// Looks in source code for where health data leaves: sinks that are handed a patient's fields, and settings that take
/// away protection. Nothing is run or compiled.
public struct CodeProbe: Probe {
    public static let name = "code"
    public static let kinds = [flow, setting, unread]
    public static let targets: Set<TargetKind> = [.repository]

    /// A health field that reaches a sink.
    public static let flow = FactKind(
        "code.flow", "A field that holds health data is handed to something that lets it out.",
        subject: "path, enclosing symbol, sink with its fields, shape of the statement and which of several",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("language", .string, "python, javascript, php, java"),
            Field("symbol", .string, "The function or class that it stands in"),
            Field("sink", .string, "log, print, exception, url, storage, analytics, llm, mail, sms, temp-file, cache"),
            Field("fields", .list(.string), "The health fields that reach it, sorted: ssn, date_of_birth"),
            Field("shape", .string, "A digest of the statement without its names of variables, texts and layout"),
            Field("place", .string, "What the path says of the file: product, test, example, development"),
        ], file: FileIdentity(path: "path", symbol: "symbol", lasting: ["sink", "fields"], shape: "shape"))

    /// A setting or call, without regard to what flows through it.
    public static let setting = FactKind(
        "code.setting", "A call or setting in code that takes away a protection.",
        subject: "path, enclosing symbol, what, shape of the statement and which of several",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("language", .string, "python, javascript, php, java, shell, yaml"),
            Field("symbol", .string, "The function or class that it stands in, a setting's own name"),
            Field("what", .string, "tls-verification-off, weak-sslmode, literal-key, literal-iv, ecb, weak-hash …"),
            Field("field", .string, "What more there is to tell: require of an sslmode, patient-route"),
            Field("shape", .string, "A digest of the statement without its names of variables, texts and layout"),
            Field("place", .string, "What the path says of the file: product, test, example, development"),
        ], file: FileIdentity(path: "path", symbol: "symbol", lasting: ["what", "field"], shape: "shape"))

    /// What was not read.
    public static let unread = FactKind.unread("code.unread", for: "where health data leaves")

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .repository(let path, let leftOut) = target.location else {
            return FactSheet(
                probe: Self.name, kinds: Self.kinds,
                unseen: .notCovered("code is looked for in folders, and this is none"))
        }
        do throws(Reason) {
            let reading = Reading(try world.open(path), except: leftOut, within: limits)
            let (dictionary, gaps) = await Self.dictionary(of: reading)
            let (found, unread) = await reading.each(width: processors, where: CodeLook.isWanted) { document in
                CodeLook(dictionary).finds(in: &document)
            }
            return CodeFacts(found, unread: unread + gaps, leftOut: leftOut).sheet
        } catch {
            return FactSheet(probe: Self.name, kinds: Self.kinds, unseen: error)
        }
    }

    /// The fields that everybody has, and those of the client's own schema.
    private static func dictionary(of reading: Reading) async -> (FieldDictionary, [Unread]) {
        let (found, _) = await reading.each(width: processors, where: CodeLook.isWanted) { document in
            SchemaLook.fields(in: &document)
        }
        var dictionary = FieldDictionary.standard
        for field in found.flatMap(\.found.fields) {
            dictionary = dictionary.adding(field.field, of: field.entity, tellsAlone: field.tellsAlone)
        }
        return (dictionary, found.flatMap { path, schema in schema.problems.map { Unread(path, .malformed($0)) } })
    }
}
