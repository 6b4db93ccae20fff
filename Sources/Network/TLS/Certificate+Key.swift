internal import COpenSSL
internal import Facts

extension Certificate {
    /// `RSA`, `RSA-PSS`, `ECDSA`, `Ed25519`, `Ed448`, `DSA`, else OpenSSL's name.
    public var keyType: String {
        get throws(Reason) {
            switch EVP_PKEY_get_base_id(try publicKey()) {
            case EVP_PKEY_RSA: "RSA"
            case EVP_PKEY_RSA_PSS: "RSA-PSS"
            case EVP_PKEY_EC: "ECDSA"
            case EVP_PKEY_ED25519: "Ed25519"
            case EVP_PKEY_ED448: "Ed448"
            case EVP_PKEY_DSA: "DSA"
            case let other: String(cString: OBJ_nid2sn(other))
            }
        }
    }

    /// Of RSA and DSA the modulus, of elliptic curves the order.
    public var keyBits: Int {
        get throws(Reason) { Int(EVP_PKEY_get_bits(try publicKey())) }
    }

    /// As OpenSSL names it, `sha256WithRSAEncryption`; an algorithm that it does not know by its object identifier.
    public var signatureAlgorithm: String {
        get throws(Reason) {
            let nid = X509_get_signature_nid(x509)
            if nid != NID_undef, let name = OBJ_nid2ln(nid) { return String(cString: name) }
            var algorithm: UnsafePointer<X509_ALGOR>?
            X509_get0_signature(nil, &algorithm, x509)
            var object: OpaquePointer?
            X509_ALGOR_get0(&object, nil, nil, algorithm)
            var text = [CChar](repeating: 0, count: 128)
            guard OBJ_obj2txt(&text, Int32(text.count), object, 1) > 0 else { throw .malformed("the signature") }
            return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// `sha256`, `sha1`; nil where the algorithm has none to choose, as Ed25519.
    public var signatureHash: String? {
        get throws(Reason) {
            defer { ERR_clear_error() }
            var (hash, key): (Int32, Int32) = (NID_undef, NID_undef)
            guard X509_get_signature_info(x509, &hash, &key, nil, nil) == 1 else {
                throw .malformed("the signature's algorithm")
            }
            return hash == NID_undef ? nil : String(cString: OBJ_nid2sn(hash)).lowercased()
        }
    }

    private func publicKey() throws(Reason) -> OpaquePointer {
        defer { ERR_clear_error() }
        guard let key = X509_get0_pubkey(x509) else { throw .malformed("the public key") }
        return key
    }
}
