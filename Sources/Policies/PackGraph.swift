/// Which pack extends which.
struct PackGraph {
    private let packs: [String: Pack]

    init(_ packs: [Pack]) { self.packs = Dictionary(packs.map { ($0.id, $0) }) { first, _ in first } }

    /// A circle, told from its first member in alphabetical order, or nil.
    func cycle() -> (names: [String], at: Reference)? {
        for name in packs.keys.sorted() {
            var path = [name]
            if let pack = packs[name], let found = walk(from: pack, back: name, &path) { return found }
        }
        return nil
    }

    private func walk(from pack: Pack, back start: String, _ path: inout [String]) -> (names: [String], at: Reference)?
    {
        for next in pack.extends {
            if next.name == start { return (path + [start], next) }
            guard !path.contains(next.name), let child = packs[next.name] else { continue }
            path.append(next.name)
            if let found = walk(from: child, back: start, &path) { return found }
            path.removeLast()
        }
        return nil
    }

    /// A pack and all it extends, the extended ones first, each once.
    func lineage(of name: String) -> [Pack] {
        var order: [Pack] = []
        var seen = Set<String>()
        func visit(_ name: String) {
            guard seen.insert(name).inserted, let pack = packs[name] else { return }
            pack.extends.forEach { visit($0.name) }
            order.append(pack)
        }
        visit(name)
        return order
    }
}
