import Probing

/// How long an answer takes, as TCP estimates it (RFC 6298), and so how long to wait for one.
struct RoundTrip {
    private var mean: Duration?
    private var deviation = Duration.zero
    private let ceiling: Duration

    /// An answer that is later than this says more about the network than about the port.
    private static let floor = Duration.milliseconds(300)
    /// RFC 6298's wait while nothing is known.
    private static let initial = Duration.seconds(1)

    init(within limits: Limits) { ceiling = limits.operation }

    var isKnown: Bool { mean != nil }

    /// While no port has answered, the first pass does not wait long; the later ones wait as long as the limits let.
    func timeout(firstPass: Bool) -> Duration {
        guard let mean else { return firstPass ? min(Self.initial, ceiling) : ceiling }
        return min(max(Self.floor, mean + deviation * 4), ceiling)
    }

    mutating func sample(_ duration: Duration) {
        guard let mean else {
            mean = duration
            deviation = duration / 2
            return
        }
        let difference = duration > mean ? duration - mean : mean - duration
        deviation += (difference - deviation) / 4
        self.mean = mean + (duration - mean) / 8
    }
}
