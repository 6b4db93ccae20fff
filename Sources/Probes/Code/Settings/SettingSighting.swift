/// A call or setting that takes away a protection, without regard to what flows through it. It holds no value.
struct SettingSighting: Hashable, Sendable {
    let what: Setting
    /// `python`, `yaml`, `env` …
    let language: String
    /// The function or class that it stands in, a setting's own name in a configuration; empty at a file's top.
    let symbol: String
    /// From 1.
    let line: Int
    /// A digest without names of variables, texts and layout.
    let shape: String
    /// What more there is to tell, of a fixed list: `require` of an `sslmode`, `patient-route`, `ssn` of a weak hash.
    let field: String
    let place: Setting.Place
}

enum Setting: String, Hashable, Sendable, CaseIterable {
    case tlsVerificationOff = "tls-verification-off"
    case sshHostKeyOff = "ssh-host-key-off"
    /// SSL, TLS 1.0 or TLS 1.1 is asked for (RFC 8996).
    case weakTLSVersion = "weak-tls-version"
    case weakSSLMode = "weak-sslmode"
    case literalKey = "literal-key"
    case literalIV = "literal-iv"
    case literalSalt = "literal-salt"
    case ecb
    case weakCipher = "weak-cipher"
    case weakHash = "weak-hash"
    case plainDump = "plain-dump"
    case corsAny = "cors-any"
    case noAuditCall = "no-audit-call"
    case jwtUnverified = "jwt-unverified"
    case debugMode = "debug-mode"

    /// What the path says of the file, so that a rule can grade it.
    enum Place: String, Hashable, Sendable {
        case product
        case test
        case example
        /// A developer's own: `docker-compose.dev.yml`, `.env.local`.
        case development

        init(path: String) {
            let words = Set(path.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
            if !words.isDisjoint(with: [
                "test", "tests", "spec", "specs", "fixtures", "testing", "mock", "mocks", "e2e",
            ]) {
                self = .test
            } else if !words.isDisjoint(with: [
                "example", "examples", "sample", "samples", "demo", "docs", "doc", "template",
            ]) {
                self = .example
            } else if !words.isDisjoint(with: ["dev", "development", "local", "localhost", "sandbox"]) {
                self = .development
            } else {
                self = Self.isTestName(path) ? .test : path.hasSuffix(".dist") ? .example : .product
            }
        }

        /// `PatientServiceTest.java`, `PatientTests.cs`, `main_test.go` is caught above.
        private static func isTestName(_ path: String) -> Bool {
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            let stem = name.split(separator: ".").first.map(String.init) ?? ""
            return ["Test", "Tests", "Spec", "IT"].contains(where: stem.hasSuffix)
        }
    }
}
