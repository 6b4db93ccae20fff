/// What could not be understood in a document: the first twenty, and that there are more.
struct ReadingProblems {
    private static let most = 20
    private(set) var texts: [String] = []
    private var isFull = false

    /// `text` holds nothing of the document.
    mutating func tell(_ text: String, line: Int? = nil) {
        guard !isFull else { return }
        guard texts.count < Self.most else {
            isFull = true
            return texts.append("there is more that could not be understood; only the first \(Self.most) are named")
        }
        let told = line.map { "line \($0): \(text)" } ?? text
        if texts.last != told { texts.append(told) }
    }
}
