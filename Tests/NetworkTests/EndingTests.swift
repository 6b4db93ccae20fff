import Facts
import Network
import Probing
import Servers
import Testing

/// Every call that waits is answered: by a cancellation, a close, the reactor's end.
@Suite struct EndingTests {
    @Test func `cancelling a task answers its read`() async throws {
        let peer = try Peer(.stalls)
        let connection = try await dial(peer)
        let reading = Task { try await connection.read(upTo: 1) }
        await Task.yield()
        reading.cancel()
        #expect(await reading.result.failure as? Reason == .interrupted)
    }

    @Test func `a read that was cancelled takes nothing from the next`() async throws {
        let peer = try Peer(.echoes)
        let connection = try await dial(peer)
        let reading = Task { try await connection.read(upTo: 1) }
        reading.cancel()
        _ = await reading.result
        try await connection.write([7])
        #expect(try await connection.read(upTo: 10) == [7])
    }

    @Test func `cancelling a task answers its connect`() async throws {
        let hole = try BlackHole()
        let endpoint = try home(hole.port)
        let dialing = Task { try await reactor.connect(to: endpoint, within: limits()) }
        await Task.yield()
        dialing.cancel()
        #expect(await dialing.result.failure as? Reason == .interrupted)
    }

    @Test func `a task that was cancelled before begins nothing that lasts`() async throws {
        let hole = try BlackHole()
        let endpoint = try home(hole.port)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await reactor.connect(to: endpoint, within: limits())
        }
        task.cancel()
        #expect(await task.result.failure as? Reason == .interrupted)
    }

    @Test func `closing answers the read that waits, and later ones`() async throws {
        let peer = try Peer(.stalls)
        let connection = try await dial(peer)
        let reading = Task { try await connection.read(upTo: 1) }
        await Task.yield()
        connection.close()
        connection.close()
        #expect(await reading.result.failure as? Reason == .interrupted)
        await #expect(throws: Reason.interrupted) { try await connection.read(upTo: 1) }
        await #expect(throws: Reason.interrupted) { try await connection.write([1]) }
    }

    @Test func `dropping a connection resets it`() async throws {
        let (stream, ended) = AsyncStream.makeStream(of: Bool.self)
        let peer = try Peer(
            .does { descriptor in
                Peer.stall(descriptor)
                ended.yield(true)
                ended.finish()
            })
        _ = try await dial(peer)
        #expect(await stream.first { $0 } == true)
    }

    @Test func `the reactor's end answers every call that waits`() async throws {
        let reactor = try Reactor(scope: loopback)
        let peer = try Peer(.stalls)
        let hole = try BlackHole()
        let connection = try await reactor.connect(to: home(peer.port), within: limits())
        let endpoint = try home(hole.port)
        let reading = Task { try await connection.read(upTo: 1) }
        let dialing = Task { try await reactor.connect(to: endpoint, within: limits()) }
        let sweeping = Task {
            await reactor.sweep(endpoint.address, ports: NumberRanges([hole.port]), within: limits())
        }
        for _ in 0..<100 { await Task.yield() }
        reactor.close()
        reactor.close()
        #expect(await reading.result.failure as? Reason == .interrupted)
        #expect(await dialing.result.failure as? Reason == .interrupted)
        #expect(await sweeping.value.undetermined == [hole.port: .interrupted])
    }

    @Test func `a closed reactor begins nothing`() async throws {
        let reactor = try Reactor(scope: loopback)
        reactor.close()
        await #expect(throws: Reason.interrupted) { try await reactor.resolve("127.0.0.1", within: limits()) }
        await #expect(throws: Reason.interrupted) { try await reactor.connect(to: home(1), within: limits()) }
    }
}

extension Result {
    var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}
