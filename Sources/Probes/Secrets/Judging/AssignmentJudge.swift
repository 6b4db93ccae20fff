internal import Detectors

/// Judges what a pattern found by a name alone: the name, how the value is written, and what it is made of all vote.
enum AssignmentJudge {
    static func rule(on candidate: Candidate) -> Ruling? {
        guard candidate.sort.kind != .lock, candidate.sort.kind != .translation, !isMinified(candidate) else {
            return nil
        }
        let name = KeyName(in: candidate.bytes, label: candidate.label)
        guard let sort = name.sort, let literal = Literal(of: candidate) else { return nil }
        let value = candidate.bytes[literal.range]
        guard !isOutcome(name, literal, candidate), !isMiddle(literal, candidate) else { return nil }
        if candidate.detector.reserved.contains(String(decoding: value, as: UTF8.self)) {
            return Ruling(.example, literal.range)
        }
        guard Strength(value).entropy >= candidate.detector.entropy ?? 0 else { return nil }
        let weight = weigh(value, as: sort, literal, name)
        guard let grade = grade(of: weight, sort, literal, candidate) else { return nil }
        return Ruling(grade, literal.range)
    }

    /// `PASS: the-test-64 (2.1 s)`: how a test went.
    private static func isOutcome(_ name: KeyName, _ literal: Literal, _ candidate: Candidate) -> Bool {
        name.words == ["pass"] && literal.sign == UInt8(ascii: ":") && literal.writing == .bare
            && (candidate.sort.kind == .text || candidate.sort.kind == .prose)
    }

    /// `arn:aws:secretsmanager:*:*:secret:ehr`: one word of several with colons between.
    private static func isMiddle(_ literal: Literal, _ candidate: Candidate) -> Bool {
        let start = candidate.whole.lowerBound
        return literal.sign == UInt8(ascii: ":") && literal.writing == .bare && start > 0
            && candidate.bytes[start - 1] == UInt8(ascii: ":")
    }

    private static func weigh(
        _ value: ArraySlice<UInt8>, as sort: KeyName.Sort, _ literal: Literal, _ name: KeyName
    ) -> Weight {
        let isQuoted = literal.writing == .quoted
        let isOwnName = Set(KeyName.split(value)).isSubset(of: name.words) && !value.contains(where: \.isDigit)
        guard !isOwnName else { return .none }
        switch sort {
        case .password: return Weight.ofPassword(value, isQuoted: isQuoted)
        case .random: return Weight.ofToken(value, isQuoted: isQuoted)
        case .someKey: return min(.weak, Weight.ofToken(value, isQuoted: isQuoted))
        }
    }

    private static func grade(
        of weight: Weight, _ sort: KeyName.Sort, _ literal: Literal, _ candidate: Candidate
    ) -> SecretGrade? {
        let isPublished = candidate.sort.isTrial || candidate.sort.kind == .prose || candidate.sort.kind == .markup
        switch weight {
        case .none: return nil
        case .hashed: return .hashed
        case .strong: return isPublished || isLoose(literal, candidate) ? .possible : .likely
        case .weak:
            guard !isPublished, !literal.goesOn, candidate.sort.kind != .code || sort != .password,
                !",(|?".utf8.contains(literal.sign)
            else { return nil }
            return .possible
        }
    }

    /// The first word of a sentence after a colon may be anything.
    private static func isLoose(_ literal: Literal, _ candidate: Candidate) -> Bool {
        literal.goesOn && literal.sign == UInt8(ascii: ":") && candidate.sort.kind != .shell
    }

    /// Lines of a thousand characters in what should be code are written by machines and hold no settings.
    private static func isMinified(_ candidate: Candidate) -> Bool {
        guard candidate.sort.kind == .code || candidate.sort.kind == .markup else { return false }
        return candidate.line(reach: 700).count >= 1000
    }
}
