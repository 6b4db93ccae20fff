/// How long and how much a look may take. Every wait is bounded by all three times.
public struct Limits: Hashable, Sendable {
    /// One connect, read or write.
    public var operation: Duration
    /// All that is done with one address and port.
    public var endpoint: Duration
    /// When the whole scan must be over.
    public var deadline: ContinuousClock.Instant
    /// How often an operation that timed out is tried again. A refusal is an answer and is not.
    public var retries: Int
    /// How many sockets may be open at once towards one host.
    public var width: Int
    /// How many bytes are taken from one connection or one file.
    public var bytes: Int

    public init(
        operation: Duration = .seconds(3), endpoint: Duration = .seconds(20),
        deadline: ContinuousClock.Instant, retries: Int = 2, width: Int = 1000, bytes: Int = 64 << 20
    ) {
        self.operation = operation
        self.endpoint = endpoint
        self.deadline = deadline
        self.retries = retries
        self.width = width
        self.bytes = bytes
    }
}
