/// An object's members in the order they were written. No name stands twice.
///
/// Names are the same when their bytes are: Swift's string equality would take `é` for `e` with an accent.
public struct JSONObject: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public let name: String
        public var value: JSONValue
    }

    public private(set) var members: [Member] = []
    /// Where each name stands; empty while there are so few that looking at each is faster.
    private var positions: [ByteString: Int] = [:]

    private static let fewMembers = 12

    public init() {}

    /// A name given twice is a bug of the caller: use the subscript to replace.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members {
            let isNew = append(name, value)
            precondition(isNew, "an object has each name once")
        }
    }

    public var isEmpty: Bool { members.isEmpty }
    public var count: Int { members.count }
    public var names: [String] { members.map(\.name) }

    /// Setting replaces in place or appends; setting nil removes.
    public subscript(name: String) -> JSONValue? {
        get { position(of: name).map { members[$0].value } }
        set {
            guard let newValue else { return remove(name) }
            if let position = position(of: name) {
                members[position].value = newValue
            } else {
                append(name, newValue)
            }
        }
    }

    /// False, and nothing appended, where the name is there already.
    @discardableResult
    mutating func append(_ name: String, _ value: JSONValue) -> Bool {
        guard position(of: name) == nil else { return false }
        members.append(Member(name: name, value: value))
        if members.count > Self.fewMembers {
            if positions.isEmpty { index() } else { positions[ByteString(name)] = members.count - 1 }
        }
        return true
    }

    private mutating func remove(_ name: String) {
        guard let position = position(of: name) else { return }
        members.remove(at: position)
        positions = [:]
        if members.count > Self.fewMembers { index() }
    }

    private mutating func index() {
        for (position, member) in members.enumerated() { positions[ByteString(member.name)] = position }
    }

    private func position(of name: String) -> Int? {
        if !positions.isEmpty { return positions[ByteString(name)] }
        return members.firstIndex { ByteString.equal($0.name, name) }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members) }
}

/// A string that is the same as another only where their bytes are.
private struct ByteString: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// Equal bytes are equal strings, so the quick answer "not equal" stands.
    static func equal(_ a: String, _ b: String) -> Bool { a == b && a.utf8.elementsEqual(b.utf8) }

    static func == (a: ByteString, b: ByteString) -> Bool { equal(a.text, b.text) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
