import Detectors
import Facts
import Support
import Testing

@Suite struct `Secrets in assignments` {
    private static let passwords = ["db_password", "smtp_passwd", "admin_password", "ldap_bind_password"]
    private static let tokens = ["client_secret", "webhook_token", "lab_api_key", "auth_token", "fhir_access_token"]

    /// Every syntax with eight made-up passwords and eight made-up tokens: 680 secrets.
    @Test func `are found in every syntax`() async throws {
        var made = Made(3)
        var files: [String: String] = [:]
        var planted = 0
        for (number, syntax) in Syntax.all.enumerated() {
            for turn in 0..<16 {
                let isPassword = turn < 8 || syntax.path == "ado.cs"
                let text = syntax.written(
                    made.pick(isPassword ? Self.passwords : Self.tokens), isPassword ? made.password() : made.token())
                files["\(number)/\(turn)/\(syntax.path)"] = text + "\n"
                planted += 1
            }
        }
        let found = Set(try await look(files).blocking.map { $0.text("path") })
        let missed = files.keys.filter { !found.contains($0) }.sorted()
        #expect(planted >= 600)
        #expect(missed.count * 100 <= planted * 3, "\(missed)")
    }

    /// What stands where a secret would: 43 syntaxes with 60 such values.
    @Test func `are not what stands in their place`() async throws {
        var files: [String: String] = [:]
        for (number, syntax) in Syntax.all.enumerated() {
            for (turn, value) in Traps.values.enumerated() where !value.contains("\"") && !value.contains("'") {
                files["\(number)/\(turn)/\(syntax.path)"] = syntax.written(
                    turn % 2 == 0 ? "db_password" : "api_token", value)
            }
        }
        let found = try await look(files).blocking.map { fact in fact.place }
        #expect(files.count >= 2000)
        #expect(found.sorted() == [])
    }

    @Test func `are not what lines of all kinds of files say`() async throws {
        var files: [String: String] = [:]
        for (number, trap) in Traps.lines.enumerated() { files["\(number)/\(trap.path)"] = trap.line + "\n" }
        let found = try await look(files).blocking.map { fact in fact.place }
        #expect(Traps.lines.count >= 150)
        #expect(found.sorted() == [])
    }

    /// `key` and its kin: by their names they are no secrets, whatever their values.
    @Test(arguments: [
        "PASSWORD_MIN_LENGTH", "passwordResetUrl", "token_endpoint", "TOKEN_TTL_SECONDS", "public_key", "cacheKey",
        "primary_key", "nextPageToken", "csrf_token_name", "secretName", "api_key_id", "password_hash_algorithm",
        "PasswordPolicy", "tokenizer", "compass", "bypass", "keyboard", "secretary", "passenger", "idempotency_key",
    ]) func `have names that say so`(name: String) async throws {
        var made = Made(9)
        let text = "\(name)=\(made.of(Made.base62, 32))\n\(name): \"\(made.of(Made.base62, 24))7\"\n"
        #expect(try await look(["a.env": text]).blocking.isEmpty)
    }

    @Test(arguments: [
        ("one.json", #"{"password":"$A","user":"ehr","smtp_password":"$B","api_token":"$C"}"#, 3),
        ("one.env", "A_PASSWORD=$A; B_PASSWORD=$B; C_SECRET=$C", 3),
        ("one.sh", "DB_PASSWORD='$A' API_TOKEN='$C' ./run --admin-password '$B'", 3),
        ("one.log", "login user=81 password=$A old_password=$B", 2),
        ("or.js", "const password = password || '$A';", 1), ("or.py", "token = token or '$C'", 1),
        ("empty.py", #"password = "", token = "$C""#, 1), ("empty.json", #"{"password": "", "hint": "Use4!words"}"#, 0),
        ("escaped.js", #"body = "{\"password\": \"$A\"}""#, 1), ("triple.py", "password = '''$A'''", 1),
        ("args.json", #""args": ["--db-password", "$A", "--verbose"]"#, 1),
    ]) func `of one line are all found`(path: String, line: String, count: Int) async throws {
        var text = line
        for (hole, value) in [("$A", "kB7!wq93Lz"), ("$B", "Harbor#4417"), ("$C", "8fK2vQx9Lr4Tn7Zb1Wd6")] {
            text = text.replacing(hole, with: value)
        }
        #expect(try await look([path: text + "\n"]).blocking.count == count)
    }

    /// Weak ones are told and do not block; in tests and documents nothing of them is told.
    @Test func `that are words are possible`() async throws {
        let found = try await look([
            "app.env": "DB_PASSWORD=postgres\n", "tests/app.env": "DB_PASSWORD=postgres\n",
            "README.md": "    DB_PASSWORD=postgres\n",
        ])
        #expect(found.facts.map { "\($0.place) \($0.text("grade"))" } == ["app.env:1 possible"])
    }

    @Test func `in tests are possible at most`() async throws {
        let found = try await look(["tests/settings.py": "SECRET_TOKEN = 'kV93nQx0Lr7Tz41Wd6Bp2Ys8'\n"])
        #expect(found.facts.map { $0.text("grade") } == ["possible"])
    }
}

@Suite struct `Whatever a line holds` {
    /// Names, signs, quotes and pieces of every syntax, thrown together: nothing of it may stop the look.
    @Test func `it is judged to its end`() async throws {
        let pieces = [
            "password", "api_key", "token", "=", ":", "=>", "\"", "'", "`", "\\", "\\\"", "$", "{", "}", "<", ">", "</",
            "(", ")",
            "[", "]", ",", ";", "&", "?", "@", "://", "/", " ", "\t", "\n", "\r\n", "\0", "é", "\u{1F511}", "Basic ",
            "Bearer ",
            "-----BEGIN PRIV" + "ATE KEY-----", "-----END", "eyJhbGciOiJub25lIn0", ".", "kV93nQx0Lr7Tz41W", "f\"",
            "ENV ",
            "curl -u a:", "<key>", "value=", "default", "variable \"", "|| ", "or ", "%", "#", "--password ", "PASS: ",
        ]
        var random = Seeded(31)
        var files: [String: String] = [:]
        for (number, path) in ["a.py", "a.yml", "a.env", "a.xml", "a.tf", "a.log", "README.md", "a.min.js"].enumerated()
        {
            var text = ""
            for _ in 0..<6000 { text += random.pick(pieces) }
            files["\(number)/\(path)"] = text
        }
        let found = try await look(files)
        #expect(found.extent.state == .complete)
        #expect(found.facts.allSatisfy { $0.evidence.line ?? 0 > 0 })
    }

    /// A file of nothing but beginnings costs no more than its size.
    @Test func `beginnings of keys alone are read once`() async throws {
        let header = "-----BEGIN PRIV" + "ATE KEY-----"
        let putty = "PuTTY-User-Key-" + "File-3: "
        let text = String(repeating: header, count: 10_000) + String(repeating: putty, count: 10_000)
        #expect(try await look(["a.txt": text]).facts.isEmpty)
    }

    @Test func `a key without an end does not hide what comes behind it`() async throws {
        var made = Made(32)
        let key = (0..<6).map { _ in made.of(Made.base62, 64) }.joined(separator: "\n")
        let text = "-----BEGIN PRIV" + "ATE KEY-----\n\(key)\n\nDB_PASSWORD=\"\(made.password())\"\n"
        let found = try await look(["a.env": text]).facts.map { "\($0.evidence.line ?? 0) \($0.text("category"))" }
        #expect(found == ["9 password", "1 private-key"])
    }
}
