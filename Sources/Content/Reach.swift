/// How far around an end that Hyperscan told the match can lie.
struct Reach: Hashable {
    /// Where a pattern has no bound, its match begins at most so far before its first end.
    static let unbounded = 1024
    /// What is looked at after the end besides the match's own width: word boundaries, short look-aheads.
    static let margin = 32

    /// A match begins at least so many bytes before its end.
    let least: Int
    /// And at most so many.
    let back: Int
    /// From its last possible start, a match is looked for in so many bytes at first.
    let forward: Int
    /// Every end is that of a match, which may begin farther back.
    let isOpen: Bool

    init(least: Int, back: Int, forward: Int, isOpen: Bool = false) {
        self.least = least
        self.back = back
        self.forward = forward
        self.isOpen = isOpen
    }

    /// Of a pattern that is sought itself.
    init(_ expression: Expression) {
        let width = expression.width
        let most = min(width.most, Self.unbounded)
        self.init(
            least: width.least, back: max(most, width.least), forward: most + Self.margin,
            isOpen: width.most > Self.unbounded && expression.isExact)
    }

    /// Of a pattern with a `seek`, which ends anywhere within it.
    init(around whole: Width?) {
        let most = min(whole?.most ?? Self.unbounded, Self.unbounded)
        self.init(least: 1, back: max(most, 1), forward: most + Self.margin)
    }

    /// Ends nearer to each other than this have places to begin in common.
    var overlap: Int { back - least + 1 }
}
