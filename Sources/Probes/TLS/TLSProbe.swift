public import Facts
internal import Network
public import Probing

/// What a server says in TLS: which versions it speaks, what it chooses, which certificates it shows.
///
/// For a usual server it makes six connections to a port: one that offers everything, one for each other version,
/// SSL 3.0 in own bytes, and a last one that proves that the refusals in between were meant.
public struct TLSProbe: Probe {
    public static let name = "tls"
    public static let kinds = [TLSKinds.listener, TLSKinds.protocol, TLSKinds.suite, TLSKinds.certificate]
    public static let targets: Set<TargetKind> = [.server]

    private let trust: Result<TrustStore, Reason>

    /// Certificates are checked against this machine's authorities.
    public init() {
        do throws(Reason) {
            trust = .success(try TrustStore.system())
        } catch {
            trust = .failure(error)
        }
    }

    init(trusting store: TrustStore) {
        trust = .success(store)
    }

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .server(let server) = target.location else {
            return unseen(.notCovered("TLS is looked for on servers only"))
        }
        do throws(Reason) {
            let listeners = try await listeners(of: server, within: limits, in: world)
            let examiner = Examiner(client: try TLSClient(), server: server, dialer: world.dialer)
            let sights = await examiner.examine(listeners, within: limits)
            return Account(sights: sights, server: server, trust: trust).sheet
        } catch {
            return unseen(error)
        }
    }

    private func unseen(_ reason: Reason) -> FactSheet {
        FactSheet(probe: Self.name, kinds: Self.kinds, unseen: reason)
    }

    /// Every port on the first address of each family.
    private func listeners(
        of server: Server, within limits: Limits, in world: World
    ) async throws(Reason) -> [Listener] {
        if server.tls.isEmpty { return [] }
        let addresses = try await world.dialer.resolve(server.host, within: limits)
        let first = [addresses.first { !$0.isV6 }, addresses.first(where: \.isV6)].compactMap { $0 }
        if first.isEmpty { throw .unresolved(server.host) }
        return first.enumerated().flatMap { index, address in
            server.tls.numbers.map { Listener(endpoint: Endpoint(address, $0), isOnSecondFamily: index > 0) }
        }
    }
}
