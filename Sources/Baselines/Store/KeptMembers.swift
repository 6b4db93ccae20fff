internal import JSON

/// The members of an object that this program does not know. A newer one wrote them, and they go back byte for byte.
struct KeptMembers: Hashable {
    let members: [String: JSONRaw]

    static let none = KeptMembers([:])

    private init(_ members: [String: JSONRaw]) { self.members = members }

    /// Those of `object` beside `known`; `bytes` is its text.
    init(beside known: Set<String>, in object: JSONObject, _ bytes: [UInt8]) {
        guard object.names.contains(where: { !known.contains($0) }),
            let raw = try? JSONValue.members(ofLine: bytes)
        else {
            self = .none
            return
        }
        members = Dictionary(
            raw.filter { !known.contains($0.name) }.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }
        )
    }

    func add(to object: inout JSONObject) {
        for (name, value) in members.sorted(by: { ByteOrder($0.key) }) where object[name] == nil {
            object[name] = .raw(value)
        }
    }
}
