internal import Facts
internal import Probing
internal import YAML

/// Environments, their hosts, and repositories.
extension WorkspaceReader {
    mutating func readEnvironments(_ node: Node) -> [Environment]? {
        decoder.pairs(node, of: "environments")?.compactMap { environment($0) }
    }

    private mutating func environment(_ pair: Pair) -> Environment? {
        checkName(of: pair)
        guard let mapping = decoder.mapping(pair.value, of: "an environment", keys: ["servers", "hosts"]) else {
            return nil
        }
        var taken: [String: Node] = [:]
        var targets: [Target] = []
        for node in nodes(mapping["servers"], of: "servers") {
            if let target = server(node, in: pair.name, &taken) { targets.append(target) }
        }
        for node in nodes(mapping["hosts"], of: "hosts") {
            if let target = host(node, in: pair.name, &taken) { targets.append(target) }
        }
        ids.merge(taken) { first, _ in first }
        return Environment(name: pair.name, node: pair.key, targets: targets)
    }

    /// Baselines keep an environment's targets in a folder of its name, beside that of the repositories.
    private mutating func checkName(of pair: Pair) {
        if pair.name == "repositories" {
            decoder.report(
                "an environment cannot be called \"repositories\"", at: pair.key,
                hint: "repositories stand at the left edge, beside environments")
        } else if TargetID(pair.name) == nil {
            report(badName: pair.name, at: pair.key)
        }
    }

    private mutating func nodes(_ node: Node?, of what: String) -> [Node] {
        node.flatMap { decoder.elements($0, of: what) } ?? []
    }

    mutating func id(_ mapping: Mapping, _ taken: inout [String: Node]) -> TargetID? {
        guard let node = decoder.required(mapping, "id"), let text = text(node) else { return nil }
        if let first = taken[text] {
            decoder.report("the target \"\(text)\" is written twice", at: node, hint: "the first is at \(first.place)")
        }
        taken[text] = taken[text] ?? node
        guard let id = TargetID(text) else {
            report(badName: text, at: node)
            return nil
        }
        return id
    }
}

// MARK: Hosts

extension WorkspaceReader {
    private mutating func host(_ node: Node, in environment: String, _ taken: inout [String: Node]) -> Target? {
        guard let mapping = decoder.mapping(node, of: "a host", keys: ["id", "role", "ssh", "folder", "tar"]) else {
            return nil
        }
        let id = id(mapping, &taken)
        let role = mapping["role"].flatMap { text($0) }
        guard let access = access(mapping), let id else { return nil }
        return Target(
            TargetIdentity(id: id, kind: .host, environment: environment, role: role), at: .host(access))
    }

    private mutating func access(_ mapping: Mapping) -> HostAccess? {
        let ways = mapping.pairs.filter { ["ssh", "folder", "tar"].contains($0.name) }
        guard let way = ways.first else { return .here }
        guard ways.count == 1 else {
            decoder.report(
                "a host is reached in one way, and \(ways.count) are written", at: ways[1].key,
                hint: "keep one of ssh, folder, tar")
            return nil
        }
        switch way.name {
        case "ssh": return login(way.value).map(HostAccess.ssh)
        case "folder": return path(way.value).map { .folder(path: $0) }
        default: return path(way.value).map { .archive(path: $0) }
        }
    }

    /// `user@host` or `host`. A password may stand here by mistake, so no message shows the text.
    private mutating func login(_ node: Node) -> String? {
        guard let text = text(node) else { return nil }
        let isPlain = text.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/")
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        // A leading minus would be an option to ssh.
        guard isPlain, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else {
            report(
                hidden: "this is not user@host", at: node,
                hint: "write it as audit@portal.example, without password and port")
            return nil
        }
        return text
    }
}

// MARK: Repositories

extension WorkspaceReader {
    mutating func readRepositories(_ node: Node) -> [Target]? {
        var taken = ids
        defer { ids = taken }
        return nodes(node, of: "repositories").compactMap { repository($0, &taken) }
    }

    private mutating func repository(_ node: Node, _ taken: inout [String: Node]) -> Target? {
        guard let mapping = decoder.mapping(node, of: "a repository", keys: ["id", "path", "role", "except"]) else {
            return nil
        }
        let id = id(mapping, &taken)
        let role = mapping["role"].flatMap { text($0) }
        let leftOut = nodes(mapping["except"], of: "files and folders").compactMap { pathBelow($0) }
        guard let path = decoder.required(mapping, "path").flatMap({ path($0) }), let id else { return nil }
        return Target(
            TargetIdentity(id: id, kind: .repository, role: role), at: .repository(path: path, except: leftOut))
    }

    /// `Tests/Fixtures`: a file or folder below a repository's root, in the one spelling that names it.
    private mutating func pathBelow(_ node: Node) -> String? {
        guard let text = text(node) else { return nil }
        let names = text.split(separator: "/", omittingEmptySubsequences: false)
        let isBelow = !names.contains { ["", ".", "..", "~"].contains($0) || $0.contains("\\") }
        guard isBelow, !text.utf8.contains(0) else {
            decoder.report(
                "this is no path below the repository's root", at: node,
                hint: "write it as Tests/Fixtures: without \"/\" at its ends, \".\" and \"..\"")
            return nil
        }
        guard !text.contains("*") else {
            decoder.report("patterns are not read here", at: node, hint: "name the folder: all below it is left out")
            return nil
        }
        return text
    }
}
