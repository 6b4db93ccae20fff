import Facts
import Probing
import Servers
import Support
import Testing

@testable import TLSProbe

@Suite struct VersionTests {
    @Test func `a usual nginx offers TLS 1.2 and 1.3, and six connections tell`() async throws {
        let server = try Nginx.start(Nginx.TLS([.selfSigned()]))
        let looking = Looking()
        let sheet = try await looking.sheet(server.port)
        #expect(try sheet.offered == ["no", "no", "no", "yes", "yes"])
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(server.port)") == .seen(.bool(true)))
        #expect(looking.connections.count == 6)
        for kind in TLSProbe.kinds { #expect(try sheet[kind].extent.state == .complete, "\(kind.name)") }
    }

    @Test func `an old nginx offers TLS 1.0 to 1.3`() async throws {
        var tls = Nginx.TLS([try .selfSigned(TestCertificate.Wish(), .rsa(2048))])
        tls.protocols = "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3"
        tls.ciphers = "ALL:COMPLEMENTOFALL:@SECLEVEL=0"
        tls.isLegacy = true
        let server = try Nginx.start(tls)
        let sheet = try await Looking().sheet(server.port)
        #expect(try sheet.offered == ["no", "yes", "yes", "yes", "yes"])
        #expect(try sheet[TLSKinds.suite].facts.count == 4)
        #expect(
            try sheet.field("name", TLSKinds.suite, "TLSv1.0") == .seen(.string("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA")))
    }

    @Test(arguments: ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"])
    func `a server of one version offers that one`(_ version: String) async throws {
        var tls = Nginx.TLS([try .selfSigned(TestCertificate.Wish(), .rsa(2048))])
        tls.protocols = version
        tls.ciphers = "ALL:@SECLEVEL=0"
        tls.isLegacy = true
        let server = try Nginx.start(tls)
        let sheet = try await Looking().sheet(server.port)
        let only = ["", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"].map { $0 == version ? "yes" : "no" }
        #expect(try sheet.offered == only)
        #expect(try sheet[TLSKinds.certificate].facts.count == 1)
    }

    @Test(arguments: ["brainpoolP384r1", "secp256k1", "P-521", "X448"])
    func `a server of one curve is seen whole`(_ curve: String) async throws {
        let arguments = ["-tls1_2", "-cipher", "ECDHE", "-groups", curve]
        let server = try SSLServer.start([.selfSigned(TestCertificate.Wish(), .rsa(2048))], arguments: arguments)
        let sheet = try await Looking().sheet(server.port)
        #expect(try sheet.offered == ["no", "no", "no", "yes", "no"])
        for kind in TLSProbe.kinds { #expect(try sheet[kind].extent.state == .complete, "\(kind.name)") }
    }

    /// What is told of a suite.
    struct Suite: Sendable, CustomTestStringConvertible {
        let cipher: String
        let key: TestKey.Kind
        let expected: [String: Observation]
        var testDescription: String { cipher }
    }

    static let suites = [
        Suite(
            cipher: "ECDHE-ECDSA-AES128-GCM-SHA256", key: .ecdsa,
            expected: [
                "name": .seen(.string("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")),
                "key_exchange": .seen(.string("ECDHE")),
                "forward_secrecy": .seen(.bool(true)), "aead": .seen(.bool(true)), "bits": .seen(.int(128)),
            ]),
        Suite(
            cipher: "AES256-SHA", key: .rsa(2048),
            expected: [
                "name": .seen(.string("TLS_RSA_WITH_AES_256_CBC_SHA")), "key_exchange": .seen(.string("RSA")),
                "forward_secrecy": .seen(.bool(false)), "aead": .seen(.bool(false)), "bits": .seen(.int(256)),
            ]),
        Suite(
            cipher: "NULL-SHA256", key: .rsa(2048),
            expected: [
                "name": .seen(.string("TLS_RSA_WITH_NULL_SHA256")), "key_exchange": .seen(.string("RSA")),
                "forward_secrecy": .seen(.bool(false)), "aead": .seen(.bool(false)), "bits": .seen(.int(0)),
            ]),
        Suite(
            cipher: "AECDH-AES128-SHA", key: .rsa(2048),
            expected: [
                "name": .seen(.string("TLS_ECDH_anon_WITH_AES_128_CBC_SHA")),
                "key_exchange": .seen(.string("ECDH_anon")),
                "forward_secrecy": .seen(.bool(true)), "aead": .seen(.bool(false)), "bits": .seen(.int(128)),
            ]),
    ]

    @Test(arguments: suites)
    func `a suite is told with its properties`(_ suite: Suite) async throws {
        var tls = Nginx.TLS([try .selfSigned(TestCertificate.Wish(), suite.key)])
        tls.protocols = "TLSv1.2"
        tls.ciphers = suite.cipher + ":@SECLEVEL=0"
        tls.isLegacy = true
        let server = try Nginx.start(tls)
        let sheet = try await Looking().sheet(server.port)
        for (name, value) in suite.expected {
            #expect(try sheet.field(name, TLSKinds.suite, "TLSv1.2") == value, "\(name)")
        }
    }

    @Test func `TLS 1.3 is told with an ephemeral key exchange`() async throws {
        let server = try Nginx.start(Nginx.TLS([.selfSigned()]))
        let sheet = try await Looking().sheet(server.port)
        #expect(try sheet.field("name", TLSKinds.suite, "TLSv1.3") == .seen(.string("TLS_AES_256_GCM_SHA384")))
        #expect(try sheet.field("key_exchange", TLSKinds.suite, "TLSv1.3") == .seen(.string("ECDHE")))
    }

    @Test(arguments: ["-Verify 1 -verify_return_error -tls1_2", "-Verify 1 -verify_return_error -tls1_3"])
    func `a server that insists on a client's certificate is seen all the same`(_ words: String) async throws {
        let arguments = words.split(separator: " ").map(String.init)
        let server = try SSLServer.start([.selfSigned()], arguments: arguments)
        var looking = Looking()
        looking.limits.width = 1
        let sheet = try await looking.sheet(server.port)
        let is13 = words.hasSuffix("3")
        #expect(try sheet.offered == ["no", "no", "no", is13 ? "no" : "yes", is13 ? "yes" : "no"])
        #expect(try sheet[TLSKinds.suite].facts.count == 1)
        #expect(try sheet.field("subject_name", TLSKinds.certificate, "/0") == .seen(.string("CN=localhost")))
    }

    @Test func `an nginx that wants a client's certificate is seen all the same`() async throws {
        let root = try TestCertificate.root()
        var tls = Nginx.TLS([try root.issue()])
        let folder = try TemporaryFolder()
        tls.more = "ssl_verify_client on; ssl_client_certificate \(try folder.write("root.pem", root.pem));"
        let server = try Nginx.start(tls)
        let sheet = try await Looking().sheet(server.port)
        #expect(try sheet.offered == ["no", "no", "no", "yes", "yes"])
        #expect(try sheet[TLSKinds.certificate].facts.count == 1)
    }
}
