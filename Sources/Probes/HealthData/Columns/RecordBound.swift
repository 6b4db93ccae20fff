/// How many values of one document are told one by one. A dump of millions of patients is no better known by the
/// millionth value, and what is told is held in memory.
enum RecordBound {
    static let matches = 20_000

    static func isReached(_ ledger: Ledger) -> Bool { ledger.matches.count >= matches }

    static func problem(_ line: Int) -> String {
        "line \(line): \(matches) values were told before it, and what follows is not told one by one"
    }
}
