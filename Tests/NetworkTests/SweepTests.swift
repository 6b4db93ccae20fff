import Facts
import Network
import Probing
import Servers
import Testing

@Suite struct SweepTests {
    @Test(arguments: [false, true])
    func `open and closed ports are told apart`(v6: Bool) async throws {
        let peers = try (0..<5).map { _ in try Peer(v6: v6) }
        let closed = try Peer(v6: v6).port
        let ports = peers.map(\.port)
        let sweep = await reactor.sweep(
            try home(0, v6: v6).address, ports: NumberRanges(ports + [closed]), within: limits(width: 2))
        #expect(sweep.open == NumberRanges(ports))
        #expect(sweep.closed == NumberRanges([closed]))
        #expect(sweep.filtered.isEmpty && sweep.undetermined.isEmpty)
    }

    @Test func `a peer that resets at once is open`() async throws {
        let peer = try Peer(.resetsAtOnce)
        let sweep = await reactor.sweep(try home(0).address, ports: NumberRanges([peer.port]), within: limits())
        #expect(sweep.open == NumberRanges([peer.port]))
    }

    @Test func `a port that never answers is filtered`() async throws {
        let (hole, peer) = (try BlackHole(), try Peer())
        let sweep = await reactor.sweep(
            try home(0).address, ports: NumberRanges([hole.port, peer.port]),
            within: limits(operation: .milliseconds(300), retries: 1))
        #expect(sweep.open == NumberRanges([peer.port]))
        #expect(sweep.filtered == NumberRanges([hole.port]))
    }

    @Test func `what the deadline cuts off is undetermined`() async throws {
        let hole = try BlackHole()
        let sweep = await reactor.sweep(
            try home(0).address, ports: NumberRanges([hole.port]),
            within: limits(deadline: .milliseconds(100), retries: 3))
        #expect(sweep.undetermined == [hole.port: .deadline])
        #expect(sweep.filtered.isEmpty)
    }

    @Test func `what a cancellation cuts off is undetermined`() async throws {
        let hole = try BlackHole()
        let address = try home(0).address
        let sweeping = Task { await reactor.sweep(address, ports: NumberRanges([hole.port]), within: limits()) }
        await Task.yield()
        sweeping.cancel()
        #expect(await sweeping.value.undetermined == [hole.port: .interrupted])
    }

    @Test func `sweeping nothing finds nothing`() async throws {
        let sweep = await reactor.sweep(try home(0).address, ports: NumberRanges([]), within: limits())
        #expect(sweep == Sweep(open: NumberRanges([]), closed: NumberRanges([]), filtered: NumberRanges([])))
    }

    @Test func `an address without a route is no verdict on its ports`() async throws {
        let reactor = try Reactor(scope: Scope(networks: ["255.255.255.255"].compactMap(CIDR.init)))
        let address = try #require(IPAddress("255.255.255.255"))
        let sweep = await reactor.sweep(address, ports: NumberRanges([80]), within: limits())
        #expect(sweep.undetermined.keys.sorted() == [80])
        #expect(sweep.closed.isEmpty && sweep.filtered.isEmpty)
    }
}
