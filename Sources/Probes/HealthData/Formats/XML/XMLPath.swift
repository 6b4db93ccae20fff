/// The elements that are open, the outermost first, with what a format remembers of each.
struct XMLPath<Frame> {
    /// Elements may stand so deep in one another; what stands deeper is not looked at.
    static var deepest: Int { 200 }

    private(set) var names: [String] = []
    private(set) var frames: [Frame] = []
    private var tooDeep = 0

    var isEmpty: Bool { names.isEmpty }
    var isTooDeep: Bool { tooDeep > 0 }
    /// The innermost; empty outside of the root.
    var name: String { names.last ?? "" }

    mutating func enter(_ name: String, _ frame: Frame) {
        guard names.count < Self.deepest else { return tooDeep += 1 }
        names.append(name)
        frames.append(frame)
    }

    /// How many elements an end tag closes: the one of its name, and those in it that nobody has closed. None for an end
    /// without a start, and for one that is too deep.
    mutating func closed(by name: String) -> Int {
        guard tooDeep == 0 else {
            tooDeep -= 1
            return 0
        }
        return names.lastIndex(of: name).map { names.count - $0 } ?? 0
    }

    mutating func leave() {
        names.removeLast()
        frames.removeLast()
    }
}
