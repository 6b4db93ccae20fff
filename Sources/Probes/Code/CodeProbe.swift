public import Facts
public import Probing

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
            Field("language", .string, "python, typescript, php, java"),
            Field("symbol", .string, "The function or class that it stands in"),
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
            Field("language", .string, "python, typescript, php, java, shell, yaml"),
            Field("symbol", .string, "The function or class that it stands in"),
            Field("what", .string, "tls-verification-off, weak-sslmode, literal-key, literal-iv, ecb, weak-hash …"),
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

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        FactSheet(probe: Self.name, kinds: Self.kinds, unseen: .notCovered("code is not read yet"))
    }
}
