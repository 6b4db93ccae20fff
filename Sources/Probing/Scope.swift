public import Facts

/// The networks and names that may be looked at. A probe never leaves it, whatever DNS says.
public struct Scope: Hashable, Sendable {
    public let networks: [CIDR]
    /// Lower-case, without a trailing dot.
    public let names: Set<String>

    public init(networks: [CIDR] = [], names: Set<String> = []) {
        self.networks = networks
        self.names = Set(names.map(Self.normalised))
    }

    /// Whether an address may be spoken to. A host that is named in the scope brings its addresses with it, but not
    /// loopback, link-local (cloud metadata lives there), multicast or unspecified ones: those are in scope only by a
    /// network that holds them.
    public func permits(_ address: IPAddress, of host: String) -> Bool {
        networks.contains { $0.contains(address) }
            || (names.contains(Self.normalised(host)) && !address.isSpecial)
    }

    private static func normalised(_ name: String) -> String {
        let lower = name.lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }
}

extension IPAddress {
    /// Addresses that a public name has no business pointing at.
    fileprivate var isSpecial: Bool {
        if isLoopback || bytes.allSatisfy({ $0 == 0 }) { return true }
        if isV6 { return bytes[0] == 0xFF || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80) }
        return bytes[0] == 0 || (bytes[0] == 169 && bytes[1] == 254) || bytes[0] >= 224
    }
}
