import Detectors
import Foundation
import Support
import Testing

@testable import SecretsProbe

@Suite struct `Structures of secrets` {
    /// A sequence of a version, and an octet string: the shape of SEC 1 (RFC 5915).
    private static func key(_ count: Int, seed: UInt64) -> [UInt8] {
        var random = Seeded(seed)
        let octets = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        return [0x30, UInt8(5 + count), 0x02, 0x01, 0x01, 0x04, UInt8(count)] + octets
    }

    private static func pem(_ label: String, _ der: [UInt8], join: String = "\n", before: String = "") -> String {
        let text = Data(der).base64EncodedString()
        let lines = stride(from: 0, to: text.count, by: 64).map { String(text.dropFirst($0).prefix(64)) }
        return (["-----BEGIN \(label)-----\(before)"] + lines + ["-----END \(label)-----"]).joined(separator: join)
            + join
    }

    private static let label = "EC PRIV" + "ATE KEY"

    private static func block(_ text: String) -> PrivateKeyBlock? {
        let bytes = Array(text.utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: "KEY-----".utf8) }),
            let start = bytes.firstIndex(of: 0x2D)
        else { return nil }
        return PrivateKeyBlock(in: bytes, header: start..<end + 8)
    }

    @Test func `a key is the same key however its lines are broken`() throws {
        let key = Self.key(90, seed: 1)
        let texts = [
            Self.pem(Self.label, key), Self.pem(Self.label, key, join: "\r\n"),
            Self.pem(Self.label, key, join: "\n    "),
            "\"key\": \"" + Self.pem(Self.label, key, join: "\\n") + "\"", Self.pem(Self.label, key, join: "\\\\n"),
            "key = (\"" + Self.pem(Self.label, key, join: "\\n\"\n  \"") + "\")",
            "key = \"" + Self.pem(Self.label, key, join: "\\n\" +\n  \"") + "\"",
            Self.pem(Self.label, key, join: "\n# "),
        ]
        for text in texts {
            let block = try #require(Self.block(text))
            #expect(block.identity == key)
            #expect(block.standing == .proven)
        }
    }

    @Test func `a key under a passphrase is told apart`() throws {
        let before = "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,3FB1C9D07A5E4862\n"
        #expect(
            Self.block(Self.pem("RSA PRIV" + "ATE KEY", Self.key(90, seed: 2), before: before))?.standing == .encrypted)
        #expect(Self.block(Self.pem("ENCRYPTED PRIV" + "ATE KEY", Self.key(90, seed: 3)))?.standing == .encrypted)
        let open = Array("openssh-key-v1".utf8) + [0, 0, 0, 0, 4] + Array("none".utf8) + Self.key(90, seed: 4)
        let shut = Array("openssh-key-v1".utf8) + [0, 0, 0, 0, 10] + Array("aes256-ctr".utf8) + Self.key(90, seed: 5)
        #expect(Self.block(Self.pem("OPENSSH PRIV" + "ATE KEY", open))?.standing == .proven)
        #expect(Self.block(Self.pem("OPENSSH PRIV" + "ATE KEY", shut))?.standing == .encrypted)
    }

    @Test(arguments: [
        "", "\n", "...", "\\n...\\n", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "<your key>",
        "\") {\n return parse(line)",
        "\nMIIEvQ...\n", "{{ .Values.key }}",
    ]) func `a header without a key is none`(body: String) {
        #expect(Self.block("-----BEGIN \(Self.label)-----\(body)-----END \(Self.label)-----") == nil)
    }

    @Test func `a JSON Web Token is two objects and a signature`() {
        func part(_ text: String) -> String {
            Data(text.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
                .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        }
        func token(_ header: String, _ payload: String) -> WebToken? {
            WebToken(Array("\(part(header)).\(part(payload)).QmFzZTY0LXNpZ25hdHVyZS1vZi10ZXN0".utf8)[...])
        }
        let good = token(#"{"alg": "RS256", "typ": "JWT"}"#, #"{"sub": "81", "exp": 1}"#)
        #expect(good != nil && good?.isUnsigned == false && good?.isExample == false)
        #expect(token(#"{"alg": "none"}"#, #"{"sub": "81"}"#)?.isUnsigned == true)
        #expect(token(#"{"alg": "HS256"}"#, #"{"role": "anon", "iss": "supabase"}"#)?.isPublic == true)
        #expect(token(#"{"alg": "HS256"}"#, #"{"sub": "1234567890", "name": "John Doe"}"#)?.isExample == true)
        for (header, payload) in [("{}", "{}"), (#"{"alg": 1}"#, #"{"a": 1}"#), ("[]", "{}"), ("{", "}")] {
            #expect(token(header, payload) == nil)
        }
    }

    @Test func `whatever stands there, they end`() {
        var random = Seeded(77)
        let pieces = Array(
            "-----BEGIN PRIVATE KEY-----|-----END |eyJhbGciOiJub25lIn0|.|\\n|\\|\"|'|+|=|AAAA|MIIE|\n|:|Proc-Type|{|}|<|\0|\u{FF}"
                .utf8
        ).split(separator: UInt8(ascii: "|"))
        for _ in 0..<3000 {
            var bytes = Array("-----BEGIN PRIV".utf8) + Array("ATE KEY-----".utf8)
            for _ in 0..<random.below(30) { bytes += random.pick(pieces) }
            for _ in 0..<random.below(4) { bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
            _ = PrivateKeyBlock(in: bytes, header: 0..<min(27, bytes.count))
            _ = WebToken(bytes[...])
            _ = PrivateKeyStructure(der: bytes)
            _ = OpenSSHKey(bytes)
            _ = decodedBase64(bytes[...])
            for validator in [Validator.base62CRC32, .awsKeyID, .bech32, .basicCredentials] { _ = validator(bytes) }
        }
    }

    /// Lengths that lie, in every byte of a key.
    @Test func `DER with a byte changed is read or refused`() {
        let key = Self.key(100, seed: 9)
        for index in key.indices {
            for value in [UInt8(0), 0x7F, 0x80, 0x84, 0xFF] {
                var changed = key
                changed[index] = value
                _ = PrivateKeyStructure(der: changed)
                _ = PrivateKeyStructure(der: Array(changed.prefix(index)))
            }
        }
    }
}

@Suite struct `Judgements of values` {
    @Test func `chance and words are told apart`() {
        var made = Made(5)
        let random = (0..<300).map { made.of(Made.base62, 20 + $0 % 20) }
        #expect(random.count { Strength($0.utf8).looksRandom } >= 290)
        let words = [
            "getPasswordFromServer", "application_secret_name", "correct-horse-battery-staple",
            "UserAuthenticationToken",
            "com.clinic.ehr.TokenService", "access_token_expiration_policy", "X-Clinic-Request-Identifier",
        ]
        for word in words { #expect(!Strength(word.utf8).looksRandom, "\(word)") }
    }

    @Test(arguments: [
        ("DB_PASSWORD", true), ("dbPassword", true), ("clientSecret2", true), ("stripe.api_key", true),
        ("jwtSigningKey", true),
        ("PASSWORD_EHR_PROD", true), ("smtp_pass", true), ("PGPASSWORD", true), ("REDIS_AUTH_TOKEN", true),
        ("passwordLength", false), ("tokenUrl", false), ("PUBLIC_KEY", false), ("primary-key", false),
        ("bypass", false),
        ("nextToken", false), ("secretName", false), ("has_password", false), ("tokenizer", false),
        ("API_KEY_NAME", false),
    ]) func `names say whether a secret is meant`(name: String, isSecret: Bool) {
        #expect((KeyName(Array(name.utf8)).sort != nil) == isSecret)
    }

    @Test(arguments: [
        ("app/settings.py", FileSort.Kind.code, false), (".env.production", .settings, false),
        ("tests/a.yml", .settings, true),
        ("package-lock.json", .lock, false), ("i18n/de.json", .translation, false), ("README.md", .prose, false),
        ("src/login.test.ts", .code, true), ("Dockerfile.prod", .shell, false), (".env.example", .settings, true),
        ("web/app.min.css", .markup, false), ("app.log", .text, false), ("a.zip!/x/.npmrc", .settings, false),
    ]) func `paths say what kind of file it is`(path: String, kind: FileSort.Kind, isTrial: Bool) {
        let sort = FileSort(path: path)
        #expect(sort.kind == kind)
        #expect(sort.isTrial == isTrial)
    }

    @Test(arguments: [
        "$2b$12$wmU8tgHFBarN2AiNacs0MXxSzX47MjFqrtwKnjtOamv3It6zkVSW1", "{SSHA}pX7kq9Rz2Lm4Vt8Wn1Bc6Yd3Hf5Gs0Aa",
        "pbkdf2_sha256$600000$k3Vx9Qa$Zm9yIHRlc3RzIG9ubHkgYW5kIG5vdGhpbmcgZWxzZQ==",
    ]) func `hashes are hashes`(hash: String) {
        #expect(Weight.ofPassword(hash.utf8, isQuoted: true) == .hashed)
        #expect(Weight.ofPassword(hash.utf8, isQuoted: false) == .hashed)
    }
}

@Suite struct `Checks of tokens` {
    /// The sums were computed by another program (zlib's crc32 and base 62 with digits first).
    @Test func `the last six of a GitHub token are its CRC-32`() {
        let body = "0123456789abcdefghijABCDEFGHIJ"
        let good = Array(("gh" + "p_" + body + "3mpbCX").utf8)
        var wrong = good
        wrong[10] = UInt8(ascii: "Z")
        #expect(Validator.base62CRC32(wrong) == .invalid)
        #expect(Validator.base62CRC32(Array("ghp_".utf8)) == .invalid)
        #expect(Validator.base62CRC32(good) == .valid)
    }

    @Test func `Bech32 notices every single change`() {
        let good = "AGE-SEC" + "RET-KEY-1YWEZDV5CP8WHZ7EUA8WDTH9RJZUHNUPU505YX3WP9ZJFK0XFWLJSE6X50C"
        #expect(Validator.bech32(Array(good.utf8)) == .valid)
        for index in good.utf8.indices.dropFirst(16) {
            var changed = Array(good.utf8)
            let place = good.utf8.distance(from: good.utf8.startIndex, to: index)
            changed[place] = changed[place] == UInt8(ascii: "Q") ? UInt8(ascii: "P") : UInt8(ascii: "Q")
            #expect(Validator.bech32(changed) == .invalid)
        }
    }

    @Test(arguments: [
        ("c3ZjOjl2SyNwbHVtZTIy", Validator.Verdict.valid), ("QWxhZGRpbjpvcGVuIHNlc2FtZQ==", .reserved),
        ("bm8gY29sb24=", .invalid),
        ("c3ZjOg==", .invalid), ("====", .invalid), ("a", .invalid), ("AAECAzo=", .invalid),
    ]) func `Basic credentials are a name, a colon and a password`(text: String, verdict: Validator.Verdict) {
        #expect(Validator.basicCredentials(Array(text.utf8)) == verdict)
    }

    @Test func `AWS key ids are base 32, and those of documents belong to nobody`() {
        #expect(Validator.awsKeyID(Array(("AK" + "IA54QOIV5PMRTJJPUW").utf8)) == .valid)
        #expect(Validator.awsKeyID(Array("AKIAIOSFODNN7EXAMPLE".utf8)) == .reserved)
        #expect(Validator.awsKeyID(Array("AKIA1890000000000000".utf8)) == .invalid)
    }
}
