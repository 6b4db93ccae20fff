import Facts
import Glibc
import Network
import Probing
import Servers
import Testing

/// What this machine lacks is never told as the other side's answer. Each case is a process of its own, because it takes
/// away what all tests share.
@Suite struct WantTests {
    @Test func `a sweep with few descriptors is exact`() async {
        await #expect(processExitsWith: .success) {
            let peers = try (0..<10).map { _ in try Peer() }
            try allow(descriptors: 48)
            let sweep = try await Reactor(scope: loopback).sweep(
                home(0).address, ports: try #require(NumberRanges("1-20000")).union(NumberRanges(peers.map(\.port))),
                within: limits(width: 1000))
            #expect(sweep.undetermined.isEmpty && sweep.filtered.isEmpty)
            #expect(Set(peers.map(\.port)).isSubset(of: Set(sweep.open.numbers)))
        }
    }

    @Test func `more connections than descriptors wait for their turn`() async {
        await #expect(processExitsWith: .success) {
            try allow(descriptors: 48)
            // Nobody accepts, which would take descriptors of this process too; the kernel's handshake is enough.
            let peer = try Peer()
            try await open(500, through: Reactor(scope: loopback), to: peer)
        }
    }

    @Test func `without any descriptor the deadline says why`() async {
        await #expect(processExitsWith: .success) {
            let peer = try Peer()
            let reactor = try Reactor(scope: loopback)
            // The runtime's timers open descriptors of their own when they are first used, and crash where they cannot.
            try await Task.sleep(for: .milliseconds(1))
            try allow(descriptors: 0)  // new ones; those that are open stay
            let limits = limits(deadline: .seconds(1))
            let reason = Reason.denied("no local socket or port came free before the deadline: Too many open files")
            await #expect(throws: reason) { try await reactor.connect(to: home(peer.port), within: limits) }
            let later = Limits(deadline: .now + .seconds(1))
            let sweep = await reactor.sweep(try home(0).address, ports: NumberRanges([peer.port]), within: later)
            #expect(sweep.undetermined == [peer.port: reason])
        }
    }

    @Test(.enabled(if: Namespace.isAllowed, "a network namespace takes root"))
    func `more connections than local ports wait for their turn`() async {
        await #expect(processExitsWith: .success) {
            try #require(Namespace.enter(localPorts: 30_000...30_019))
            let peer = try Peer(port: 1000)
            try await open(500, through: Reactor(scope: loopback), to: peer)
        }
    }

    /// Twenty local ports, all of them swept: about every twentieth connect picks its own target.
    @Test(.enabled(if: Namespace.isAllowed, "a network namespace takes root"))
    func `a socket that connects to itself is no open port`() async {
        await #expect(processExitsWith: .success) {
            try #require(Namespace.enter(localPorts: 30_000...30_019))
            let reactor = try Reactor(scope: loopback)
            let ports = try #require(NumberRanges("30000-30019"))
            for _ in 0..<50 {
                let sweep = await reactor.sweep(try home(0).address, ports: ports, within: limits())
                #expect(sweep.closed == ports)
                for port in ports.numbers {
                    await #expect(throws: Reason.refused) {
                        try await reactor.connect(to: home(port), within: limits())
                    }
                }
            }
        }
    }

    @Test(.enabled(if: Namespace.isAllowed, "a network namespace takes root"))
    func `a sweep of every port finds what is there and nothing else`() async {
        await #expect(processExitsWith: .success) {
            try #require(Namespace.enter())
            let peers = try [1, 22, 443, 32_768, 50_000, 65_535].map { try Peer(port: $0) }
            let reactor = try Reactor(scope: loopback)
            let sweep = await reactor.sweep(
                try home(0).address, ports: try #require(NumberRanges("1-65535")), within: limits(width: 1000))
            #expect(sweep.open == NumberRanges(peers.map(\.port)))
            #expect(sweep.closed.count == 65_535 - peers.count)
        }
    }

    @Test(.enabled(if: Namespace.isAllowed, "a network namespace takes root"))
    func `a family without an address is no verdict`() async {
        await #expect(processExitsWith: .success) {
            try #require(Namespace.enter() && Namespace.removeIPv6())
            let reactor = try Reactor(scope: loopback)
            let sweep = await reactor.sweep(
                try home(0, v6: true).address, ports: NumberRanges([80]), within: limits())
            #expect(sweep.undetermined == [80: .denied("Cannot assign requested address")])
            await #expect(throws: Reason.denied("Cannot assign requested address")) {
                try await reactor.connect(to: home(80, v6: true), within: limits())
            }
        }
    }

    @Test(.enabled(if: Namespace.isAllowed, "a network namespace takes root"))
    func `a lookup that hangs holds up nobody`() async {
        await #expect(processExitsWith: .success) {
            try #require(Namespace.enter())
            guard Namespace.silenceNameServer() else { return }
            let reactor = try Reactor(scope: loopback)
            let peer = try Peer()
            let hurried = limits(operation: .milliseconds(100))
            let stuck = Task { try await reactor.resolve("stuck.example", within: limits()) }
            await #expect(throws: Reason.timedOut) { try await reactor.resolve("stuck.example", within: hurried) }
            for number in 0..<20 {
                let name = "stuck\(number).example"
                await #expect(throws: Reason.timedOut) { try await reactor.resolve(name, within: hurried) }
            }
            _ = try await reactor.connect(to: home(peer.port), within: limits())
            reactor.close()
            #expect(await stuck.result.failure as? Reason == .interrupted)
        }
    }
}

/// Both limits, so that the reactor cannot raise it again.
private func allow(descriptors: UInt) throws {
    var limit = rlimit(rlim_cur: descriptors, rlim_max: descriptors)
    try #require(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
}

/// All at once; each is dropped, and so reset, as soon as it is open.
private func open(_ count: Int, through reactor: Reactor, to peer: Peer) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<count {
            group.addTask { _ = try await reactor.connect(to: home(peer.port), within: limits()) }
        }
        try await group.waitForAll()
    }
}
