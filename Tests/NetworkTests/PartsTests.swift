import Facts
import Probing
import Support
import Testing

@testable import Network

@Suite struct PartsTests {
    @Test func `a queue gives in the order it took`() {
        var queue = Queue<Int>()
        var expected: [Int] = []
        var generator = Seeded(7)
        for number in 0..<20_000 {
            queue.append(number)
            expected.append(number)
            if generator.next() % 3 > 0 {
                let (first, expectedFirst) = (queue.popFirst(), expected.removeFirst())
                #expect(first == expectedFirst)
            }
            #expect(queue.count == expected.count && queue.first == expected.first)
        }
    }

    @Test func `deadlines come in the order of time, and none before its time`() throws {
        var deadlines = Deadlines()
        var generator = Seeded(11)
        let start = ContinuousClock.now
        let offsets = (0..<2000).map { _ in Int(generator.next() % 1000) }
        for offset in offsets { deadlines.push(Waiter(), at: start + .milliseconds(offset)) }
        var popped: [ContinuousClock.Instant] = []
        for now in stride(from: 0, through: 1000, by: 10) {
            let now = start + .milliseconds(now)
            while let (at, _) = deadlines.pop(due: now) { popped.append(at) }
            #expect(deadlines.next.map { $0 > now } ?? true)
        }
        #expect(popped == offsets.sorted().map { start + .milliseconds($0) })
    }

    @Test func `a wait follows the answers, between its bounds`() {
        var roundTrip = RoundTrip(within: Limits(operation: .seconds(3), deadline: .now))
        #expect(roundTrip.timeout(firstPass: true) == .seconds(1))
        #expect(roundTrip.timeout(firstPass: false) == .seconds(3))
        for _ in 0..<50 { roundTrip.sample(.milliseconds(1)) }
        #expect(roundTrip.timeout(firstPass: true) == .milliseconds(300))
        for _ in 0..<50 { roundTrip.sample(.milliseconds(600)) }
        #expect(roundTrip.timeout(firstPass: true) >= .milliseconds(599))
        for _ in 0..<50 { roundTrip.sample(.seconds(9)) }
        #expect(roundTrip.timeout(firstPass: true) == .seconds(3))
    }

    @Test func `a pass tries again what timed out, as often as it may`() {
        var pass = Pass(.init([1, 2, 3]), retries: 1)
        #expect(drain(&pass) == [1, 2, 3])
        pass.timedOut(2)
        pass.putBack(3)
        #expect(drain(&pass) == [3])
        #expect(pass.isEmpty && pass.isFirst)
        let hasNext = pass.beginNext()
        #expect(hasNext)
        #expect(drain(&pass) == [2])
        pass.timedOut(2)
        let hasThird = pass.beginNext()
        #expect(!pass.isFirst && !hasThird)
    }

    private func drain(_ pass: inout Pass) -> [Int] {
        var ports: [Int] = []
        while let port = pass.next() { ports.append(port) }
        return ports
    }
}
