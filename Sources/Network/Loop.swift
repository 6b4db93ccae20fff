import CLinux
import Facts
import Glibc
import Probing

/// The reactor's thread: sockets, deadlines and the calls that wait for them. It is not Sendable, so whoever has it in
/// hand is on its thread; that is why nothing in here is locked.
final class Loop {
    let directory: Directory
    /// When this turn began.
    private(set) var now = ContinuousClock.now
    /// Where reads land before they are cut to size.
    let landing = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)

    private let mailbox: Mailbox
    private let epoll: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 512)
    /// By descriptor.
    private var watches: [Watch] = []
    private var deadlines = Deadlines()
    private var calls: [CallID: Waiter] = [:]
    private var postponed: [Waiter] = []
    private var hungry = Queue<Waiter>()
    private var lastFed = ContinuousClock.now
    private var freed = 0

    /// Takes over the epoll descriptor.
    init(_ mailbox: Mailbox, epoll: Int32, scope: Scope) {
        self.mailbox = mailbox
        self.epoll = epoll
        directory = Directory(scope, mailbox)
        var event = epoll_event(events: edges, data: epoll_data_t(u64: bellMark))
        epoll_ctl(epoll, EPOLL_CTL_ADD, mailbox.bell, &event)
    }

    deinit {
        landing.deallocate()
        Glibc.close(epoll)
    }

    func run() {
        var isEnded = false
        while !isEnded {
            isEnded = runJobs()
            expire()
            feed()
            runPostponed()
            let isIdle = postponed.isEmpty && !canFeed && mailbox.maySleep()
            poll(milliseconds: isIdle ? untilNextDeadline() : 0)
        }
        end()
    }

    private func runJobs() -> Bool {
        let (jobs, isEnded) = mailbox.take()
        for job in jobs { job(self) }
        return isEnded
    }

    private func runPostponed() {
        let due = postponed
        postponed.removeAll(keepingCapacity: true)
        for waiter in due { waiter.proceed(on: self) }
    }

    /// Goes on with this work in the next turn, so that a long one does not hold up the others.
    func postpone(_ waiter: Waiter) { postponed.append(waiter) }

    private func end() {
        for (id, waiter) in calls { waiter.abandon(id, because: .interrupted, on: self) }
        for watch in watches { watch.waiter?.end(on: self) }
    }
}

// MARK: Sockets

/// Who is told of a descriptor's events. Numbers are used again, so an event that was meant for an earlier socket of
/// the same number is known by its turn.
private struct Watch {
    var waiter: Waiter?
    var tag = 0
    var turn: UInt32 = 0
    var isPolled = false
}

/// Told once when something changes; whoever is told tries until the kernel says no more.
private let edges = EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
private let bellMark = UInt64.max

extension Loop {
    /// Hands the socket's events to the waiter from now on. They come only once they are asked for with `watch`.
    func assign(_ socket: Socket, to waiter: Waiter, tag: Int = 0) {
        let index = Int(socket.descriptor)
        while watches.count <= index { watches.append(Watch()) }
        watches[index].waiter = waiter
        watches[index].tag = tag
    }

    func watch(_ socket: Socket) {
        let index = Int(socket.descriptor)
        guard !watches[index].isPolled else { return }
        watches[index].isPolled = true
        let mark = UInt64(watches[index].turn) << 32 | UInt64(index)
        var event = epoll_event(events: edges, data: epoll_data_t(u64: mark))
        epoll_ctl(epoll, EPOLL_CTL_ADD, socket.descriptor, &event)
    }

    /// Closing also ends the polling. A socket that was never connected frees nothing that others wait for.
    func close(_ socket: Socket, feedsOthers: Bool = true) {
        let index = Int(socket.descriptor)
        watches[index] = Watch(turn: watches[index].turn &+ 1)
        socket.close()
        if feedsOthers { freed += 1 }
    }

    private func poll(milliseconds: Int32) {
        let count = epoll_wait(epoll, &events, Int32(events.count), milliseconds)
        now = .now
        guard count > 0 else { return }
        for event in events[..<Int(count)] where event.data.u64 != bellMark { deliver(event.data.u64) }
    }

    private func deliver(_ mark: UInt64) {
        let watch = watches[Int(mark & 0xFFFF_FFFF)]
        guard watch.turn == UInt32(mark >> 32) else { return }
        watch.waiter?.ready(watch.tag, on: self)
    }
}

// MARK: Times

extension Loop {
    /// The waiter's present wait ends then.
    func arm(_ waiter: Waiter, at instant: ContinuousClock.Instant) {
        waiter.expiry = instant
        if let queued = waiter.queued, queued <= instant { return }
        waiter.queued = instant
        deadlines.push(waiter, at: instant)
    }

    private func expire() {
        while let (at, waiter) = deadlines.pop(due: now) {
            guard at == waiter.queued else { continue }  // an earlier look was asked for since
            waiter.queued = nil
            guard let expiry = waiter.expiry else { continue }
            if expiry > now {
                arm(waiter, at: expiry)
            } else {
                waiter.expiry = nil
                waiter.expired(on: self)
            }
        }
    }

    private func untilNextDeadline() -> Int32 {
        var next = deadlines.next
        if !hungry.isEmpty { next = min(next ?? .now + feedingPause, lastFed + feedingPause) }
        guard let next else { return -1 }
        let wait = ContinuousClock.now.duration(to: next)
        guard wait > .zero else { return 0 }
        return Int32(min(wait / .milliseconds(1) + 1, 60_000))
    }
}

// MARK: Want

/// How long to wait for sockets or ports that others free.
private let feedingPause = Duration.milliseconds(50)

extension Loop {
    /// There is no socket to be had: the waiter proceeds when one of ours has been closed, or after a short pause.
    func waitForSocket(_ waiter: Waiter) { hungry.append(waiter) }

    private var canFeed: Bool { freed > 0 && !hungry.isEmpty }

    /// As many proceed as sockets have been closed: all at once would fight for them.
    private func feed() {
        guard !hungry.isEmpty else {
            freed = 0
            return
        }
        if lastFed + feedingPause <= now { freed = max(freed, 8) }
        guard freed > 0 else { return }
        let turns = min(freed, hungry.count)
        (freed, lastFed) = (0, now)
        for _ in 0..<turns { hungry.popFirst()?.proceed(on: self) }
    }
}

// MARK: Calls

extension Loop {
    /// The call is answered later, by the waiter.
    func park(_ call: CallID, with waiter: Waiter) { calls[call] = waiter }

    func answer<Value>(_ call: Call<Value>, _ result: Result<Value, Reason>) {
        calls[call.id] = nil
        call.answer(result)
    }

    /// Nothing happens where it has been answered.
    func abandon(_ call: CallID, because reason: Reason) {
        calls.removeValue(forKey: call)?.abandon(call, because: reason, on: self)
    }
}
