internal import Facts
internal import Workspaces
public import Probing
internal import Glibc

/// A target named on the command line instead of in a workspace: `host`, `host:port`, `[::1]:443`, or a folder. Its
/// scope is itself.
public struct AdHocTarget: Sendable {
    /// As it was typed.
    public let text: String
    public let target: Target
    public let scope: Scope

    public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
        public let description: String
    }

    public init(_ text: String, ports: String? = nil, tls: String? = nil, name: String? = nil) throws(Mistake) {
        self.text = text
        if Self.isFolder(text) {
            target = Target(TargetIdentity(id: Self.id(of: text), kind: .repository), at: .repository(path: text))
            scope = Scope()
            return
        }
        let (host, port) = try Self.split(text)
        let swept = try Self.ranges(ports) ?? port.map { NumberRanges([$0]) } ?? .usualPorts
        let spoken = try Self.ranges(tls) ?? port.map { NumberRanges([$0]) } ?? swept.intersection(.usualTLSPorts)
        target = Target(
            TargetIdentity(id: Self.id(of: text), kind: .server),
            at: .server(Server(host: host, ports: swept, tls: spoken, serverName: name)))
        scope = Self.scope(of: host)
    }

    private init(_ other: AdHocTarget, as id: TargetID) {
        text = other.text
        target = Target(TargetIdentity(id: id, kind: other.target.identity.kind), at: other.target.location)
        scope = other.scope
    }

    /// Each once, and under a name of its own: of `Portal` and `portal`, the second is `portal-2`.
    static func distinct(_ targets: [AdHocTarget]) -> [AdHocTarget] {
        var locations = Set<Location>()
        var names = Set<TargetID>()
        return targets.filter { locations.insert($0.target.location).inserted }.map { target in
            let name = target.target.identity.id
            let id =
                ([name] + (2...999).compactMap { TargetID("\(name.text)-\($0)") }).first { !names.contains($0) } ?? name
            names.insert(id)
            return id == name ? target : AdHocTarget(target, as: id)
        }
    }

    /// The name it goes by in the result: what was typed, as far as it is a name.
    private static func id(of text: String) -> TargetID {
        let plain = text.lowercased().map {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "." ? $0 : "-"
        }
        let trimmed = plain.drop { $0 == "." || $0 == "-" }
        return TargetID(String(trimmed.suffix(100).drop { $0 == "." || $0 == "-" })) ?? TargetID("here") ?? .example
    }

    private static func isFolder(_ text: String) -> Bool {
        var status = stat()
        return stat(text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func ranges(_ text: String?) throws(Mistake) -> NumberRanges? {
        guard let text else { return nil }
        guard let ranges = NumberRanges(text), !ranges.isEmpty, !ranges.contains(0) else {
            throw Mistake(description: "\"\(text)\" is no set of ports: write 22,80,8000-8100")
        }
        return ranges
    }

    private static func split(_ text: String) throws(Mistake) -> (host: String, port: Int?) {
        if IPAddress(text) != nil { return (text, nil) }
        let isBracketed = text.hasPrefix("[")
        let parts =
            isBracketed
            ? text.dropFirst().split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
            : text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let host = String(parts[0])
        let rest = parts.count > 1 ? String(parts[1]) : ""
        let digits = isBracketed ? (rest.hasPrefix(":") ? String(rest.dropFirst()) : rest) : rest
        let isHost = isBracketed ? parts.count == 2 && IPAddress(host)?.isV6 == true : isName(host)
        guard isHost else {
            throw Mistake(
                description: "\"\(text)\" is neither a folder here nor a host: write host, host:port or [address]:port")
        }
        guard parts.count > 1, !(isBracketed && rest.isEmpty) else { return (host, nil) }
        guard let port = Int(digits), (1...65_535).contains(port) else {
            throw Mistake(description: "\"\(digits)\" is no port: write a number from 1 to 65535")
        }
        return (host, port)
    }

    /// RFC 1123 host names, with the underscore that people use.
    private static func isName(_ host: String) -> Bool {
        !host.isEmpty && host.utf8.count <= 253
            && host.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                    || [0x2D, 0x2E, 0x5F].contains(byte)
            }
    }

    private static func scope(of host: String) -> Scope {
        if let address = IPAddress(host), let network = CIDR(address.description) { return Scope(networks: [network]) }
        let isLocal = host.lowercased() == "localhost"
        return Scope(networks: isLocal ? ["127.0.0.0/8", "::1"].compactMap { CIDR($0) } : [], names: [host])
    }
}
