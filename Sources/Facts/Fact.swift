/// What makes a fact the same fact tomorrow on its target: `tcp/443`, `npm/lodash@package-lock.json`.
public struct Subject: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }
    public static func < (a: Subject, b: Subject) -> Bool { a.text < b.text }
}

/// Where a fact was seen. What it holds has been redacted at the moment of sight.
public struct Evidence: Hashable, Sendable {
    /// `127.0.0.1:443`
    public let address: String?
    /// Below the target's root.
    public let path: String?
    public let line: Int?

    public init(address: String? = nil, path: String? = nil, line: Int? = nil) {
        self.address = address
        self.path = path
        self.line = line
    }
}

/// One thing observed on one target: neutral, typed, judged only by rules.
public struct Fact: Hashable, Sendable {
    public let kind: FactKind
    public let subject: Subject
    /// In the order of the kind's fields.
    public let values: [Observation]
    public let evidence: Evidence

    /// Every field of the kind is told. A name the kind does not have, a field left out and a value of another type
    /// are bugs of the probe.
    public init(_ kind: FactKind, _ subject: Subject, _ fields: [String: Observation], evidence: Evidence) {
        precondition(fields.count == kind.fields.count, "\(kind.name) needs exactly its fields")
        let values = kind.fields.map { field in
            guard let observation = fields[field.name] else {
                preconditionFailure("\(kind.name).\(field.name) is not told")
            }
            return observation
        }
        self.init(kind, subject, values: values, evidence: evidence)
    }

    /// The same, with the values in the order of the kind's fields.
    public init(_ kind: FactKind, _ subject: Subject, values: [Observation], evidence: Evidence) {
        precondition(values.count == kind.fields.count, "\(kind.name) needs exactly its fields")
        for (field, observation) in zip(kind.fields, values) {
            guard case .seen(let value) = observation else { continue }
            precondition(value.fits(field.type), "\(kind.name).\(field.name) is not of type \(field.type)")
        }
        self.kind = kind
        self.subject = subject
        self.values = values
        self.evidence = evidence
    }

    /// Nil where the kind has no such field.
    public subscript(field: String) -> Observation? {
        kind.index(of: field).map { values[$0] }
    }
}
