internal import COpenSSL
public import Facts
internal import Glibc

/// The authorities that certificates are checked against.
public final class TrustStore: Sendable {
    /// An X509_STORE: counted and locked by OpenSSL itself.
    private nonisolated(unsafe) let store: OpaquePointer

    /// This machine's authorities, from where OpenSSL looks for them. Throws `notCovered` where there are none: then
    /// nobody could be trusted, which says nothing of the server.
    public static func system() throws(Reason) -> TrustStore {
        let file = place(X509_get_default_cert_file_env(), X509_get_default_cert_file())
        let folder = place(X509_get_default_cert_dir_env(), X509_get_default_cert_dir())
        let hasFile = access(file, R_OK) == 0
        guard hasFile || holdsAuthorities(folder) else {
            throw .notCovered(
                "this machine knows no certificate authorities; run: sudo apt-get install ca-certificates")
        }
        return try TrustStore(file: hasFile ? file : nil, folder: folder)
    }

    /// Authorities in one PEM file, in a folder named by OpenSSL's hashes, or both.
    public init(file: String?, folder: String? = nil) throws(Reason) {
        ERR_clear_error()
        guard let store = X509_STORE_new() else { throw .denied("OpenSSL is out of memory") }
        self.store = store
        guard X509_STORE_load_locations(store, file, folder) == 1 else {
            throw .denied("cannot read the certificate authorities: \(OpenSSLError.take())")
        }
    }

    deinit { X509_STORE_free(store) }

    /// Nil where the chain, leaf first, leads to one of the authorities for a TLS server; else OpenSSL's words. The
    /// validity in time is not looked at: it changes by itself, and the certificates' own times tell it.
    public func objection(to chain: [Certificate]) throws(Reason) -> String? {
        defer { ERR_clear_error() }
        guard let leaf = chain.first, let context = X509_STORE_CTX_new(), let others = OPENSSL_sk_new_null() else {
            throw .denied("OpenSSL is out of memory")
        }
        defer { X509_STORE_CTX_free(context) }
        defer { OPENSSL_sk_free(others) }
        for certificate in chain.dropFirst() { OPENSSL_sk_push(others, UnsafeRawPointer(certificate.x509)) }
        guard X509_STORE_CTX_init(context, store, leaf.x509, others) == 1 else {
            throw .malformed("the chain of certificates")
        }
        X509_STORE_CTX_set_default(context, "ssl_server")
        X509_STORE_CTX_set_flags(context, UInt(X509_V_FLAG_NO_CHECK_TIME))
        if X509_verify_cert(context) == 1 { return nil }
        let code = X509_STORE_CTX_get_error(context)
        guard code != X509_V_ERR_OUT_OF_MEM, code != X509_V_ERR_UNSPECIFIED else {
            throw .undecidable("OpenSSL could not verify the chain")
        }
        return String(cString: X509_verify_cert_error_string(Int(code)))
    }

    private static func place(_ variable: UnsafePointer<CChar>?, _ usual: UnsafePointer<CChar>?) -> String {
        let chosen = variable.flatMap { getenv($0) }.map { UnsafePointer($0) } ?? usual
        return chosen.map { String(cString: $0) } ?? ""
    }

    /// OpenSSL finds an authority by a file name that is a hash, as in `002c0b4f.0`.
    private static func holdsAuthorities(_ folder: String) -> Bool {
        guard let entries = opendir(folder) else { return false }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".0") { return true }
        }
        return false
    }
}
