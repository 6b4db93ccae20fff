import ArgumentParser
import Diagnostics
import Expressions
import Facts
import JSON
import Scans

/// The variables that were bound on the command line.
struct BoundNames {
    private var variables: [(name: String, type: Expressions.`Type`, slot: Bindings.Slot)] = []

    var declarations: Declarations { Declarations(variables.map { ($0.name, $0.type) }) }
    var bindings: Bindings { Bindings(variables.map(\.slot)) }

    mutating func add(_ name: String, _ type: Expressions.`Type`, _ slot: Bindings.Slot) {
        variables.append((name, type, slot))
    }

    /// `NAME=JSON`, `NAME:TYPE=JSON`.
    mutating func add(_ text: String, kind: FactKind?) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw ValidationError("--bind is NAME=JSON: \(printable(text))") }
        let names = parts[0].split(separator: ":", maxSplits: 1)
        guard let name = names.first.map(String.init), !variables.contains(where: { $0.name == name }) else {
            throw ValidationError("--bind needs a name of its own: \(printable(text))")
        }
        let json: JSONValue
        do {
            json = try JSONValue.parse(Array(parts[1].utf8))
        } catch {
            throw ValidationError("the value of \(printable(name)) is no JSON: \(error)")
        }
        if name == "it", let kind {
            return add(name, .fact(kind), .fact(try Self.fact(json, kind)))
        }
        let told = names.count == 2 ? try Self.fieldType(named: String(names[1])) : nil
        guard let declared = told ?? Self.fieldType(of: json) else {
            throw ValidationError("declare the type of \(printable(name)): --bind '\(printable(name)):TYPE=JSON'")
        }
        guard let observation = BoundValue.observation(json, declared) else {
            throw ValidationError("\(printable(name)) is no \(declared): write \(declared.example)")
        }
        add(name, Expressions.`Type`(declared), .observed(observation))
    }

    /// Fields that are not given were not seen.
    private static func fact(_ json: JSONValue, _ kind: FactKind) throws -> Fact {
        guard let values = kind.values(json), let object = json.objectValue else {
            throw ValidationError("`it` is no \(kind.name): give its fields as a JSON object")
        }
        for name in object.names where kind.index(of: name) == nil {
            let hint = didYouMean(name, among: kind.fields.map(\.name)) ?? "see plimsoll facts --catalogue"
            throw ValidationError("\(kind.name) has no field \"\(printable(name))\": \(hint)")
        }
        return Fact(kind, Subject("bound"), values: values, evidence: Evidence())
    }

    private static func fieldType(of json: JSONValue) -> FieldType? {
        switch json {
        case .bool: .bool
        case .number(let number):
            // A whole number that no int holds says nothing of its type.
            number.int64 != nil ? .int : number.text.utf8.contains { ".eE".utf8.contains($0) } ? .double : nil
        case .string: .string
        case .array(let elements): fieldType(of: elements).map { .list($0) }
        default: nil
        }
    }

    /// JSON does not tell 1 from 1.0: one fraction makes a list of doubles.
    private static func fieldType(of elements: [JSONValue]) -> FieldType? {
        let types = elements.map { fieldType(of: $0) }
        return types.contains(.double) && types.allSatisfy { $0 == .int || $0 == .double }
            ? .double : elements.isEmpty ? .string : types[0]
    }

    static func type(named word: String) throws -> Expressions.`Type` { Expressions.`Type`(try fieldType(named: word)) }

    private static func fieldType(named word: String, depth: Int = 0) throws -> FieldType {
        if depth < 10, word.hasPrefix("list("), word.hasSuffix(")") {
            return .list(try fieldType(named: String(word.dropFirst(5).dropLast()), depth: depth + 1))
        }
        let simple: [FieldType] = [.bool, .int, .double, .string, .duration, .timestamp, .ip, .cidr]
        guard let type = simple.first(where: { $0.description == word }) else {
            let hint = didYouMean(word, among: simple.map(\.description) + Catalogue.standard.names)
            throw ValidationError(
                "there is no type or fact kind \"\(printable(word))\": \(hint ?? "bool, int, list(string) …")")
        }
        return type
    }
}
