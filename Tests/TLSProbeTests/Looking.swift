import Facts
import Network
import Probing
import Servers
import Synchronization
import Support
import Testing

@testable import TLSProbe

/// One look with the TLS probe at ports of loopback.
struct Looking {
    var host = "127.0.0.1"
    var serverName: String?
    /// Generous, so that a busy machine changes no answer; tests of silence shorten them.
    var limits = Limits(
        operation: .seconds(120), endpoint: .seconds(300), deadline: .now + .seconds(600), retries: 0)
    var scope = Scope(networks: [CIDR("127.0.0.0/8"), CIDR("::1")].compactMap { $0 })
    var now = Timestamp("2026-11-23T00:00:00Z")
    /// Nil: this machine's authorities.
    var trusted: TestCertificate?
    /// What the host resolves to, instead of what this machine says.
    var addresses: [IPAddress]?
    let connections = Counter()

    func sheet(_ ports: Int...) async throws -> FactSheet {
        let target = Target(
            TargetIdentity(id: try #require(TargetID("portal")), kind: .server),
            at: .server(
                Server(host: host, ports: NumberRanges(ports), tls: NumberRanges(ports), serverName: serverName)))
        let reactor = try Reactor(scope: scope)
        defer { reactor.close() }
        let dialer = CountingDialer(inner: reactor, counter: connections, addresses: addresses)
        let world = World(now: try #require(now), dialer: dialer) { _ throws(Reason) in throw .notCovered("files") }
        return try await probe().look(at: target, within: limits, in: world)
    }

    private func probe() throws -> TLSProbe {
        guard let trusted else { return TLSProbe() }
        let folder = try TemporaryFolder()
        return TLSProbe(trusting: try TrustStore(file: folder.write("roots.pem", trusted.pem)))
    }
}

extension FactSheet {
    subscript(_ kind: FactKind) -> Collection {
        get throws { try #require(collections.first { $0.kind == kind }) }
    }

    /// The field of the fact whose subject ends so.
    func field(_ name: String, _ kind: FactKind, _ ending: String) throws -> Observation {
        let fact = try #require(try self[kind].facts.first { $0.subject.text.hasSuffix(ending) }, "no \(ending)")
        return try #require(fact[name])
    }

    /// `offered` of SSLv3 and TLS 1.0 to 1.3, in words.
    var offered: [String] {
        get throws {
            try self[TLSKinds.protocol].facts.map { fact in
                switch fact["offered"] {
                case .seen(.bool(true)): "yes"
                case .seen(.bool(false)): "no"
                case .unseen(let reason): "\(reason)"
                default: "?"
                }
            }
        }
    }
}

final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func increase() { value.withLock { $0 += 1 } }
}

private struct CountingDialer: Dialer {
    let inner: Reactor
    let counter: Counter
    let addresses: [IPAddress]?

    func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] {
        if let addresses { return addresses }
        return try await inner.resolve(host, within: limits)
    }

    func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection {
        counter.increase()
        return try await inner.connect(to: endpoint, within: limits)
    }

    func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
        await inner.sweep(address, ports: ports, within: limits)
    }
}
