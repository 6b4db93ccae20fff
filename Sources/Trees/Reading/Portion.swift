internal import Facts

/// What one worker made.
struct Portion<Found: Sendable>: Sendable {
    /// `order` tells apart what has one path.
    var found: [(path: String, order: Int, found: Found)] = []
    var unread: [Unread] = []
    /// The first that was not begun because the time was over, and why.
    var stopped: (path: String, reason: Reason)?

    /// Sorted by path, whoever made what.
    static func joined(_ portions: [Portion]) -> (found: [(path: String, found: Found)], unread: [Unread]) {
        var unread = Set(portions.flatMap(\.unread))
        if let stopped = portions.compactMap(\.stopped).min(by: { isBefore(($0.path, 0), ($1.path, 0)) }) {
            unread.insert(Unread(stopped.path, stopped.reason))
        }
        let found = portions.flatMap(\.found).sorted { isBefore(($0.path, $0.order), ($1.path, $1.order)) }
        return (
            found.map { ($0.path, $0.found) },
            unread.sorted {
                $0.path == $1.path
                    ? $0.reason.description < $1.reason.description : isBefore(($0.path, 0), ($1.path, 0))
            }
        )
    }

    private static func isBefore(_ a: (path: String, order: Int), _ b: (path: String, order: Int)) -> Bool {
        a.path == b.path ? a.order < b.order : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
    }
}
