import Probing
import Testing

@testable import Network

@Suite struct `A hello in own bytes` {
    /// What OpenSSL tells of suites that it knows, and what it would of others.
    @Test(arguments: [
        (0x0005, "TLS_RSA_WITH_RC4_128_SHA", "RSA", false, false, 128),
        (0xC012, "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", "ECDHE", true, false, 112),
        (0x0008, "TLS_RSA_EXPORT_WITH_DES40_CBC_SHA", "RSA", false, false, 40),
        (0x0009, "TLS_RSA_WITH_DES_CBC_SHA", "RSA", false, false, 56),
        (0x0018, "TLS_DH_anon_WITH_RC4_128_MD5", "DH_anon", true, false, 128),
        (0x0002, "TLS_RSA_WITH_NULL_SHA", "RSA", false, false, 0),
        (0xC00E, "TLS_ECDH_RSA_WITH_AES_128_CBC_SHA", "ECDH", false, false, 128),
        (0x00AB, "TLS_DHE_PSK_WITH_AES_256_GCM_SHA384", "DHE_PSK", true, true, 256),
        (0xCCA9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE", true, true, 256),
    ])
    func `knows what a suite's name means`(
        number: Int, name: String, exchange: String, isSecret: Bool, isAEAD: Bool, bits: Int
    ) throws {
        let suite = TLSSuite(try #require(OldSuite.all.first { $0.number == number }))
        #expect(suite.name == name)
        #expect(suite.keyExchange == exchange)
        #expect(suite.hasForwardSecrecy == isSecret)
        #expect(suite.isAEAD == isAEAD)
        #expect(suite.bits == bits)
    }

    @Test func `lists each suite once, what protects nothing last`() {
        #expect(Set(OldSuite.all.map(\.number)).count == OldSuite.all.count)
        let harmless = OldSuite.all.prefix { $0.bits > 0 && !$0.keyExchange.hasSuffix("_anon") }
        #expect(OldSuite.all.dropFirst(harmless.count).allSatisfy { $0.bits == 0 || $0.keyExchange.hasSuffix("_anon") })
    }

    @Test(arguments: [TLSVersion.ssl3, .tls10, .tls11, .tls12])
    func `has lengths that agree`(_ version: TLSVersion) {
        let record = OwnHello(version: version, serverName: "portal.example").record(
            random: [UInt8](repeating: 7, count: 32))
        #expect(Int(record[3]) << 8 | Int(record[4]) == record.count - 5)
        #expect(Int(record[7]) << 8 | Int(record[8]) == record.count - 9)
        #expect(UInt16(record[9]) << 8 | UInt16(record[10]) == version.rawValue)
        #expect(record.count < 512)
    }

    @Test func `understands an answer however it is cut, and waits for no more than it needs`() {
        let hello = OwnHello(version: .tls10, serverName: nil)
        let answer: [UInt8] =
            [22, 3, 1, 0, 74, 2, 0, 0, 70, 3, 1] + [UInt8](repeating: 7, count: 32) + [2, 9, 9, 0, 5, 0]
        for count in 0..<48 { #expect(hello.meaning(of: Array(answer.prefix(count))) == nil, "\(count)") }
        guard case .agreed(let session) = hello.meaning(of: Array(answer.prefix(48))) else {
            Issue.record("\(String(describing: hello.meaning(of: answer)))")
            return
        }
        #expect(session.suite?.name == "TLS_RSA_WITH_RC4_128_SHA")
        #expect(hello.meaning(of: [22, 3, 1, 0, 74, 2, 0, 0, 70, 3, 3]) == .refused(.otherVersion))
    }
}
