import Facts
import Glibc
import Probing

/// One connect: tried again when it times out, never when it is refused, and parked while this machine has no socket.
final class Dial: Waiter {
    private let endpoint: Endpoint
    private let limits: Limits
    private let address: SocketAddress
    private let mailbox: Mailbox
    /// Nil once it is answered.
    private var call: Call<any Connection>?
    private var socket: Socket?
    /// Counted from the first connect; the time in the park is not the other side's.
    private var bounds: Bounds?
    private var retries: Int
    /// Why it is in the park.
    private var want: Int32?

    init(_ endpoint: Endpoint, within limits: Limits, for call: Call<any Connection>, by mailbox: Mailbox) {
        self.endpoint = endpoint
        self.limits = limits
        self.call = call
        self.mailbox = mailbox
        address = SocketAddress(endpoint)
        retries = limits.retries
    }

    func begin(on loop: Loop) {
        guard loop.directory.permits(endpoint.address) else {
            return answer(.failure(.outOfScope("\(endpoint.address)")), on: loop)
        }
        if let call { loop.park(call.id, with: self) }
        proceed(on: loop)
    }

    override func proceed(on loop: Loop) {
        guard call != nil, socket == nil else { return }
        if let reason = overdue(at: loop.now) { return answer(.failure(reason), on: loop) }
        switch Socket.open(for: endpoint.address) {
        case .failure(let error): take(Attempt(errno: error.code), on: loop)
        case .success(let socket): connect(socket, on: loop)
        }
    }

    private func connect(_ socket: Socket, on loop: Loop) {
        self.socket = socket
        loop.assign(socket, to: self)
        socket.sendAtOnce()
        if bounds == nil { bounds = Bounds(limits, from: loop.now) }
        var attempt = socket.connect(to: address)
        // The loopback device answers before connect() returns; asking again tells.
        if attempt == .pending, endpoint.address.isLoopback { attempt = socket.connect(to: address) }
        take(attempt, on: loop)
        if self.socket != nil, let bounds { loop.arm(self, at: bounds.operation(from: loop.now)) }
    }

    override func ready(_ tag: Int, on loop: Loop) {
        if let socket { take(socket.connect(to: address), on: loop) }
    }

    private func take(_ attempt: Attempt, on loop: Loop) {
        switch attempt {
        case .pending: if let socket { loop.watch(socket) }
        case .connected: connected(on: loop)
        case .refused: answer(.failure(.refused), on: loop)
        case .reset: answer(.failure(.reset), on: loop)
        case .timedOut, .filtered: retry(on: loop)
        case .starved(let code): park(because: code, on: loop)
        case .failed(let code): answer(.failure(.denied(errorText(code))), on: loop)
        }
    }

    private func connected(on loop: Loop) {
        guard let socket, let bounds else { return }
        if socket.isConnectedToItself(at: endpoint) {
            drop(on: loop)
            return loop.postpone(self)
        }
        self.socket = nil
        let stream = Stream(socket, within: bounds)
        loop.assign(socket, to: stream)
        answer(.success(Link(endpoint, Bound(stream, to: loop), mailbox)), on: loop)
    }

    private func park(because code: Int32, on loop: Loop) {
        guard code != EADDRNOTAVAIL || hasRoute(to: endpoint.address) else {
            return answer(.failure(.denied(errorText(code))), on: loop)
        }
        want = code
        drop(on: loop, feedsOthers: false)
        loop.waitForSocket(self)
        loop.arm(self, at: limits.deadline)
    }

    override func expired(on loop: Loop) {
        guard call != nil else { return }
        if let reason = overdue(at: loop.now) { return answer(.failure(reason), on: loop) }
        retry(on: loop)
    }

    private func retry(on loop: Loop) {
        drop(on: loop)
        guard retries > 0 else { return answer(.failure(.timedOut), on: loop) }
        retries -= 1
        proceed(on: loop)
    }

    private func overdue(at now: ContinuousClock.Instant) -> Reason? {
        if let want, socket == nil, now >= limits.deadline {
            return .denied("no local socket or port came free before the deadline: \(errorText(want))")
        }
        return bounds?.reason(at: now) ?? (now >= limits.deadline ? .deadline : nil)
    }

    override func abandon(_ call: CallID, because reason: Reason, on loop: Loop) {
        answer(.failure(reason), on: loop)
    }

    private func answer(_ result: Result<any Connection, Reason>, on loop: Loop) {
        drop(on: loop)
        expiry = nil
        if let call { loop.answer(call, result) }
        call = nil
    }

    private func drop(on loop: Loop, feedsOthers: Bool = true) {
        if let socket { loop.close(socket, feedsOthers: feedsOthers) }
        socket = nil
    }
}
