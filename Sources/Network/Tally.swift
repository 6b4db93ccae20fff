import Facts
import Probing

/// What is known of each port so far.
struct Tally {
    private enum State: UInt8 { case unasked, untold, open, closed, filtered, left }

    /// By port.
    private var states = [State](repeating: .unasked, count: 65_536)
    private var reasons: [Int: Reason] = [:]

    init(of ports: NumberRanges) {
        for range in ports.ranges { for port in range { states[port] = .untold } }
    }

    mutating func open(_ port: Int) { states[port] = .open }
    mutating func close(_ port: Int) { states[port] = .closed }
    /// A packet filter said so; silence becomes filtered at the end.
    mutating func filter(_ port: Int) { states[port] = .filtered }

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
            open: all(.open), closed: all(.closed),
            filtered: reason == nil ? untold.union(all(.filtered)) : all(.filtered), undetermined: undetermined)
    }

    private func all(_ state: State) -> NumberRanges {
        var runs: [ClosedRange<Int>] = []
        for port in states.indices where states[port] == state {
            if let last = runs.last, last.upperBound + 1 == port {
                runs[runs.count - 1] = last.lowerBound...port
            } else {
                runs.append(port...port)
            }
        }
        return NumberRanges(merging: runs)
    }
}
