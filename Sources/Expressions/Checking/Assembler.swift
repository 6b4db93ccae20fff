internal import Facts

/// Collects the steps of a program while its expression is checked.
struct Assembler {
    private var steps: [Step] = []
    private var ranges: [Range<Int>] = []
    private var operands: [Int32] = []
    private var constants: [Value] = []
    private var spellings: [Spelling] = []
    private var patterns: [Pattern] = []
    private var labels: [Int32: String] = [:]
    private var locals = 0

    mutating func add(_ step: Step, at range: Range<Int>) -> Int32 {
        steps.append(step)
        ranges.append(range)
        return Int32(steps.count - 1)
    }

    mutating func add(_ value: Value, at range: Range<Int>) -> Int32 {
        if case .bool(let answer) = value { return add(.truth(answer), at: range) }
        constants.append(value)
        return add(.constant(Int32(constants.count - 1)), at: range)
    }

    mutating func add(_ spelling: Spelling, at range: Range<Int>) -> Int32 {
        spellings.append(spelling)
        return add(.spelling(Int32(spellings.count - 1)), at: range)
    }

    mutating func add(_ pattern: Pattern) -> Int32 {
        patterns.append(pattern)
        return Int32(patterns.count - 1)
    }

    /// A run of operands and where it begins.
    mutating func run(of steps: [Int32]) -> (first: Int32, count: Int32) {
        operands.append(contentsOf: steps)
        return (Int32(operands.count - steps.count), Int32(steps.count))
    }

    mutating func label(_ step: Int32, _ text: String) { labels[step] = text }

    mutating func newLocal() -> Int32 {
        locals += 1
        return Int32(locals - 1)
    }

    func finish(source: [UInt8], root: Int32) -> Code {
        Code(
            source: source, steps: steps, ranges: ranges, operands: operands, constants: constants,
            spellings: spellings, patterns: patterns, labels: labels, locals: locals, root: root)
    }
}
