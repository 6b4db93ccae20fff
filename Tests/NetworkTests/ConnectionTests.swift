import Facts
import Network
import Probing
import Servers
import Testing

@Suite struct ConnectionTests {
    @Test(arguments: [false, true])
    func `what is sent comes back`(v6: Bool) async throws {
        let peer = try Peer(.echoes, v6: v6)
        let connection = try await dial(peer, v6: v6)
        try await connection.write(Array("hello".utf8))
        #expect(try await connection.read(upTo: 100) == Array("hello".utf8))
    }

    @Test func `a large write arrives whole and in order`() async throws {
        let peer = try Peer(.echoes)
        let connection = try await dial(peer, within: limits(bytes: 8 << 20))
        let sent = (0..<4 << 20).map { UInt8(truncatingIfNeeded: $0 / 251) }
        async let writing: Void = connection.write(sent)
        var got: [UInt8] = []
        while got.count < sent.count { got += try await connection.read(upTo: 1 << 20) }
        try await writing
        #expect(got == sent)
    }

    @Test func `a port where nobody listens refuses`() async throws {
        let port = try Peer().port
        await #expect(throws: Reason.refused) { try await reactor.connect(to: home(port), within: limits()) }
    }

    @Test func `the end of the stream is an empty read`() async throws {
        let peer = try Peer(.does { Peer.say(Array("bye".utf8), to: $0) })
        let connection = try await dial(peer)
        #expect(try await connection.read(upTo: 100) == Array("bye".utf8))
        #expect(try await connection.read(upTo: 100).isEmpty)
        #expect(try await connection.read(upTo: 100).isEmpty)
    }

    @Test func `a reset is told as one`() async throws {
        let peer = try Peer(.resetsAtOnce)
        await #expect(throws: Reason.reset) {
            let connection = try await dial(peer)
            _ = try await connection.read(upTo: 100)
        }
    }

    @Test func `a silent peer times out, and may be asked again`() async throws {
        let peer = try Peer(.echoes)
        let connection = try await dial(peer, within: limits(operation: .milliseconds(50)))
        await #expect(throws: Reason.timedOut) { try await connection.read(upTo: 100) }
        try await connection.write([1, 2, 3])
        #expect(try await connection.read(upTo: 100) == [1, 2, 3])
    }

    @Test func `a peer that takes nothing lets a write time out`() async throws {
        let peer = try Peer()
        let connection = try await dial(peer, within: limits(operation: .milliseconds(100)))
        await #expect(throws: Reason.timedOut) {
            try await connection.write([UInt8](repeating: 0, count: 64 << 20))
        }
    }

    @Test func `a slow drip ends with the endpoint's time`() async throws {
        let peer = try Peer(.drips([0x2E], every: .milliseconds(10)))
        let connection = try await dial(peer, within: limits(endpoint: .milliseconds(200)))
        await #expect(throws: Reason.timedOut) {
            while try await !connection.read(upTo: 1).isEmpty {}
        }
    }

    @Test func `the scan's deadline ends every wait`() async throws {
        let peer = try Peer(.drips([0x2E], every: .milliseconds(10)))
        await #expect(throws: Reason.deadline) {
            let connection = try await dial(peer, within: limits(deadline: .milliseconds(200)))
            while try await !connection.read(upTo: 1).isEmpty {}
        }
    }

    @Test func `nothing is begun after the deadline`() async throws {
        let peer = try Peer(.echoes)
        await #expect(throws: Reason.deadline) { try await dial(peer, within: limits(deadline: .seconds(-1))) }
    }

    @Test func `a flood ends at the byte cap`() async throws {
        let peer = try Peer(.floods)
        let connection = try await dial(peer, within: limits(bytes: 100_000))
        var count = 0
        await #expect(throws: Reason.denied("more than 100000 bytes came")) {
            while true { count += try await connection.read(upTo: 1 << 20).count }
        }
        #expect(count == 100_000)
    }

    @Test func `as many bytes as the cap allows are no flood`() async throws {
        let peer = try Peer(.does { Peer.say([1, 2, 3, 4], to: $0) })
        let connection = try await dial(peer, within: limits(bytes: 4))
        #expect(try await connection.read(upTo: 100) == [1, 2, 3, 4])
        #expect(try await connection.read(upTo: 100).isEmpty)
    }

    @Test func `a full backlog is a time-out after every try`() async throws {
        let hole = try BlackHole()
        await #expect(throws: Reason.timedOut) {
            try await reactor.connect(to: home(hole.port), within: limits(operation: .milliseconds(100), retries: 1))
        }
    }

    @Test func `five hundred at once`() async throws {
        let peer = try Peer(.echoes)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<500 {
                group.addTask {
                    let message = Array("message \(number)".utf8)
                    let connection = try await dial(peer)
                    try await connection.write(message)
                    return try await connection.read(upTo: 100) == message
                }
            }
            for try await isEqual in group { #expect(isEqual) }
        }
    }
}
