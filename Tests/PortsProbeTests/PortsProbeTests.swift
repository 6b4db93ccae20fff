import Facts
import Network
import PortsProbe
import Probing
import Servers
import Testing

private let open = Observation.seen(.string("open"))
private let filtered = Observation.seen(.string("filtered"))

@Suite struct PortsProbeTests {
    @Test func `open and filtered ports are facts, closed ones ranges`() async throws {
        let found = try await ports(
            through: CannedDialer(["192.0.2.1"]) { _, ports, _ in swept(open: [22, 443], filtered: [25], rest: ports) })
        #expect(states(found) == ["tcp/22": open, "tcp/25": filtered, "tcp/443": open])
        #expect(found.extent.state == .complete)
        #expect(found.extent.closed["tcp"]?.description == "1-21,23-24,26-442,444-1000")
        #expect(found.extent.covered["tcp"]?.description == "1-1000")
        #expect(found.facts.map(\.evidence.address) == ["192.0.2.1:22", "192.0.2.1:25", "192.0.2.1:443"])
        let fact = try #require(found.facts.first)
        #expect(fact["number"] == .seen(.int(22)))
        #expect(fact["protocol"] == .seen(.string("tcp")))
    }

    @Test func `both families of a host are told apart`() async throws {
        let dialer = CannedDialer(["192.0.2.1", "192.0.2.2", "2001:db8::1"]) { address, ports, _ in
            swept(open: address.isV6 ? [443] : [22, 443], rest: ports)
        }
        let found = try await ports("22,80,443", through: dialer)
        #expect(states(found) == ["tcp/22": open, "tcp/443": open, "tcp/443/v6": open])
        #expect(found.extent.closed.mapValues(\.description) == ["tcp": "80", "tcp/v6": "22,80"])
        #expect(found.extent.state == .complete)
        #expect(found.facts.last?.evidence.address == "[2001:db8::1]:443")
    }

    @Test func `the only family is not marked, whichever it is`() async throws {
        let found = try await ports(
            "443", through: CannedDialer(["2001:db8::1"]) { _, ports, _ in swept(open: [443], rest: ports) })
        #expect(states(found) == ["tcp/443": open])
    }

    @Test func `a family that cannot be reached makes the look partial`() async throws {
        let dialer = CannedDialer(["192.0.2.1", "2001:db8::1"]) { address, ports, _ in
            guard address.isV6 else { return swept(open: [443], rest: ports) }
            let untold = ports.numbers.map { ($0, Reason.denied("Network is unreachable")) }
            return swept(untold: Dictionary(uniqueKeysWithValues: untold), rest: ports)
        }
        let found = try await ports("80,443", through: dialer)
        #expect(states(found) == ["tcp/443": open])
        #expect(found.extent.state == .partial(.told("2001:db8::1: denied: Network is unreachable")))
        #expect(found.extent.covered["tcp"]?.description == "80,443")
    }

    @Test func `a few ports that could not be told are unseen facts`() async throws {
        let found = try await ports(
            "22,80,443",
            through: CannedDialer(["192.0.2.1"]) { _, ports, _ in
                swept(open: [22], untold: [443: .deadline], rest: ports)
            })
        #expect(states(found) == ["tcp/22": open, "tcp/443": .unseen(.deadline)])
        #expect(found.extent.state == .complete)
        #expect(found.extent.covered["tcp"]?.description == "22,80,443")
    }

    @Test(arguments: [100, 101])
    func `many ports that could not be told are a hole in the extent`(count: Int) async throws {
        let found = try await ports(
            through: CannedDialer(["192.0.2.1"]) { _, ports, _ in
                let untold = Dictionary(uniqueKeysWithValues: (501..<501 + count).map { ($0, Reason.deadline) })
                return swept(open: [22], untold: untold, rest: ports)
            })
        #expect(found.facts.count == (count > 100 ? 1 : 101))
        #expect(found.extent.state == (count > 100 ? .partial(.deadline) : .complete))
        #expect(found.extent.covered["tcp"]?.description == (count > 100 ? "1-500,602-1000" : "1-1000"))
    }

    @Test func `a host that answers nothing is not a host with filtered ports`() async throws {
        let found = try await ports(
            "104,2762,11112",
            through: CannedDialer(["203.0.113.7"]) { _, ports, _ in swept(filtered: Array(ports.numbers), rest: ports) }
        )
        #expect(found.facts.isEmpty)
        #expect(
            found.extent.missing?.description
                == "no port answered: 203.0.113.7, 3 ports, 3 tries of at most 3 s each; "
                + "the host may be down or the path filtered")
    }

    @Test(arguments: [Reason.unresolved("portal.example"), .outOfScope("10.0.0.1"), .timedOut, .deadline])
    func `a host that cannot be looked at is unseen`(reason: Reason) async throws {
        let found = try await ports(through: CannedDialer(unreachable: reason))
        #expect(found.facts.isEmpty)
        #expect(found.extent.state == .unseen(reason))
    }

    @Test func `a repository has no ports`() async throws {
        let identity = TargetIdentity(id: try #require(TargetID("app")), kind: .repository)
        let world = World(now: try #require(Timestamp(seconds: 0)), dialer: CannedDialer(unreachable: .refused)) {
            _ throws(Reason) in throw .notCovered("no files here")
        }
        let sheet = await PortsProbe().look(
            at: Target(identity, at: .repository(path: "app")), within: limits, in: world)
        #expect(sheet.collections.map(\.extent) == [.unseen(.notCovered("ports are looked at on servers"))])
    }

    @Test func `a real host is seen as it is`() async throws {
        let peer = try Peer(.stalls)
        let closed = try Peer().port
        let reactor = try Reactor(scope: Scope(networks: [try #require(CIDR("127.0.0.1"))]))
        let found = try await ports("\(peer.port),\(closed)", of: "127.0.0.1", through: reactor)
        #expect(states(found) == ["tcp/\(peer.port)": open])
        #expect(found.extent.closed["tcp"] == NumberRanges([closed]))
        reactor.close()
    }
}
