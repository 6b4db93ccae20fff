internal import Support

/// `openssl s_server` on loopback: one connection at a time, with any certificate, however odd.
public enum SSLServer {
    /// `arguments` as `openssl s_server` knows them: `-tls1_2`, `-cipher`, `-www`.
    public static func start(_ chain: [TestCertificate], arguments: [String] = []) throws -> Daemon {
        let folder = try TemporaryFolder()
        let leaf = try folder.write("leaf.pem", chain[0].pem)
        let key = try folder.write("leaf.key", chain[0].key.pem())
        let others = try folder.write("chain.pem", chain.dropFirst().map(\.pem).joined())
        let sent = chain.count > 1 ? ["-cert_chain", others] : []
        return try Daemon.start(.openssl, in: folder) { port in
            Daemon.Command(
                arguments: ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", leaf, "-key", key, "-quiet"] + sent
                    + arguments)
        }
    }
}
