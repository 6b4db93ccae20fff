extension TestKey {
    /// AlgorithmIdentifier of a signature by this key (RFC 3279 2.2, RFC 5758 3.2, RFC 8410 3).
    func algorithm(_ hash: TestCertificate.Hash) -> [UInt8] {
        switch (kind, hash) {
        case (.rsa, .sha1): DER.sequence(DER.object([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 5]), DER.null)
        case (.rsa, .sha256): DER.sequence(DER.object([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 11]), DER.null)
        case (.ecdsa, .sha1): DER.sequence(DER.object([0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 1]))
        case (.ecdsa, .sha256): DER.sequence(DER.object([0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2]))
        case (.ed25519, _): DER.sequence(DER.object([0x2B, 0x65, 0x70]))
        }
    }
}

extension TestCertificate.Wish {
    /// TBSCertificate (RFC 5280 4.1).
    func toBeSigned(algorithm: [UInt8], issuer: [UInt8], publicKey: [UInt8]) -> [UInt8] {
        DER.sequence(
            DER.explicit(0, DER.integer([2])), DER.integer(serial), algorithm, Self.name(issuer),
            DER.sequence(Self.time(notBefore), Self.time(notAfter)), Self.name(commonName), publicKey,
            DER.explicit(3, DER.sequence(basicConstraints, alternativeNames)))
    }

    private var basicConstraints: [UInt8] {
        let content = isAuthority ? DER.sequence(DER.yes) : DER.sequence()
        return DER.sequence(DER.object([0x55, 0x1D, 0x13]), DER.yes, DER.octets(content))
    }

    private var alternativeNames: [UInt8] {
        guard !names.isEmpty else { return [] }
        let encoded = names.flatMap { name in
            switch name {
            case .dns(let bytes): DER.element(0x82, bytes)
            case .ip(let bytes): DER.element(0x87, bytes)
            }
        }
        return DER.sequence(DER.object([0x55, 0x1D, 0x11]), DER.octets(DER.element(0x30, encoded)))
    }

    private static func name(_ common: [UInt8]) -> [UInt8] {
        DER.sequence(DER.set(DER.sequence(DER.object([0x55, 0x04, 0x03]), DER.utf8(common))))
    }

    private static func time(_ text: String) -> [UInt8] {
        if text.utf8.count == 15, ("1950"..<"2050").contains(text.prefix(4)) {
            return DER.element(0x17, Array(text.utf8.dropFirst(2)))
        }
        return DER.element(0x18, Array(text.utf8))
    }
}
