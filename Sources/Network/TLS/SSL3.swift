internal import Facts
public import Probing

/// Whether a server speaks SSL 3.0 (RFC 6101), which OpenSSL as Debian builds it does not: a ClientHello in own bytes,
/// and the answer's first message. The connection is closed at the end.
public func askForSSL3(over connection: any Connection) async -> TLSAnswer {
    defer { connection.close() }
    do throws(Reason) {
        try await connection.write(clientHello(random: (0..<32).map { _ in UInt8.random(in: 0...255) }))
        var answer: [UInt8] = []
        while true {
            if let meaning = meaning(of: answer) { return meaning }
            let bytes = try await connection.read(upTo: 1024)
            if bytes.isEmpty { return .unknown(.closed) }
            answer += bytes
        }
    } catch {
        return .unknown(error)
    }
}

/// RFC 6101 5.6.1.2. There are no extensions in SSL 3.0.
private func clientHello(random: [UInt8]) -> [UInt8] {
    let ciphers = suites.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let body = [3, 0] + random + [0] + [0, UInt8(ciphers.count)] + ciphers + [1, 0]
    let message = [1, 0, 0, UInt8(body.count)] + body
    return [22, 3, 0, 0, UInt8(message.count)] + message
}

/// All of RFC 6101 A.6 that servers were known to speak, AES (RFC 3268), and TLS_EMPTY_RENEGOTIATION_INFO_SCSV.
private let suites: [UInt16] = [
    0x0005, 0x0004, 0x000A, 0x0009, 0x002F, 0x0035, 0x0016, 0x0013, 0x0033, 0x0039, 0x0032, 0x0038, 0x0015, 0x0012,
    0x0007, 0x0003, 0x0006, 0x0008, 0x0014, 0x0011, 0x0018, 0x001B, 0x0034, 0x003A, 0x0017, 0x0019, 0x001A, 0x0001,
    0x0002, 0x00FF,
]

/// Nil while more must come: a record's header of five bytes, then an alert's two or a ServerHello's first six.
private func meaning(of answer: [UInt8]) -> TLSAnswer? {
    guard let type = answer.first else { return nil }
    guard (20...24).contains(type), answer.count < 2 || answer[1] == 3 else {
        return answer.count < 5 ? nil : .otherProtocol(answer)
    }
    guard answer.count >= 7 else { return nil }
    if type == 21 { return refusal(TLSAlert(code: answer[6])) }
    guard type == 22, answer[5] == 2 else { return .unknown(.malformed("no ServerHello in answer to SSLv3")) }
    guard answer.count >= 11 else { return nil }
    guard answer[9] == 3, answer[10] == 0 else { return .refused(.otherVersion) }
    return .agreed(TLSSession(version: .ssl3, suite: nil, chain: [], isComplete: false))
}

private func refusal(_ alert: TLSAlert) -> TLSAnswer {
    alert.refusesTheOffer ? .refused(.alert(alert)) : .objected(alert)
}
