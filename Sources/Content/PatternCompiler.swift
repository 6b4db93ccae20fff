internal import CHyperscan
internal import Detectors
internal import Diagnostics

/// Checks the patterns one by one, then compiles them together.
struct PatternCompiler {
    private let patterns: [Pattern]
    private let sought: [Sought]
    private let budget: PatternBudget?
    private var problems: [Problem] = []
    private var refused: Set<Int> = []

    /// Without a budget a pattern may cost what it will.
    init(_ patterns: [Pattern], _ sought: [Sought], budget: PatternBudget?) {
        self.patterns = patterns
        self.sought = sought
        self.budget = budget
    }

    /// All that is wrong with any of them, at once.
    mutating func compile() throws(Problems) -> Compiled {
        guard hs_valid_platform() == HS_SUCCESS else { throw Problems([processorProblem()]) }
        for index in patterns.indices { check(index) }
        let expressions = sought.map { expression(of: $0) }
        for index in patterns.indices where !refused.contains(index) { checkForm(of: index) }
        guard problems.isEmpty else { throw Problems(problems) }
        let known = expressions.compactMap(\.self)
        let compiled = try compiled(known)
        try checkEnds(of: compiled.database)
        return Compiled(database: compiled.database, reaches: reaches(compiled.expressions))
    }

    private mutating func check(_ index: Int) {
        do throws(Confirmer.Mistake) {
            let confirmer = try Confirmer(patterns[index].text)
            if confirmer.canBeEmpty {
                refuse(index, "the pattern can match nothing at all", hint: "make one part of it required")
            } else if confirmer.value >= Confirmer.groups {
                refuse(
                    index, "more than \(Confirmer.groups - 2) groups stand before the group value",
                    hint: "write (?:…) for groups that are not needed")
            }
        } catch {
            refuse(index, "the pattern is not understood at its byte \(error.offset): \(error.words)", hint: nil)
        }
    }

    private mutating func expression(of sought: Sought) -> Expression? {
        let name = patterns[sought.patterns[0]].seek == nil ? "the pattern" : "seek"
        do throws(Refusal) {
            let expression = try Expression(sought.text)
            if expression.width.least > 0 { return expression }
            refuse(all: sought, "\(name) can match nothing at all", hint: "make one part of it required")
        } catch {
            refuse(all: sought, "\(name) is nothing that Hyperscan can look for: \(error.words)", hint: seekHint)
        }
        return nil
    }

    private mutating func checkForm(of index: Int) {
        guard let refusal = budget?.refusal(of: patterns[index]) else { return }
        refuse(index, refusal.problem, hint: refusal.hint)
    }

    /// A pattern that is too large for Hyperscan in full is sought as a wider one.
    private mutating func compiled(
        _ expressions: [Expression]
    ) throws(Problems) -> (database: Database, expressions: [Expression]) {
        var expressions = expressions
        while true {
            do throws(Refusal) {
                return (try Database.compile(expressions), expressions)
            } catch {
                guard let index = error.expression, index < expressions.count else {
                    throw Problems([
                        Problem("the patterns do not compile together: \(error.words)", at: patterns[0].place)
                    ])
                }
                if let wider = expressions[index].widened {
                    expressions[index] = wider
                } else {
                    refuse(all: sought[index], "Hyperscan does not compile it: \(error.words)", hint: seekHint)
                    throw Problems(problems)
                }
            }
        }
    }

    /// How often each ends in ordinary text, all in one scan.
    private mutating func checkEnds(of database: Database) throws(Problems) {
        guard let budget else { return }
        let sample = SampleText.ordinary
        let ends = database.ends(in: sample, of: sought.count)
        for (sought, count) in zip(sought, ends) {
            for index in sought.patterns {
                guard let refusal = budget.refusal(of: patterns[index], ending: count, in: sample.count) else {
                    continue
                }
                refuse(index, refusal.problem, hint: refusal.hint)
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
    }

    private func reaches(_ expressions: [Expression]) -> [Reach] {
        var reaches: [Int: Reach] = [:]
        for (sought, expression) in zip(sought, expressions) {
            for index in sought.patterns { reaches[index] = reach(of: patterns[index], expression) }
        }
        return patterns.indices.compactMap { reaches[$0] }
    }

    private func reach(of pattern: Pattern, _ expression: Expression) -> Reach {
        if pattern.seek == nil || pattern.seek == pattern.text { return Reach(expression) }
        return Reach(around: (try? Expression(pattern.text))?.width)
    }

    /// One that was refused before has one problem, not two of one mistake.
    private mutating func refuse(all sought: Sought, _ problem: String, hint: String?) {
        for index in sought.patterns where !refused.contains(index) { refuse(index, problem, hint: hint) }
    }

    private mutating func refuse(_ index: Int, _ problem: String, hint: String?) {
        refused.insert(index)
        problems.append(Problem(problem, at: patterns[index].place, hint: hint))
    }

    private func processorProblem() -> Problem {
        Problem(
            "this processor has not what Hyperscan needs (SSSE3)", at: patterns[0].place,
            hint: "on other processors install libvectorscan-dev in its place")
    }

    private let seekHint = "give a simpler seek, which is found wherever the pattern is and ends within it"
}
