public import Diagnostics
public import Expressions
public import Facts

/// A requirement over facts, as it was loaded and checked: every name in it exists, every type fits.
public struct Rule: Sendable {
    public let id: RuleID
    /// Rises when the meaning changes.
    public let version: Int
    /// Earlier ids: baselines and waivers follow.
    public let replaces: [RuleID]
    public let title: String
    public let reach: Reach
    /// Which facts it speaks about; nil: all.
    public let filter: Expression?
    /// The good state of the world.
    public let requirement: Expression
    public let parameters: [Parameter]
    /// Tried in order; the last one has no condition.
    public let bands: [Band]
    public let message: Template
    public let why: String
    public let fix: Fix
    public let references: [String]
    public let cases: [Case]
    /// Where its file is.
    public let file: String
}

/// What a rule is asked for: each fact of a kind, or all of them at once.
public enum Reach: Hashable, Sendable {
    /// One verdict for each fact, named `it`.
    case each(FactKind)
    /// One verdict a target, over the list `facts`.
    case over(FactKind)

    public var kind: FactKind {
        switch self {
        case .each(let kind), .over(let kind): kind
        }
    }
}

/// A severity and when it is the one.
public struct Band: Sendable {
    /// Nil: always. Undetermined counts as met: the higher severity stands.
    public let condition: Expression?
    public let severity: Severity
}

/// What to do about it, with variants by product where the deed differs.
public struct Fix: Hashable, Sendable {
    public let text: String
    /// Sorted by product.
    public let variants: [Variant]

    /// The deed for one product: `nginx`.
    public struct Variant: Hashable, Sendable {
        public let product: String
        public let text: String
    }
}

/// What a pack or workspace may set, within bounds.
public struct Parameter: Sendable {
    public let name: String
    public let type: FieldType
    public let standard: Value
    public let minimum: Value?
    public let maximum: Value?
    public let doc: String
}

/// An example that the rule carries: its documentation, its test, and the proof that it can fail.
public struct Case: Sendable {
    /// What the rule must say of the facts that are given.
    public enum Expectation: String, Hashable, Sendable, CaseIterable {
        case pass, fail, undetermined
        case notApplicable = "not-applicable"
    }

    public let name: String
    public let now: Timestamp
    public let facts: [Fact]
    /// Why the facts may not be all; only for rules over a whole collection.
    public let missing: Reason?
    public let parameters: [String: Value]
    public let target: TargetIdentity
    public let expectation: Expectation
    public let severity: Severity?
    public let place: Place
}
