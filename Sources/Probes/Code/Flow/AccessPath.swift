/// A chain of names as it is written: `patient.getName().family`, `$row["ssn"]`, `rs.getString("dob")`.
struct AccessPath {
    struct Step {
        let name: ArraySlice<UInt8>
        /// The tokens between a call's brackets.
        var arguments: Range<Int>?
        /// `["ssn"]`: the name is a text.
        var isKey = false
        /// `[-4:]`: only the end of it.
        var isCut = false
    }

    let steps: [Step]
    /// From the first name to behind the last step.
    let tokens: Range<Int>
}

extension SourceFile {
    /// The chain that begins with this name, as far as it stands before `end`.
    func path(at start: Int, before end: Int = .max) -> AccessPath {
        var steps = [AccessPath.Step(name: text(at: start))], place = start + 1
        while place < end, steps.count < 24, let next = step(at: place, of: &steps) { place = next }
        return AccessPath(steps: steps, tokens: start..<place)
    }

    /// Reads one step and says where the next begins; nil where the chain ends.
    private func step(at place: Int, of steps: inout [AccessPath.Step]) -> Int? {
        if `is`(place, "("), let close = brackets.partner(of: place), language != .shell {
            steps[steps.count - 1].arguments = place + 1..<close
            return close + 1
        }
        if `is`(place, "["), let close = brackets.partner(of: place) {
            // In Ruby and the shell a space divides an argument from what is called.
            if language == .ruby, tokens[place].range.lowerBound > tokens[place - 1].range.upperBound { return nil }
            subscripted(place + 1..<close, &steps)
            return close + 1
        }
        if `is`(place, "!") || `is`(place, "?"), isLink(place + 1) || `is`(place + 1, "[") {
            return language == .swift || language == .csharp || `is`(place, "!") ? place + 1 : nil
        }
        guard let linked = afterLink(place) else { return nil }
        if isName(linked) {
            steps.append(AccessPath.Step(name: text(at: linked)))
            return linked + 1
        }
        // `?.[key]`, `?.(…)` and Go's `.(Type)`.
        if `is`(linked, "["), let close = brackets.partner(of: linked) {
            subscripted(linked + 1..<close, &steps)
            return close + 1
        }
        return `is`(linked, "(") ? brackets.partner(of: linked).map { $0 + 1 } : nil
    }

    /// The token after a `.` or its like, also where that begins the next line.
    private func afterLink(_ place: Int) -> Int? {
        var link = place
        while kind(at: link) == .newline, link < place + 3 { link += 1 }
        guard isLink(link) else { return nil }
        // `::` between a type and a function is Java's reference, not a call.
        return link + 1
    }

    private func subscripted(_ inside: Range<Int>, _ steps: inout [AccessPath.Step]) {
        if inside.count == 1, kind(at: inside.lowerBound) == .text {
            steps.append(AccessPath.Step(name: text(at: inside.lowerBound), isKey: true))
        } else if `is`(inside.lowerBound, "-"), inside.contains(where: { `is`($0, ":") || `is`($0, "..") }) {
            steps[steps.count - 1].isCut = true
        }
    }
}
