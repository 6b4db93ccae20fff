internal import Network
public import Facts
public import Probing
internal import Trees

/// The real world: the network within a scope, and folders.
public enum Outside {
    /// Hands the world to `work` and takes it back: when this returns, every connection is closed.
    public static func open<Value: Sendable>(
        scope: Scope, now: Timestamp, equipment: Equipment = .none,
        _ work: @Sendable (World) async -> Value
    ) async -> Value {
        do {
            let reactor = try Reactor(scope: scope)
            defer { reactor.close() }
            return await work(world(now, reactor, equipment))
        } catch {
            return await work(world(now, NoNetwork(reason: error), equipment))
        }
    }

    private static func world(_ now: Timestamp, _ dialer: any Dialer, _ equipment: Equipment) -> World {
        World(
            now: now, dialer: dialer, detectors: equipment.detectors, key: equipment.key, cache: equipment.cache,
            open: Self.folder)
    }

    private static func folder(_ path: String) throws(Reason) -> any Tree { try FolderTree(path) }
}

/// What there is where nothing is spoken to, and when the system gives no event queue: every call says why.
struct NoNetwork: Dialer {
    let reason: Reason

    func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] { throw reason }
    func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection { throw reason }
    func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
        let none = NumberRanges([Int]())
        return Sweep(
            open: none, closed: none, filtered: none,
            undetermined: Dictionary(uniqueKeysWithValues: ports.numbers.map { ($0, reason) }))
    }
}
