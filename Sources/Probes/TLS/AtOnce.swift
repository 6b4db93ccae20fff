/// The results in the order of the items, with at most `width` of them being worked on at once.
func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], atOnce width: Int, _ work: @escaping @Sendable (Item) async -> Result
) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: items.count)
        var waiting = items.enumerated().makeIterator()
        func startNext() {
            guard let (index, item) = waiting.next() else { return }
            group.addTask { (index, await work(item)) }
        }
        for _ in 0..<max(1, width) { startNext() }
        while let (index, result) = await group.next() {
            results[index] = result
            startNext()
        }
        return results.compactMap { $0 }
    }
}
