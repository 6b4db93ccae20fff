import Facts
import Network
import Probing

/// Sweeps every port of 127.0.0.1 and prints what it found.
@main struct SweepLoopback {
    static func main() async throws {
        guard let address = IPAddress("127.0.0.1"), let network = CIDR("127.0.0.1"), let ports = NumberRanges("1-65535")
        else { return }
        let reactor = try Reactor(scope: Scope(networks: [network]))
        let sweep = await reactor.sweep(address, ports: ports, within: Limits(deadline: .now + .seconds(120)))
        print("open \(sweep.open)")
        print("closed \(sweep.closed.count), filtered \(sweep.filtered), undetermined \(sweep.undetermined.count)")
        reactor.close()
    }
}
