import Facts
import Glibc
import Probing

/// A connect sweep of one address: a state machine over a window of sockets, which are used again and again, because
/// a refusal costs two connect() calls and nothing else. It never sends a byte.
///
/// Ports that time out are tried again in a later pass, when whatever was congested has had time to drain.
final class Sweeper: Waiter {
    private let call: Call<Sweep>
    private let address: IPAddress
    private let limits: Limits
    private var target: SocketAddress
    private var tally: Tally
    private var pass: Pass
    private var window: Window
    private var roundTrip: RoundTrip
    /// When a port was asked, in order. One whose slot has moved on since is answered.
    private var flights = Queue<Flight>()
    /// How often an answer that was looked for at once was not there. Loopback answers before connect() returns; for
    /// others asking at once is a waste.
    private var misses = 0
    /// Why there are fewer sockets than asked for.
    private var want: Int32?
    private var isPostponed = false
    private var isOver = false

    private struct Flight {
        let slot: Int
        let turn: UInt32
        let start: ContinuousClock.Instant
    }

    /// How many ports are asked before others on the loop get their turn.
    private static let slice = 512
    private static let patience = 64

    init(_ address: IPAddress, ports: NumberRanges, within limits: Limits, for call: Call<Sweep>) {
        self.call = call
        self.address = address
        self.limits = limits
        target = SocketAddress(Endpoint(address, 0))
        tally = Tally(of: ports)
        pass = Pass(ports, retries: limits.retries)
        window = Window(width: limits.width)
        roundTrip = RoundTrip(within: limits)
    }

    func begin(on loop: Loop) {
        loop.park(call.id, with: self)
        guard loop.directory.permits(address) else { return finish(.outOfScope("\(address)"), on: loop) }
        proceed(on: loop)
    }

    override func proceed(on loop: Loop) {
        isPostponed = false
        guard !isOver else { return }
        if loop.now >= limits.deadline { return finish(lateness, on: loop) }
        expireFlights(on: loop)
        launch(on: loop)
        settle(on: loop)
    }

    override func expired(on loop: Loop) { proceed(on: loop) }

    override func ready(_ slot: Int, on loop: Loop) {
        guard !isOver, let port = window[slot].port, let socket = window[slot].socket else { return }
        target.port = port
        let attempt = askAgain(socket, port)
        guard attempt != .pending else { return }
        roundTrip.sample(window[slot].start.duration(to: loop.now))
        take(attempt, from: slot, port, on: loop)
        postpone(on: loop)
    }

    override func abandon(_ call: CallID, because reason: Reason, on loop: Loop) { finish(reason, on: loop) }

    override func end(on loop: Loop) { finish(.interrupted, on: loop) }
}

// MARK: Asking

extension Sweeper {
    private func launch(on loop: Loop) {
        want = nil
        for _ in 0..<Self.slice {
            guard let port = pass.next() else { return }
            guard let slot = freeSlot(on: loop) else { return pass.putBack(port) }
            window.start(slot, port, at: loop.now)
            guard ask(slot, port, on: loop) else { return }
        }
        postpone(on: loop)
    }

    /// False where this machine has no more to give for now.
    private func ask(_ slot: Int, _ port: Int, on loop: Loop) -> Bool {
        guard let socket = window[slot].socket else { return false }
        target.port = port
        var attempt = socket.connect(to: target)
        if attempt == .pending, misses < Self.patience {
            attempt = askAgain(socket, port)
            misses = attempt == .pending ? misses + 1 : 0
            if attempt != .pending, !roundTrip.isKnown { roundTrip.sample(.zero) }
        }
        take(attempt, from: slot, port, on: loop)
        if case .starved = attempt { return false }
        return true
    }

    /// What came of a connect() that has begun. On loopback a filter's word would cost every port one more call, and is
    /// lost there, for the kernel has it while connect() still holds the socket: the port's time runs out.
    private func askAgain(_ socket: Socket, _ port: Int) -> Attempt {
        let attempt = socket.connect(to: target)
        guard attempt != .connected, !address.isLoopback,
            let said = socket.saidByOthers(of: port, isV6: address.isV6)
        else { return attempt }
        socket.disconnect()
        return said
    }

    private func take(_ attempt: Attempt, from slot: Int, _ port: Int, on loop: Loop) {
        switch attempt {
        case .pending: return fly(slot, on: loop)
        case .refused: tally.close(port)
        case .connected: return connected(slot, port, on: loop)
        case .reset: tally.open(port)
        case .timedOut: pass.timedOut(port)
        case .filtered: tally.filter(port)
        case .failed(let code): tally.leave(port, because: .denied(errorText(code)))
        case .starved(let code): starved(code, port)
        }
        window.free(slot, on: loop)
    }

    private func fly(_ slot: Int, on loop: Loop) {
        guard let socket = window[slot].socket else { return }
        loop.watch(socket)
        flights.append(Flight(slot: slot, turn: window[slot].turn, start: loop.now))
    }

    /// A socket that was connected is not used again: only closing it resets the connection.
    private func connected(_ slot: Int, _ port: Int, on loop: Loop) {
        if window[slot].socket?.isConnectedToItself(at: Endpoint(address, port)) == true {
            pass.putBack(port)
        } else {
            tally.open(port)
        }
        window.close(slot, on: loop)
    }

    private func expireFlights(on loop: Loop) {
        let timeout = roundTrip.timeout(firstPass: pass.isFirst)
        while let flight = flights.first {
            let isAnswered = window[flight.slot].turn != flight.turn
            guard isAnswered || flight.start + timeout <= loop.now else { return }
            _ = flights.popFirst()
            if isAnswered { continue }
            if let port = window[flight.slot].port { pass.timedOut(port) }
            window[flight.slot].socket?.disconnect()
            window.free(flight.slot, on: loop)
        }
    }
}

// MARK: Want

extension Sweeper {
    private func freeSlot(on loop: Loop) -> Int? {
        if let slot = window.takeFree() { return slot }
        guard window.hasRoom else { return nil }
        switch Socket.open(for: address) {
        case .success(let socket):
            if !address.isLoopback { socket.keepICMP(isV6: address.isV6) }
            let slot = window.add(socket)
            loop.assign(socket, to: self, tag: slot)
            return slot
        case .failure(let error):
            want = error.code
            window.shrink()
            return nil
        }
    }

    private func starved(_ code: Int32, _ port: Int) {
        guard code != EADDRNOTAVAIL || hasRoute(to: address) else {
            return tally.leave(port, because: .denied(errorText(code)))
        }
        want = code
        pass.putBack(port)
    }

    private var lateness: Reason {
        guard let want, !window.isFlying else { return .deadline }
        return .denied("no local socket or port came free before the deadline: \(errorText(want))")
    }
}

// MARK: Going on

extension Sweeper {
    private func postpone(on loop: Loop) {
        guard !isPostponed else { return }
        isPostponed = true
        loop.postpone(self)
    }

    /// Decides what to wait for.
    private func settle(on loop: Loop) {
        if isPostponed { return }
        if window.isFlying { return wait(on: loop) }
        if pass.isEmpty, !pass.beginNext() { return finish(nil, on: loop) }
        if want == nil { return postpone(on: loop) }
        loop.waitForSocket(self)
        loop.arm(self, at: limits.deadline)
    }

    private func wait(on loop: Loop) {
        while let flight = flights.first, window[flight.slot].turn != flight.turn { _ = flights.popFirst() }
        guard let first = flights.first else { return }
        loop.arm(self, at: min(first.start + roundTrip.timeout(firstPass: pass.isFirst), limits.deadline))
    }

    /// What has not been told is undetermined for this reason; without one it is filtered: every try timed out.
    private func finish(_ reason: Reason?, on loop: Loop) {
        guard !isOver else { return }
        isOver = true
        expiry = nil
        window.closeAll(on: loop)
        loop.answer(call, .success(tally.sweep(rest: reason)))
    }
}
