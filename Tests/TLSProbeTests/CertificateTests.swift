import Facts
import Network
import Probing
import Servers
import Support
import Testing

@testable import TLSProbe

@Suite struct CertificateTests {
    private func sheet(_ chain: [TestCertificate], trusting root: TestCertificate? = nil) async throws -> FactSheet {
        var tls = Nginx.TLS(chain)
        tls.isLegacy = true
        let server = try Nginx.start(tls)
        var looking = Looking()
        looking.trusted = root
        return try await looking.sheet(server.port)
    }

    private func check(
        _ sheet: FactSheet, _ fields: [String: Observation], at position: Int = 0,
        place: SourceLocation = #_sourceLocation
    ) throws {
        for (name, value) in fields {
            #expect(
                try sheet.field(name, TLSKinds.certificate, "/\(position)") == value, "\(name)", sourceLocation: place)
        }
    }

    @Test func `a chain with an intermediate is told certificate by certificate`() async throws {
        let root = try TestCertificate.root()
        let intermediate = try root.intermediate(.rsa(2048))
        let sheet = try await sheet([try intermediate.issue(), intermediate], trusting: root)
        #expect(try sheet[TLSKinds.certificate].facts.count == 2)
        try check(
            sheet,
            [
                "subject_name": .seen(.string("CN=localhost")),
                "issuer_name": .seen(.string("CN=Plimsoll test intermediate")), "serial": .seen(.string("01")),
                "not_before": .seen(.timestamp(try #require(Timestamp("2020-01-01T00:00:00Z")))),
                "not_after": .seen(.timestamp(try #require(Timestamp("2049-01-01T00:00:00Z")))),
                "key_type": .seen(.string("ECDSA")), "key_bits": .seen(.int(256)),
                "signature_algorithm": .seen(.string("sha256WithRSAEncryption")),
                "signature_hash": .seen(.string("sha256")), "names": .seen(.strings(["localhost", "127.0.0.1"])),
                "matches_host": .seen(.bool(true)), "self_signed": .seen(.bool(false)), "trusted": .seen(.bool(true)),
                "verify_error": .absent, "is_ca": .seen(.bool(false)), "position": .seen(.int(0)),
            ])
        try check(
            sheet,
            [
                "subject_name": .seen(.string("CN=Plimsoll test intermediate")), "is_ca": .seen(.bool(true)),
                "issuer_name": .seen(.string("CN=Plimsoll test root")), "key_bits": .seen(.int(2048)),
                "names": .absent, "matches_host": .absent, "trusted": .absent, "verify_error": .absent,
                "position": .seen(.int(1)),
            ], at: 1)
    }

    @Test func `a missing intermediate is not trusted, in OpenSSL's words`() async throws {
        let root = try TestCertificate.root()
        let sheet = try await sheet([try root.intermediate().issue()], trusting: root)
        try check(
            sheet,
            [
                "trusted": .seen(.bool(false)),
                "verify_error": .seen(.string("unable to get local issuer certificate")),
            ])
    }

    @Test func `a certificate that signs itself is told so, and this machine does not trust it`() async throws {
        try check(
            try await sheet([.selfSigned()]),
            [
                "self_signed": .seen(.bool(true)), "trusted": .seen(.bool(false)),
                "verify_error": .seen(.string("self-signed certificate")),
            ])
    }

    @Test func `one that merely names itself as its issuer is not self-signed`() async throws {
        let root = try TestCertificate.root()
        let sheet = try await sheet([try root.issue(TestCertificate.Wish("Plimsoll test root"))], trusting: root)
        try check(sheet, ["self_signed": .seen(.bool(false))])
    }

    /// Trust leaves time to the rules, which have a clock.
    @Test(arguments: [("2020-01-01", "2021-01-01"), ("2048-01-01", "2049-01-01")])
    func `trust does not depend on the clock`(_ start: String, _ end: String) async throws {
        let root = try TestCertificate.root()
        var wish = TestCertificate.Wish()
        wish.notBefore = start.filter { $0 != "-" } + "000000Z"
        wish.notAfter = end.filter { $0 != "-" } + "000000Z"
        let sheet = try await sheet([try root.issue(wish)], trusting: root)
        try check(
            sheet,
            [
                "not_before": .seen(.timestamp(try #require(Timestamp(date: start)))),
                "not_after": .seen(.timestamp(try #require(Timestamp(date: end)))),
                "trusted": .seen(.bool(true)), "verify_error": .absent,
            ])
    }

    @Test func `RSA of 1024 bits signed with SHA-1 is told as it is`() async throws {
        var wish = TestCertificate.Wish()
        wish.hash = .sha1
        try check(
            try await sheet([.selfSigned(wish, .rsa(1024))]),
            [
                "key_type": .seen(.string("RSA")), "key_bits": .seen(.int(1024)),
                "signature_hash": .seen(.string("sha1")),
                "signature_algorithm": .seen(.string("sha1WithRSAEncryption")),
            ])
    }

    @Test func `Ed25519 has no hash to tell`() async throws {
        try check(
            try await sheet([.selfSigned(TestCertificate.Wish(), .ed25519)]),
            [
                "key_type": .seen(.string("Ed25519")), "key_bits": .seen(.int(256)), "signature_hash": .absent,
                "signature_algorithm": .seen(.string("ED25519")),
            ])
    }

    /// The name that is asked for, the names in the certificate, and whether they match.
    @Test(arguments: [
        ("localhost", ["localhost"], true), ("LOCALHOST", ["localhost"], true), ("localhost.", ["localhost"], true),
        ("portal.example", ["*.example"], false), ("a.portal.example", ["*.portal.example"], true),
        ("a.b.portal.example", ["*.portal.example"], false), ("portal.example", ["other.example"], false),
        ("portal.example", ["other.example", "portal.example"], true), ("portal.example", [], false),
    ])
    func `names match as RFC 9525 says`(_ host: String, _ names: [String], _ matches: Bool) async throws {
        var wish = TestCertificate.Wish("portal.example")  // the common name does not count
        wish.names = names.map { .dns($0) }
        let server = try Nginx.start(Nginx.TLS([.selfSigned(wish)]))
        var looking = Looking()
        looking.serverName = host
        try check(try await looking.sheet(server.port), ["matches_host": .seen(.bool(matches))])
    }

    @Test func `an address must be among the addresses`() async throws {
        var wish = TestCertificate.Wish()
        wish.names = [.dns("127.0.0.1")]
        try check(try await sheet([.selfSigned(wish)]), ["matches_host": .seen(.bool(false))])
    }

    @Test func `the name is told to the server`() async throws {
        let folder = try TemporaryFolder()
        let (first, second) = (
            try TestCertificate.selfSigned(.init("first")), try TestCertificate.selfSigned(.init("second"))
        )
        for (index, certificate) in [first, second].enumerated() {
            try folder.write("\(index).pem", certificate.pem)
            try folder.write("\(index).key", certificate.key.pem())
        }
        let server = try Nginx.start(in: folder) { port in
            [0, 1].map { index in
                """
                server { listen 127.0.0.1:\(port) ssl; server_name host\(index).example;
                  ssl_certificate \(folder.path)/\(index).pem; ssl_certificate_key \(folder.path)/\(index).key; }
                """
            }.joined()
        }
        for (host, name) in [("host0.example", "first"), ("host1.example", "second")] {
            var looking = Looking()
            looking.serverName = host
            try check(try await looking.sheet(server.port), ["subject_name": .seen(.string("CN=\(name)"))])
        }
    }

    @Test func `without authorities nobody is judged untrusted`() throws {
        let chain = [try TestCertificate.selfSigned().der]
        let listener = Listener(
            endpoint: Endpoint(try #require(IPAddress("127.0.0.1")), 443), isOnSecondFamily: false)
        let account = CertificateFacts(
            listener: listener, name: "localhost", trust: .failure(.notCovered("no authorities")))
        let fact = try #require(account.facts(of: chain).first)
        #expect(fact["trusted"] == .unseen(.notCovered("no authorities")))
        #expect(fact["verify_error"] == .unseen(.notCovered("no authorities")))
        #expect(fact["matches_host"] == .seen(.bool(true)))
    }
}
