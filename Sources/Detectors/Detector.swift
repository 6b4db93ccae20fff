public import Diagnostics

/// What content probes look with: patterns, what must hold of the value, and what it is a case of. One file under
/// `Rules/detectors/`.
///
/// It is part of looking, not of judging: what it finds is a fact, and a rule says whether that is bad.
public struct Detector: Hashable, Sendable {
    public let id: DetectorID
    /// Rises when it comes to find more or less.
    public let version: Int
    public let title: String
    /// The probe that looks with it.
    public let area: Area
    /// What stands in the place of the value, `[ssn]`, and what its tag is made under: one or more lower-case words.
    public let category: String
    /// Nil where the value identifies nobody: a secret, a diagnosis, a word of context.
    public let identifies: SafeHarbor?
    /// What the record around a value comes to hold where this is found.
    public let role: Role
    public let patterns: [Pattern]
    /// What must hold of the value beyond its shape.
    public let validator: Validator?
    /// How the value is written before it is compared, tagged and validated.
    public let normalisation: Normalisation
    /// Normalised values that are published as examples and belong to nobody.
    public let reserved: Set<String>
    /// The least Shannon entropy of the value, in bits a byte; nil: any.
    public let entropy: Double?
    public let cases: [DetectorCase]
    /// Where it is written.
    public let place: Place

    public init(
        id: DetectorID, version: Int, title: String, area: Area, category: String, identifies: SafeHarbor? = nil,
        role: Role, patterns: [Pattern], validator: Validator? = nil, normalisation: Normalisation = .exact,
        reserved: Set<String> = [], entropy: Double? = nil, cases: [DetectorCase] = [], place: Place
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.area = area
        self.category = category
        self.identifies = identifies
        self.role = role
        self.patterns = patterns
        self.validator = validator
        self.normalisation = normalisation
        self.reserved = reserved
        self.entropy = entropy
        self.cases = cases
        self.place = place
    }

    public enum Area: String, Hashable, Sendable, CaseIterable {
        case healthData = "health-data"
        case secrets
    }

    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// It tells people apart as good as alone: a social security number, a record number.
        case identifier
        /// It leads to a person and is in every log for other reasons too: a phone number, an e-mail address.
        case contact
        /// The record speaks of a person: "patient".
        case person
        /// The record speaks of health: "oncology", a diagnosis code.
        case health
        /// The value near it is something else: "order", "part no".
        case other
        /// A token, password or key.
        case secret
    }
}

/// One pattern of a detector, in PCRE2's syntax over bytes.
public struct Pattern: Hashable, Sendable {
    /// The group named `value`, where there is one, is what is found; else the whole.
    public let text: String
    /// What the engine seeks first, where seeking the whole would be costly: it must be found wherever `text` is, and
    /// end within it. Nil: `text` itself.
    public let seek: String?
    public let alone: Proof
    public let place: Place

    public init(_ text: String, seek: String? = nil, alone: Proof, place: Place) {
        self.text = text
        self.seek = seek
        self.alone = alone
        self.place = place
    }
}

/// What a pattern's find proves where nothing else is in the same record.
public enum Proof: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The shape is common: without a label or context it is not told.
    case nothing
    case possible
    /// The pattern holds its own label, or the shape is of nothing else.
    case certain

    public static func < (a: Proof, b: Proof) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .nothing ? 0 : self == .possible ? 1 : 2 }
}

/// How a value is written before it is compared, tagged and validated.
public enum Normalisation: String, Hashable, Sendable, CaseIterable {
    case exact
    /// Digits only.
    case digits
    /// ASCII letters and digits only, in upper case.
    case alphanumeric
    /// ASCII letters in lower case, white space at the ends taken off.
    case lower

    public func callAsFunction(_ value: some Sequence<UInt8>) -> [UInt8] {
        switch self {
        case .exact: Array(value)
        case .digits: value.filter { (0x30...0x39).contains($0) }
        case .alphanumeric:
            value.compactMap { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A: byte
                case 0x61...0x7A: byte - 0x20
                default: nil
                }
            }
        case .lower: trimmed(value.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
        }
    }

    private func trimmed(_ value: [UInt8]) -> [UInt8] {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = value.firstIndex(where: { !isSpace($0) }),
            let last = value.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return Array(value[first...last])
    }
}

/// An example that the detector must judge as it says.
public struct DetectorCase: Hashable, Sendable {
    public enum Expectation: String, Hashable, Sendable, CaseIterable {
        /// Not told, or told as something that belongs to nobody.
        case nothing
        case reserved
        case possible
        /// Linked to a person, or a secret for certain.
        case certain
    }

    /// One record: a line, or some.
    public let text: String
    public let expect: Expectation
    public let place: Place

    public init(_ text: String, expect: Expectation, place: Place) {
        self.text = text
        self.expect = expect
        self.place = place
    }
}
