internal import Facts
internal import Network
internal import Probing

/// The facts of one chain of certificates.
struct CertificateFacts {
    let listener: Listener
    let name: String
    let trust: Result<TrustStore, Reason>

    /// The longest chain that is told.
    static let most = 20

    func facts(of chain: [[UInt8]]) -> [Fact] {
        let parsed = chain.prefix(Self.most).map { Certificate(der: $0) }
        return parsed.enumerated().map { position, certificate in
            var fields = certificate.map(ownFields) ?? unreadable
            fields["number"] = .seen(.int(Int64(listener.endpoint.port)))
            fields["position"] = .seen(.int(Int64(position)))
            let leafFields = position == 0 ? standing(of: parsed) : Self.notTheLeaf
            let subject = listener.subject("\(position)")
            let all = fields.merging(leafFields) { $1 }
            return Fact(TLSKinds.certificate, subject, all, evidence: listener.evidence)
        }
    }

    private func ownFields(_ certificate: Certificate) -> [String: Observation] {
        [
            "subject_name": observe { () throws(Reason) in .string(try certificate.subjectName) },
            "issuer_name": observe { () throws(Reason) in .string(try certificate.issuerName) },
            "serial": observe { () throws(Reason) in .string(try certificate.serial) },
            "names": observe { () throws(Reason) in try certificate.names.map(list) },
            "not_before": observe { () throws(Reason) in .timestamp(try certificate.notBefore) },
            "not_after": observe { () throws(Reason) in .timestamp(try certificate.notAfter) },
            "key_type": observe { () throws(Reason) in .string(try certificate.keyType) },
            "key_bits": observe { () throws(Reason) in .int(Int64(try certificate.keyBits)) },
            "signature_algorithm": observe { () throws(Reason) in .string(try certificate.signatureAlgorithm) },
            "signature_hash": observe { () throws(Reason) in try certificate.signatureHash.map(Value.string) },
            "self_signed": observe { () throws(Reason) in .bool(try certificate.isSelfSigned) },
            "is_ca": observe { () throws(Reason) in .bool(try certificate.isAuthority) },
            "sha256": observe { () throws(Reason) in .string(try certificate.sha256) },
        ]
    }

    private var unreadable: [String: Observation] {
        let names = TLSKinds.certificate.fields.map { ($0.name, Observation.unseen(.malformed("the certificate"))) }
        return Dictionary(uniqueKeysWithValues: names)
    }

    private static let notTheLeaf: [String: Observation] = [
        "matches_host": .absent, "trusted": .absent, "verify_error": .absent,
    ]

    private func standing(of chain: [Certificate?]) -> [String: Observation] {
        guard let leaf = chain.first.flatMap(\.self) else { return [:] }
        var fields = ["matches_host": observe { () throws(Reason) in .bool(try leaf.matches(host: name)) }]
        do throws(Reason) {
            let objection = try trust.get().objection(to: chain.compactMap { $0 })
            fields["trusted"] = .seen(.bool(objection == nil))
            fields["verify_error"] = objection.map { .seen(.string($0)) } ?? .absent
        } catch {
            fields["trusted"] = .unseen(error)
            fields["verify_error"] = .unseen(error)
        }
        return fields
    }

    private func list(_ names: (texts: [String], missing: Reason?)) -> Value {
        .list(Elements(names.texts.map { .string($0) }, missing: names.missing))
    }
}

/// Nil is `absent`.
private func observe(_ look: () throws(Reason) -> Value?) -> Observation {
    do throws(Reason) {
        return try look().map(Observation.seen) ?? .absent
    } catch {
        return .unseen(error)
    }
}
