import Facts
import Network
import Probing
import Servers
import Testing

@testable import TLSProbe

@Suite struct BadPeerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let manner: Peer.Manner
        let reason: Reason
    }

    static let cases = [
        Case(testDescription: "stalls", manner: .stalls, reason: .timedOut),
        Case(testDescription: "closes at once", manner: .closesAtOnce, reason: .closed),
        Case(testDescription: "closes when spoken to", manner: .answersAndCloses([]), reason: .closed),
        Case(testDescription: "resets", manner: .resets, reason: .reset),
        Case(testDescription: "half a record", manner: .answersAndCloses([22, 3, 3, 1, 0, 2]), reason: .closed),
        Case(
            testDescription: "binary garbage", manner: .answers([0xDE, 0xAD, 0xBE, 0xEF, 0, 1, 2, 3, 4, 5, 6, 7]),
            reason: .malformed("an answer that is not TLS")),
        Case(testDescription: "a byte a second", manner: .drips([22, 3, 3, 1]), reason: .timedOut),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: cases)
    func `what a bad peer does not say is unseen`(_ bad: Case) async throws {
        let peer = try Peer(bad.manner)
        var looking = Looking()
        if bad.reason == .timedOut {
            looking.limits.operation = .milliseconds(1500)
            looking.limits.endpoint = .seconds(3)
        }
        let sheet = try await looking.sheet(peer.port)
        let speaks = try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(peer.port)")
        let isNamed = speaks == .unseen(bad.reason) || (bad.reason == .closed && speaks == .unseen(.reset))
        #expect(isNamed, "\(speaks)")
        #expect(try sheet.offered.count == 5)
        #expect(try sheet.offered.allSatisfy { $0 != "yes" && $0 != "no" })
        for kind in TLSProbe.kinds {
            let extent = try sheet[kind].extent
            #expect("\(try #require(extent.missing))".hasPrefix("tcp/\(peer.port): "), "\(extent)")
            #expect(extent.state != .complete)
        }
        #expect(peer.connections <= 2)
    }

    @Test func `a port where nothing listens is refused, not silent`() async throws {
        let port = try Loopback.freePort()
        let sheet = try await Looking().sheet(port)
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(port)") == .unseen(.refused))
        #expect(try sheet.offered == Array(repeating: "connection refused", count: 5))
        #expect(try sheet[TLSKinds.suite].extent.state == .unseen(.told("tcp/\(port): connection refused")))
        #expect(try sheet[TLSKinds.listener].extent.state == .partial(.told("tcp/\(port): connection refused")))
    }

    /// Redis waits for the end of a line, which a ClientHello does not have before its first zero byte.
    @Test func `redis on a port for TLS says nothing, which is unseen`() async throws {
        let server = try Redis.start()
        var looking = Looking()
        looking.limits.operation = .seconds(1)
        let sheet = try await looking.sheet(server.port)
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(server.port)") == .unseen(.timedOut))
    }

    @Test(arguments: ["SSH-2.0-OpenSSH_9.2p1\r\n", "-ERR unknown command '\u{16}\u{3}\u{1}'\r\n", "220 mail\r\n"])
    func `a banner is plain text, even one that quotes our bytes`(_ banner: String) async throws {
        let peer = try Peer(.says(Array(banner.utf8)))
        let sheet = try await Looking().sheet(peer.port)
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(peer.port)") == .seen(.bool(false)))
        #expect(peer.connections == 1)
    }

    @Test func `nginx without TLS speaks plain text`() async throws {
        let server = try Nginx.http()
        let sheet = try await Looking().sheet(server.port)
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(server.port)") == .seen(.bool(false)))
        #expect(try Set(sheet.offered) == ["not understood: plain text instead of TLS"])
        #expect(try sheet[TLSKinds.listener].extent.state == .complete)
        #expect(try sheet[TLSKinds.certificate].extent.state != .complete)
    }

    @Test func `one bad port does not hide a good one`() async throws {
        let good = try Nginx.start(Nginx.TLS([.selfSigned()]))
        let bad = try Peer(.stalls)
        var looking = Looking()
        looking.limits.operation = .seconds(3)
        let sheet = try await looking.sheet(good.port, bad.port)
        #expect(try sheet.field("offered", TLSKinds.protocol, "\(good.port)/TLSv1.3") == .seen(.bool(true)))
        #expect(try sheet.field("offered", TLSKinds.protocol, "\(bad.port)/TLSv1.3") == .unseen(.timedOut))
        #expect(try sheet[TLSKinds.certificate].extent.state == .partial(.told("tcp/\(bad.port): timed out")))
    }

    /// A proper refusal of everything, and a server that only begins to refuse.
    @Test func `refusals prove nothing where the control handshake fails`() async throws {
        let alert: [UInt8] = [21, 3, 1, 0, 2, 2, 70]
        let peer = try Peer(.answersAndCloses(alert))
        let sheet = try await Looking().sheet(peer.port)
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(peer.port)") == .seen(.bool(true)))
        #expect(
            try Set(sheet.offered) == ["the control handshake failed, so refusals prove nothing"])
    }

    /// An SSLv3 server: a ServerHello for SSLv3's hello, an alert for any other.
    private static let answerOfSSL3 = Peer.Manner.hears { heard in
        let serverHello: [UInt8] = [22, 3, 0, 0, 74, 2, 0, 0, 70, 3, 0] + [UInt8](repeating: 7, count: 68)
        return heard.count > 2 && heard[2] == 0 ? .answers(serverHello) : .answersAndCloses([21, 3, 0, 0, 2, 2, 70])
    }

    @Test func `a server of SSLv3 alone offers SSLv3 and refuses the rest`() async throws {
        let peer = try Peer(Self.answerOfSSL3)
        let sheet = try await Looking().sheet(peer.port)
        #expect(try sheet.offered == ["yes", "no", "no", "no", "no"])
        #expect(
            try sheet[TLSKinds.certificate].extent.state
                == .unseen(
                    .told(
                        "tcp/\(peer.port): not understood: no certificate was sent in a handshake that OpenSSL can follow"
                    )))
    }

    /// TLS 1.0 with RC4 alone, which OpenSSL does not offer: a ServerHello for the hello that does.
    private static let answerOfRC4 = Peer.Manner.hears { heard in
        guard heard.count > 46, heard[9] == 3, heard[10] == 1 else {
            return .answersAndCloses([21, 3, 1, 0, 2, 2, 70])
        }
        let suites = stride(from: 46 + Int(heard[43]), to: heard.count - 1, by: 2)
        guard suites.contains(where: { heard[$0] == 0 && heard[$0 + 1] == 5 }) else {
            return .answersAndCloses([21, 3, 1, 0, 2, 2, 40])
        }
        let random = [UInt8](repeating: 7, count: 32)
        return .answers([22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1] + random + [0, 0, 5, 0])
    }

    @Test func `a version that is spoken only with suites of old is offered`() async throws {
        let peer = try Peer(Self.answerOfRC4)
        let sheet = try await Looking().sheet(peer.port)
        #expect(try sheet.offered == ["no", "yes", "no", "no", "no"])
        #expect(try sheet.field("name", TLSKinds.suite, "TLSv1.0") == .seen(.string("TLS_RSA_WITH_RC4_128_SHA")))
        #expect(try sheet.field("bits", TLSKinds.suite, "TLSv1.0") == .seen(.int(128)))
        #expect(try sheet[TLSKinds.suite].extent.state == .complete)
    }

    @Test func `a server that throttles is not taken to refuse`() async throws {
        let peer = try Peer { $0 < 4 ? Self.answerOfSSL3 : .resets }
        var looking = Looking()
        looking.limits.width = 1
        let control = "the control handshake failed, so refusals prove nothing"
        #expect(
            try await looking.sheet(peer.port).offered
                == ["yes", control, control, "connection reset", "connection reset"])
    }

    @Test func `an alert that speaks of something else refuses nothing`() async throws {
        let peer = try Peer(.answersAndCloses([21, 3, 1, 0, 2, 2, 112]))
        let sheet = try await Looking().sheet(peer.port)
        #expect(try Set(sheet.offered) == ["not understood: alert unrecognized_name"])
    }

    @Test func `a host that does not resolve is unseen`() async throws {
        var looking = Looking()
        looking.host = "no-such-host.invalid"
        looking.scope = Scope(names: ["no-such-host.invalid"])
        let sheet = try await looking.sheet(443)
        for kind in TLSProbe.kinds {
            #expect(try sheet[kind].extent.missing != nil)
            #expect(try sheet[kind].facts.isEmpty)
        }
    }

    @Test func `a host out of scope is unseen, and nothing is sent`() async throws {
        let peer = try Peer(.stalls)
        var looking = Looking()
        looking.scope = Scope(networks: [CIDR("10.0.0.0/8")].compactMap { $0 })
        let sheet = try await looking.sheet(peer.port)
        for kind in TLSProbe.kinds {
            let missing = try #require(try sheet[kind].extent.missing)
            #expect("\(missing)".hasPrefix("outside the declared scope"), "\(missing)")
        }
        #expect(peer.connections == 0)
    }

    @Test func `a scan whose deadline is over says so`() async throws {
        let peer = try Peer(.stalls)
        var looking = Looking()
        looking.limits.deadline = .now
        let sheet = try await looking.sheet(peer.port)
        #expect(try sheet[TLSKinds.certificate].extent.missing?.description.hasSuffix("the deadline ran out") == true)
    }

    /// The listener's own time is not the scan's.
    @Test(.timeLimit(.minutes(1)))
    func `a listener that uses up its time has timed out`() async throws {
        let peer = try Peer(.stalls)
        var looking = Looking()
        looking.limits.operation = .seconds(30)
        looking.limits.endpoint = .milliseconds(300)
        looking.limits.retries = 2
        let sheet = try await looking.sheet(peer.port)
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(peer.port)") == .unseen(.timedOut))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a scan that is broken off says so`() async throws {
        let peer = try Peer(.stalls)
        var looking = Looking()
        looking.limits.operation = .seconds(300)
        looking.limits.endpoint = .seconds(300)
        let (unhurried, port) = (looking, peer.port)
        let look = Task { try await unhurried.sheet(port) }
        while peer.connections == 0 { try await Task.sleep(for: .milliseconds(5)) }
        look.cancel()
        let sheet = try await look.value
        #expect(try sheet.field("speaks_tls", TLSKinds.listener, "tcp/\(port)") == .unseen(.interrupted))
    }

    @Test func `a repository has no TLS to look at`() async throws {
        let id = TargetIdentity(id: try #require(TargetID("app")), kind: .repository)
        let reactor = try Reactor(scope: Scope())
        defer { reactor.close() }
        let world = World(now: try #require(Timestamp("2026-11-23T00:00:00Z")), dialer: reactor) {
            _ throws(Reason) in throw .notCovered("files")
        }
        let target = Target(id, at: .repository(path: "."))
        let sheet = await TLSProbe().look(at: target, within: Limits(deadline: .now + .seconds(5)), in: world)
        #expect(sheet.collections.map(\.kind) == TLSProbe.kinds.sorted { $0.name < $1.name })
        #expect(sheet.collections.allSatisfy { $0.extent.missing != nil })
    }

    @Test func `no declared port is nothing to look at`() async throws {
        let sheet = try await Looking().sheet()
        for kind in TLSProbe.kinds { #expect(try sheet[kind].extent.state == .complete) }
    }

    @Test func `equal servers give equal facts`() async throws {
        let server = try Nginx.start(Nginx.TLS([.selfSigned()]))
        #expect(try await Looking().sheet(server.port) == Looking().sheet(server.port))
    }
}

@Suite struct AddressTests {
    @Test func `the second family has subjects of its own, the only one has not`() async throws {
        var tls = Nginx.TLS([try .selfSigned()])
        tls.onV6 = true
        let server = try Nginx.start(tls)
        let (four, six) = (try #require(IPAddress("127.0.0.1")), try #require(IPAddress("::1")))
        var looking = Looking()
        looking.addresses = [four, six]
        let both = try await looking.sheet(server.port)
        let name = "tcp/\(server.port)"
        #expect(try both[TLSKinds.listener].facts.map(\.subject.text) == [name, name + "/v6"])
        #expect(try both.field("offered", TLSKinds.protocol, name + "/v6/TLSv1.3") == .seen(.bool(true)))
        #expect(try both[TLSKinds.certificate].facts.last?.evidence.address == "[::1]:\(server.port)")
        looking.addresses = [six]
        #expect(try await looking.sheet(server.port)[TLSKinds.listener].facts.map(\.subject.text) == [name])
    }

    @Test func `a name may be told that is not the host`() async throws {
        let server = try Nginx.start(Nginx.TLS([.selfSigned()]))
        var looking = Looking()
        looking.host = "localhost"
        looking.addresses = [try #require(IPAddress("127.0.0.1"))]
        let sheet = try await looking.sheet(server.port)
        #expect(try sheet.field("matches_host", TLSKinds.certificate, "/0") == .seen(.bool(true)))
    }
}
