import Facts
import Probing
import Testing

@Suite struct LimitsTests {
    @Test func `what nobody says is bounded all the same`() {
        let deadline = ContinuousClock.now + .seconds(60)
        let limits = Limits(deadline: deadline)
        #expect(limits.deadline == deadline)
        #expect(limits.operation == .seconds(3) && limits.endpoint == .seconds(20))
        #expect(limits.retries == 2 && limits.width == 1000 && limits.bytes == 67_108_864)
    }

    @Test(arguments: [("192.0.2.1", "192.0.2.1:443"), ("2001:db8::1", "[2001:db8::1]:443")])
    func `an endpoint reads as in a URL`(address: String, text: String) throws {
        #expect("\(Endpoint(try #require(IPAddress(address)), 443))" == text)
    }
}
