import Facts
import PortsProbe
import Probing
import Synchronization
import Testing

/// A network that answers as it was told: the first sweep of an address, then the later ones.
final class CannedDialer: Dialer {
    typealias Answer = @Sendable (_ address: IPAddress, _ ports: NumberRanges, _ time: Int) -> Sweep

    private let addresses: Result<[IPAddress], Reason>
    private let answer: Answer
    private let times = Mutex<[IPAddress: Int]>([:])

    init(_ addresses: [String], _ answer: @escaping Answer) {
        self.addresses = .success(addresses.compactMap(IPAddress.init))
        self.answer = answer
    }

    init(unreachable reason: Reason) {
        addresses = .failure(reason)
        answer = { _, ports, _ in swept(rest: ports) }
    }

    func resolve(_: String, within _: Limits) async throws(Reason) -> [IPAddress] { try addresses.get() }

    func connect(to _: Endpoint, within _: Limits) async throws(Reason) -> any Connection {
        throw .notCovered("the ports probe only sweeps")
    }

    func sweep(_ address: IPAddress, ports: NumberRanges, within _: Limits) async -> Sweep {
        let time = times.withLock { times in
            times[address, default: 0] += 1
            return times[address, default: 0]
        }
        return answer(address, ports, time)
    }
}

/// Of the ports asked, those named are open or filtered or untold, the rest is closed.
func swept(open: [Int] = [], filtered: [Int] = [], untold: [Int: Reason] = [:], rest ports: NumberRanges) -> Sweep {
    let told = Set(open + filtered + untold.keys)
    return Sweep(
        open: NumberRanges(open).intersection(ports), closed: NumberRanges(ports.numbers.filter { !told.contains($0) }),
        filtered: NumberRanges(filtered).intersection(ports), undetermined: untold.filter { ports.contains($0.key) })
}

let limits = Limits(operation: .seconds(3), deadline: .now + .seconds(600), retries: 2)

/// The one collection of the probe's sheet.
func ports(
    _ list: String = "1-1000", of host: String = "portal.example", through dialer: any Dialer
) async throws -> Collection {
    let server = Server(host: host, ports: try #require(NumberRanges(list)), tls: NumberRanges([]))
    let identity = TargetIdentity(id: try #require(TargetID("portal")), kind: .server)
    let world = World(now: try #require(Timestamp(seconds: 0)), dialer: dialer) { _ throws(Reason) in
        throw .notCovered("no files here")
    }
    let sheet = await PortsProbe().look(at: Target(identity, at: .server(server)), within: limits, in: world)
    #expect(sheet.probe == "ports")
    #expect(sheet.collections.map(\.kind) == PortsProbe.kinds)
    return try #require(sheet.collections.first)
}

func states(_ collection: Collection) -> [String: Observation?] {
    Dictionary(uniqueKeysWithValues: collection.facts.map { ($0.subject.text, $0["state"]) })
}
