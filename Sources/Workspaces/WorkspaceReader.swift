internal import Diagnostics
internal import Facts
internal import Probing
internal import YAML

/// Reads the file top to bottom. What several parts need (the scope, the ids that exist) is read before them.
struct WorkspaceReader {
    var decoder = Decoder()
    /// Where relative paths begin; empty is the current folder.
    let folder: String
    let now: Timestamp
    var scope = Scope()
    /// Whether the scope could be read, so that what lies outside it can be told.
    var isScopeKnown = false
    /// Every id that is written, even where something else is wrong with its target.
    var ids: [String: Node] = [:]

    init(folder: String, now: Timestamp) {
        self.folder = folder
        self.now = now
    }

    private static let keys = [
        "plimsoll", "id", "client", "packs", "params", "authorised-by", "scope", "key", "environments", "repositories",
        "rules", "baselines", "waivers", "accept-undetermined", "parity-allow",
    ]

    /// Nil where a problem leaves nothing to build.
    mutating func read(_ root: Node) -> Workspace? {
        guard isOfKnownFormat(root),
            let mapping = decoder.mapping(root, of: "a workspace", keys: Self.keys)
        else { return nil }
        let id = decoder.required(mapping, "id").flatMap { workspaceID($0) }
        readScope(mapping)
        let environments = mapping["environments"].flatMap { readEnvironments($0) } ?? []
        let repositories = mapping["repositories"].flatMap { readRepositories($0) } ?? []
        requireTargets(mapping)
        return id.map { id in
            Workspace(
                id: id, client: mapping["client"].flatMap { text($0) } ?? id.text, packs: packs(mapping["packs"]),
                parameters: mapping["params"].flatMap { parameters($0) } ?? [],
                authorisation: mapping["authorised-by"].flatMap { authorisation($0) }, scope: scope,
                key: mapping["key"].flatMap { key($0) }, environments: environments, repositories: repositories,
                rules: mapping["rules"].flatMap { path($0) },
                baselines: mapping["baselines"].flatMap { path($0) } ?? join(folder, "Baselines"),
                waivers: mapping["waivers"].flatMap { path($0) },
                acceptedUndetermined: mapping["accept-undetermined"].flatMap { acceptedUndetermined($0) } ?? [],
                parityAllowances: mapping["parity-allow"].flatMap { parityAllowances($0) } ?? [], root: root)
        }
    }

    /// A newer format is refused before its keys are called unknown.
    private mutating func isOfKnownFormat(_ root: Node) -> Bool {
        guard case .mapping(let pairs) = root.content else { return true }
        guard let node = pairs.first(where: { $0.name == "plimsoll" })?.value else {
            decoder.report(
                "a workspace needs the key \"plimsoll\"", at: root, hint: "begin the file with \"plimsoll: 1\"")
            return true
        }
        guard let format = decoder.int(node), format != 1 else { return true }
        decoder.report(
            "this file is of format \(format), and this program reads format 1", at: node,
            hint: format > 1 ? "it needs a plimsoll that reads format \(format)" : "write \"plimsoll: 1\"")
        return false
    }

    private mutating func requireTargets(_ mapping: Mapping) {
        guard ids.isEmpty, mapping["environments"] == nil, mapping["repositories"] == nil else { return }
        decoder.report(
            "nothing is named that could be looked at", at: mapping.node, hint: "add environments: or repositories:")
    }
}

extension Node {
    func value(of key: String) -> Node? { pair(key)?.value }
    func key(_ key: String) -> Node? { pair(key)?.key }

    private func pair(_ key: String) -> Pair? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.name == key }
    }
}
