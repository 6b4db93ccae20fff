import Facts
import PortsProbe
import Probing
import Testing

/// A host that begins to block the scan must not look like a host with less open.
@Suite struct CanaryTests {
    private func look(
        _ first: @escaping @Sendable (NumberRanges) -> Sweep, then second: @escaping @Sendable (NumberRanges) -> Sweep
    ) async throws -> Collection {
        try await ports(
            "1-50",
            through: CannedDialer(["192.0.2.1"]) { _, ports, time in
                time == 1 ? first(ports) : second(ports)
            })
    }

    private func reason(_ now: String, _ port: Int = 22) -> Observation {
        .unseen(.told("tcp/\(port) answered at first and \(now) now: the host may have begun to block this scan"))
    }

    @Test func `silence of what was open makes the filtered undetermined`() async throws {
        let found = try await look(
            { swept(open: [22], filtered: [25, 26], rest: $0) }, then: { swept(filtered: [22], rest: $0) })
        #expect(found.facts.count == 3)
        #expect(states(found)["tcp/25"] == reason("is silent"))
        #expect(states(found)["tcp/26"] == reason("is silent"))
        #expect(found.extent.closed["tcp"]?.contains(30) == true)
    }

    @Test func `silence of what was closed counts where nothing is open`() async throws {
        let found = try await look(
            { swept(filtered: [25], rest: $0) }, then: { swept(filtered: Array($0.numbers), rest: $0) })
        #expect(found.facts.map(\.subject.text) == ["tcp/25"])
        guard case .unseen = try #require(states(found)["tcp/25"]) else {
            Issue.record("a filtered port stands without a canary")
            return
        }
    }

    @Test func `refusal by what was open makes the closed undetermined`() async throws {
        let found = try await look({ swept(open: [22], rest: $0) }, then: { swept(rest: $0) })
        #expect(found.facts.count == 50)
        #expect(states(found)["tcp/30"] == reason("refuses"))
        #expect(found.extent.closed["tcp"]?.isEmpty == true)
    }

    @Test func `one service that ended is no ban`() async throws {
        let found = try await look(
            { swept(open: [22, 23], filtered: [25], rest: $0) }, then: { swept(open: [22], rest: $0) })
        #expect(states(found)["tcp/25"] == .seen(.string("filtered")))
        #expect(found.extent.closed["tcp"]?.contains(30) == true)
    }

    @Test func `a deadline before the second look leaves the filtered undetermined`() async throws {
        let found = try await look(
            { swept(open: [22], filtered: [25], rest: $0) }, then: { swept(untold: [22: .deadline], rest: $0) })
        #expect(states(found)["tcp/25"] == .unseen(.deadline))
    }

    @Test func `canaries that answer change nothing`() async throws {
        let found = try await look(
            { swept(open: [22, 23, 24, 26], filtered: [25], rest: $0) }, then: { swept(open: [22, 23, 24], rest: $0) })
        #expect(states(found)["tcp/25"] == .seen(.string("filtered")))
        #expect(found.facts.count == 5)
    }
}
