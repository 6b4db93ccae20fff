import Facts
import Network
import Probing
import Servers
import Testing

/// The reactor speaks to no address outside its scope, whatever it is asked and whatever names say.
@Suite struct ScopeTests {
    private func reactor(_ networks: [String] = [], names: Set<String> = []) throws -> Reactor {
        try Reactor(scope: Scope(networks: networks.compactMap(CIDR.init), names: names))
    }

    @Test(arguments: ["127.0.0.1", "::1"])
    func `a literal address is its own answer`(text: String) async throws {
        let address = try #require(IPAddress(text))
        #expect(try await reactor([text]).resolve(text, within: limits()) == [address])
    }

    @Test func `a literal address outside is refused, and named`() async throws {
        await #expect(throws: Reason.outOfScope("192.0.2.1")) {
            try await reactor(["127.0.0.0/8"]).resolve("192.0.2.1", within: limits())
        }
    }

    @Test func `a name that points home is in scope only by a network`() async throws {
        let addresses = try await reactor(["127.0.0.0/8"]).resolve("localhost", within: limits())
        #expect(addresses == [try #require(IPAddress("127.0.0.1"))])
        let refusal = await #expect(throws: Reason.self) {
            try await reactor(names: ["localhost"]).resolve("localhost", within: limits())
        }
        #expect("\(try #require(refusal))".hasPrefix("outside the declared scope: localhost is at 127.0.0.1"))
    }

    @Test(arguments: [
        "", "two words", "nul\0.example", String(repeating: "a", count: 64), "a." + .init(repeating: "b", count: 300),
    ])
    func `what is no name does not resolve`(host: String) async throws {
        await #expect(throws: Reason.unresolved(host)) { try await reactor().resolve(host, within: limits()) }
    }

    @Test func `connecting outside the scope sends nothing`() async throws {
        let peer = try Peer(.echoes)
        let reactor = try reactor(["127.0.0.2"])
        await #expect(throws: Reason.outOfScope("127.0.0.1")) {
            try await reactor.connect(to: home(peer.port), within: limits())
        }
    }

    @Test func `sweeping outside the scope asks nothing`() async throws {
        let sweep = try await reactor(["127.0.0.2"]).sweep(
            home(0).address, ports: NumberRanges([1, 2]), within: limits())
        #expect(sweep.undetermined == [1: .outOfScope("127.0.0.1"), 2: .outOfScope("127.0.0.1")])
        #expect(sweep.open.isEmpty && sweep.closed.isEmpty && sweep.filtered.isEmpty)
    }
}
