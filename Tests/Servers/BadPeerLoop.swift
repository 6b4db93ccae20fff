internal import Glibc

/// All the connections of one bad peer, in one loop.
struct BadPeerLoop: Sendable {
    let listener: Int32
    /// Readable when the peer shall end.
    let end: Int32
    let manner: @Sendable (Int) -> BadPeer.Manner
    let taken: Count

    private struct Guest {
        let manner: BadPeer.Manner
        var hasSpoken = false
        var dripped = 0
    }

    func run() {
        var guests: [Int32: Guest] = [:]
        var lastTick = ContinuousClock.now
        while true {
            var waiting = ([end, listener] + guests.keys).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            poll(&waiting, nfds_t(waiting.count), 100)
            if waiting[0].revents != 0 { break }
            if waiting[1].revents != 0 { welcome(&guests) }
            for ready in waiting.dropFirst(2) where ready.revents != 0 { hear(ready.fd, &guests) }
            if ContinuousClock.now - lastTick >= .seconds(1) {
                lastTick = .now
                for socket in guests.keys { drip(on: socket, &guests) }
            }
        }
        guests.keys.forEach { close($0) }
        close(end)
    }

    private func welcome(_ guests: inout [Int32: Guest]) {
        let socket = accept(listener, nil, nil)
        guard socket >= 0 else { return }
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
        let guest = Guest(manner: manner(taken.next()))
        switch guest.manner {
        case .closesAtOnce: close(socket)
        case .says(let bytes):
            say(bytes, on: socket)
            guests[socket] = guest
        default: guests[socket] = guest
        }
    }

    /// Bytes have come, or the guest has gone.
    private func hear(_ socket: Int32, _ guests: inout [Int32: Guest]) {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = read(socket, &bytes, bytes.count)
        guard count > 0 else { return dismiss(socket, &guests) }
        guard let guest = guests[socket], !guest.hasSpoken else { return }
        guests[socket]?.hasSpoken = true
        var manner = guest.manner
        if case .hears(let decide) = manner { manner = decide(Array(bytes.prefix(count))) }
        switch manner {
        case .answers(let bytes): say(bytes, on: socket)
        case .answersAndCloses(let bytes):
            say(bytes, on: socket)
            dismiss(socket, &guests)
        case .resets:
            var now = linger(l_onoff: 1, l_linger: 0)
            setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
            dismiss(socket, &guests)
        default: break
        }
    }

    private func drip(on socket: Int32, _ guests: inout [Int32: Guest]) {
        guard let guest = guests[socket], case .drips(let bytes) = guest.manner, !bytes.isEmpty else { return }
        say([bytes[guest.dripped % bytes.count]], on: socket)
        guests[socket]?.dripped += 1
    }

    private func dismiss(_ socket: Int32, _ guests: inout [Int32: Guest]) {
        guests[socket] = nil
        close(socket)
    }

    /// What the guest does not take at once is lost: a bad peer need not be better.
    private func say(_ bytes: [UInt8], on socket: Int32) {
        _ = bytes.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
}
