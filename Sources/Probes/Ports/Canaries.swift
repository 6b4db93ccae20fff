import Facts
import Probing

/// A few ports that answered, asked again after the sweep.
struct Canaries {
    let ports: NumberRanges
    private let areOpen: Bool

    /// Open ports where there are some: a firewall's ban may refuse in the host's name, and only they can tell.
    init(of sweep: Sweep) {
        areOpen = !sweep.open.isEmpty
        ports = NumberRanges((areOpen ? sweep.open : sweep.closed).numbers.prefix(3))
    }

    /// The sweep, without what the second answers do not bear out: silence, where a canary has fallen silent, and
    /// refusals, where every open one refuses now.
    func doubt(_ sweep: Sweep, after again: Sweep) -> Sweep {
        var sweep = sweep
        let isBanned = areOpen && again.open.isEmpty && !again.closed.isEmpty
        if let reason = silenced(again) ?? (isBanned ? refused : nil) { sweep.leaveFiltered(because: reason) }
        if isBanned { sweep.leaveClosed(because: refused) }
        return sweep
    }

    private func silenced(_ again: Sweep) -> Reason? {
        if let first = again.undetermined.min(by: { $0.key < $1.key }) { return first.value }
        return again.filtered.isEmpty ? nil : changed("is silent")
    }

    private var refused: Reason { changed("refuses") }

    private func changed(_ now: String) -> Reason {
        .told("tcp/\(ports) answered at first and \(now) now: the host may have begun to block this scan")
    }
}

extension Sweep {
    fileprivate mutating func leaveFiltered(because reason: Reason) {
        for port in filtered.numbers { undetermined[port] = reason }
        filtered = NumberRanges([])
    }

    fileprivate mutating func leaveClosed(because reason: Reason) {
        for port in closed.numbers { undetermined[port] = reason }
        closed = NumberRanges([])
    }
}
