import ArgumentParser
import Baselines
import Diagnostics
import Expressions
import Facts
import JSON
import Scans

struct RulesEval: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Evaluates one condition and prints its value, or why it has none.",
        discussion: """
            Prints the value, `undetermined: reason`, or the mistake with a caret. A binding's type is that of its JSON; \
            NAME:TYPE=JSON declares another (timestamp, duration, version …), and {"unseen":"reason"} or null is a value \
            that could not be seen or is not there. --type names the type the condition must have; or a fact kind, and \
            then `it` is a fact of that kind.

            plimsoll rules eval '1 + 2 * 3'
            plimsoll rules eval 'x && false' --bind 'x:bool={"unseen":"timed out"}'
            plimsoll rules eval 'it.offered' --type tls.protocol --bind 'it={"offered":true}'
            """)

    @Argument(help: "The condition.")
    var expression: String
    @Option(help: "The type that the condition must have, or the fact kind of `it`.")
    var type: String?
    @Option(help: "NAME=JSON or NAME:TYPE=JSON; may be given again.")
    var bind: [String] = []
    @Option(help: "The value of `now`.")
    var now: TimeText?

    func end() async throws -> Baselines.ExitCode {
        var names = BoundNames()
        let kind = type.flatMap { Catalogue.standard[$0] }
        for text in bind { try names.add(text, kind: kind) }
        if let now { names.add("now", .timestamp, .value(.timestamp(now.time))) }
        let expected = try kind == nil ? type.map { try BoundNames.type(named: $0) } : nil
        let checked: Expression
        do {
            checked = try Expression.check(expression, against: names.declarations, expecting: expected)
        } catch {
            Terminal.tell(error.text(in: expression))
            return .wrong
        }
        try Terminal.put(Rendering.literal(checked.evaluate(names.bindings)) + "\n")
        return .clean
    }
}

/// The variables that were bound on the command line.
private struct BoundNames {
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
        let declared = names.count == 2 ? try Self.fieldType(named: String(names[1])) : Self.fieldType(of: json)
        guard let declared, let observation = declared.observation(json) else {
            throw ValidationError("declare the type of \(printable(name)): --bind '\(printable(name)):TYPE=JSON'")
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
        case .number(let number): number.int64 != nil ? .int : .double
        case .string: .string
        case .array(let elements):
            switch elements.first {
            case nil: .list(.string)
            case let first?: fieldType(of: first).map { .list($0) }
            }
        default: nil
        }
    }

    static func type(named word: String) throws -> Expressions.`Type` { Expressions.`Type`(try fieldType(named: word)) }

    private static func fieldType(named word: String) throws -> FieldType {
        if word.hasPrefix("list("), word.hasSuffix(")") {
            return .list(try fieldType(named: String(word.dropFirst(5).dropLast())))
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
