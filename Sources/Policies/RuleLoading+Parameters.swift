import Diagnostics
import Expressions
import Facts
import YAML

extension RuleReader {
    /// The types that a parameter may have: those with a text form that somebody can set in a pack.
    static let parameterTypes = [
        "bool", "int", "double", "string", "duration", "timestamp", "cidr", "list(string)", "list(int)",
    ]

    mutating func parameters(_ mapping: Mapping) -> [Parameter]? {
        guard let node = mapping["params"] else { return [] }
        guard let pairs = decoder.pairs(node, of: "params") else { return nil }
        let read = pairs.map { parameter($0.key, $0.value) }
        return read.contains { $0 == nil } ? nil : read.compactMap(\.self)
    }

    private mutating func parameter(_ key: Node, _ node: Node) -> Parameter? {
        let name = key.text ?? ""
        guard Self.isName(name) else {
            decoder.report(
                "\"\(name)\" is no parameter name", at: key, hint: "write lower-case words joined by _: min_left")
            return nil
        }
        guard let mapping = decoder.mapping(node, of: "a parameter", keys: ["type", "default", "min", "max", "doc"]),
            let word = decoder.required(mapping, "type").flatMap({ node in
                decoder.word(node, among: Self.parameterTypes, what: "a type")
            }), let type = FieldType(parameter: word),
            let standard = decoder.required(mapping, "default").flatMap({ node in
                decoder.value(node, as: type, of: "the default of \(name)")
            }), let doc = decoder.required(mapping, "doc").flatMap({ decoder.string($0) })
        else { return nil }
        let minimum = bound(mapping["min"], type, name)
        let maximum = bound(mapping["max"], type, name)
        let parameter = Parameter(
            name: name, type: type, standard: standard, minimum: minimum, maximum: maximum, doc: doc)
        if let complaint = parameter.refuses(standard), let node = mapping["default"] {
            decoder.report(complaint, at: node, hint: parameter.bounds)
            return nil
        }
        return parameter
    }

    private mutating func bound(_ node: Node?, _ type: FieldType, _ name: String) -> Value? {
        guard let node else { return nil }
        guard type.isBounded else {
            decoder.report("a parameter of type \(type) has no bounds", at: node, hint: "take min and max away")
            return nil
        }
        return decoder.value(node, as: type, of: "a bound of \(name)")
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}

extension FieldType {
    init?(parameter word: String) {
        switch word {
        case "bool": self = .bool
        case "int": self = .int
        case "double": self = .double
        case "string": self = .string
        case "duration": self = .duration
        case "timestamp": self = .timestamp
        case "cidr": self = .cidr
        case "list(string)": self = .list(.string)
        case "list(int)": self = .list(.int)
        default: return nil
        }
    }

    var isBounded: Bool {
        switch self {
        case .int, .double, .duration, .timestamp: true
        default: false
        }
    }
}

extension Parameter {
    /// Why the value may not stand here, or nil.
    func refuses(_ value: Value) -> String? {
        if let minimum, value.isLess(than: minimum) { return "\(name) is at least \(minimum.text)" }
        if let maximum, maximum.isLess(than: value) { return "\(name) is at most \(maximum.text)" }
        return nil
    }
}

extension Value {
    fileprivate func isLess(than other: Value) -> Bool {
        switch (self, other) {
        case (.int(let a), .int(let b)): a < b
        case (.double(let a), .double(let b)): !(a >= b)
        case (.duration(let a), .duration(let b)): a < b
        case (.timestamp(let a), .timestamp(let b)): a < b
        default: false
        }
    }
}
