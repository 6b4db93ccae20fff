import Facts
import Network
import Probing
import Servers
import Testing

/// Where a reactor of the tests may go.
let loopback = Scope(networks: ["127.0.0.0/8", "::1/128"].compactMap(CIDR.init))

func limits(
    operation: Duration = .seconds(5), endpoint: Duration = .seconds(20), deadline: Duration = .seconds(60),
    retries: Int = 1, width: Int = 100, bytes: Int = 1 << 20
) -> Limits {
    Limits(
        operation: operation, endpoint: endpoint, deadline: .now + deadline, retries: retries, width: width,
        bytes: bytes)
}

func home(_ port: Int, v6: Bool = false) throws -> Endpoint {
    Endpoint(try #require(IPAddress(v6 ? "::1" : "127.0.0.1")), port)
}

@Suite struct ConnectionTests {
    @Test(arguments: [false, true])
    func `what is sent comes back`(v6: Bool) async throws {
        let peer = try #require(Peer(v6: v6, Peer.echo))
        let reactor = try Reactor(scope: loopback)
        let connection = try await reactor.connect(to: home(peer.port, v6: v6), within: limits())
        try await connection.write(Array("hello".utf8))
        #expect(try await connection.read(upTo: 100) == Array("hello".utf8))
        connection.close()
        reactor.close()
    }
}
