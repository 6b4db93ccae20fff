internal import Facts
internal import Network
internal import Probing

/// Asks a host's listeners what they speak, politely: with at most eight connections to the host at once.
struct Examiner: Sendable {
    let client: TLSClient
    let server: Server
    let dialer: any Dialer

    func examine(_ listeners: [Listener], within limits: Limits) async -> [Sight] {
        let connections = max(1, min(8, limits.width))
        let listenersAtOnce = max(1, min(listeners.count, 4, connections))
        return await map(listeners, atOnce: listenersAtOnce) { listener in
            let interview = Interview(listener, by: self, within: limits, atOnce: connections / listenersAtOnce)
            return await interview.sight()
        }
    }

    /// What is told to the server as the name it is wanted by; nothing where that is an address.
    var serverName: String? {
        let name = server.certificateName
        return IPAddress(name) == nil ? name : nil
    }
}

extension Server {
    /// What a certificate must speak for: without the dot that ends an absolute name.
    var certificateName: String {
        let name = serverName ?? host
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }
}
