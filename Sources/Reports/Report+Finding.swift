public import Facts
public import Policies

extension Report {
    /// One finding, and what became of it since the baseline.
    public struct Finding: Hashable, Sendable {
        /// The name that waivers and mail use; nil where it has none yet.
        public let id: String?
        public let change: Change
        /// Nil where nothing changed.
        public let cause: Cause?
        public let severity: Severity
        public let rule: String
        /// The good state that does not hold: `TLS below 1.2 is refused`.
        public let title: String
        /// What was found: `TLSv1.0 is offered`.
        public let message: String
        public let why: String
        public let fix: String
        public let references: [String]
        /// By name, sorted: `hipaa:164.312(e)(1)`.
        public let controls: [String]
        public let target: String
        public let targetKind: TargetKind
        /// Nil for repositories.
        public let environment: String?
        public let subject: String
        /// Where a person finds it today; never part of its identity.
        public let place: Evidence
        /// What stood there before: `closed`, `TLS 1.2 and later`.
        public let was: String?
        /// How it came about, for people: `opened by this change`, `added by 3f9c2e1 "patient export"`.
        public let note: String?
        public let waiver: Waiver?
        /// Equal tomorrow where the finding is the same.
        public let fingerprint: String

        public init(
            id: String?, change: Change, cause: Cause?, severity: Severity, rule: String, title: String,
            message: String, why: String, fix: String, references: [String], controls: [String], target: String,
            targetKind: TargetKind, environment: String?, subject: String, place: Evidence, was: String?, note: String?,
            waiver: Waiver?, fingerprint: String
        ) {
            self.id = id
            self.change = change
            self.cause = cause
            self.severity = severity
            self.rule = rule
            self.title = title
            self.message = message
            self.why = why
            self.fix = fix
            self.references = references
            self.controls = controls.sorted()
            self.target = target
            self.targetKind = targetKind
            self.environment = environment
            self.subject = subject
            self.place = place
            self.was = was
            self.note = note
            self.waiver = waiver
            self.fingerprint = fingerprint
        }
    }

    /// An accepted risk: who took it, why, and until when.
    public struct Waiver: Hashable, Sendable {
        public let owner: String
        public let reason: String
        public let until: Timestamp

        public init(owner: String, reason: String, until: Timestamp) {
            self.owner = owner
            self.reason = reason
            self.until = until
        }

        /// Whole days that it has left; negative once it has run out.
        public func daysLeft(at now: Timestamp) -> Int {
            let (days, rest) = (until.seconds - now.seconds).quotientAndRemainder(dividingBy: 86_400)
            return Int(rest < 0 ? days - 1 : days)
        }
    }

    /// What a comparison with the baseline says of a finding, the most urgent first.
    public enum Change: String, Hashable, Sendable, CaseIterable {
        case new, regressed, worsened
        case waiverExpired = "waiver expired"
        case undetermined, unchanged, waived, improved
        case severityChanged = "severity changed by rule"
        case notEvaluated = "not evaluated"
        case gone, fixed
        case waiverUnused = "waiver unused"
    }

    /// Why it changed.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        case change, rule, data, time, environment, unknown
    }
}

extension Report.Change {
    /// Whether the finding stands today, as far as anybody knows.
    public var stands: Bool {
        switch self {
        case .new, .regressed, .worsened, .waiverExpired, .undetermined, .unchanged, .waived, .improved,
            .severityChanged:
            true
        case .notEvaluated, .gone, .fixed, .waiverUnused: false
        }
    }

    /// Whether it is open: it stands, and nobody has taken it on.
    public var isOpen: Bool { stands && self != .waived }

    /// Whether things got worse.
    public var isWorse: Bool {
        switch self {
        case .new, .regressed, .worsened, .waiverExpired: true
        default: false
        }
    }

    /// Whether the comparison has something to tell.
    public var isNews: Bool { self != .unchanged && self != .waived && self != .undetermined }
}

extension Report {
    /// What the comparison has to tell, the most urgent first.
    public var news: [Finding] { findings.filter(\.change.isNews) }
    /// What stands and is nobody's: those that a client must act on.
    public var open: [Finding] { findings.filter(\.change.isOpen) }
    public var waived: [Finding] { findings.filter { $0.change == .waived } }

    /// How many of these there are of each severity, the worst first; none is left out.
    public static func counts(_ findings: [Finding]) -> [(severity: Severity, count: Int)] {
        let counted = findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
        return Severity.allCases.reversed().compactMap { severity in counted[severity].map { (severity, $0) } }
    }
}
