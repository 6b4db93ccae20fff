import Facts
import Probing
import Testing

@Suite struct ScopeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let address: String
        let host: String
        let isPermitted: Bool

        init(_ name: String, _ address: String, of host: String, _ isPermitted: Bool) {
            (testDescription, self.address, self.host, self.isPermitted) = (name, address, host, isPermitted)
        }
    }

    private let scope = Scope(
        networks: ["203.0.113.0/28", "2001:db8:7::/48", "127.0.0.5"].compactMap(CIDR.init),
        names: ["Portal.Lakeside.example.", "meta.example"])

    @Test(arguments: [
        Case("first of a network", "203.0.113.0", of: "203.0.113.0", true),
        Case("last of a network", "203.0.113.15", of: "anything.example", true),
        Case("just past a network", "203.0.113.16", of: "203.0.113.16", false),
        Case("just before a network", "203.0.112.255", of: "203.0.112.255", false),
        Case("IPv6 network", "2001:db8:7::1", of: "x", true),
        Case("past an IPv6 network", "2001:db8:8::1", of: "x", false),
        Case("IPv4 spelled as IPv6", "::ffff:203.0.113.3", of: "x", true),
        Case("IPv4 outside spelled as IPv6", "::ffff:192.0.2.1", of: "x", false),
        Case("a named host's address", "198.51.100.9", of: "portal.lakeside.example", true),
        Case("a named host in other letters", "198.51.100.9", of: "PORTAL.lakeside.example", true),
        Case("a named host with its root dot", "198.51.100.9", of: "portal.lakeside.example.", true),
        Case("a named host's private address", "10.0.0.9", of: "portal.lakeside.example", true),
        Case("a host below a named one", "198.51.100.9", of: "evil.portal.lakeside.example", false),
        Case("a host that ends like a named one", "198.51.100.9", of: "notportal.lakeside.example", false),
        Case("an address as another host's", "198.51.100.9", of: "198.51.100.9", false),
        Case("a name that points home", "127.0.0.1", of: "meta.example", false),
        Case("a name that points home, in a network", "127.0.0.5", of: "meta.example", true),
        Case("a name that points home over IPv6", "::1", of: "meta.example", false),
        Case("a name that points home, mapped", "::ffff:127.0.0.1", of: "meta.example", false),
        Case("cloud metadata", "169.254.169.254", of: "meta.example", false),
        Case("IPv6 link-local", "fe80::1", of: "meta.example", false),
        Case("last of IPv6 link-local", "febf:ffff::1", of: "meta.example", false),
        Case("past IPv6 link-local", "fec0::1", of: "meta.example", true),
        Case("multicast", "224.0.0.1", of: "meta.example", false),
        Case("IPv6 multicast", "ff02::1", of: "meta.example", false),
        Case("broadcast", "255.255.255.255", of: "meta.example", false),
        Case("unspecified", "0.0.0.0", of: "meta.example", false),
        Case("this network", "0.1.2.3", of: "meta.example", false),
        Case("IPv6 unspecified", "::", of: "meta.example", false),
    ])
    func `permits what was declared`(_ example: Case) throws {
        let address = try #require(IPAddress(example.address))
        #expect(scope.permits(address, of: example.host) == example.isPermitted)
    }

    @Test(arguments: ["127.0.0.1", "192.0.2.1", "::1", "2001:db8::1", "0.0.0.0"])
    func `an empty scope permits nothing`(text: String) throws {
        #expect(!Scope().permits(try #require(IPAddress(text)), of: text))
    }
}
