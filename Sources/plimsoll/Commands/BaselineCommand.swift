import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Policies
import Reports
import Scans
import Workspaces

struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "The accepted state that every change is measured against.",
        subcommands: [BaselineAccept.self, BaselineStatus.self, BaselineShow.self])

    func run() async throws { throw Self.missingSubcommand }
}

struct BaselineAccept: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accepts the last scan, with a name and a reason.",
        discussion: """
            What is accepted is what the last scan saw and its reader read: nothing is looked at again. What that scan \
            could not see, or was not asked to look at, stands as it was accepted before.

            plimsoll baseline accept --by "R. Ortiz" --why "state at take-over"
            """)

    @OptionGroup var place: WorkspaceOptions
    @Option(help: ArgumentHelp("Who accepts it.", valueName: "name"))
    var by: String
    @Option(help: ArgumentHelp("Why.", valueName: "reason"))
    var why: String

    func validate() throws {
        for (name, text) in [("--by", by), ("--why", why)] {
            guard text.contains(where: { !$0.isWhitespace }), text == printable(text), text.utf8.count <= 1000 else {
                throw ValidationError("\(name) is one line of text: it stands in the baseline for years")
            }
        }
    }

    func end() async throws -> Baselines.ExitCode {
        let loaded = try place.load()
        let state = try StateFolder(beside: loaded.folder)
        let lock = try WorkspaceLock.take(in: state, started: Timestamp.now.description)
        defer { withExtendedLifetime(lock) {} }
        let snapshot = try loaded.lastSnapshot(in: state)
        guard snapshot.rules.digest == loaded.plan.rulesInForce.lock.digest else {
            throw Problem(
                "the rules have changed since the last scan, so nobody has seen what they say",
                at: Place(file: state.snapshot(of: loaded.plan.environment), line: 1, column: 1),
                hint: "run: plimsoll scan")
        }
        let accepted = try Baseline.accept(
            snapshot, under: loaded.plan.rulesInForce, in: place.baseline ?? loaded.workspace.baselines, who: by,
            why: why, when: place.clock)
        accepted.notes.forEach { Terminal.tell(printable($0)) }
        let targets = accepted.acceptance.targets.map(\.description).joined(separator: ", ")
        Terminal.tell("accepted: \(targets)")
        return .clean
    }
}

struct BaselineStatus: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows the baseline, and how far the last scan is from it. Looks at nothing.")

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var rendering: RenderingOptions

    func end() async throws -> Baselines.ExitCode {
        let loaded = try place.load()
        let state = try StateFolder(beside: loaded.folder)
        let stored = try loaded.plan.assess(
            loaded.lastSnapshot(in: state), against: loaded.baseline(in: place.baseline), failOn: .gate)
        try rendering.put(stored.report(loaded.plan), view: .baseline)
        return stored.gate.exit
    }
}

struct BaselineShow: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Lists every accepted finding, in all environments.")

    @OptionGroup var place: WorkspaceOptions

    func end() async throws -> Baselines.ExitCode {
        guard let baseline = try place.loadWhole().baseline(in: place.baseline) else {
            Terminal.tell("nothing was accepted yet: plimsoll scan, then plimsoll baseline accept")
            return .clean
        }
        baseline.notes.forEach { Terminal.tell(printable($0)) }
        let lines = baseline.places.flatMap { place in baseline.findings(of: place).map { $0.line(of: place) } }
        if lines.isEmpty { Terminal.tell("no finding stands accepted") }
        try Terminal.put(lines.joined())
        return .clean
    }
}

extension StoredFinding {
    fileprivate func line(of place: TargetPlace) -> String {
        let severity = severity.description
        let gap = String(repeating: " ", count: max(0, 8 - severity.count))
        return "\(id)  \(severity)\(gap)  \(place)  \(rule)  \(printable(subject.text))\n"
    }
}
