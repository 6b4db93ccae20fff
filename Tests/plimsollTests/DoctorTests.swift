import Servers
import Support
import Testing

/// What a scan would miss, told before it.
@Suite struct DoctorTests {
    @Test func `a machine without a workspace`() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["doctor"], in: folder.path)
        #expect(run.output.contains("rules in \(Program.root)/Rules"), "\(run.said)")
        #expect([0, 3].contains(run.code))
    }

    @Test func `what a scan would miss, and what to do`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "plimsoll.yaml",
            """
            plimsoll: 1
            id: x
            packs: [baseline]
            authorised-by: { name: R. Ortiz, until: 2020-12-31 }
            scope: [portal.invalid]
            environments: { production: { servers: [{ id: portal, host: portal.invalid }] } }
            repositories: [{ id: app, path: ../nowhere }]

            """)
        let run = try Program.run(["doctor"], in: folder.path)
        #expect(run.code == 3)
        for words in [
            "bad   authorisation    the authorisation by R. Ortiz ended",
            "bad   portal           portal.invalid does not resolve",
            "bad   app", "note  baseline         nothing was accepted yet", "do: plimsoll scan",
        ] {
            #expect(run.output.contains(words), "\(run.said)")
        }
    }

    @Test func `nothing is sent to a target`() throws {
        let peer = try Peer(.closesAtOnce)
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", BadPeerTests.workspace(port: peer.port))
        #expect(try Program.run(["doctor"], in: folder.path).code == 0)
        #expect(peer.connections == 0)
    }
}
