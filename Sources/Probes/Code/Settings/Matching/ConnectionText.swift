/// Connection strings: `postgres://…?sslmode=disable`, `Server=…;Encrypt=False`, `jdbc:mysql://…&useSSL=false`.
enum ConnectionText {
    struct Weakness: Hashable {
        let mode: String
        /// The server is this machine: nothing travels.
        let isLocal: Bool
    }

    /// Nil where it is no connection string, or says nothing weak. What it leaves out is not told.
    static func weakness(of bytes: ArraySlice<UInt8>) -> Weakness? {
        guard bytes.count >= 8, bytes.count <= 4096, bytes.contains(UInt8(ascii: "=")), mayBeWeak(bytes) else {
            return nil
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let lower = text.lowercased()
        guard isConnection(lower) else { return nil }
        for part in lower.split(whereSeparator: { "?&; ".contains($0) }) {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = String(part[..<equals]), value = String(part[part.index(after: equals)...])
            if let mode = ConnectionOptions.weakness(name: name, value: trimmed(value)) {
                return Weakness(mode: mode, isLocal: isLocal(lower))
            }
        }
        return isSpaced(lower) ? Weakness(mode: "disable", isLocal: isLocal(lower)) : nil
    }

    /// Cheap, for most texts name nothing of the kind.
    private static func mayBeWeak(_ bytes: ArraySlice<UInt8>) -> Bool {
        signs.contains { bytes.holds($0, ignoringCase: true) }
    }

    private static let signs = ["ssl", "tls", "crypt", "trust"].map { Array($0.utf8) }

    /// ADO.NET writes `SSL Mode=Disable`.
    private static func isSpaced(_ text: String) -> Bool {
        holds(text, "ssl mode=disable") || holds(text, "ssl mode=none") || holds(text, "trust server certificate=true")
    }

    private static func trimmed(_ value: String) -> String {
        String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }

    private static func isConnection(_ text: String) -> Bool {
        schemes.contains { holds(text, $0) } || holds(text, "?sslmode=") || holds(text, "&sslmode=")
            || text.hasPrefix("sslmode=") && text.split(separator: " ").allSatisfy { $0.contains("=") }
    }

    private static func isLocal(_ text: String) -> Bool {
        [
            "@localhost", "//localhost", "@127.0.0.1", "//127.0.0.1", "host=localhost", "host=127.0.0.1",
            "server=localhost",
            "server=(localdb)", "host=/", "server=127.0.0.1", "data source=localhost",
        ].contains { holds(text, $0) }
    }

    private static let schemes = [
        "://", "host=", "server=", "data source=", "dbname=", "hostaddr=", "initial catalog=",
    ]
}

func holds(_ text: String, _ part: String) -> Bool { Array(text.utf8)[...].holds(Array(part.utf8)) }

extension ArraySlice<UInt8> {
    /// Whether the word stands in it. Ignoring case, the word is in lower-case ASCII letters.
    func holds(_ word: [UInt8], ignoringCase: Bool = false) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        let mask: UInt8 = ignoringCase ? 0x20 : 0
        for start in startIndex...(endIndex - word.count) where self[start] | mask == first {
            var offset = 1
            while offset < word.count, self[start + offset] | mask == word[offset] { offset += 1 }
            if offset == word.count { return true }
        }
        return false
    }
}

/// Options of connections by name and value.
enum ConnectionOptions {
    /// What it amounts to, where that is less than a checked certificate and name.
    /// `alone`: outside a connection string, where `tls: false` may be about anything.
    static func weakness(name: String, value: String, alone: Bool = false) -> String? {
        let name = name.lowercased().filter { $0 != "_" && $0 != "-" }
        let value = value.lowercased()
        if modes.contains(name) { return weakModes[value] }
        if !alone, mustBeOn.contains(name), ["false", "no", "0"].contains(value) { return "disable" }
        if mustBeOff.contains(name), ["true", "yes", "1"].contains(value) { return "unverified" }
        return nil
    }

    private static let modes: Set<String> = [
        "sslmode", "pgsslmode", "mysqlsslmode", "dbsslmode", "databasesslmode", "postgressslmode",
    ]
    private static let weakModes: [String: String] = [
        "disable": "disable", "disabled": "disable", "none": "disable", "allow": "allow", "prefer": "prefer",
        "preferred": "prefer", "require": "require", "required": "require", "verify-ca": "verify-ca",
        "verify_ca": "verify-ca", "verifyca": "verify-ca",
    ]
    private static let mustBeOn: Set<String> = [
        "usessl", "verifyservercertificate", "encrypt", "tls", "ssl", "requiressl",
    ]
    private static let mustBeOff: Set<String> = [
        "trustservercertificate", "tlsallowinvalidcertificates", "tlsallowinvalidhostnames", "tlsinsecure",
        "sslallowinvalidcertificates",
    ]
}
