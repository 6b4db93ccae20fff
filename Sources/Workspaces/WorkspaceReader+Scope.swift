internal import Facts
internal import Probing
internal import YAML

extension WorkspaceReader {
    mutating func readScope(_ mapping: Mapping) {
        guard let node = mapping["scope"] else { return requireScope(mapping) }
        var networks: [CIDR] = []
        var names: Set<String> = []
        let before = decoder.problems.count
        for entry in decoder.elements(node, of: "networks and names") ?? [] {
            switch scopeEntry(entry) {
            case .network(let network): networks.append(network)
            case .name(let name): names.insert(name)
            case nil: break
            }
        }
        scope = Scope(networks: networks, names: names)
        isScopeKnown = decoder.problems.count == before
        if isScopeKnown, networks.isEmpty, names.isEmpty { requireScope(mapping) }
    }

    private mutating func requireScope(_ mapping: Mapping) {
        guard hasServers(mapping) else { return }
        decoder.report(
            "the scope is empty, and there are servers to look at", at: mapping["scope"] ?? mapping.node,
            hint: "name the networks and hosts that the client allows: scope: [203.0.113.0/28, portal.example]")
    }

    private func hasServers(_ mapping: Mapping) -> Bool {
        guard case .mapping(let environments) = mapping["environments"]?.content else { return false }
        return environments.contains { $0.value.value(of: "servers") != nil }
    }

    private enum ScopeEntry {
        case network(CIDR)
        case name(String)
    }

    private mutating func scopeEntry(_ node: Node) -> ScopeEntry? {
        guard let text = text(node) else { return nil }
        if let network = CIDR(text) { return checked(network, at: node) }
        if text.contains("/"), IPAddress(String(text.prefix { $0 != "/" })) != nil {
            decoder.report(
                "\"\(text)\" is not a network", at: node,
                hint: "after the address stands the length of the prefix, and no bit is set beyond it: 203.0.113.0/28")
            return nil
        }
        return hostName(text, at: node).map(ScopeEntry.name)
    }

    private mutating func checked(_ network: CIDR, at node: Node) -> ScopeEntry? {
        if network.prefix > 0 { return .network(network) }
        decoder.report(
            "\(network) is every address there is, and so no scope", at: node,
            hint: "name the client's own networks and hosts")
        return nil
    }

    /// An address can be judged here. A name can where the scope has names alone; else its addresses tell, when they
    /// are looked up.
    mutating func requireInScope(_ host: String, at node: Node) {
        guard isScopeKnown, !(scope.networks.isEmpty && scope.names.isEmpty) else { return }
        let isOutside =
            if let address = IPAddress(host) {
                !scope.permits(address, of: host)
            } else {
                scope.networks.isEmpty && !scope.names.contains(host)
            }
        guard isOutside else { return }
        decoder.report(
            "\(host) is outside the scope", at: node, hint: "add it to scope, if the client has authorised that")
    }
}
