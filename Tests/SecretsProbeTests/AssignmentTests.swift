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
