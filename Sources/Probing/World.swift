public import Detectors
public import Digests
public import Facts

/// What the outside is: handed in, so that a test may hand in another.
public struct World: Sendable {
    public var now: Timestamp
    public var dialer: any Dialer
    /// Opens a folder for reading.
    public var open: @Sendable (_ path: String) throws(Reason) -> any Tree

    /// What content is looked through with.
    public var detectors: DetectorSet
    /// What health data and secrets are tagged under.
    public var key: WorkspaceKey
    /// The folder that compiled patterns may be kept in; nil: nowhere.
    public var cache: String?

    public init(
        now: Timestamp, dialer: any Dialer, detectors: DetectorSet = .none, key: WorkspaceKey = .random(),
        cache: String? = nil, open: @escaping @Sendable (String) throws(Reason) -> any Tree
    ) {
        self.now = now
        self.dialer = dialer
        self.detectors = detectors
        self.key = key
        self.cache = cache
        self.open = open
    }
}

/// The way to the network. It speaks to no address outside the scope it was made with.
public protocol Dialer: Sendable {
    /// The host's addresses within the scope, sorted: IPv4 before IPv6. They are looked up once and pinned: the same
    /// host gives the same answer for as long as the dialer lives.
    ///
    /// Throws `unresolved`, `outOfScope` or `timedOut`.
    func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress]

    /// Throws `refused`, `timedOut`, `outOfScope`, `denied`, `deadline`. Want of local sockets or ports parks the call
    /// until there is one: it is never an answer.
    func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection

    /// Tries to connect to every port.
    func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep
}

/// One open connection. Every read and write waits at most `operation`, and all of them together at most `endpoint`.
public protocol Connection: Sendable {
    var endpoint: Endpoint { get }
    /// What has come, at most `count` bytes; empty at the end of the stream. Throws `timedOut`, `reset`, `deadline`,
    /// or `denied` where the connection has brought more than `Limits.bytes`.
    func read(upTo count: Int) async throws(Reason) -> [UInt8]
    func write(_ bytes: [UInt8]) async throws(Reason)
    func close()
}

/// What a connect sweep found.
public struct Sweep: Hashable, Sendable {
    public var open: NumberRanges
    public var closed: NumberRanges
    /// Tried as often as the limits allow, and no answer came.
    public var filtered: NumberRanges
    /// Not told, and why.
    public var undetermined: [Int: Reason]

    public init(
        open: NumberRanges, closed: NumberRanges, filtered: NumberRanges, undetermined: [Int: Reason] = [:]
    ) {
        self.open = open
        self.closed = closed
        self.filtered = filtered
        self.undetermined = undetermined
    }
}
