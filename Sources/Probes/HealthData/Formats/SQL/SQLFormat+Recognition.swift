internal import Trees

extension SQLFormat {
    /// A file that is called so and has a statement, or a text whose first words are one.
    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let head = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        guard !head.contains(0) else { return false }
        let path = PathWords(path)
        if path.ends(in: scripts) { return true }
        guard path.extensions.isEmpty || path.ends(in: texts) else { return false }
        return beginsWithStatement(head) || dumpSigns.contains { SQLDialect.contains(head, $0) }
    }

    private static let scripts: Set<String> = ["sql", "psql", "pgsql", "mysql", "ddl", "dml", "sqlite"]
    private static let texts: Set<String> = ["dump", "txt", "dmp", "backup", "out", "export", "data", "script"]
    private static let dumpSigns = [
        "-- MySQL dump", "-- MariaDB dump", "-- PostgreSQL database dump", "-- phpMyAdmin SQL",
    ]

    /// Two words that begin a statement, and one of its signs soon after: prose has the words too.
    private static func beginsWithStatement(_ head: ArraySlice<UInt8>) -> Bool {
        var carry = Carry()
        carry.take(Window(Array(head)))
        var lexer = SQLLexer(SQLDialect(head))
        var words: [String] = []
        while words.count < 12, let token = lexer.next(&carry) {
            if token.kind == .sign, token.sign == UInt8(ascii: "(") || token.sign == UInt8(ascii: ";") {
                return openings.contains(words.prefix(2).joined(separator: " "))
                    || words.first == "COPY" && words.count > 1
            }
            words.append(String(decoding: carry.bytes[token.start..<token.end], as: UTF8.self).uppercased())
        }
        return false
    }

    private static let openings: Set<String> = [
        "CREATE TABLE", "INSERT INTO", "DROP TABLE", "REPLACE INTO", "PRAGMA FOREIGN_KEYS", "BEGIN TRANSACTION",
        "SET NAMES",
        "CREATE DATABASE", "USE [", "SET IDENTITY_INSERT",
    ]
}
