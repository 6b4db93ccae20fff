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
        /// The name as far as it belongs to those of its members: `address` to `zip`, and not a list's to its records'.
        let belonging: [UInt8]
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
        let key = frames.last.map { $0.isObject ? $0.member : $0.key } ?? []
        let isInList = !(frames.last?.isObject ?? true)
        frames.append(
            Frame(
                isObject: isObject, key: key, isInList: isInList,
                belonging: isInList && !JSONNames.isPart(key) ? [] : key))
    }

    private mutating func key(_ key: [UInt8]) {
        guard let last = frames.indices.last else { return }
        frames[last].member = key
        if frames.count == 1, JSONNames.isOfDescription(key) { isDescription = true }
    }

    private mutating func value(_ token: JSONToken) {
        guard let last = frames.indices.last, !isDescription else { return }
        guard frames[last].isObject else { return listed(token) }
        // Mongo's types: {"$date": "…"} is the value of the member that it stands in.
        let isTyped = frames[last].member.first == UInt8(ascii: "$")
        let key = isTyped ? frames[last].key : frames[last].member
        let reading = names.reading(of: key, in: isTyped ? around(last) : frames[last].belonging)
        guard !reading.isNothing else { return }
        frames[last].record.add(key, reading, JSONText.bytes(token, carry), line: token.line)
    }

    /// The name of the object that an object stands in.
    private func around(_ frame: Int) -> [UInt8] {
        frames[..<frame].last { $0.isObject && !$0.key.isEmpty }?.belonging ?? []
    }

    /// A value in a list of values belongs to the object that has the list.
    private mutating func listed(_ token: JSONToken) {
        guard let list = frames.last, let object = frames.indices.last(where: { frames[$0].isObject }) else { return }
        let reading = names.reading(of: list.key, in: [])
        guard !reading.isNothing else { return }
        frames[object].record.add(list.key, reading, JSONText.bytes(token, carry), line: token.line)
    }

    private mutating func close(into ledger: inout Ledger) {
        guard var frame = frames.popLast(), frame.isObject else { return }
        frame.record.closePair(names)
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
        guard frame.record.tellsSomething else { return }
        var record = frame.record
        record.topics.append(String(decoding: frame.key, as: UTF8.self))
        record.topics.append(Topic.stem(path))
        record.tell(names.topic(record.topics), place: "record \(records)", into: &ledger)
    }
}
