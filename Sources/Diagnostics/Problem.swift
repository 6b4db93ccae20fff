/// A mistake in a rule, workspace or baseline: where, what, and what to do.
///
///     Rules/tls/no-legacy-protocols.yaml:6:18: tls.protocol has no field "ofered"
///       require: '!it.ofered || it.version >= "TLSv1.2"'
///                     ^
///       hint: did you mean "offered"?
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let place: Place
    public let problem: String
    public let hint: String?
    /// The text of the line that the place is on, where it can be shown.
    public let line: String?

    public init(_ problem: String, at place: Place, hint: String? = nil, line: String? = nil) {
        self.place = place
        self.problem = problem
        self.hint = hint
        self.line = line
    }

    public var description: String {
        // Names in them come from files, and control characters would come with them.
        var text = "\(place): \(printable(problem))"
        if let line, !line.isEmpty { text += "\n" + caret(under: line, column: place.column) }
        if let hint { text += "\n  hint: \(printable(hint))" }
        return text
    }
}

/// All the mistakes that were found together, in the order of their places.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
    public let all: [Problem]

    public init(_ problems: [Problem]) {
        var seen = Set<Problem>()
        all = problems.sorted { ($0.place, $0.problem) < ($1.place, $1.problem) }.filter { seen.insert($0).inserted }
    }

    public var description: String { all.map(\.description).joined(separator: "\n") }
}
