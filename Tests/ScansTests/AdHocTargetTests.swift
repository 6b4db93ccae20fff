import Facts
import Probing
import Scans
import Testing

@Suite struct AdHocTargetTests {
    @Test(arguments: [
        ("127.0.0.1:8443", "127.0.0.1", 8443), ("[::1]:443", "::1", 443), ("portal.example:443", "portal.example", 443),
        ("localhost:1", "localhost", 1),
    ])
    func `reads host and port`(text: String, host: String, port: Int) throws {
        let adHoc = try AdHocTarget(text)
        guard case .server(let server) = adHoc.target.location else {
            Issue.record("\(text) is no server")
            return
        }
        #expect(server.host == host)
        #expect(server.ports.description == String(port))
        #expect(server.tls.description == String(port))
    }

    @Test(arguments: [
        "", ":443", "host:", "host:0", "host:65536", "host:https", "[::1", "[host]:443", "a b", "http://host", "host/x",
    ])
    func `refuses what is neither folder nor host`(text: String) {
        #expect(throws: AdHocTarget.Mistake.self) { try AdHocTarget(text) }
    }

    @Test func `its scope is itself`() throws {
        let scope = try AdHocTarget("203.0.113.7:443").scope
        let own = try #require(IPAddress("203.0.113.7")), other = try #require(IPAddress("203.0.113.8"))
        #expect(scope.permits(own, of: "203.0.113.7"))
        #expect(!scope.permits(other, of: "203.0.113.7"))
        let local = try #require(IPAddress("127.0.0.1"))
        #expect(try AdHocTarget("localhost").scope.permits(local, of: "localhost"))
        #expect(try !AdHocTarget("portal.example").scope.permits(local, of: "portal.example"))
    }

    @Test func `a folder is a repository`() throws {
        #expect(try AdHocTarget("/tmp").target.location == .repository(path: "/tmp"))
    }
}
