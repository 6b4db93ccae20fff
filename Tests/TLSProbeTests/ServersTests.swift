import Glibc
@testable import Servers
import Support
import Testing

/// The servers that other tests lean on do what they say.
@Suite struct ServersTests {
    @Test(arguments: [Program.nginx, .redis, .openssl])
    func `the programs that tests start are installed`(_ program: Program) {
        #expect(program.isInstalled, "sudo apt-get install \(program.package)")
    }

    @Test func `a missing program names its package`() {
        let missing = Program(name: "no-such-daemon", package: "no-such-package")
        #expect(!missing.isInstalled)
        #expect(throws: ServerFailure("no-such-daemon is not installed; run: sudo apt-get install no-such-package")) {
            try missing.path()
        }
    }

    @Test func `a server takes connections until it is stopped`() throws {
        let servers = try [Redis.start(), Redis.start(password: "secret"), Nginx.http()]
        for server in servers {
            #expect(Loopback.answers(port: server.port))
            server.stop()
            #expect(!Loopback.answers(port: server.port))
        }
    }

    @Test func `a server ends with its last reference and leaves no folder`() throws {
        var server: Daemon? = try Nginx.http()
        let (port, folder) = try #require(server.map { ($0.port, $0.folder.path) })
        server = nil
        #expect(!Loopback.answers(port: port))
        #expect(access(folder, F_OK) != 0)
    }

    @Test func `a server that does not start tells what it said`() throws {
        let failure = #expect(throws: ServerFailure.self) {
            try Nginx.start(in: TemporaryFolder()) { _ in "nonsense;" }
        }
        let text = try #require(failure).description
        #expect(text.contains("ended at once") && text.contains("unknown directive \"nonsense\""), "\(text)")
    }

    @Test(arguments: [TestKey.Kind.rsa(1024), .ecdsa, .ed25519])
    func `nginx speaks TLS with a certificate of any key`(_ kind: TestKey.Kind) throws {
        let root = try TestCertificate.root()
        let intermediate = try root.intermediate(.rsa(2048))
        var tls = Nginx.TLS([try intermediate.issue(TestCertificate.Wish(), kind), intermediate])
        tls.isLegacy = true
        let server = try Nginx.start(tls)
        #expect(Loopback.answers(port: server.port))
    }

    @Test func `openssl serves a certificate with nonsense in it`() throws {
        var wish = TestCertificate.Wish()
        wish.notAfter = "99991232999999Z"
        wish.names = [.dns([0x61, 0x00, 0x62])]
        let server = try SSLServer.start([.selfSigned(wish)])
        #expect(Loopback.answers(port: server.port))
    }

    @Test func `a bad peer counts its connections`() throws {
        let peer = try Peer(.closesAtOnce)
        #expect(peer.connections == 0)
        #expect(Loopback.answers(port: peer.port) && Loopback.answers(port: peer.port))
        while peer.connections < 2 { usleep(1000) }
    }
}
