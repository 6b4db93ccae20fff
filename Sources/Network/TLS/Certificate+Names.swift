internal import COpenSSL
public import Facts

extension Certificate {
    /// The subject alternative names that are DNS names or addresses, as they stand (RFC 5280 4.2.1.6), control
    /// characters and all; and why some are left out. Nil where there is no such extension.
    public var names: (texts: [String], missing: Reason?)? {
        get throws(Reason) {
            defer { ERR_clear_error() }
            var found: Int32 = 0
            guard let stack = X509_get_ext_d2i(x509, NID_subject_alt_name, &found, nil) else {
                if found == -1 { return nil }
                throw .malformed("the alternative names")
            }
            let names = OpaquePointer(stack)
            defer { GENERAL_NAMES_free(names) }
            return collect(names)
        }
    }

    private func collect(_ names: OpaquePointer) -> ([String], Reason?) {
        var (texts, missing): ([String], Reason?) = ([], nil)
        for index in 0..<OPENSSL_sk_num(names) {
            guard texts.count < Self.mostNames else {
                return (texts, .notCovered("names after the first \(Self.mostNames)"))
            }
            guard let name = OPENSSL_sk_value(names, index) else { continue }
            do throws(Reason) {
                if let text = try text(of: name) { texts.append(text) }
            } catch {
                missing = error
            }
        }
        return (texts, missing)
    }

    /// Nil for a name of another type.
    private func text(of name: UnsafeMutableRawPointer) throws(Reason) -> String? {
        var type: Int32 = 0
        let value = GENERAL_NAME_get0_value(name.assumingMemoryBound(to: GENERAL_NAME.self), &type)
        guard type == GEN_DNS || type == GEN_IPADD, let value else { return nil }
        let string = UnsafePointer(value.assumingMemoryBound(to: ASN1_STRING.self))
        let bytes = Array(
            UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
        guard type == GEN_IPADD else {
            guard bytes.count <= Self.longestText else {
                throw .malformed("a name longer than \(Self.longestText) bytes")
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        guard let address = IPAddress(bytes: bytes) else { throw .malformed("an address of \(bytes.count) bytes") }
        return address.description
    }

    /// Whether it speaks for a host, a name or an address. The subject's common name does not count (RFC 9525 2).
    public func matches(host: String) throws(Reason) -> Bool {
        defer { ERR_clear_error() }
        let answer =
            if IPAddress(host) != nil {
                X509_check_ip_asc(x509, host, 0)
            } else {
                X509_check_host(x509, host, host.utf8.count, UInt32(X509_CHECK_FLAG_NEVER_CHECK_SUBJECT), nil)
            }
        guard answer >= 0 else { throw .malformed("its names, or the name \(host)") }
        return answer == 1
    }
}
