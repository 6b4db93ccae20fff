internal import Baselines
public import Facts

/// Everything that a rendering shows, decided before it: plain text, numbers and a few small enumerations. Every list
/// is in the order in which it is shown, so two renderings of one report never differ.
///
/// Any text in it may have come from a server that wants to do harm. Each format makes it safe on the way out.
public struct Report: Hashable, Sendable {
    public let header: Header
    public let gate: Gate
    /// What the findings were compared with; nil where there was nothing.
    public let baseline: Baseline?
    /// Every finding and what became of it, the most urgent first.
    public let findings: [Finding]
    public let undetermined: [Undetermined]
    public let surface: [SurfaceChange]
    public let coverage: Coverage
    /// The rules that judged, by id.
    public let rules: [Rule]
    public let frameworks: [Framework]
    public let targets: [Target]
    /// What was not looked at, and why.
    public let gaps: [Gap]
    public let digests: [Digest]
    /// What else a person must know: one sentence each.
    public let notes: [String]

    public init(
        header: Header, gate: Gate, baseline: Baseline?, findings: [Finding], undetermined: [Undetermined],
        surface: [SurfaceChange], coverage: Coverage, rules: [Rule], frameworks: [Framework], targets: [Target],
        gaps: [Gap], digests: [Digest], notes: [String]
    ) {
        self.header = header
        self.gate = gate
        self.baseline = baseline
        self.findings = findings.sorted(by: \.order)
        self.undetermined = undetermined.sorted(by: \.order)
        self.surface = surface.sorted(by: \.order)
        self.coverage = coverage
        self.rules = rules.sorted { $0.id < $1.id }
        self.frameworks = frameworks.sorted { $0.id < $1.id }
        self.targets = targets.sorted(by: \.order)
        self.gaps = gaps.sorted(by: \.order)
        self.digests = digests
        self.notes = notes
    }
}

extension Report {
    /// Who, what, when, and with whose leave.
    public struct Header: Hashable, Sendable {
        /// The program's version: `0.1`.
        public let version: String
        public let client: String
        public let workspace: String
        /// `production`; nil where only repositories were looked at.
        public let environment: String?
        /// `R. Ortiz, Practice manager, until 2027-03-31`; nil where nobody is named.
        public let authorisedBy: String?
        /// The clock that certificates and waivers were judged by.
        public let now: Timestamp
        /// How long it took, as it is told: `1.8 s`; nil where a stored snapshot is shown.
        public let duration: String?
        /// What a probe never left, as the workspace writes it.
        public let scope: [String]

        public init(
            version: String, client: String, workspace: String, environment: String?, authorisedBy: String?,
            now: Timestamp, duration: String?, scope: [String]
        ) {
            self.version = version
            self.client = client
            self.workspace = workspace
            self.environment = environment
            self.authorisedBy = authorisedBy
            self.now = now
            self.duration = duration
            self.scope = scope
        }
    }

    /// The verdict on the whole.
    public struct Gate: Hashable, Sendable {
        /// The exit code: 0 clean, 1 closed, 3 undetermined, 124 out of time, 130 interrupted.
        public let exit: Int
        /// In words, a whole clause: `gate closed: 3 new or worse at medium or above`.
        public let reason: String

        public init(exit: Int, reason: String) {
            self.exit = exit
            self.reason = reason
        }
    }

    /// The accepted state that findings were compared with.
    public struct Baseline: Hashable, Sendable {
        public let accepted: Timestamp
        public let by: String
        public let reason: String
        /// The version of the program that made it.
        public let version: String
        /// How many targets it holds.
        public let targets: Int

        public init(accepted: Timestamp, by: String, reason: String, version: String, targets: Int) {
            self.accepted = accepted
            self.by = by
            self.reason = reason
            self.version = version
            self.targets = targets
        }
    }

    /// A number that says exactly which rules, data or facts these were.
    public struct Digest: Hashable, Sendable {
        /// `rules`
        public let of: String
        public let value: String

        public init(of: String, value: String) {
            self.of = of
            self.value = value
        }
    }
}
