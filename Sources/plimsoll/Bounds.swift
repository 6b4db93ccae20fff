import ArgumentParser
import Facts
import Probing

/// How long a look may take.
struct Bounds: ParsableArguments {
    @Option(help: "How long everything may take: 30m, 90s.")
    var deadline: DurationText = DurationText(.seconds(1800))
    @Option(help: "How long one connect, read or write may take.")
    var timeout: DurationText = DurationText(.seconds(3))
    @Option(help: "How often what timed out is tried again.")
    var retries = 2

    func validate() throws {
        guard (0...20).contains(retries) else { throw ValidationError("--retries is from 0 to 20") }
    }

    func limits() -> Limits {
        Limits(
            operation: timeout.duration, endpoint: max(.seconds(20), timeout.duration * 4),
            deadline: .now + deadline.duration, retries: retries)
    }
}

/// A duration above zero as it is written on the command line.
struct DurationText: ExpressibleByArgument, Sendable {
    let duration: Duration

    init(_ duration: Duration) { self.duration = duration }

    init?(argument: String) {
        guard let duration = Duration(literal: argument), duration > .zero, duration <= .seconds(86_400 * 7) else {
            return nil
        }
        self.duration = duration
    }

    var defaultValueDescription: String { duration.literal }
}

/// A time in UTC as it is written on the command line.
struct TimeText: ExpressibleByArgument, Sendable {
    let time: Timestamp

    init?(argument: String) {
        guard let time = Timestamp(argument) ?? Timestamp(date: argument) else { return nil }
        self.time = time
    }

    var defaultValueDescription: String { time.description }
}
