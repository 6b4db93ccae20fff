import Facts
import Probing

/// What was found out about the ports of one address, after doubts.
struct Survey {
    let address: IPAddress
    let ports: NumberRanges
    let found: Result<Sweep, Reason>

    /// Whatever answers is swept and then asked again at the end: a host that began to ban us on the way would
    /// otherwise look like a well filtered one.
    static func of(
        _ address: IPAddress, _ ports: NumberRanges, within limits: Limits, through dialer: any Dialer
    ) async -> Survey {
        let sweep = await dialer.sweep(address, ports: ports, within: limits)
        if sweep.open.isEmpty, sweep.closed.isEmpty, !ports.isEmpty {
            return Survey(address, ports, .failure(silence(of: address, sweep, limits)))
        }
        let canaries = Canaries(of: sweep)
        let again = await dialer.sweep(address, ports: canaries.ports, within: limits)
        return Survey(address, ports, .success(canaries.doubt(sweep, after: again)))
    }

    private init(_ address: IPAddress, _ ports: NumberRanges, _ found: Result<Sweep, Reason>) {
        self.address = address
        self.ports = ports
        self.found = found
    }
}

/// Why there is no answer at all.
private func silence(of address: IPAddress, _ sweep: Sweep, _ limits: Limits) -> Reason {
    if let first = sweep.undetermined.min(by: { $0.key < $1.key }) { return first.value }
    let tries = max(0, min(limits.retries, 1_000_000)) + 1
    return .told(
        "no port answered: \(address), \(counted(sweep.filtered.count, "port")), "
            + "\(counted(tries, "try", "tries")) of at most \(rounded(limits.operation)) each; "
            + "the host may be down or the path filtered")
}

private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// `3 s`, or `300 ms`
private func rounded(_ duration: Duration) -> String {
    let milliseconds = Int(min(duration / .milliseconds(1), 1e15))
    return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
}
