import Facts
import Testing

@Suite struct AddressTests {
    @Test func `an IPv4 address mapped into IPv6 is the IPv4 address`() {
        #expect(IPAddress("::ffff:10.0.0.1") == IPAddress("10.0.0.1"))
        #expect(CIDR("10.0.0.0/8").map { network in IPAddress("::ffff:10.9.9.9").map(network.contains) } == true)
    }

    @Test(arguments: ["10.0.0.1", "203.0.113.7", "::1", "2001:db8::1", "0.0.0.0"])
    func `text comes back`(text: String) {
        #expect(IPAddress(text)?.description == text)
    }

    @Test(arguments: ["", "10.0.0", "10.0.0.256", "010.0.0.1", "::1%lo", "[::1]", "10.0.0.1:80", "host", "1"])
    func `what is no address`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("203.0.113.0/28", "203.0.113.15", true),
        ("203.0.113.0/28", "203.0.113.16", false), ("0.0.0.0/0", "8.8.8.8", true), ("::/0", "8.8.8.8", false),
        ("2001:db8::/33", "2001:db8:7fff::1", true), ("2001:db8::/33", "2001:db8:8000::1", false), ("::1", "::1", true),
    ])
    func `a network holds its addresses`(network: String, address: String, holds: Bool) throws {
        let network = try #require(CIDR(network))
        #expect(network.contains(try #require(IPAddress(address))) == holds)
    }

    @Test(arguments: ["10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/-1", "/8", "x/8"])
    func `networks that are mistakes`(text: String) {
        #expect(CIDR(text) == nil)
    }
}
