public import Facts
internal import Synchronization

/// Scanners that are used again. Making one takes a third of a millisecond with five hundred patterns, more than most
/// files take to scan; and there are never more of them than tasks at once.
public final class ScannerPool: Sendable {
    private let engine: Engine
    private let idle = Mutex<[Seat]>([])

    public init(_ engine: Engine) { self.engine = engine }

    /// Hands a scanner that nobody else uses meanwhile to `work`.
    ///
    /// Throws where the system gives no memory for one.
    public func with<Result>(_ work: (inout Scanner) -> Result) throws(Reason) -> Result {
        let seat = try take()
        defer { idle.withLock { $0.append(seat) } }
        return work(&seat.scanner)
    }

    private func take() throws(Reason) -> Seat {
        if let seat = idle.withLock({ $0.popLast() }) { return seat }
        return try Seat(engine)
    }
}

/// A scanner on the heap. Unchecked: the pool hands each to one task at a time.
private final class Seat: @unchecked Sendable {
    var scanner: Scanner

    init(_ engine: Engine) throws(Reason) { scanner = try engine.scanner() }
}
