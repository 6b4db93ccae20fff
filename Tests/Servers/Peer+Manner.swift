internal import Glibc

extension Peer {
    /// How a peer deals with one connection.
    public indirect enum Manner: Sendable {
        /// Sends back what comes.
        case echoes
        /// Takes the connection and says nothing.
        case stalls
        /// Says this as soon as it is connected, then nothing.
        case says([UInt8])
        /// Waits for the client's first bytes, says this, then nothing.
        case answers([UInt8])
        /// Waits for the client's first bytes, says this and ends the connection in good order.
        case answersAndCloses([UInt8])
        /// Says this over and over, a byte at a time, the first after the first pause.
        case drips([UInt8], every: Duration = .seconds(1))
        /// Sends without end.
        case floods
        case closesAtOnce
        case resetsAtOnce
        /// Waits for the client's first bytes, then breaks the connection off.
        case resets
        /// Waits for the client's first bytes, and does what they deserve: answers, or resets.
        case hears(@Sendable ([UInt8]) -> Manner)
        /// Anything else. The connection is closed when it returns.
        case does(@Sendable (_ descriptor: Int32) -> Void)
    }

    /// False where the other side is gone.
    @discardableResult
    public static func say(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Says nothing, and ends with the other side.
    public static func stall(_ descriptor: Int32) {
        while !heard(from: descriptor).isEmpty {}
    }
}

extension Peer.Manner {
    /// Runs on a thread of its own, and ends when the connection shall be closed.
    func act(on descriptor: Int32) {
        switch self {
        case .echoes: repeatEverything(from: descriptor)
        case .stalls: Peer.stall(descriptor)
        case .says(let bytes):
            Peer.say(bytes, to: descriptor)
            Peer.stall(descriptor)
        case .drips(let bytes, let pause): drip(bytes, every: pause, to: descriptor)
        case .floods: while Peer.say([UInt8](repeating: 0x2E, count: 4096), to: descriptor) {}
        case .closesAtOnce: break
        case .resetsAtOnce: breakOff(descriptor)
        case .does(let something): something(descriptor)
        case .answers, .answersAndCloses, .resets, .hears:
            let first = heard(from: descriptor)
            if !first.isEmpty { reply(to: first, on: descriptor) }
        }
    }

    private func reply(to first: [UInt8], on descriptor: Int32) {
        switch self {
        case .answers(let bytes):
            Peer.say(bytes, to: descriptor)
            Peer.stall(descriptor)
        case .answersAndCloses(let bytes): Peer.say(bytes, to: descriptor)
        case .resets: breakOff(descriptor)
        case .hears(let decide): decide(first).reply(to: first, on: descriptor)
        default: act(on: descriptor)
        }
    }
}

/// What came; empty where the other side is gone.
private func heard(from descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
}

private func repeatEverything(from descriptor: Int32) {
    while true {
        let bytes = heard(from: descriptor)
        guard !bytes.isEmpty, Peer.say(bytes, to: descriptor) else { return }
    }
}

private func drip(_ bytes: [UInt8], every pause: Duration, to descriptor: Int32) {
    for number in 0... {
        usleep(UInt32(pause / .microseconds(1)))
        guard Peer.say([bytes[number % bytes.count]], to: descriptor) else { return }
    }
}

/// Closing with this set sends RST.
private func breakOff(_ descriptor: Int32) {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
}
