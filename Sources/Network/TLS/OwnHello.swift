internal import Facts
public import Probing

/// Whether a server speaks a version with what OpenSSL as Debian builds it does not have: all of SSL 3.0 (RFC 6101),
/// and for TLS 1.0 to 1.2 suites and curves of old. A ClientHello in own bytes, and the answer's first message. The
/// connection is closed at the end.
public func askInOwnBytes(
    _ version: TLSVersion, serverName: String?, over connection: any Connection
) async -> TLSAnswer {
    defer { connection.close() }
    do throws(Reason) {
        let hello = OwnHello(version: version, serverName: serverName)
        try await connection.write(hello.record(random: (0..<32).map { _ in UInt8.random(in: 0...255) }))
        var answer: [UInt8] = []
        while true {
            if let meaning = hello.meaning(of: answer) { return meaning }
            let bytes = try await connection.read(upTo: 1024)
            if bytes.isEmpty { return .unknown(.closed) }
            answer += bytes
        }
    } catch {
        return .unknown(error)
    }
}

/// A ClientHello of SSL 3.0 to TLS 1.2.
struct OwnHello {
    let version: TLSVersion
    let serverName: String?

    /// RFC 6101 5.6.1.2, RFC 5246 7.4.1.2.
    func record(random: [UInt8]) -> [UInt8] {
        let ciphers = suites.flatMap(big16)
        let body = big16(version.rawValue) + random + [0] + sized(ciphers) + [1, 0] + extensions
        let message = [1, 0] + sized(body)
        return [22, 3, version == .ssl3 ? 0 : 1] + sized(message)
    }

    /// SSL 3.0 has none of those from RFC 4279 on. TLS_EMPTY_RENEGOTIATION_INFO_SCSV ends both lists.
    private var suites: [UInt16] {
        let known = OldSuite.all.map(\.number)
        return (version == .ssl3 ? known.filter { $0 < 0x0080 } : known) + [0x00FF]
    }

    /// There are no extensions in SSL 3.0.
    private var extensions: [UInt8] {
        guard version > .ssl3 else { return [] }
        let name = serverName.map { Array($0.utf8) }.flatMap { (1...255).contains($0.count) ? $0 : nil }
        let names = name.map { numbered(0, sized([0] + sized($0))) } ?? []
        let signatures = version == .tls12 ? numbered(13, sized(Self.signatures.flatMap(big16))) : []
        return sized(names + numbered(10, sized(Self.curves.flatMap(big16))) + numbered(11, [1, 0]) + signatures)
    }

    /// RFC 8422 5.1.1, RFC 7748, RFC 7027 and, of RFC 4492, all others with a name.
    private static let curves: [UInt16] = [29, 23, 30, 25, 24, 26, 27, 28] + Array(1...22)
    /// RFC 5246 7.4.1.4.1, and RFC 8446 4.2.3.
    private static let signatures: [UInt16] =
        (1...6).flatMap { hash in (1...3).map { hash << 8 | $0 } } + [0x0807, 0x0808] + Array(0x0804...0x0806)
        + Array(0x0809...0x080B)

    private func numbered(_ number: UInt16, _ body: [UInt8]) -> [UInt8] { big16(number) + sized(body) }
}

extension OwnHello {
    /// Nil while more must come: a record's header of five bytes, then an alert's two or a ServerHello up to the suite.
    func meaning(of answer: [UInt8]) -> TLSAnswer? {
        guard let type = answer.first else { return nil }
        guard (20...24).contains(type), answer.count < 2 || answer[1] == 3 else {
            return answer.count < 5 ? nil : .otherProtocol(answer)
        }
        guard answer.count >= 7 else { return nil }
        if type == 21 { return refusal(TLSAlert(code: answer[6])) }
        guard type == 22, answer[5] == 2 else { return .unknown(.malformed("no ServerHello in answer to \(version)")) }
        guard answer.count >= 11 else { return nil }
        guard Array(answer[9...10]) == big16(version.rawValue) else { return .refused(.otherVersion) }
        return chosenSuite(in: answer).map { suite in
            .agreed(TLSSession(version: version, suite: suite, chain: [], isComplete: false))
        }
    }

    /// The outer nil while more must come; the inner one where the suite is unknown. It follows 32 random bytes and the
    /// session's id (RFC 5246 7.4.1.3). The suites of SSL 3.0 are not told.
    private func chosenSuite(in answer: [UInt8]) -> TLSSuite?? {
        guard version > .ssl3 else { return .some(nil) }
        guard answer.count > 43 else { return nil }
        let start = 44 + Int(answer[43])
        guard answer.count > start + 1 else { return nil }
        let number = UInt16(answer[start]) << 8 | UInt16(answer[start + 1])
        return .some(OldSuite.all.first { $0.number == number }.map(TLSSuite.init))
    }

    private func refusal(_ alert: TLSAlert) -> TLSAnswer {
        alert.refusesTheOffer ? .refused(.alert(alert)) : .objected(alert)
    }
}

private func big16(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }

/// With its length before it, in two bytes. All that stands here is short.
private func sized(_ bytes: [UInt8]) -> [UInt8] { big16(UInt16(bytes.count)) + bytes }
