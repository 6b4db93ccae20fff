import JSON
import Servers
import Testing
import Support

/// Servers that do not do what a client hopes for: undetermined with the reason, never a pass, never a crash.
@Suite struct BadPeerTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let manner: Peer.Manner
        /// One of these is told: which one, the system's buffers decide.
        let reasons: [String]
    }

    static let cases = [
        Case(testDescription: "says nothing", manner: .stalls, reasons: ["timed out"]),
        Case(testDescription: "resets", manner: .resets, reasons: ["reset"]),
        Case(testDescription: "closes at once", manner: .closesAtOnce, reasons: ["closed", "reset"]),
        Case(
            testDescription: "sends garbage", manner: .answers(Array(repeating: 0xA5, count: 4096)),
            reasons: ["an answer that is not TLS"]),
        Case(
            testDescription: "begins a record and stops", manner: .answers([22, 3, 3, 0x40, 0]), reasons: ["timed out"]),
        Case(testDescription: "drips", manner: .drips([22, 3, 3]), reasons: ["timed out"]),
    ]

    @Test(arguments: cases)
    func `is undetermined with its reason`(_ peer: Case) throws {
        let server = try Peer(peer.manner)
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", Self.workspace(port: server.port))
        let run = try Program.run(
            ["scan", "--format", "json", "--timeout", "300ms", "--retries", "0"], in: folder.path)
        #expect(run.code == 3, "\(run.said)")
        let json = try run.json()
        #expect(json.findings.isEmpty)
        #expect(json.doubts.contains { doubt in peer.reasons.contains(where: doubt.contains) }, "\(json.doubts)")
    }

    static func workspace(port: Int) -> String {
        """
        plimsoll: 1
        id: bad
        packs: [baseline]
        scope: [127.0.0.1]
        environments:
          production:
            servers:
              - { id: bad, host: 127.0.0.1, ports: \(port), tls: [\(port)] }

        """
    }
}
