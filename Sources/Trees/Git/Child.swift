internal import Facts
internal import Glibc

/// A process that answers on its output what is asked on its input. It ends when this goes.
final class Child {
    private let process: pid_t
    /// Its input is a socket, so that writing to one that has died is an answer and no signal.
    private let input: Int32
    private let output: Int32
    private let deadline: ContinuousClock.Instant
    private var buffer: [UInt8] = []
    private var consumed = 0
    private var isReaped = false

    /// `environment` is all that it gets: nothing is passed on from ours.
    init(
        _ program: String, _ arguments: [String], environment: [String], until deadline: ContinuousClock.Instant
    ) throws(Reason) {
        var asked: [Int32] = [-1, -1]
        var told: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &asked) == 0 else {
            throw systemSaid(errno)
        }
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &told) == 0 else {
            let code = errno
            asked.forEach { close($0) }
            throw systemSaid(code)
        }
        self.deadline = deadline
        (input, output) = (asked[0], told[0])
        defer {
            close(asked[1])
            close(told[1])
        }
        let (code, process) = spawn(program, arguments, environment, input: asked[1], output: told[1])
        self.process = process
        guard code == 0 else {
            isReaped = true
            throw .denied("\(program) could not be run (error \(code): \(String(cString: strerror(code))))")
        }
    }

    deinit {
        close(input)
        close(output)
        if !isReaped {
            kill(process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
        }
    }

    /// False where it does not listen any more.
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(input, $0.baseAddress, $0.count, Int32(truncatingIfNeeded: MSG_NOSIGNAL))
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func endInput() { shutdown(input, Int32(SHUT_WR)) }

    /// 0 at the end.
    func read(into target: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        let waiting = buffer.count - consumed
        if waiting > 0 {
            let count = min(waiting, target.count)
            target.copyBytes(from: buffer[consumed..<consumed + count])
            consumed += count
            return count
        }
        return try receive(into: target)
    }

    /// A line without its end; nil at the end of all.
    func line() throws(Reason) -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[consumed...].firstIndex(of: 0x0A) {
                defer { consumed = end + 1 }
                return buffer[consumed..<end]
            }
            guard buffer.count - consumed < 1 << 20 else { throw .malformed("git answered with a line without end") }
            if try fill() == 0 { return nil }
        }
    }

    private func fill() throws(Reason) -> Int {
        let kept = buffer[consumed...]
        var count = 0
        var failure: Reason?
        buffer = [UInt8](unsafeUninitializedCapacity: kept.count + Self.piece) { target, filled in
            let raw = UnsafeMutableRawBufferPointer(target)
            raw.copyBytes(from: kept)
            do throws(Reason) {
                count = try receive(into: UnsafeMutableRawBufferPointer(rebasing: raw[kept.count...]))
            } catch {
                failure = error
            }
            filled = kept.count + count
        }
        consumed = 0
        if let failure { throw failure }
        return count
    }

    private static let piece = 64 << 10

    private func receive(into target: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
        while true {
            try wait()
            let count = Glibc.read(output, target.baseAddress, target.count)
            if count >= 0 { return count }
            if errno != EINTR, errno != EAGAIN { return 0 }
        }
    }

    /// Until it has said something.
    private func wait() throws(Reason) {
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { throw .deadline }
            var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let milliseconds = min(left.components.seconds, 60) * 1000 + 1
            if poll(&waiting, 1, Int32(milliseconds)) > 0 { return }
        }
    }

    /// Its exit code; nil where a signal ended it. Its output is at its end when this is asked.
    func exitCode() -> Int32? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
        isReaped = true
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }
}

/// An error's number, 0 if none. Errors that it writes go nowhere.
private func spawn(
    _ program: String, _ arguments: [String], _ environment: [String], input: Int32, output: Int32
) -> (code: Int32, process: pid_t) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    return (posix_spawn(&process, program, &actions, nil, argv, envp), process)
}
