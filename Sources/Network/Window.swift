/// The sockets of a sweep. Each has a slot; a slot is free, flying with a port, or without a socket.
struct Window {
    struct Slot {
        var socket: Socket?
        var port: Int?
        var start = ContinuousClock.now
        /// Rises with every use, so that what was said of an earlier one is known as such.
        var turn: UInt32 = 0
    }

    private var slots: [Slot] = []
    private var freeSlots: [Int] = []
    private var vacant: [Int] = []
    private var flying = 0
    private var width: Int

    init(width: Int) { self.width = max(1, width) }

    subscript(slot: Int) -> Slot { slots[slot] }

    var isFlying: Bool { flying > 0 }
    var hasRoom: Bool { sockets < width }
    private var sockets: Int { slots.count - vacant.count }

    mutating func takeFree() -> Int? { freeSlots.popLast() }

    mutating func add(_ socket: Socket) -> Int {
        guard let slot = vacant.popLast() else {
            slots.append(Slot(socket: socket))
            return slots.count - 1
        }
        slots[slot].socket = socket
        return slot
    }

    mutating func start(_ slot: Int, _ port: Int, at now: ContinuousClock.Instant) {
        slots[slot].port = port
        slots[slot].start = now
        slots[slot].turn &+= 1
        flying += 1
    }

    mutating func free(_ slot: Int, on loop: Loop) {
        land(slot)
        if sockets > width { vacate(slot, on: loop) } else { freeSlots.append(slot) }
    }

    mutating func close(_ slot: Int, on loop: Loop) {
        land(slot)
        vacate(slot, on: loop)
    }

    /// The machine has no more: takes a quarter less, for the sake of others. Those in flight are given back as they
    /// land.
    mutating func shrink() { width = max(1, sockets * 3 / 4) }

    mutating func closeAll(on loop: Loop) {
        for slot in slots.indices where slots[slot].socket != nil { vacate(slot, on: loop) }
        (slots, freeSlots, vacant, flying) = ([], [], [], 0)
    }

    private mutating func land(_ slot: Int) {
        slots[slot].port = nil
        slots[slot].turn &+= 1
        flying -= 1
    }

    private mutating func vacate(_ slot: Int, on loop: Loop) {
        if let socket = slots[slot].socket { loop.close(socket) }
        slots[slot].socket = nil
        vacant.append(slot)
    }
}
