internal import Support

/// A real redis-server on loopback that stores nothing.
public enum Redis {
    public static func start(password: String? = nil) throws -> Daemon {
        let folder = try TemporaryFolder()
        return try Daemon.start(.redis, in: folder) { port in
            let basics = ["--bind", "127.0.0.1", "--port", "\(port)", "--dir", folder.path, "--save", ""]
            return Daemon.Command(arguments: basics + (password.map { ["--requirepass", $0] } ?? []))
        }
    }
}
