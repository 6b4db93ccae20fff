internal import Facts
internal import Versions

/// One operation of a compiled expression. Operands are indices: of other steps, or of the pools of `Code`.
enum Step: Sendable {
    case truth(Bool)
    case constant(Int32)
    /// A version as it was written in the rule, for the ecosystem of whatever it is compared with.
    case spelling(Int32)
    case slot(Int32)
    case local(Int32)
    case member(of: Int32, at: Int32)
    case has(of: Int32, at: Int32)
    case item(Int32, Int32)
    case not(Int32)
    /// Clauses are a run of `Code.operands`.
    case every(first: Int32, count: Int32)
    case some(first: Int32, count: Int32)
    case choice(Int32, Int32, Int32)
    case equal(Int32, Int32, negated: Bool)
    case ordered(Order, Int32, Int32)
    case isIn(Int32, Int32)
    case arithmetic(Arithmetic, Int32, Int32)
    case minus(Int32)
    case list(first: Int32, count: Int32)
    case quantified(Quantifier, list: Int32, local: Int32, body: Int32)
    case filtered(list: Int32, local: Int32, body: Int32)
    case mapped(list: Int32, local: Int32, body: Int32)
    case call(Function, Int32)
    case textual(TextTest, Int32, Int32)
    case matches(Int32, pattern: Int32)
    case calendar(CalendarPart, Int32, zone: Int32)
    case covers(Int32, Int32)
}

enum Order: Sendable { case less, lessOrEqual, greater, greaterOrEqual }
enum Arithmetic: Sendable { case plus, minus, times, divided, modulo }
enum Quantifier: String, Sendable { case all, exists, existsOne = "exists_one" }
enum TextTest: String, Sendable { case startsWith, endsWith, contains }
enum Function: String, Sendable { case size, int, double, string, bool, duration, timestamp, ip, cidr }

/// A version literal, read in every ecosystem that can.
struct Spelling: Sendable {
    let text: String
    let versions: [Version]

    init(_ text: String) {
        self.text = text
        versions = Ecosystem.allCases.compactMap { Version(text, in: $0) }
    }
}

/// A compiled expression: steps in one array, each after its operands.
final class Code: Sendable {
    let source: [UInt8]
    let steps: [Step]
    /// Where in the source each step stands.
    let ranges: [Range<Int>]
    let operands: [Int32]
    let constants: [Value]
    let spellings: [Spelling]
    let patterns: [Pattern]
    /// What a step is called in a cause, where its text would not tell.
    let labels: [Int32: String]
    let locals: Int
    let root: Int32

    init(
        source: [UInt8], steps: [Step], ranges: [Range<Int>], operands: [Int32], constants: [Value],
        spellings: [Spelling], patterns: [Pattern], labels: [Int32: String], locals: Int, root: Int32
    ) {
        self.source = source
        self.steps = steps
        self.ranges = ranges
        self.operands = operands
        self.constants = constants
        self.spellings = spellings
        self.patterns = patterns
        self.labels = labels
        self.locals = locals
        self.root = root
    }

    /// The text of a step, or what stands for it, for people: at most 80 characters.
    func label(of step: Int32) -> String {
        if let label = labels[step] { return label }
        let text = String(decoding: source[ranges[Int(step)]], as: UTF8.self)
        return text.count > 80 ? text.prefix(79) + "…" : text
    }
}
