internal import Facts
internal import Probing
internal import YAML

extension WorkspaceReader {
    private static let serverKeys = ["id", "host", "role", "ports", "expect", "tls", "name"]

    mutating func server(_ node: Node, in environment: String, _ taken: inout [String: Node]) -> Target? {
        guard let mapping = decoder.mapping(node, of: "a server", keys: Self.serverKeys) else { return nil }
        let id = id(mapping, &taken)
        let host = decoder.required(mapping, "host").flatMap { hostInScope($0) }
        let role = mapping["role"].flatMap { text($0) }
        let name = mapping["name"].flatMap { node in text(node).flatMap { hostName($0, at: node) } }
        let sweep = sweep(mapping)
        guard let id, let host else { return nil }
        return Target(
            TargetIdentity(
                id: id, kind: .server, environment: environment, role: role,
                expectedPorts: sweep.expected.map { Array($0.numbers) }),
            at: .server(Server(host: host, ports: sweep.ports, tls: sweep.tls, serverName: name)))
    }

    private mutating func hostInScope(_ node: Node) -> String? {
        guard let host = host(node) else { return nil }
        requireInScope(host, at: node)
        return host
    }

    private struct SweepPlan {
        let ports: NumberRanges
        let expected: NumberRanges?
        let tls: NumberRanges
    }

    /// Where nobody said what to sweep: the usual ports, and those that are named otherwise.
    private mutating func sweep(_ mapping: Mapping) -> SweepPlan {
        let written = mapping["ports"].flatMap { ports($0) }
        let expected = mapping["expect"].flatMap { ports($0) }
        let tls = mapping["tls"].flatMap { ports($0) }
        if let written { refuseUnswept(mapping, written) }
        let named = (expected ?? NumberRanges([])).union(tls ?? NumberRanges([]))
        let swept = written ?? NumberRanges.usualPorts.union(named)
        return SweepPlan(
            ports: swept, expected: expected, tls: tls ?? NumberRanges.usualTLSPorts.intersection(swept))
    }
}

// MARK: Ports

extension WorkspaceReader {
    /// `443`, `1-65535`, or a list of such.
    private mutating func ports(_ node: Node) -> NumberRanges? {
        guard case .sequence(let entries) = node.content else { return range(node) }
        return entries.reduce(NumberRanges([])) { $0.union(range($1) ?? NumberRanges([])) }
    }

    private mutating func range(_ node: Node) -> NumberRanges? {
        guard let text = text(node) else { return nil }
        if let range = NumberRanges(text), range.ranges.first?.lowerBound != 0 { return range }
        decoder.report(
            "\"\(text)\" is not a port", at: node,
            hint: "write a number from 1 to 65535, a range such as 8000-8100, or a list of them")
        return nil
    }

    /// What is not swept is never seen open, so no rule could hold it to what is expected.
    private mutating func refuseUnswept(_ mapping: Mapping, _ swept: NumberRanges) {
        if swept.isEmpty, let node = mapping["ports"] {
            decoder.report(
                "no port is named", at: node, hint: "name some, or take the key out for the 1,000 usual ones")
        }
        for key in ["expect", "tls"] {
            guard let node = mapping[key] else { continue }
            for entry in entries(of: node) {
                guard let text = entry.text, let range = NumberRanges(text), range.intersection(swept) != range else {
                    continue
                }
                decoder.report("port \(text) is not among the ports of this server", at: entry, hint: "add it to ports")
            }
        }
    }

    private func entries(of node: Node) -> [Node] {
        guard case .sequence(let entries) = node.content else { return [node] }
        return entries
    }
}
