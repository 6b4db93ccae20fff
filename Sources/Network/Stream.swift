import Facts
import Glibc
import Probing

/// An open socket, and the read and the write that wait on it.
final class Stream: Waiter {
    private struct Reading {
        let call: Call<[UInt8]>
        let count: Int
        let until: ContinuousClock.Instant
    }

    private struct Writing {
        let call: Call<Void>
        let bytes: [UInt8]
        var sent = 0
        let until: ContinuousClock.Instant
    }

    private let bounds: Bounds
    /// Nil once it is closed.
    private var socket: Socket?
    private var reading: Reading?
    private var writing: Writing?
    /// How many bytes have come.
    private var taken = 0

    init(_ socket: Socket, within bounds: Bounds) {
        self.socket = socket
        self.bounds = bounds
    }

    func read(upTo count: Int, for call: Call<[UInt8]>, on loop: Loop) {
        precondition(reading == nil, "a connection has one read at a time")
        precondition(count > 0, "a read of nothing would look like the end of the stream")
        reading = Reading(call: call, count: count, until: bounds.operation(from: loop.now))
        guard isOpen(at: loop.now, on: loop) else { return }
        loop.park(call.id, with: self)
        advanceReading(on: loop)
        wait(on: loop)
    }

    func write(_ bytes: [UInt8], for call: Call<Void>, on loop: Loop) {
        precondition(writing == nil, "a connection has one write at a time")
        writing = Writing(call: call, bytes: bytes, until: bounds.operation(from: loop.now))
        guard isOpen(at: loop.now, on: loop) else { return }
        loop.park(call.id, with: self)
        advanceWriting(on: loop)
        wait(on: loop)
    }

    func close(on loop: Loop) {
        if let socket { loop.close(socket) }
        socket = nil
        fail(because: .interrupted, on: loop)
    }

    override func ready(_ tag: Int, on loop: Loop) {
        advanceReading(on: loop)
        advanceWriting(on: loop)
    }

    override func expired(on loop: Loop) {
        let reason = bounds.reason(at: loop.now) ?? .timedOut
        if let reading, reading.until <= loop.now { answerReading(.failure(reason), on: loop) }
        if let writing, writing.until <= loop.now { answerWriting(.failure(reason), on: loop) }
        wait(on: loop)
    }

    override func abandon(_ call: CallID, because reason: Reason, on loop: Loop) {
        if reading?.call.id == call { answerReading(.failure(reason), on: loop) }
        if writing?.call.id == call { answerWriting(.failure(reason), on: loop) }
    }

    override func end(on loop: Loop) { close(on: loop) }
}

// MARK: Waiting

extension Stream {
    /// A slow drip that never lets a read wait is ended by the endpoint's time all the same.
    private func isOpen(at now: ContinuousClock.Instant, on loop: Loop) -> Bool {
        if socket != nil, bounds.reason(at: now) == nil { return true }
        fail(because: socket == nil ? .interrupted : bounds.reason(at: now) ?? .interrupted, on: loop)
        return false
    }

    private func wait(on loop: Loop) {
        guard let socket, let until = [reading?.until, writing?.until].compactMap({ $0 }).min() else { return }
        loop.watch(socket)
        loop.arm(self, at: until)
    }

    private func fail(because reason: Reason, on loop: Loop) {
        answerReading(.failure(reason), on: loop)
        answerWriting(.failure(reason), on: loop)
    }

    private func answerReading(_ result: Result<[UInt8], Reason>, on loop: Loop) {
        guard let call = reading?.call else { return }
        reading = nil
        loop.answer(call, result)
    }

    private func answerWriting(_ result: Result<Void, Reason>, on loop: Loop) {
        guard let call = writing?.call else { return }
        writing = nil
        loop.answer(call, result)
    }
}

// MARK: Moving bytes

extension Stream {
    private func advanceReading(on loop: Loop) {
        guard let socket, let reading else { return }
        let allowance = bounds.limits.bytes - taken
        // Past the cap one more byte tells whether there was more or just the end.
        let count = min(reading.count, max(allowance, 1), loop.landing.count)
        switch recv(socket.descriptor, loop.landing.baseAddress, count, 0) {
        case -1: stopReading(errno, on: loop)
        case let got where got > allowance: answerReading(.failure(tooMuch), on: loop)
        case let got:
            taken += got
            answerReading(.success(Array(loop.landing[..<got])), on: loop)
        }
    }

    private var tooMuch: Reason { .denied("more than \(bounds.limits.bytes) bytes came") }

    private func stopReading(_ code: Int32, on loop: Loop) {
        if let reason = Self.reason(for: code) { answerReading(.failure(reason), on: loop) }
    }

    private func advanceWriting(on loop: Loop) {
        while let socket, let writing {
            let rest = writing.bytes[writing.sent...]
            if rest.isEmpty { return answerWriting(.success(()), on: loop) }
            let sent = rest.withUnsafeBytes {
                send(socket.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if sent >= 0 {
                self.writing?.sent += sent
            } else if let reason = Self.reason(for: errno) {
                return answerWriting(.failure(reason), on: loop)
            } else {
                return
            }
        }
    }

    /// Nil where the socket only asks to wait.
    private static func reason(for code: Int32) -> Reason? {
        switch code {
        case EAGAIN, EINTR: nil
        case ECONNRESET: .reset
        case EPIPE: .closed
        case ETIMEDOUT: .timedOut
        default: .denied(errorText(code))
        }
    }
}
