import Facts
import Glibc
import Probing
import Testing

@testable import Network

/// What others than the host say of its ports. Each case is a process of its own, in a network of its own.
@Suite(.enabled(if: Namespace.isAllowed && Namespace.hasPacketFilter, "a packet filter takes root and iptables"))
struct PacketFilterTests {
    @Test func `a port for which a packet filter answers is filtered, and one that refuses itself is closed`() async {
        await #expect(processExitsWith: .success) {
            try #require(Namespace.enter() && Namespace.addAddress("10.77.0.2"))
            try #require(Namespace.refuse(port: 1001, with: "icmp-port-unreachable"))
            try #require(Namespace.refuse(port: 1002, with: "icmp-admin-prohibited"))
            try #require(Namespace.refuse(port: 1003, with: "tcp-reset"))
            let address = try #require(IPAddress("10.77.0.2"))
            let scope = Scope(networks: [try #require(CIDR("10.77.0.2/32"))])
            let sweep = try await Reactor(scope: scope)
                .sweep(address, ports: NumberRanges([1000, 1001, 1002, 1003]), within: limits())
            #expect(sweep.closed == NumberRanges([1000, 1003]))
            #expect(sweep.filtered == NumberRanges([1001, 1002]))
        }
    }

    /// Silence would end as filtered, too: so this is asked of the socket itself.
    @Test(arguments: [("icmp-port-unreachable", true), ("icmp-net-prohibited", true), ("icmp-host-unreachable", false)])
    func `what ICMP says is told from silence, and a filter from a way that is broken`(
        words: String, isFilter: Bool
    ) async {
        await #expect(processExitsWith: .success) { [words, isFilter] in
            try #require(Namespace.enter() && Namespace.addAddress("10.77.0.2"))
            try #require(Namespace.refuse(port: 1001, with: words))
            let address = try #require(IPAddress("10.77.0.2"))
            let socket = try Socket.open(for: address).get()
            socket.keepICMP(isV6: false)
            _ = socket.connect(to: SocketAddress(Endpoint(address, 1001)))
            #expect(socket.saidByOthers(of: 1002, isV6: false) == nil)
            socket.disconnect()
            _ = socket.connect(to: SocketAddress(Endpoint(address, 1001)))
            var said: Attempt?
            for _ in 0..<1000 where said == nil {
                said = socket.saidByOthers(of: 1001, isV6: false)
                usleep(10_000)
            }
            #expect(said == (isFilter ? .filtered : .timedOut))
        }
    }
}
