public import Facts

/// What is examined, and how it is reached.
public struct Target: Hashable, Sendable {
    public let identity: TargetIdentity
    public let location: Location

    public init(_ identity: TargetIdentity, at location: Location) {
        self.identity = identity
        self.location = location
    }
}

/// Where a target is, and how it is reached.
public enum Location: Hashable, Sendable {
    case server(Server)
    /// A machine's own configuration.
    case host(HostAccess)
    /// A folder that holds a repository's files, and the files and folders below it that nobody is to look at:
    /// `Tests/Fixtures`.
    case repository(path: String, except: [String] = [])
}

/// How a machine's configuration is reached.
public enum HostAccess: Hashable, Sendable {
    /// The program runs on it.
    case here
    /// `user@host`
    case ssh(String)
    /// A copy of its files.
    case folder(path: String)
    /// A tar of its files.
    case archive(path: String)
}

/// A server as it is seen from outside.
public struct Server: Hashable, Sendable {
    /// A name or an address.
    public let host: String
    /// What is swept.
    public let ports: NumberRanges
    /// Where TLS is spoken from the first byte. A port named here that does not answer is undetermined.
    public let tls: NumberRanges
    /// The name that certificates must match, where it is not `host`.
    public let serverName: String?

    public init(host: String, ports: NumberRanges, tls: NumberRanges, serverName: String? = nil) {
        self.host = host
        self.ports = ports
        self.tls = tls
        self.serverName = serverName
    }
}

/// One address and port.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    public let address: IPAddress
    public let port: Int

    public init(_ address: IPAddress, _ port: Int) {
        self.address = address
        self.port = port
    }

    public var description: String { address.isV6 ? "[\(address)]:\(port)" : "\(address):\(port)" }
}
