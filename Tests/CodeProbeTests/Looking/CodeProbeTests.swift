import Digests
import Facts
import Probing
import Support
import Testing
import Trees

@testable import CodeProbe

struct CodeProbeTests {
    private func look(_ files: [String: String], except leftOut: [String] = []) async throws -> FactSheet {
        let folder = try TemporaryFolder(files)
        return try await look(at: folder.path, except: leftOut)
    }

    private func look(at path: String, except leftOut: [String] = []) async throws -> FactSheet {
        let identity = TargetIdentity(id: .example, kind: .repository)
        let world = World(now: try #require(Timestamp(seconds: 0)), dialer: NoNetwork()) { path throws(Reason) in
            try FolderTree(path)
        }
        return await CodeProbe().look(
            at: Target(identity, at: .repository(path: path, except: leftOut)),
            within: Limits(deadline: .now + .seconds(600)), in: world)
    }

    private func facts(_ kind: FactKind, _ sheet: FactSheet) -> [Fact] {
        sheet.collections.first { $0.kind == kind }?.facts ?? []
    }

    @Test func `a leak is a fact with its place and no line in its subject`() async throws {
        let sheet = try await look(["app/views.py": "def f(patient):\n    print(patient.ssn, patient.dob)\n"])
        let fact = try #require(facts(CodeProbe.flow, sheet).first)
        #expect(facts(CodeProbe.flow, sheet).count == 1)
        #expect(fact["fields"] == .seen(.strings(["date_of_birth", "ssn"])))
        #expect(fact["sink"] == .seen(.string("print")))
        #expect(fact["symbol"] == .seen(.string("f")))
        #expect(fact.evidence == Evidence(path: "app/views.py", line: 2))
        #expect(fact.subject.text.hasPrefix("app/views.py f print ") && fact.subject.text.hasSuffix(" 1"))
    }

    @Test func `equal leaks are told apart by which of several they are`() async throws {
        let sheet = try await look(["a.py": "print(patient.ssn)\nprint(patient.ssn)\n"])
        let subjects = facts(CodeProbe.flow, sheet).map(\.subject.text)
        #expect(subjects.count == 2 && Set(subjects).count == 2)
        #expect(subjects.map { $0.suffix(2) } == [" 1", " 2"])
    }

    @Test func `no literal of the source is in any fact`() async throws {
        let sheet = try await look([
            "a.py": "print('zq1secret', patient.ssn, 'zq2secret')\n", "b.js": "console.log(`zq3secret ${patient.ssn}`)",
        ])
        #expect(facts(CodeProbe.flow, sheet).count == 2)
        #expect(!"\(sheet)".contains("zq"))
    }

    @Test func `the client's schema names fields`() async throws {
        let sheet = try await look([
            "schema.sql": "CREATE TABLE patients (id INT, mrn TEXT, hx_tobacco TEXT);",
            "a.py": "print(row.hx_tobacco)\n",
        ])
        #expect(facts(CodeProbe.flow, sheet).map { $0["fields"] } == [.seen(.strings(["hx_tobacco"]))])
    }

    @Test func `what is not read is told`() async throws {
        let sheet = try await look([
            "big.py": String(repeating: "x = 1\n", count: 800_000),
            "min.js": String(repeating: "a(b);", count: 5000), "open.py": "x\n'''never\n", "plain.txt": "print(ssn)",
        ])
        let unread = facts(CodeProbe.unread, sheet)
        #expect(unread.map(\.subject.text) == ["big.py", "min.js", "open.py"])
        // What nobody wrote by hand is passed over; what never ends may hide the rest of its file.
        #expect(
            sheet.collections.first { $0.kind == CodeProbe.flow }?.extent.missing?.description.hasPrefix("open.py: ")
                == true)
        #expect(unread.map { $0["opaque"] } == [true, true, false].map { .seen(.bool($0)) })
    }

    @Test func `what is left out is not looked at`() async throws {
        let sheet = try await look(["a/x.py": "print(ssn)", "b/x.py": "print(ssn)"], except: ["a"])
        #expect(facts(CodeProbe.flow, sheet).map { $0["path"] } == [.seen(.string("b/x.py"))])
        #expect(sheet.collections.allSatisfy { $0.extent.leftOut == ["a"] })
    }

    @Test func `a repository that cannot be opened is unseen`() async throws {
        let sheet = try await look(at: "/nonexistent/plimsoll")
        #expect(sheet.collections.count == 3)
        #expect(sheet.collections.allSatisfy { $0.extent.missing != nil })
    }

    @Test func `settings come with it`() async throws {
        let sheet = try await look(["a.py": "requests.get(url, verify=False)\n", "c.yml": "x: 1\n"])
        #expect(facts(CodeProbe.setting, sheet).map { $0["what"] } == [.seen(.string("tls-verification-off"))])
    }
}

/// A probe of files has no business on the network.
private struct NoNetwork: Dialer {
    func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] { throw .outOfScope(host) }

    func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection {
        throw .outOfScope("\(endpoint)")
    }

    func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
        Sweep(open: ports, closed: ports, filtered: ports)
    }
}
