import Support
import Testing

@testable import CodeProbe

@Suite struct `Sightings` {
    @Test func `know where they stand`() {
        let text =
            "import requests\n\nclass Sync:\n    def pull(self, url):\n        return requests.get(url, verify=False)\n"
        let found = settings(in: text, at: "src/sync.py")
        #expect(found.map(\.line) == [5])
        #expect(found.map(\.symbol) == ["Sync.pull"])
        #expect(found.map(\.language) == ["python"])
        #expect(found.map(\.place) == [.product])
    }

    @Test func `keep their shape when lines move and texts change`() {
        let a = settings(in: "jwt.sign(payload, 'one')", at: "a.js")
        let b = settings(in: "\n\n// moved\njwt.sign( payload,\n 'another' )", at: "a.js")
        #expect(a.map(\.shape) == b.map(\.shape))
        #expect(a.count == 1)
    }

    @Test(arguments: [
        ("tests/test_api.py", Setting.Place.test), ("src/ApiTest.java", .test), ("Spec/Api.cs", .test),
        ("examples/app.py", .example), ("a.env.example", .example),
        ("docker-compose.dev.yml", .development), (".env.local", .development), ("src/api.py", .product),
        ("dist-packages/x.py", .product), (".env.dist", .example),
        ("latest/attest.py", .product), ("src/contest/Latest.java", .product),
    ])
    func `say what the path says`(path: String, place: Setting.Place) { #expect(Setting.Place(path: path) == place) }

    @Test(arguments: some)
    func `of a text that is cut anywhere trap nothing`(_ example: SettingCase) {
        let bytes = Array(example.text.utf8)
        for count in bytes.indices {
            _ = settings(in: String(decoding: bytes[..<count], as: UTF8.self), at: example.path)
        }
    }

    @Test func `of changed bytes trap nothing`() {
        var random = Seeded(11)
        for example in Self.all {
            for _ in 0..<2 {
                var bytes = Array(example.text.utf8)
                for _ in 0..<1 + random.below(5) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
                _ =
                    SourceFile(path: example.path, bytes: bytes).map(Settings.look(at:))
                    ?? Settings.look(atConfiguration: example.path, bytes: bytes)
            }
        }
    }

    @Test(arguments: [
        ("a.py", "requests.get(u, verify=False, "), ("a.py", "k = b'x'; AES.new(k, "),
        ("a.py", "hashlib.md5(ssn) + x; "), ("a.js", "app.get('/patients', () => { "),
        ("a.js", "a ? b : rejectUnauthorized : "), ("A.java", "checkServerTrusted("),
        ("S.cs", "ValidationCallback = (a) => "), ("a.swift", "c(.useCredential, X(trust: "),
        ("a.sh", "echo $(curl -k \"$("), ("a.yml", "a: [b: {ssl_verify: "), ("a.sh", "mysqldump x |"),
        (".env", "A=postgres://x?ssl=a&"), ("a.rb", "cipher.key = k.iv = "),
    ])
    func `of a file of openings take no longer than its size`(path: String, opening: String) {
        let clock = ContinuousClock()
        let took = clock.measure { _ = settings(in: String(repeating: opening, count: 1000), at: path) }
        #expect(took < .seconds(20))
    }

    /// What is looked for is in the words of the source; what is told is from fixed lists.
    @Test func `hold no value of the source`() {
        let hidden = "Zq8vKp3xWm"
        let texts = [
            "jwt.sign(p, '\(hidden)')", "const k = '\(hidden)'; crypto.createCipheriv('des-cbc', k, '\(hidden)')",
            "md5(patient.ssn + '\(hidden)')",
        ]
        for text in texts {
            let found = settings(in: text, at: "a.js")
            #expect(!found.isEmpty)
            #expect(found.allSatisfy { !"\($0)".contains(hidden) })
        }
        let url = settings(in: "DATABASE_URL=postgres://u:\(hidden)@db/ehr?sslmode=disable", at: ".env")
        #expect(url.count == 1)
        #expect(url.allSatisfy { !"\($0)".contains(hidden) })
    }

    /// Every fifth: each is cut many times.
    static let some = all.indices.filter { $0 % 5 == 0 }.map { all[$0] }

    static let all: [SettingCase] =
        `Verification of certificates`.cases + `Verification of certificates`.hostKeys
        + `Verification of certificates`.versions + `Keys and ciphers`.keys + `Keys and ciphers`.vectors
        + `Keys and ciphers`.ciphers + `Routes`.origins + `Routes`.audits + `Routes`.debugs
}
