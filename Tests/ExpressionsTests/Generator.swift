import Support
import Expressions
import Facts
import Versions

/// Writes random expressions that type-check, over the fixture's declarations, and random things to evaluate them on.
struct Generator {
    var random: Seeded
    /// The names of macro variables in scope that hold an int.
    private var ints: [String] = []
    /// Likewise, that hold a fact.
    private var facts = ["it"]

    init(seed: UInt64) { random = Seeded(seed) }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &random)] }

    mutating func bool(_ depth: Int) -> String {
        if depth == 0 { return pick(["true", "false", "\(pick(facts)).offered", "has(\(pick(facts)).name)"]) }
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return "\(pick(facts)).offered"
        case 1: return "!(\(bool(depth - 1)))"
        case 2, 3: return "(\(bool(depth - 1)) && \(bool(depth - 1)))"
        case 4, 5: return "(\(bool(depth - 1)) || \(bool(depth - 1)))"
        case 6: return "(\(bool(depth - 1)) ? \(bool(depth - 1)) : \(bool(depth - 1)))"
        case 7: return "\(int(depth - 1)) \(comparison()) \(int(depth - 1))"
        case 8: return "\(double(depth - 1)) \(comparison()) \(double(depth - 1))"
        case 9: return "\(string(depth - 1)) \(comparison()) \(string(depth - 1))"
        case 10: return "\(duration(depth - 1)) \(comparison()) \(duration(depth - 1))"
        case 11: return "\(moment(depth - 1)) \(comparison()) \(moment(depth - 1))"
        case 12: return pick(["\(int(depth - 1)) in \(list(depth - 1))", "\(list(depth - 1)) == \(list(depth - 1))"])
        case 13: return overInts(depth, pick(["all", "exists", "exists_one"]))
        case 14: return overFacts(depth, pick(["all", "exists", "exists_one"]))
        default:
            return pick([
                "it.version \(comparison()) '1.2.3'", "it.protocol \(comparison()) 'TLSv1.1'",
                "it.network.contains(it.address)",
                "'red' in it.tags", "\(string(depth - 1)).contains(\(string(depth - 1)))", "it.name.matches('^p')",
            ])
        }
    }

    private mutating func comparison() -> String { pick(["==", "!=", "<", "<=", ">", ">="]) }

    private mutating func overInts(_ depth: Int, _ macro: String) -> String {
        let list = list(depth - 1)
        let name = "n\(ints.count)"
        guard ints.count < 2 else { return "true" }
        ints.append(name)
        defer { ints.removeLast() }
        return "\(list).\(macro)(\(name), \(bool(depth - 1)))"
    }

    private mutating func overFacts(_ depth: Int, _ macro: String) -> String {
        guard facts.count < 3 else { return "false" }
        let name = "f\(facts.count)"
        facts.append(name)
        defer { facts.removeLast() }
        return "facts.\(macro)(\(name), \(bool(depth - 1)))"
    }

    mutating func int(_ depth: Int) -> String {
        if depth == 0 {
            return pick(
                ints + [
                    "0", "1", "-1", "3", "9223372036854775807", "-9223372036854775808", "\(pick(facts)).count",
                    "params.least",
                ])
        }
        switch Int.random(in: 0..<8, using: &random) {
        case 0...3: return "(\(int(depth - 1)) \(pick(["+", "-", "*", "/", "%"])) \(int(depth - 1)))"
        case 4: return "size(\(pick(["facts", list(depth - 1), string(depth - 1)])))"
        case 5: return "int(\(pick([double(depth - 1), moment(depth - 1), string(depth - 1)])))"
        case 6: return "\(list(depth - 1))[\(int(depth - 1))]"
        default: return "\(moment(depth - 1)).\(pick(["getFullYear", "getDayOfWeek", "getHours"]))('+13:45')"
        }
    }

    mutating func double(_ depth: Int) -> String {
        if depth == 0 { return pick(["0.0", "-0.0", "1.5", "1e308", "5e-324", "it.ratio"]) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return "(\(double(depth - 1)) \(pick(["+", "-", "*", "/"])) \(double(depth - 1)))"
        case 1: return "double(\(int(depth - 1)))"
        default: return "-(\(double(depth - 1)))"
        }
    }

    mutating func string(_ depth: Int) -> String {
        if depth == 0 { return pick(["''", "'a'", "'é🐱'", "it.name", "'9223372036854775808'"]) }
        return pick([
            "(\(string(depth - 1)) + \(string(depth - 1)))", "string(\(int(depth - 1)))",
            "string(\(moment(depth - 1)))", "string(it.version)",
        ])
    }

    mutating func duration(_ depth: Int) -> String {
        if depth == 0 { return pick(["30d", "0s", "-1h30m", "3652500d", "it.left", "params.min_left"]) }
        return pick([
            "(\(duration(depth - 1)) \(pick(["+", "-"])) \(duration(depth - 1)))",
            "(\(moment(depth - 1)) - \(moment(depth - 1)))",
        ])
    }

    mutating func moment(_ depth: Int) -> String {
        if depth == 0 {
            return pick([
                "now", "it.not_after", "timestamp('0001-01-01T00:00:00Z')", "timestamp('9999-12-31T23:59:59Z')",
            ])
        }
        return pick([
            "(\(moment(depth - 1)) \(pick(["+", "-"])) \(duration(depth - 1)))", "timestamp(\(int(depth - 1)))",
        ])
    }

    mutating func list(_ depth: Int) -> String {
        if depth == 0 { return pick(["[]", "[1, 2, 3]", "it.numbers"]) }
        guard ints.count < 2 else { return "[\(int(depth - 1))]" }
        let source = list(depth - 1)
        let name = "n\(ints.count)"
        ints.append(name)
        defer { ints.removeLast() }
        return switch Int.random(in: 0..<4, using: &random) {
        case 0: "\(source).filter(\(name), \(bool(depth - 1)))"
        case 1: "\(source).map(\(name), \(int(depth - 1)))"
        case 2: "(\(source) + \(source))"
        default: "[\(int(0)), \(int(0))]".replacing(name, with: "7")
        }
    }
}

extension Generator {
    private static let reasons: [Reason] = [.timedOut, .notCovered("x"), .denied("y")]

    /// Any value of the type, the extremes among them.
    mutating func value(_ type: FieldType) -> Value {
        switch type {
        case .bool: return .bool(Bool.random(using: &random))
        case .int, .bytes: return .int(pick([0, 1, -1, 2, .max, .min]))
        case .double: return .double(pick([0, -0.0, 1.5, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]))
        case .string: return .string(pick(["", "portal", "e\u{301}", "🐱", "42", "\u{0}"]))
        case .duration:
            return .duration(pick([.zero, .seconds(1), .seconds(Int64.max), .seconds(Int64.min), .nanoseconds(-1)]))
        case .timestamp:
            let moments = [Timestamp.earliest, 0, 1_800_000_000, Timestamp.latest].compactMap { Timestamp(seconds: $0) }
            return .timestamp(pick(moments))
        case .version:
            let versions = ["1.2.3", "1.0.0", "2.0.0"].flatMap { text in
                Ecosystem.allCases.compactMap { Version(text, in: $0) }
            }
            return .version(pick(versions))
        case .ip: return .ip(pick(["10.1.2.3", "::1"].compactMap { IPAddress($0) }))
        case .cidr: return .cidr(pick(["10.1.0.0/16", "::/0", "0.0.0.0/0"].compactMap { CIDR($0) }))
        case .ordered(let ordering): return .ordered(pick(ordering.words.compactMap { ordering[$0] }))
        case .list(let element): return .list(elements(element))
        }
    }

    private mutating func elements(_ type: FieldType) -> Elements {
        let count = Int.random(in: 0...3, using: &random)
        let values = (0..<count).map { _ in value(type) }
        return Elements(values, missing: Int.random(in: 0..<3, using: &random) == 0 ? pick(Self.reasons) : nil)
    }

    mutating func observation(_ type: FieldType) -> Observation {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: .unseen(pick(Self.reasons))
        case 3: .absent
        default: .seen(value(type))
        }
    }

    mutating func fact() -> Fact {
        let values = Fixture.thing.fields.map { observation($0.type) }
        return Fact(Fixture.thing, Subject("s"), values: values, evidence: Evidence())
    }

    mutating func bindings() -> Bindings {
        let facts = (0..<Int.random(in: 0...3, using: &random)).map { _ in fact() }
        return Bindings([
            .fact(fact()), .facts(facts, missing: Int.random(in: 0..<3, using: &random) == 0 ? .timedOut : nil),
            .record([observation(.int), observation(.duration), observation(.list(.string))]),
            .observed(observation(.timestamp)),
        ])
    }

    /// The same, after another look: what was unseen or missing is known, what was known has stayed.
    mutating func known(_ bindings: Bindings) -> Bindings {
        var later = bindings
        for (index, slot) in bindings.slots.enumerated() {
            switch slot {
            case .fact(let fact): later[index] = .fact(known(fact))
            case .facts(let facts, let missing):
                let more = missing == nil ? [] : [fact(), fact()]
                later[index] = .facts((facts + more).map { known($0) }, missing: nil)
            case .record(let members):
                let types: [FieldType] = [.int, .duration, .list(.string)]
                later[index] = .record(zip(members, types).map { known($0, $1) })
            case .observed(let observation): later[index] = .observed(known(observation, .timestamp))
            }
        }
        return later
    }

    private mutating func known(_ fact: Fact) -> Fact {
        let values = zip(fact.values, fact.kind.fields).map { known($0, $1.type) }
        return Fact(fact.kind, fact.subject, values: values, evidence: fact.evidence)
    }

    private mutating func known(_ observation: Observation, _ type: FieldType) -> Observation {
        switch (observation, type) {
        case (.unseen, _): return .seen(known(value(type), type))
        case (.seen(let value), _): return .seen(known(value, type))
        case (.absent, _): return .absent
        }
    }

    private mutating func known(_ value: Value, _ type: FieldType) -> Value {
        guard case .list(let elements) = value, case .list(let element) = type, elements.missing != nil else {
            return value
        }
        return .list(Elements(elements.values + [self.value(element)]))
    }
}
