internal import Facts
public import Probing

extension TLSClient {
    /// One handshake over a connection, which is closed at its end.
    public func handshake(_ offer: TLSOffer, over connection: any Connection) async -> TLSAnswer {
        defer { connection.close() }
        do throws(Reason) {
            var handshake = try TLSHandshake.start(self, offer)
            return await handshake.run(over: connection)
        } catch {
            return .unknown(error)
        }
    }
}

extension TLSHandshake {
    /// How much is read at once: the largest record.
    private static var chunk: Int { 16 << 10 }

    fileprivate mutating func run(over connection: any Connection) async -> TLSAnswer {
        var start: [UInt8] = []
        do throws(Reason) {
            while true {
                switch advance() {
                case .done:
                    // The last flight is ours; whether it still arrives changes nothing that was seen.
                    try? await connection.write(output() + farewell())
                    return session(isComplete: true).map(TLSAnswer.agreed) ?? .unknown(.malformed("no suite chosen"))
                case .failed(let error):
                    try? await connection.write(output())
                    return failure(error, start)
                case .waiting: break
                }
                try await connection.write(output())
                let bytes = try await connection.read(upTo: Self.chunk)
                if bytes.isEmpty { return broken(.closed) }
                if start.count < 64 { start += bytes.prefix(64 - start.count) }
                feed(bytes)
            }
        } catch {
            return broken(error)
        }
    }

    /// The connection ended. A server that had asked for a certificate had agreed to all else.
    private func broken(_ reason: Reason) -> TLSAnswer {
        if messages.wantsCertificate, let session = session(isComplete: false) { return .agreed(session) }
        return .unknown(reason)
    }

    /// OpenSSL cannot go on, because of an alert or of what it cannot make sense of.
    private func failure(_ error: OpenSSLError, _ start: [UInt8]) -> TLSAnswer {
        if let alert = messages.alert {
            if let session = session(isComplete: false) { return .agreed(session) }
            return alert.refusesTheOffer ? .refused(.alert(alert)) : .objected(alert)
        }
        if messages.saidHello {
            return error.isOtherVersion ? .refused(.otherVersion) : broken(.malformed("\(error)"))
        }
        return looksLikeTLS(start) ? .unknown(.malformed("\(error)")) : .otherProtocol(start)
    }
}

/// Whether bytes begin as a record of SSL 3.0 or later does (RFC 8446 section 5.1).
private func looksLikeTLS(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && (20...24).contains(bytes[0]) && bytes[1] == 3
}
