internal import Trees

/// Data in JSON: exports, documents of Mongo, fixtures, JSON Lines. A record is an object with the objects in it; objects
/// in a list are records of their own.
struct JSONFormat: HealthFormat {
    static let name = "json"

    private struct Frame {
        let isObject: Bool
        /// The name under which it stands; that of the list for what is in one.
        let key: [UInt8]
        let isInList: Bool
        var record = JSONRecord()
        /// Of the member that is being read.
        var member: [UInt8] = []
    }

    private let path: String
    private var carry = Carry()
    private var scanner = JSONScanner()
    private var names = JSONNames()
    private var frames: [Frame] = []
    private var records = 0
    /// The text describes data: a schema, an interface, a notebook.
    private var isDescription = false
    private var bound: Int?

    init(path: String) { self.path = path }

    var problems: [String] { scanner.problems + (bound.map { [RecordBound.problem($0)] } ?? []) }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        carry.take(window)
        while let token = scanner.next(&carry) { take(token, into: &ledger) }
        guard window.isLast else { return }
        scanner.finish()
        while !frames.isEmpty { close(into: &ledger) }
    }

    private mutating func take(_ token: JSONToken, into ledger: inout Ledger) {
        switch token.kind {
        case .beginObject: open(isObject: true)
        case .beginArray: open(isObject: false)
        case .endObject, .endArray: close(into: &ledger)
        case .key: key(JSONText.bytes(token, carry))
        case .string, .number: value(token)
        case .word: break
        case .broken: while !frames.isEmpty { close(into: &ledger) }
        }
    }

    private mutating func open(isObject: Bool) {
        if frames.isEmpty { isDescription = false }
        let parent = frames.last
        let key = parent.map { $0.isObject ? $0.member : $0.key } ?? []
        frames.append(Frame(isObject: isObject, key: key, isInList: !(parent?.isObject ?? true)))
    }

    private mutating func key(_ key: [UInt8]) {
        guard let last = frames.indices.last else { return }
        frames[last].member = key
        if frames.count == 1, JSONNames.isOfDescription(key) { isDescription = true }
    }

    private mutating func value(_ token: JSONToken) {
        guard let last = frames.indices.last, !isDescription else { return }
        let value = JSONText.bytes(token, carry)
        guard frames[last].isObject else { return listed(value, token.line) }
        let frame = frames[last]
        // Mongo's types: {"$date": "…"} is the value of the member that it stands in.
        let isTyped = frame.member.first == UInt8(ascii: "$")
        let outer = frames.indices.last { $0 < last && frames[$0].isObject && !frames[$0].key.isEmpty }
        let key = isTyped ? frame.key : frame.member
        let within = isTyped ? outer.map { frames[$0].key } ?? [] : frame.key
        frames[last].record.add(key, in: frame.isInList && !JSONNames.isPart(within) ? [] : within, value, line: token.line, &names)
    }

    /// A value in a list of values belongs to the object that has the list.
    private mutating func listed(_ value: [UInt8], _ line: Int) {
        guard let list = frames.last, let object = frames.indices.last(where: { frames[$0].isObject }) else { return }
        frames[object].record.add(list.key, in: [], value, line: line, &names)
    }

    private mutating func close(into ledger: inout Ledger) {
        guard var frame = frames.popLast(), frame.isObject else { return }
        frame.record.closePair(&names)
        let parent = frames.indices.last { frames[$0].isObject }
        guard let parent, isPart(frame) else { return tell(frame, into: &ledger) }
        frames[parent].record.merge(frame.record, JSONNames.owner(frame.key))
    }

    /// Whether an object is a part of the one around it.
    private func isPart(_ frame: Frame) -> Bool {
        if !frame.isInList { return !JSONNames.isNumbered(frame.key) }
        return JSONNames.isPart(frame.key) && !frame.record.isOfItsOwn
    }

    private mutating func tell(_ frame: Frame, into ledger: inout Ledger) {
        records += 1
        guard !isDescription, bound == nil else { return }
        guard !RecordBound.isReached(ledger) else {
            bound = scanner.line
            return
        }
        var record = frame.record
        record.topics += [frame.key] .map { String(decoding: $0, as: UTF8.self) }
        record.tell(path, place: "record \(records)", into: &ledger)
    }
}
