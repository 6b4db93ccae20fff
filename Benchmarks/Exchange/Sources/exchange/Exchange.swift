import Facts
import Glibc
import Network
import Probing

/// Connects COUNT times to redis on 127.0.0.1:PORT, 1,000 at once, and has one PING answered on each connection.
@main struct Exchange {
    static func main() async throws {
        guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[1]),
            let count = Int(CommandLine.arguments[2]), let address = IPAddress("127.0.0.1"),
            let network = CIDR("127.0.0.1")
        else { return print("usage: exchange PORT COUNT") }
        let reactor = try Reactor(scope: Scope(networks: [network]))
        let limits = Limits(operation: .seconds(10), deadline: .now + .seconds(120))
        let endpoint = Endpoint(address, port)
        let answered = try await withThrowingTaskGroup(of: Int.self) { tasks in
            for worker in 0..<1000 {
                tasks.addTask {
                    var answered = 0
                    for _ in stride(from: worker, to: count, by: 1000) {
                        let connection = try await reactor.connect(to: endpoint, within: limits)
                        try await connection.write(Array("PING\r\n".utf8))
                        if try await connection.read(upTo: 64) == Array("+PONG\r\n".utf8) { answered += 1 }
                        connection.close()
                    }
                    return answered
                }
            }
            var answered = 0
            for try await part in tasks { answered += part }
            return answered
        }
        print("ours         \(answered) answers, \(cpuSeconds()) CPU s")
        reactor.close()
    }
}

private func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
}
