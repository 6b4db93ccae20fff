import Glibc

/// Seconds by the clock and of all processors.
struct Spent {
    let wall: Double
    let cpu: Double
}

func timed<Result>(_ work: () throws -> Result) rethrows -> (result: Result, spent: Spent) {
    let (wall, cpu) = (wallSeconds(), cpuSeconds())
    let result = try work()
    return (result, Spent(wall: wallSeconds() - wall, cpu: cpuSeconds() - cpu))
}

func timedAsync<Result: Sendable>(_ work: @Sendable () async -> Result) async -> (result: Result, spent: Spent) {
    let (wall, cpu) = (wallSeconds(), cpuSeconds())
    let result = await work()
    return (result, Spent(wall: wallSeconds() - wall, cpu: cpuSeconds() - cpu))
}

func speed(_ bytes: Int, _ spent: Spent) -> String {
    "\(bytes) bytes, \(rounded(spent.wall)) s, \(rounded(spent.cpu)) s CPU, "
        + "\(rounded(Double(bytes) / spent.cpu / 1e9)) GB/s of CPU, \(rounded(Double(bytes) / spent.wall / 1e9)) GB/s"
}

func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

func inMilliseconds(_ seconds: Double) -> String { "\((seconds * 1e5).rounded() / 100)" }

func peakKilobytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
}

private func wallSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
