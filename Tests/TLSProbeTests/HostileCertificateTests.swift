import Facts
import Network
import Probing
import Servers
import Support
import Testing

@testable import TLSProbe

/// Certificates that a stranger made to harm whoever looks at them.
@Suite struct HostileCertificateTests {
    /// Through a real handshake.
    private func look(_ wish: TestCertificate.Wish) async throws -> FactSheet {
        let server = try SSLServer.start([.selfSigned(wish)])
        var looking = Looking()
        looking.limits.width = 1
        return try await looking.sheet(server.port)
    }

    @Test func `ten thousand names are told in part`() async throws {
        var wish = TestCertificate.Wish()
        wish.names = (0..<10_000).map { .dns("host-\($0).example") }
        let sheet = try await look(wish)
        let names = try sheet.field("names", TLSKinds.certificate, "/0")
        guard case .seen(.list(let elements)) = names else { throw Unexpected(names) }
        #expect(elements.values.count == 1000)
        #expect(elements.missing == .notCovered("names after the first 1000"))
        #expect(try sheet.field("matches_host", TLSKinds.certificate, "/0") == .seen(.bool(false)))
    }

    @Test func `control characters and zero bytes stay where they are`() async throws {
        var wish = TestCertificate.Wish("evil\u{1B}[2J\u{0}portal")
        wish.names = [.dns("127.0.0.1\u{0}.evil.example"), .dns("\u{1B}[31m")]
        let sheet = try await look(wish)
        #expect(
            try sheet.field("names", TLSKinds.certificate, "/0")
                == .seen(.strings(["127.0.0.1\u{0}.evil.example", "\u{1B}[31m"])))
        #expect(try sheet.field("matches_host", TLSKinds.certificate, "/0") == .seen(.bool(false)))
        #expect(
            try sheet.field("subject_name", TLSKinds.certificate, "/0") == .seen(.string("CN=evil\\1B[2J\\00portal")))
    }

    @Test func `a name longer than a kilobyte is not told`() async throws {
        var wish = TestCertificate.Wish(String(repeating: "x", count: 5000))
        wish.names = [.dns(String(repeating: "y", count: 1025)), .dns("portal"), .ip([1, 2, 3])]
        let sheet = try await look(wish)
        #expect(
            try sheet.field("subject_name", TLSKinds.certificate, "/0")
                == .unseen(.malformed("the subject is longer than 1024 bytes")))
        #expect(
            try sheet.field("names", TLSKinds.certificate, "/0")
                == .seen(.list(Elements([.string("portal")], missing: .malformed("an address of 3 bytes")))))
    }

    @Test(arguments: ["99999999999999Z", "100000101000000Z", "00000101000000Z", "-0010101000000Z", "soon", ""])
    func `a time that is none is not told`(_ time: String) async throws {
        var wish = TestCertificate.Wish()
        wish.notAfter = time
        let sheet = try await look(wish)
        #expect(
            try sheet.field("not_after", TLSKinds.certificate, "/0")
                == .unseen(.malformed("the end of the validity")))
        #expect(try sheet.field("key_bits", TLSKinds.certificate, "/0") == .seen(.int(256)))
    }

    @Test(arguments: [
        ([0x00], "0"), ([0xFF], "-01"), ([0x00, 0xFF], "ff"), ([0x0A, 0xBC], "0abc"),
        ([UInt8](repeating: 0x7F, count: 20), String(repeating: "7f", count: 20)),
    ])
    func `odd serial numbers are told`(_ bytes: [UInt8], _ text: String) throws {
        var wish = TestCertificate.Wish()
        wish.serial = bytes
        let certificate = try #require(Certificate(der: try TestCertificate.selfSigned(wish).der))
        #expect(try certificate.serial == text)
    }

    @Test func `a serial number of a kilobyte is not told`() throws {
        var wish = TestCertificate.Wish()
        wish.serial = [UInt8](repeating: 0x11, count: 1024)
        let certificate = try #require(Certificate(der: try TestCertificate.selfSigned(wish).der))
        #expect(throws: Reason.malformed("the serial number")) { try certificate.serial }
    }

    /// Whatever is read, it is read or refused, and equal bytes give equal facts.
    @Test func `no changed byte makes a certificate crash or waver`() throws {
        var random = Seeded(20_261_123)
        let good = try TestCertificate.selfSigned(TestCertificate.Wish(), .rsa(1024)).der
        let listener = Listener(
            endpoint: Endpoint(try #require(IPAddress("127.0.0.1")), 443), isOnSecondFamily: false)
        let facts = CertificateFacts(
            listener: listener, name: "localhost", trust: Result { () throws(Reason) in try TrustStore.system() })
        for _ in 0..<2000 {
            var bytes = good
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<40, using: &random)) }
            #expect(facts.facts(of: [bytes]) == facts.facts(of: [bytes]))
        }
    }

    @Test func `bytes that are no certificate are told as such`() throws {
        let listener = Listener(
            endpoint: Endpoint(try #require(IPAddress("127.0.0.1")), 443), isOnSecondFamily: false)
        let facts = CertificateFacts(listener: listener, name: "localhost", trust: .failure(.interrupted))
        let fact = try #require(facts.facts(of: [[1, 2, 3]]).first)
        #expect(fact["position"] == .seen(.int(0)))
        #expect(fact["subject_name"] == .unseen(.malformed("the certificate")))
        #expect(fact["trusted"] == .unseen(.malformed("the certificate")))
    }

    @Test func `a chain is told to its twentieth certificate`() async throws {
        let leaf = try TestCertificate.selfSigned()
        let server = try Nginx.start(Nginx.TLS([TestCertificate](repeating: leaf, count: 30)))
        let sheet = try await Looking().sheet(server.port)
        let collection = try sheet[TLSKinds.certificate]
        #expect(collection.facts.count == 20)
        #expect(
            collection.extent.missing
                == .told("tcp/\(server.port): not covered: certificates after the first 20"))
    }
}

struct Unexpected: Error, CustomStringConvertible {
    let description: String
    init(_ what: some Any) { description = "unexpected: \(what)" }
}
