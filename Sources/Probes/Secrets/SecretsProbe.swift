public import Detectors
public import Facts
public import Probing

/// Looks for tokens, passwords and private keys in files. What it finds is checked offline and never tried.
public struct SecretsProbe: Probe {
    public static let name = "secrets"
    public static let kinds = [match, unread]
    public static let targets: Set<TargetKind> = [.repository]
    public static let area: Detector.Area? = .secrets

    /// How sure it is that a match opens something.
    static let grade = Ordering("secret grade", ["example", "hashed", "possible", "likely", "valid"])

    /// A secret that was seen, with nothing of it.
    public static let match = FactKind(
        "secret.match", "A token, password or key in a file. The value itself is in no fact.",
        subject: "path, category, tag and which of several: .env [github-token] 0f…9c 0",
        fields: [
            Field("path", .string, "The file, below the root; a member of an archive after !/"),
            Field("category", .string, "What it is: github-token, private-key, password"),
            Field("detector", .string, "What found it: secrets.github"),
            Field("grade", .ordered(grade), "How sure it is that it opens something"),
            Field("checked", .bool, "Whether a checksum or structure in it was checked and holds"),
            Field("tag", .string, "Equal where the value is equal, under the workspace's key"),
        ], isKeyed: true)

    /// What was not looked through.
    public static let unread = FactKind(
        "secret.unread", "A file, or part of one, that was not looked through for secrets.",
        subject: "its path",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("why", .string, "Why not"),
        ])

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        FactSheet(probe: Self.name, kinds: Self.kinds, unseen: .notCovered("files are not looked through yet"))
    }
}
