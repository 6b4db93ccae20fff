/// How much of a collection we saw, with what was covered.
public struct Extent: Hashable, Sendable {
    /// Whether facts may be missing, and why.
    public enum State: Hashable, Sendable {
        case complete
        /// Some were seen.
        case partial(Reason)
        /// None could be.
        case unseen(Reason)
    }

    public let state: State
    /// What was looked at, where a subject's first word and number can be told apart: `["tcp": 1-1000]` covers
    /// `tcp/443`. Empty: everything there is.
    public let covered: [String: NumberRanges]
    /// What was looked at and found closed, as ranges instead of a fact for each.
    public let closed: [String: NumberRanges]
    /// Files and folders that were not to be looked at: `Tests/Fixtures`. Sorted, each once. They are declared, so a
    /// look without them is complete; but it says nothing of what lies in them.
    public let leftOut: [String]

    public init(
        _ state: State, covered: [String: NumberRanges] = [:], closed: [String: NumberRanges] = [:],
        leftOut: [String] = []
    ) {
        self.state = state
        self.covered = covered
        self.closed = closed
        self.leftOut = Set(leftOut).sorted()
    }

    public static let complete = Extent(.complete)
    public static func partial(_ reason: Reason) -> Extent { Extent(.partial(reason)) }
    public static func unseen(_ reason: Reason) -> Extent { Extent(.unseen(reason)) }

    /// Why facts may be missing; nil where all were seen.
    public var missing: Reason? {
        switch state {
        case .complete: nil
        case .partial(let reason), .unseen(let reason): reason
        }
    }

    /// Whether this look would have seen the subject, had it been there. A look that was cut short vouches for nothing
    /// it did not see.
    ///
    /// `path` is that of the evidence, as whoever saw the subject tells it. What nobody saw anywhere may lie in what was
    /// left out.
    public func covers(_ subject: Subject, at path: String? = nil) -> Bool {
        guard case .complete = state else { return false }
        guard leftOut.isEmpty || path.map({ !leavesOut($0) }) ?? false else { return false }
        guard !covered.isEmpty else { return true }
        let words = subject.text.split(separator: "/", omittingEmptySubsequences: false)
        guard words.count > 1, let number = Int(words[1]), let ranges = covered[String(words[0])] else { return false }
        return ranges.contains(number)
    }

    /// Whether the path, or a folder that it lies in, was left out.
    public func leavesOut(_ path: String) -> Bool { leftOut.contains { path == $0 || path.hasPrefix($0 + "/") } }
}
