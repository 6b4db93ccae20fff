internal import Facts
internal import Glibc

/// The installed git, so started that it runs nothing that the repository names (hooks, file system monitors, filters,
/// helpers), fetches nothing, writes nothing, and shows what is stored and not what replaces it.
struct Git {
    private let program: String
    private let folder: String
    private let deadline: ContinuousClock.Instant

    /// Throws where there is no git on the absolute folders of `PATH`.
    init(in folder: String, until deadline: ContinuousClock.Instant) throws(Reason) {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let places = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/git" }
        guard let program = places.first(where: { access($0, X_OK) == 0 }) else {
            throw .denied("git is not installed, and without it no history can be read")
        }
        self.program = program
        self.folder = folder
        self.deadline = deadline
    }

    func start(_ arguments: [String]) throws(Reason) -> Child {
        try Child(program, Self.settings + ["-C", folder] + arguments, environment: environment, until: deadline)
    }

    /// The command line counts as protected configuration: only from there `safe.directory` is taken.
    private static let settings =
        [
            "safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never",
            "core.alternateRefsCommand=", "credential.helper=", "gc.auto=0", "maintenance.auto=false",
        ].flatMap { ["-c", $0] } + ["--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs"]

    private let environment = [
        "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_CONFIG_GLOBAL=/dev/null",
        "GIT_ATTR_NOSYSTEM=1", "GIT_ALLOW_PROTOCOL=none", "GIT_NO_REPLACE_OBJECTS=1", "GIT_NO_LAZY_FETCH=1",
        "GIT_GRAFT_FILE=/dev/null", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_FLUSH=0",
    ]

    /// The lines that a command answers; nil where it fails.
    func lines(_ arguments: [String]) throws(Reason) -> [String]? {
        let child = try start(arguments)
        child.endInput()
        var lines: [String] = []
        while let line = try child.line(), lines.count < 100 { lines.append(String(decoding: line, as: UTF8.self)) }
        return child.exitCode() == 0 ? lines : nil
    }
}
