import Glibc
import NIOCore
import NIOPosix

/// Connects COUNT times to redis on 127.0.0.1:PORT, 1,000 at once, and has one PING answered on each connection.
@main struct Exchange {
    static func main() async throws {
        guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[1]),
            let count = Int(CommandLine.arguments[2])
        else { return print("usage: nio-async PORT COUNT") }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let answered = try await withThrowingTaskGroup(of: Int.self) { tasks in
            for worker in 0..<1000 {
                tasks.addTask {
                    var answered = 0
                    for _ in stride(from: worker, to: count, by: 1000) where try await ping(port, group) {
                        answered += 1
                    }
                    return answered
                }
            }
            var answered = 0
            for try await part in tasks { answered += part }
            return answered
        }
        print("nio-async    \(answered) answers, \(cpuSeconds()) CPU s")
        try await group.shutdownGracefully()
    }

    private static func ping(_ port: Int, _ group: MultiThreadedEventLoopGroup) async throws -> Bool {
        let channel = try await ClientBootstrap(group: group)
            .connectTimeout(.seconds(10))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_linger), value: 0)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: "PING\r\n"))
            for try await answer in inbound { return answer.readableBytesView.elementsEqual("+PONG\r\n".utf8) }
            return false
        }
    }
}

private func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
}
