import Glibc
import NIOCore
import NIOPosix

/// Connects COUNT times to redis on 127.0.0.1:PORT, 1,000 at once, and has one PING answered on each connection.
@main struct Exchange {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[1]),
            let count = Int(CommandLine.arguments[2])
        else { return print("usage: nio-futures PORT COUNT") }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let workers = (0..<1000).map { worker in
            loop.flatSubmit { chain(port, group, left: (count - worker + 999) / 1000, answered: 0) }
        }
        let answered = try EventLoopFuture.whenAllSucceed(workers, on: loop).wait().reduce(0, +)
        print("nio-futures  \(answered) answers, \(cpuSeconds()) CPU s")
        try group.syncShutdownGracefully()
    }

    private static func chain(
        _ port: Int, _ group: MultiThreadedEventLoopGroup, left: Int, answered: Int
    ) -> EventLoopFuture<Int> {
        let loop = group.next()
        guard left > 0 else { return loop.makeSucceededFuture(answered) }
        let answer = loop.makePromise(of: Bool.self)
        ClientBootstrap(group: group)
            .connectTimeout(.seconds(10))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_linger), value: 0)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Ping(answer)) }
            }
            .connect(host: "127.0.0.1", port: port)
            .cascadeFailure(to: answer)
        return answer.futureResult.flatMap { chain(port, group, left: left - 1, answered: answered + ($0 ? 1 : 0)) }
    }
}

private final class Ping: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let answer: EventLoopPromise<Bool>

    init(_ answer: EventLoopPromise<Bool>) { self.answer = answer }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(NIOAny(ByteBuffer(string: "PING\r\n")), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let isPong = unwrapInboundIn(data).readableBytesView.elementsEqual("+PONG\r\n".utf8)
        context.close(promise: nil)
        answer.succeed(isPong)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
        answer.fail(error)
    }
}

private func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
}
