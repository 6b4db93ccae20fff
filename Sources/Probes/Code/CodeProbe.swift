public import Facts
internal import Glibc
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
        subject: "path, enclosing symbol, sink, shape of the statement and which of several",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("place", .string, placeDoc),
            Field("language", .string, "python, javascript (TypeScript too), php, java"),
            Field("symbol", .string, "The function or class that it stands in; empty at a file's top"),
            Field("sink", .string, "log, print, exception, url, storage, analytics, llm, mail, sms, temp-file, cache"),
            Field("fields", .list(.string), "The health fields that reach it, sorted: ssn, date_of_birth"),
            Field("shape", .string, "A digest of the statement without its names of variables, texts and layout"),
        ])

    /// A setting or call, without regard to what flows through it.
    public static let setting = FactKind(
        "code.setting", "A call or setting in code that takes away a protection.",
        subject: "path, enclosing symbol, what, shape of the statement and which of several",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("place", .string, placeDoc),
            Field("language", .string, "python, javascript, php, java, shell, yaml"),
            Field("symbol", .string, "The function or class that it stands in, or the setting's name; may be empty"),
            Field("what", .string, "tls-verification-off, weak-sslmode, literal-key, literal-iv, ecb, weak-hash …"),
            Field("detail", .string, "What more there is to tell: require, patient-route; may be empty"),
            Field("shape", .string, "A digest of the statement without its names of variables, texts and layout"),
        ])

    /// What was not read.
    public static let unread = FactKind(
        "code.unread", "A source file, or part of one, that was not read.",
        subject: "its path",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("why", .string, "Why not"),
        ])

    private static let placeDoc = "What its path says of the file: product, test, example, development"

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .repository(let path, let leftOut) = target.location else {
            return FactSheet(
                probe: Self.name, kinds: Self.kinds,
                unseen: .notCovered("code is read in repositories, and this is none"))
        }
        do throws(Reason) {
            let reading = Reading(try world.open(path), except: leftOut, within: limits)
            let schema = await ClientSchema.read(reading, width: Self.width)
            let (found, unread) = await reading.each(width: Self.width, where: CodeFile.isWanted) {
                CodeFile.look(at: &$0, schema.dictionary)
            }
            return CodeFacts(found.map(\.found), unread: unread, schema.unread, leftOut: leftOut).sheet
        } catch {
            return FactSheet(probe: Self.name, kinds: Self.kinds, unseen: error)
        }
    }

    /// Reading is work for processors, not for disks: as many files at once as there are.
    private static var width: Int { max(1, min(64, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
}
