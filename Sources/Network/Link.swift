import Facts
import Probing

/// The caller's end of a stream.
final class Link: Connection {
    let endpoint: Endpoint
    private let stream: Bound<Stream>
    private let mailbox: Mailbox

    init(_ endpoint: Endpoint, _ stream: Bound<Stream>, _ mailbox: Mailbox) {
        self.endpoint = endpoint
        self.stream = stream
        self.mailbox = mailbox
    }

    deinit { close() }

    func read(upTo count: Int) async throws(Reason) -> [UInt8] {
        try await mailbox.call { [stream] call, loop in stream.on(loop).read(upTo: count, for: call, on: loop) }
    }

    func write(_ bytes: [UInt8]) async throws(Reason) {
        try await mailbox.call { [stream] call, loop in stream.on(loop).write(bytes, for: call, on: loop) }
    }

    func close() {
        mailbox.post { [stream] loop in stream.on(loop).close(on: loop) }
    }
}
