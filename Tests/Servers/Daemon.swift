internal import Glibc
public import Support
internal import Synchronization

/// A real server process on loopback, in a process group of its own. It ends with `stop()`, with its last reference,
/// and with the test process, however that ends: keep it in a `let`, as `Nginx.http().port` alone has no server.
public final class Daemon: Sendable {
    public let port: Int
    public let folder: TemporaryFolder
    private let process: pid_t
    /// The end of a pipe that the process group watches: it closes when this process dies, and the group dies too.
    private let leash: Int32
    private let isRunning = Mutex(true)

    /// What to start on a port: arguments, and variables added to the environment.
    struct Command {
        var arguments: [String]
        var environment: [String: String] = [:]
    }

    /// Starts the program and waits until its port takes connections. A port that was taken in between is given up
    /// for another; one that is asked for is tried again.
    static func start(
        _ program: Program, in folder: TemporaryFolder, on port: Int? = nil, command: (_ port: Int) throws -> Command
    ) throws -> Daemon {
        var tries = 0
        while true {
            tries += 1
            let daemon = try Daemon(program, in: folder, port: port ?? Loopback.freePort(), command: command)
            guard let problem = daemon.waitUntilReady(within: .seconds(20)) else { return daemon }
            daemon.stop()
            if tries < 4, daemon.said.contains("ddress already in use") { continue }
            throw ServerFailure("\(program.name) on port \(daemon.port) \(problem); it said:\n\(daemon.said)")
        }
    }

    private init(_ program: Program, in folder: TemporaryFolder, port: Int, command: (Int) throws -> Command) throws {
        let path = try program.path()
        let wanted = try command(port)
        (process, leash) = try spawning.withLock { _ in
            try spawn([path] + wanted.arguments, wanted.environment, log: folder.path + "/log")
        }
        self.port = port
        self.folder = folder
    }

    deinit { stop() }

    /// What the process wrote to standard output and standard error.
    public var said: String { (try? folder.read("log")) ?? "" }

    public func stop() {
        isRunning.withLock { running in
            guard running else { return }
            running = false
            kill(-process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR {}
            close(leash)
        }
    }

    /// Nil once the port takes connections, else what went wrong.
    private func waitUntilReady(within time: Duration) -> String? {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end {
            if hasEnded { return "ended at once" }
            if Loopback.answers(port: port) { return hasEnded ? "ended at once" : nil }
            usleep(10_000)
        }
        return "took no connection within \(time)"
    }

    /// Looks without reaping: the process id stays ours until `stop()`.
    private var hasEnded: Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
            && information.si_signo != 0
    }
}

/// One at a time: a leash that a second child inherits would not end the first.
private let spawning = Mutex(())

/// Starts a process group whose shell watches the leash in the background and becomes the program itself.
private func spawn(
    _ command: [String], _ added: [String: String], log: String
) throws(ServerFailure) -> (process: pid_t, leash: Int32) {
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    let script = "{ read -r _ <&3; kill -KILL 0; } & exec \"$@\" 3<&- </dev/null"
    let words: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", script, "sh"] + command).map { strdup($0) } + [nil]
    let variables = environment(adding: added).map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&files, 1, 2)
    posix_spawn_file_actions_adddup2(&files, pipe.reading, 3)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", &files, &attributes, words, variables)
    guard code == 0 else {
        close(pipe.writing)
        throw .system("cannot start \(command[0])", code)
    }
    return (process, pipe.writing)
}

/// What a daemon needs of ours, and no more: tests do not depend on who runs them.
private func environment(adding added: [String: String]) -> [String] {
    let kept = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"]
    return kept.merging(added) { $1 }.map { "\($0)=\($1)" }.sorted()
}
