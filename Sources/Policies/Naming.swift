public import Expressions
public import Facts

/// The names that a condition may use, and what they stand for while a rule is judged.
///
/// `it` (or `facts`), `params`, `target`, `now`: in this order, which `Bindings` follows.
extension Declarations {
    init(reach: Reach, parameters: [Parameter]) {
        let subject: (name: String, type: Expressions.`Type`) =
            switch reach {
            case .each(let kind): ("it", .fact(kind))
            case .over(let kind): ("facts", .list(.fact(kind)))
            }
        let params = Record("params", parameters.map { ($0.name, Expressions.`Type`($0.type)) })
        self.init([subject, ("params", .record(params)), ("target", .record(Record.target)), ("now", .timestamp)])
    }
}

extension Record {
    /// What a rule may ask of its target.
    public static let target = Record(
        "target",
        [
            ("id", .string), ("kind", .string), ("environment", .string), ("role", .string), ("expect", .list(.int)),
        ])
}

extension Bindings {
    /// Everything but the facts, which `bind` sets in turn.
    public init(settings: [Value], target: TargetIdentity, now: Timestamp) {
        self.init([
            .observed(.absent), .record(settings.map(Observation.seen)), .record(target.observations),
            .value(.timestamp(now)),
        ])
    }

    public mutating func bind(_ fact: Fact) { self[0] = .fact(fact) }
    public mutating func bind(_ facts: [Fact], missing: Reason?) { self[0] = .facts(facts, missing: missing) }
}

extension TargetIdentity {
    /// In the order of `Record.target`.
    fileprivate var observations: [Observation] {
        func told(_ text: String?) -> Observation { text.map { .seen(.string($0)) } ?? .absent }
        return [
            .seen(.string(id.text)), .seen(.string(kind.rawValue)), told(environment), told(role),
            expectedPorts.map { .seen(.list(Elements($0.map { .int(Int64($0)) }))) } ?? .absent,
        ]
    }
}
