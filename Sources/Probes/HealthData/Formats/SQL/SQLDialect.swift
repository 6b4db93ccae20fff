/// In what the programs that write dumps differ.
struct SQLDialect {
    /// `\` escapes in every string: MySQL and MariaDB. Elsewhere only in `E'…'` (PostgreSQL 4.1.2.2).
    let hasBackslashes: Bool

    init(_ head: ArraySlice<UInt8>) {
        let signs = ["`", "ENGINE=", "MySQL dump", "MariaDB dump", "AUTO_INCREMENT"]
        hasBackslashes = signs.contains { SQLDialect.contains(head, $0) }
    }

    static func contains(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first, text.count >= word.count else { return false }
        return text.indices.dropLast(word.count - 1).contains { text[$0] == first && text[$0...].starts(with: word) }
    }
}
