import Facts
import Glibc
import Network
import Probing
import Servers
import Testing

/// Where a reactor of the tests may go.
let loopback = Scope(networks: ["127.0.0.0/8", "::1/128"].compactMap(CIDR.init))

/// One for all tests that do not close it: they run at once, as a scan's tasks do.
let reactor: any Dialer = {
    do throws(Reason) { return try Reactor(scope: loopback) } catch { return NoReactor(reason: error) }
}()

/// Fails every test with the reason.
private struct NoReactor: Dialer {
    let reason: Reason
    func resolve(_: String, within _: Limits) async throws(Reason) -> [IPAddress] { throw reason }
    func connect(to _: Endpoint, within _: Limits) async throws(Reason) -> any Connection { throw reason }
    func sweep(_: IPAddress, ports: NumberRanges, within _: Limits) async -> Sweep {
        Sweep(open: NumberRanges([]), closed: NumberRanges([]), filtered: NumberRanges([]))
    }
}

/// So generous that a machine which is busy with other tests changes no answer.
func limits(
    operation: Duration = .seconds(120), endpoint: Duration = .seconds(300), deadline: Duration = .seconds(600),
    retries: Int = 1, width: Int = 100, bytes: Int = 1 << 20
) -> Limits {
    Limits(
        operation: operation, endpoint: endpoint, deadline: .now + deadline, retries: retries, width: width,
        bytes: bytes)
}

func home(_ port: Int, v6: Bool = false) throws -> Endpoint {
    Endpoint(try #require(IPAddress(v6 ? "::1" : "127.0.0.1")), port)
}

func dial(_ peer: Peer, v6: Bool = false, within limits: Limits = limits()) async throws -> any Connection {
    try await reactor.connect(to: home(peer.port, v6: v6), within: limits)
}

/// A port that answers nothing: its queue of connections is full and nobody takes any, so the kernel drops the rest.
final class BlackHole: Sendable {
    var port: Int { peer.port }
    private let peer: Peer
    private let fillers: [Int32]

    init() throws {
        let peer = try Peer(backlog: 0)
        self.peer = peer
        fillers = (0..<4).map { _ in
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(truncatingIfNeeded: peer.port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            withUnsafePointer(to: &address) { pointer in
                _ = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            return descriptor
        }
    }

    deinit { for descriptor in fillers { close(descriptor) } }
}
