import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Reports
import Scans
import Workspaces

struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "The accepted state that every change is measured against.",
        subcommands: [BaselineAccept.self, BaselineStatus.self, BaselineShow.self])
}

struct BaselineAccept: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accepts the last scan, with a name and a reason.",
        discussion: "What is accepted is what the last scan saw and its reader read: nothing is looked at again.")

    @OptionGroup var place: WorkspaceOptions
    @Option(help: "Who accepts it.")
    var by: String
    @Option(help: "Why.")
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
        accepted.notes.forEach(Terminal.tell)
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
        commandName: "show", abstract: "Lists every accepted finding.")

    @OptionGroup var place: WorkspaceOptions

    func end() async throws -> Baselines.ExitCode {
        let loaded = try place.load()
        guard let baseline = try loaded.baseline(in: place.baseline) else {
            Terminal.tell("nothing was accepted yet: plimsoll scan, then plimsoll baseline accept")
            return .clean
        }
        baseline.notes.forEach(Terminal.tell)
        for place in baseline.places {
            for finding in baseline.findings(of: place) {
                let line =
                    "\(finding.id)  \(finding.severity)  \(place)  \(finding.rule)  \(printable(finding.subject.text))\n"
                try Terminal.put(line, to: "-")
            }
        }
        return .clean
    }
}
