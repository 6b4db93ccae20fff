internal import Facts
internal import Network
internal import Probing

/// What was seen of all listeners, told as facts.
struct Account {
    let sights: [Sight]
    let server: Server
    let trust: Result<TrustStore, Reason>

    var sheet: FactSheet {
        FactSheet(
            probe: TLSProbe.name,
            [
                collection(TLSKinds.listener, sights.map(listenerFact), missing: \.obstacleToListening),
                collection(TLSKinds.protocol, sights.flatMap(protocolFacts), missing: \.obstacleToListening),
                collection(TLSKinds.suite, sights.flatMap(suiteFacts), missing: \.missingSuites),
                collection(TLSKinds.certificate, sights.flatMap(certificateFacts), missing: \.missingCertificates),
            ])
    }

    /// Complete where no listener has a reason why facts are missing; else with all the reasons, by listener.
    private func collection(_ kind: FactKind, _ facts: [Fact], missing: (Sight) -> Reason?) -> Collection {
        let reasons = sights.compactMap { sight in missing(sight).map { "\(sight.listener.name): \($0)" } }
        let covered = ["tcp": server.tls]
        guard !reasons.isEmpty else { return Collection(kind, facts, extent: Extent(.complete, covered: covered)) }
        let shown = reasons.prefix(3) + (reasons.count > 3 ? ["and \(reasons.count - 3) more"] : [])
        let reason = Reason.told(shown.joined(separator: "; "))
        let state: Extent.State = facts.isEmpty ? .unseen(reason) : .partial(reason)
        return Collection(kind, facts, extent: Extent(state, covered: covered))
    }

    private func listenerFact(_ sight: Sight) -> Fact {
        fact(TLSKinds.listener, sight.listener, nil, ["speaks_tls": sight.speaksTLS])
    }

    private func protocolFacts(_ sight: Sight) -> [Fact] {
        TLSVersion.allCases.map { version in
            let fields = ["version": rank(version), "offered": sight.offers(version)]
            return fact(TLSKinds.protocol, sight.listener, "\(version)", fields)
        }
    }

    private func suiteFacts(_ sight: Sight) -> [Fact] {
        sight.answers.compactMap { version, answer in
            answer.session?.suite.map { fact(TLSKinds.suite, sight.listener, "\(version)", fields(of: $0, version)) }
        }
    }

    private func fields(of suite: TLSSuite, _ version: TLSVersion) -> [String: Observation] {
        [
            "version": rank(version), "name": .seen(.string(suite.name)),
            "key_exchange": .seen(.string(suite.keyExchange)),
            "forward_secrecy": .seen(.bool(suite.hasForwardSecrecy)), "aead": .seen(.bool(suite.isAEAD)),
            "bits": .seen(.int(Int64(suite.bits))),
        ]
    }

    private func certificateFacts(_ sight: Sight) -> [Fact] {
        CertificateFacts(listener: sight.listener, name: server.certificateName, trust: trust).facts(of: sight.chain)
    }

    private func fact(
        _ kind: FactKind, _ listener: Listener, _ part: String?, _ fields: [String: Observation]
    ) -> Fact {
        var fields = fields
        fields["number"] = .seen(.int(Int64(listener.endpoint.port)))
        return Fact(kind, listener.subject(part), fields, evidence: listener.evidence)
    }

    private func rank(_ version: TLSVersion) -> Observation {
        TLSKinds.versions[version.description].map { .seen(.ordered($0)) } ?? .unseen(.notCovered("\(version)"))
    }
}

extension Sight {
    fileprivate var speaksTLS: Observation {
        switch obstacle {
        case nil: .seen(.bool(true))
        case .plainText: .seen(.bool(false))
        case .unseen(let reason): .unseen(reason)
        }
    }

    /// Plain text is an answer too: it leaves nothing of the listener unseen.
    fileprivate var obstacleToListening: Reason? {
        if case .unseen(let reason) = obstacle { reason } else { nil }
    }

    /// A version that may be offered or not leaves it open whether there is a suite.
    fileprivate var missingSuites: Reason? {
        if let obstacle { return obstacle.reason }
        for version in TLSVersion.allCases.reversed() where TLSVersion.spoken.contains(version) {
            if case .unseen(let reason) = offers(version) { return reason }
            if let session = answers[version]?.session, session.suite == nil {
                return .malformed("\(version): the suite that the server chose")
            }
        }
        return nil
    }

    fileprivate var missingCertificates: Reason? {
        if let obstacle { return obstacle.reason }
        if chain.isEmpty { return .malformed("no certificate was sent in a handshake that OpenSSL can follow") }
        return chain.count > CertificateFacts.most
            ? .notCovered("certificates after the first \(CertificateFacts.most)") : nil
    }
}
