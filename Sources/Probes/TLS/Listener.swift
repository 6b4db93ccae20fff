internal import Facts
internal import Probing

/// One address and port where TLS is declared to be spoken.
struct Listener: Hashable {
    let endpoint: Endpoint
    /// The host has addresses of both families, and this is its IPv6 one.
    let isOnSecondFamily: Bool

    /// `tcp/443`, or `tcp/443/v6` for the second family: a host that gains an IPv6 address keeps its subjects.
    var name: String { "tcp/\(endpoint.port)" + (isOnSecondFamily ? "/v6" : "") }

    func subject(_ part: String? = nil) -> Subject {
        Subject(part.map { "\(name)/\($0)" } ?? name)
    }

    var evidence: Evidence { Evidence(address: endpoint.description) }
}
