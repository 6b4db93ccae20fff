internal import Facts
public import Probing
internal import Synchronization

/// Everything below a tree's root that can be looked through: its files, and what lies in its archives.
public struct Reading: Sendable {
    public enum Choice: Hashable, Sendable {
        /// What git tracks, where git tracks anything below the root; else everything.
        case tracked
        /// Every file, ignored by git or not. Only git's own folder is set aside.
        case everything
    }

    private let tree: any Tree
    private let leftOut: Set<String>
    private let limits: Limits
    private let bounds: Bounds
    private let choice: Choice

    /// `leftOut`: files and folders below the root that nobody is to look at; they are not told.
    public init(
        _ tree: any Tree, except leftOut: [String] = [], within limits: Limits, bounds: Bounds = Bounds(),
        choice: Choice = .tracked
    ) {
        self.tree = tree
        self.leftOut = Set(leftOut)
        self.limits = limits
        self.bounds = bounds
        self.choice = choice
    }

    /// Hands every document to `visit`, `width` of them at once, and returns what it made of each, sorted by path, and
    /// what was not read. Both are the same at any width.
    ///
    /// A file that is not `wanted` is opened only where its name is an archive's, and of an archive only the wanted
    /// members are visited. What is not wanted is not told either.
    public func each<Found: Sendable>(
        width: Int, where wanted: @escaping @Sendable (_ path: String) -> Bool = { _ in true },
        _ visit: @escaping @Sendable (inout Document) -> Found
    ) async -> (found: [(path: String, found: Found)], unread: [Unread]) {
        let survey = Survey(of: tree, leftOut: leftOut, choice: choice, within: limits)
        let places = Places(survey.files.count, step: 8)
        let limits = limits
        let files = survey.files
        let reader = DocumentReader(bounds: bounds, deadline: limits.deadline, wanted: wanted, visit: visit)
        let portions = await atOnce(width) { [tree] in
            var reader = reader
            var opener = tree.opener()
            while let range = places.next() {
                for index in range where reader.goesOn(at: files[index]) { reader.read(files[index], with: &opener) }
            }
            return reader.portion
        }
        let unseen = survey.unread.filter { $0.path == "." || wanted($0.path) || $0.kind == .gap }
        return Portion.joined(portions + [Portion(unread: unseen)])
    }
}

/// Hands out which of `count` things comes next, a few at a time, to whoever asks.
final class Places: Sendable {
    private let count: Int
    private let step: Int
    private let given = Atomic(0)

    init(_ count: Int, step: Int) {
        self.count = count
        self.step = step
    }

    func next() -> Range<Int>? {
        let start = given.add(step, ordering: .relaxed).oldValue
        return start < count ? start..<min(count, start + step) : nil
    }
}

/// The same work, `width` times at once.
func atOnce<Result: Sendable>(_ width: Int, _ work: @escaping @Sendable () -> Result) async -> [Result] {
    await withTaskGroup(of: Result.self) { group in
        for _ in 0..<max(1, width) { group.addTask { work() } }
        return await group.reduce(into: []) { $0.append($1) }
    }
}
