import Detectors
import Digests
import Facts
import Foundation
import Probing
import Support
import Testing

@Suite struct `The probe of secrets` {
    @Test func `tells what it is, where and how sure, and nothing of it`() async throws {
        var made = Made(21)
        let (password, token) = (made.password(), made.token())
        let found = try await look(["app.env": "A=1\nDB_PASSWORD=\"\(password)\"\nLAB_API_KEY=\(token)\n"])
        #expect(
            found.facts.map { "\($0.place) \($0.text("category"))" }.sorted() == [
                "app.env:2 password", "app.env:3 api-key",
            ])
        let all = found.facts.map { "\($0)" }.joined()
        for secret in [password, token] {
            #expect(!all.contains(secret))
            #expect(!all.contains(secret.suffix(4)))
            #expect(!all.contains(Data(secret.utf8).base64EncodedString()))
            #expect(!all.contains(SHA256Digest(of: secret).description))
        }
    }

    @Test func `tells equal ones of a file apart by their order, and equal ones of files by their tags`() async throws {
        var made = Made(22)
        let token = made.token()
        let found = try await look(["a.env": "A_TOKEN=\(token)\nB_TOKEN=\(token)\n", "b.env": "C_TOKEN=\(token)\n"])
        #expect(found.facts.count == 3)
        #expect(Set(found.facts.map { $0.text("tag") }).count == 1)
        let tag = try #require(found.facts.first?.text("tag"))
        #expect(
            found.facts.map(\.subject.text) == [
                "a.env [secret] \(tag) 0", "a.env [secret] \(tag) 1", "b.env [secret] \(tag) 0",
            ])
    }

    @Test func `gives other tags under another key`() async throws {
        var made = Made(23)
        let text = "A_TOKEN=\(made.token())\n"
        let other = try #require(WorkspaceKey(bytes: Array(2...33)))
        let first = try await look(["a.env": text]).facts.map { $0.text("tag") }
        #expect(try await look(["a.env": text]).facts.map { $0.text("tag") } == first)
        #expect(try await look(["a.env": text], key: other).facts.map { $0.text("tag") } != first)
    }

    @Test func `tells a secret that several detectors find once, as the most specific`() async throws {
        var made = Made(24)
        let text = "DATADOG_API_KEY=\(made.of(Made.hexadecimal, 30))4d\nSNYK_TOKEN=\(uuid(&made))\n"
        let found = try await look(["a.env": text])
        #expect(found.facts.map { $0.text("category") }.sorted() == ["datadog-key", "snyk-token"])
    }

    @Test func `is not sure of a token that fails its own check, whatever it is called`() async throws {
        var made = Made(29)
        let found = try await look(["a.env": "GITHUB_TOKEN=gh" + "p_\(made.of(Made.base62, 35))7\n"])
        #expect(found.facts.map { $0.text("grade") } == ["possible"])
    }

    /// A line of more than 16 MB is cut there; the first of the secrets stands on both sides of the cut.
    @Test func `finds an endless line's secrets once, though windows overlap`() async throws {
        var made = Made(25)
        let token = "API_TOKEN=\(made.of(Made.base62, 30))7Q "
        let filler = String(repeating: "lorem ipsum ", count: ((16 << 20) - 24) / 12)
        let found = try await look(["one.log": filler + token + "lorem ipsum " + token])
        #expect(found.facts.count == 2)
    }

    @Test func `tells no more than 2,000 of a file, and how many more there are`() async throws {
        var made = Made(26)
        let lines = (0..<2050).map { _ in "API_TOKEN=\(made.of(Made.base62, 30))7Q\n" }.joined()
        let collections = await look(try TemporaryFolder(["dump.env": lines]))
        #expect(collections[0].facts.count == 2000)
        guard case .partial(let reason) = collections[0].extent.state else {
            Issue.record("the extent is \(collections[0].extent.state)")
            return
        }
        #expect("\(reason)".contains("more secrets than the 2000 that are told"))
        #expect(collections[1].facts.map { $0.text("path") } == ["dump.env"])
    }

    @Test func `looks through what is no text for what is sure without a label`() async throws {
        var made = Made(27)
        let folder = try TemporaryFolder()
        let key = "sk_li" + "ve_" + made.of(Made.base62, 30) + "4"
        let text = "\0\0\u{1}\(key)\0DB_PASSWORD=\(made.password())\0"
        try folder.write("core.dat", Data(text.utf8))
        let found = await look(folder)[0]
        #expect(found.facts.map { $0.text("category") } == ["stripe-key"])
    }

    @Test func `says that it could not look where there are no detectors`() async throws {
        let found = await look(try TemporaryFolder(["a.env": "A=1\n"]), detectors: [])
        #expect(found.allSatisfy { $0.facts.isEmpty })
        for collection in found {
            guard case .unseen(let reason) = collection.extent.state else {
                Issue.record("the extent is \(collection.extent.state)")
                continue
            }
            #expect("\(reason)".contains("no detectors of secrets were loaded"))
        }
    }

    @Test func `looks into archives, and a lock's addresses but not its digests`() async throws {
        var made = Made(28)
        let password = made.of(Made.base62, 14) + "7q"
        let lock = """
            "resolved": "https://ci:\(password)@npm.clinic.test/x/-/x-1.0.0.tgz",
            "integrity": "sha512-\(made.of(Made.base62, 86))==",
            """
        let found = try await look(["package-lock.json": lock])
        #expect(found.facts.map { "\($0.place) \($0.text("category"))" } == ["package-lock.json:1 url-password"])
    }

    private func uuid(_ made: inout Made) -> String {
        [8, 4, 4, 4, 12].map { made.of(Made.hexadecimal, $0) }.joined(separator: "-")
    }
}
