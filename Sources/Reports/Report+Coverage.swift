public import Facts
public import Policies

extension Report {
    /// A rule that could not be decided. Never a pass.
    public struct Undetermined: Hashable, Sendable {
        public let rule: String
        public let target: String
        /// Nil: everything of its kind that was not seen.
        public let subject: String?
        /// `it.not_after: timed out`
        public let reason: String

        public init(rule: String, target: String, subject: String?, reason: String) {
            self.rule = rule
            self.target = target
            self.subject = subject
            self.reason = reason
        }
    }

    /// What became reachable, installed or stored since the baseline, or no longer is, rule or no rule.
    public struct SurfaceChange: Hashable, Sendable {
        public enum Change: String, Hashable, Sendable, CaseIterable { case added, changed, removed }

        public let change: Change
        /// The kind of fact: `net.port`.
        public let kind: String
        public let target: String
        public let subject: String
        /// What a person wants to know of it: `redis`, `4.17.19`; empty where the subject says it all.
        public let note: String

        public init(_ change: Change, kind: String, target: String, subject: String, note: String = "") {
            self.change = change
            self.kind = kind
            self.target = target
            self.subject = subject
            self.note = note
        }
    }

    /// How much was looked at and judged.
    public struct Coverage: Hashable, Sendable {
        public let rules: Int
        public let judged: Int
        public let targets: Int
        public let reached: Int
        public let facts: Int

        public init(rules: Int, judged: Int, targets: Int, reached: Int, facts: Int) {
            self.rules = rules
            self.judged = judged
            self.targets = targets
            self.reached = reached
            self.facts = facts
        }
    }

    /// A rule that judged, as a reader of the report needs it.
    public struct Rule: Hashable, Sendable {
        public let id: String
        public let version: Int
        public let title: String
        /// The one that stands where no band with a condition is met.
        public let severity: Severity
        public let why: String
        public let fix: String
        /// Where the deed differs by product.
        public let variants: [Variant]
        public let references: [String]
        public let controls: [String]

        /// The deed for one product.
        public struct Variant: Hashable, Sendable {
            public let product: String
            public let fix: String

            public init(product: String, fix: String) {
                self.product = product
                self.fix = fix
            }
        }

        public init(
            id: String, version: Int, title: String, severity: Severity, why: String, fix: String,
            variants: [Variant] = [], references: [String], controls: [String]
        ) {
            self.id = id
            self.version = version
            self.title = title
            self.severity = severity
            self.why = why
            self.fix = fix
            self.variants = variants
            self.references = references
            self.controls = controls.sorted()
        }
    }

    /// A set of outside obligations, and what the scan can say of each.
    public struct Framework: Hashable, Sendable {
        public let id: String
        public let title: String
        public let source: String
        /// In the framework's own order.
        public let controls: [Control]

        public init(id: String, title: String, source: String, controls: [Control]) {
            self.id = id
            self.title = title
            self.source = source
            self.controls = controls
        }
    }

    /// One obligation, and what the scan can say of it.
    public struct Control: Hashable, Sendable {
        /// What the scan can say of an obligation. Never that it is met.
        public enum State: String, Hashable, Sendable, CaseIterable {
            case findingsOpen = "findings open"
            case notDetermined = "not determined"
            case notLookedAt = "not looked at"
            case noContraryEvidence = "no contrary evidence found in scope"
            case needsDocument = "needs a document"
            case outOfScope = "out of scope"
        }

        public let id: String
        public let title: String
        /// As the framework grades it: `required`, `addressable`.
        public let type: String
        /// How much of the obligation a scanner can see at all.
        public let coverage: Policies.Control.Coverage
        public let rules: [String]
        public let state: State
        /// How many findings are open on it.
        public let findings: Int

        public init(
            id: String, title: String, type: String, coverage: Policies.Control.Coverage, rules: [String],
            state: State, findings: Int
        ) {
            self.id = id
            self.title = title
            self.type = type
            self.coverage = coverage
            self.rules = rules.sorted()
            self.state = state
            self.findings = findings
        }
    }

    /// What was examined.
    public struct Target: Hashable, Sendable {
        public let id: String
        public let kind: TargetKind
        public let environment: String?
        public let role: String?
        /// Why nothing could be seen of it; nil where it was reached.
        public let unreached: String?
        public let facts: Int

        public init(
            id: String, kind: TargetKind, environment: String?, role: String?, unreached: String?, facts: Int
        ) {
            self.id = id
            self.kind = kind
            self.environment = environment
            self.role = role
            self.unreached = unreached
            self.facts = facts
        }
    }

    /// Something that was not looked at.
    public struct Gap: Hashable, Sendable {
        public let target: String
        /// `net.port`, `ports 1001-65535`
        public let what: String
        public let reason: String

        public init(target: String, what: String, reason: String) {
            self.target = target
            self.what = what
            self.reason = reason
        }
    }
}
