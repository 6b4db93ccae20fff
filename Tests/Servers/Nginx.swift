public import Support

/// A real nginx on loopback, one process in the foreground.
public enum Nginx {
    /// `servers` gives what stands inside `http { }`: the `server` blocks, listening on the port. Files that it names
    /// without a leading slash are looked for in the folder.
    public static func start(
        in folder: TemporaryFolder, legacyTLS: Bool = false, on port: Int? = nil, servers: (_ port: Int) -> String
    ) throws -> Daemon {
        let settings = try legacyTLS ? ["OPENSSL_CONF": folder.write("openssl.cnf", everythingGoes)] : [:]
        return try Daemon.start(.nginx, in: folder, on: port) { port in
            let file = try folder.write("nginx.conf", configuration(folder.path, servers(port)))
            return Daemon.Command(arguments: ["-p", folder.path, "-e", "stderr", "-c", file], environment: settings)
        }
    }

    /// Plain HTTP that answers `text` to everything.
    public static func http(answering text: String = "hello") throws -> Daemon {
        try start(in: TemporaryFolder()) { port in
            "server { listen 127.0.0.1:\(port); location / { return 200 \"\(text)\"; } }"
        }
    }

    private static func configuration(_ folder: String, _ servers: String) -> String {
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
            "    \($0)_temp_path \(folder)/\($0);"
        }
        return """
            daemon off;
            master_process off;
            pid \(folder)/nginx.pid;
            error_log stderr;
            events { worker_connections 512; }
            http {
                access_log off;
            \(temporary.joined(separator: "\n"))
            \(servers)
            }

            """
    }

    /// Debian's OpenSSL refuses TLS 1.0 and 1.1, short keys and SHA-1 unless its configuration says otherwise, and it
    /// loads certificates before nginx's `ssl_ciphers` can.
    private static let everythingGoes = """
        openssl_conf = all
        [all]
        ssl_conf = ssl
        [ssl]
        system_default = defaults
        [defaults]
        MinProtocol = TLSv1
        CipherString = ALL:COMPLEMENTOFALL:@SECLEVEL=0

        """
}

extension Nginx {
    /// How an nginx speaks TLS.
    public struct TLS: Sendable {
        public var protocols = "TLSv1.2 TLSv1.3"
        public var ciphers = "DEFAULT"
        /// Leaf first. Several: one of each type of key.
        public var chains: [[TestCertificate]]
        /// Directives added to the `server` block.
        public var more = ""
        /// Listens on [::1] too.
        public var onV6 = false
        /// Allows what Debian forbids: TLS 1.0 and 1.1, RSA-1024, SHA-1.
        public var isLegacy = false

        public init(_ chains: [TestCertificate]...) { self.chains = chains }
    }

    /// Without a port, on a free one.
    public static func start(_ tls: TLS, on port: Int? = nil) throws -> Daemon {
        let folder = try TemporaryFolder()
        var lines: [String] = []
        for (index, chain) in tls.chains.enumerated() {
            let certificates = try folder.write("\(index).pem", chain.map(\.pem).joined())
            let key = try folder.write("\(index).key", chain[0].key.pem())
            lines += ["ssl_certificate \(certificates);", "ssl_certificate_key \(key);"]
        }
        return try start(in: folder, legacyTLS: tls.isLegacy, on: port) { port in
            """
            server {
                listen 127.0.0.1:\(port) ssl;
                \(tls.onV6 ? "listen [::1]:\(port) ssl;" : "")
                \(lines.joined(separator: "\n    "))
                ssl_protocols \(tls.protocols);
                ssl_ciphers \(tls.ciphers);
                \(tls.more)
                location / { return 200 "hello"; }
            }
            """
        }
    }
}
