internal import Detectors

/// What a pattern may cost before it is refused. It looks at the pattern and at counts, never at a clock: a pattern that
/// loads on one machine loads on all.
///
/// Measured alone on an x86 server of 2023, in ns for a KB: what begins with three letters that must stand there takes
/// 20 to 100, three digits and a dash 250, an address or card number 600; what is refused takes 700 to 10,000.
struct PatternBudget: Hashable {
    static let standard = PatternBudget(literal: 3, narrow: 10, slack: 8, ends: 20)

    /// A repeat of common bytes may come first only where so many bytes in a row must stand somewhere.
    let literal: Int
    /// A byte that may be one of more than so many is common.
    let narrow: Int
    /// So much may a leading repeat's greatest count be above its least.
    let slack: Int
    /// In 1,000 bytes of ordinary text.
    let ends: Int

    var words: String {
        "at most \(ends) ends in 1,000 bytes of ordinary text, a byte that is one of \(narrow) at most, and no loose beginning"
            + " without \(literal) fixed bytes in a row"
    }

    struct Refusal: Hashable {
        let problem: String
        let hint: String
    }

    /// Of what is sought for the pattern.
    func refusal(of pattern: Pattern) -> Refusal? {
        let shape = PatternShape(pattern.sought, narrow: narrow)
        let name = pattern.seek == nil ? "the pattern" : "seek"
        if shape.rare == 0 {
            return Refusal(
                problem: "\(name) costs too much: each of its bytes may be one of more than \(narrow)",
                hint: "put a label or a fixed prefix before it, or give a seek that is rare")
        }
        if let lead = shape.lead, lead.isLoose(by: slack), shape.literal < literal {
            return Refusal(
                problem: "\(name) costs too much: it begins with \(lead.text), which begins everywhere",
                hint: "give a seek of what is rare in it, such as what follows \(lead.text)")
        }
        return nil
    }

    /// `count` in so many bytes of ordinary text.
    func refusal(of pattern: Pattern, ending count: Int, in bytes: Int) -> Refusal? {
        guard count > ends * bytes / 1000 else { return nil }
        let name = pattern.seek == nil ? "the pattern" : "seek"
        let often = count * 1000 / max(bytes, 1)
        return Refusal(
            problem: "\(name) costs too much: it ends \(often) times in 1,000 bytes of ordinary text, above \(ends)",
            hint: "give a seek that is rarer, or let it end with fewer repeats")
    }
}
