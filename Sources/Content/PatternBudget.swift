internal import Detectors

/// What a pattern may cost before it is refused.
struct PatternBudget: Hashable {
    static let standard = PatternBudget()

    struct Refusal: Hashable {
        let problem: String
        let hint: String
    }

    func refusal(of pattern: Pattern) -> Refusal? { nil }
}
