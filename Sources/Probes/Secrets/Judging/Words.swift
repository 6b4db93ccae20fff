/// Texts that are looked for all at once, by their first bytes. ASCII case does not count; they are lower case.
struct Words: Sendable, ExpressibleByArrayLiteral {
    /// By the first byte.
    private let beginning: [[[UInt8]]]

    init(arrayLiteral texts: String...) {
        var beginning: [[[UInt8]]] = Array(repeating: [], count: 256)
        for text in texts.map({ Array($0.utf8) }) where !text.isEmpty { beginning[Int(text[0])].append(text) }
        self.beginning = beginning
    }

    /// Whether the value begins with one of them.
    func begin(_ value: some Collection<UInt8>) -> Bool {
        guard let first = value.first else { return false }
        return beginning[Int(first.lowered)].contains { value.startsWith($0) }
    }

    /// Whether one of them is anywhere in the value.
    func stand(in value: some Collection<UInt8>) -> Bool {
        value.indices.contains { place in
            let texts = beginning[Int(value[place].lowered)]
            return !texts.isEmpty && texts.contains { value[place...].startsWith($0) }
        }
    }
}
