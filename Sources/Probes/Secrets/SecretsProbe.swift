public import Detectors
internal import Diagnostics
public import Facts
public import Probing
internal import Trees

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
        ], isKeyed: true, file: FileIdentity(path: "path", lasting: ["category", "tag"]))

    /// What was not looked through.
    public static let unread = FactKind.unread("secret.unread", for: "secrets")

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .repository(let path, let leftOut) = target.location else {
            return FactSheet(
                probe: Self.name, kinds: Self.kinds,
                unseen: .notCovered("files are looked through in repositories, and this is none"))
        }
        do throws(Reason) {
            let search = try Self.search(in: world)
            let reading = Reading(try world.open(path), except: leftOut, within: limits)
            let (found, unread) = await reading.each(width: processors) { search.look(through: &$0) }
            return SecretFacts(found, unread: unread, leftOut: leftOut).sheet
        } catch {
            return FactSheet(probe: Self.name, kinds: Self.kinds, unseen: error)
        }
    }

    private static func search(in world: World) throws(Reason) -> SecretSearch {
        let detectors = world.detectors.area(.secrets)
        guard !detectors.isEmpty else {
            throw .notCovered("no detectors of secrets were loaded (Rules/detectors/secrets)")
        }
        do throws(Problems) {
            return try SecretSearch(detectors, key: world.key, cache: world.cache)
        } catch {
            throw .denied("the detectors cannot be used: \(error)")
        }
    }
}
