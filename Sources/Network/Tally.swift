import Facts
import Probing

/// What is known of each port so far.
struct Tally {
    private enum State: UInt8 { case unasked, untold, open, closed, left }

    private let ports: NumberRanges
    /// By port.
    private var states = [State](repeating: .unasked, count: 65_536)
    private var reasons: [Int: Reason] = [:]

    init(of ports: NumberRanges) {
        self.ports = ports
        for port in ports.numbers { states[port] = .untold }
    }

    mutating func open(_ port: Int) { states[port] = .open }
    mutating func close(_ port: Int) { states[port] = .closed }

    mutating func leave(_ port: Int, because reason: Reason) {
        states[port] = .left
        reasons[port] = reason
    }

    /// What is untold is undetermined for the reason, or filtered where there is none.
    func sweep(rest reason: Reason?) -> Sweep {
        let untold = all(.untold)
        var undetermined = reasons
        if let reason { for port in untold.numbers { undetermined[port] = reason } }
        return Sweep(
            open: all(.open), closed: all(.closed), filtered: reason == nil ? untold : NumberRanges([]),
            undetermined: undetermined)
    }

    private func all(_ state: State) -> NumberRanges {
        NumberRanges(ports.numbers.lazy.filter { states[$0] == state })
    }
}
