import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Reports
import Scans

struct ScanCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Looks at every target, judges what was seen, and tells what changed and what stands.")

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var part: TargetOption
    @OptionGroup var bounds: Bounds
    @OptionGroup var line: LineOptions
    @OptionGroup var rendering: RenderingOptions
    @Flag(help: "List what stands, too.")
    var all = false

    func end() async throws -> Baselines.ExitCode {
        let scanning = Scanning(
            place: place, part: part, bounds: bounds, rendering: rendering, failOn: try line.failOn(standard: .scan))
        return try await scanning.run(view: all ? .everything : .changes)
    }
}

struct GateCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Scans for a deploy: only new risks that the change brought count, and the exit code decides.",
        discussion: """
            What the clock, a rule or new data brought is told and does not close the gate; `plimsoll scan` closes on \
            it. A comparison with a git revision is not covered yet: the stored baseline decides.
            """)

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var part: TargetOption
    @OptionGroup var bounds: Bounds
    @OptionGroup var line: LineOptions
    @OptionGroup var rendering: RenderingOptions

    func end() async throws -> Baselines.ExitCode {
        let scanning = Scanning(
            place: place, part: part, bounds: bounds, rendering: rendering, failOn: try line.failOn(standard: .gate))
        return try await scanning.run(view: .changes)
    }
}

/// Where the line is drawn.
struct LineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What closes the gate: change=new,worsened;severity=medium;cause=change,unknown,environment.",
            valueName: "line"))
    var failOn: String?

    func validate() throws {
        do {
            _ = try failOn(standard: .gate)
        } catch {
            throw ValidationError(error.description)
        }
    }

    func failOn(standard: FailOn) throws(Problems) -> FailOn {
        guard let failOn else { return standard }
        return try FailOn(failOn, standard: standard)
    }
}

/// How a result is shown, and where.
struct RenderingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("text, json, sarif or html.", valueName: "name"))
    var format = "text"
    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; - is standard output.", valueName: "file"))
    var output = Output.standard
    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        let names = ReportFormats.all.map { $0.name }
        guard names.contains(format) else {
            let hint = didYouMean(format, among: names) ?? "there are \(names.joined(separator: ", "))"
            throw ValidationError("there is no format \"\(printable(format))\": \(hint)")
        }
    }

    func put(_ report: Report, view: ReportStyle.View) throws {
        guard let format = ReportFormats.named(format) else { return }
        let style = ReportStyle(view: view, width: Terminal.width, colour: output.isStandard && Terminal.hasColour)
        try output.put(format.render(report, style))
    }
}

/// What `scan` and `gate` share: one look under the lock, kept as the last snapshot, and shown.
private struct Scanning {
    let place: WorkspaceOptions
    let part: TargetOption
    let bounds: Bounds
    let rendering: RenderingOptions
    let failOn: FailOn

    func run(view: ReportStyle.View) async throws -> Baselines.ExitCode {
        let now = place.clock
        let loaded = try place.load(only: part.target)
        try loaded.requireAuthorisation(at: .now)
        let baseline = try loaded.baseline(in: place.baseline)
        try rendering.output.check()
        let state = try StateFolder(beside: loaded.folder)
        let lock = try WorkspaceLock.take(in: state, started: Timestamp.now.description)
        defer { withExtendedLifetime(lock) {} }
        let settings = ScanSettings(version: Plimsoll.version, now: now, limits: bounds.limits())
        let progress = Progress(isShown: !rendering.quiet)
        let assessment = try await Interruption.cancelling {
            await loaded.plan.assess(against: baseline, failOn: failOn, settings) { progress.tell($0, of: $1) }
        }
        progress.end()
        try assessment.snapshot.write(to: state.snapshot(of: loaded.plan.environment))
        try rendering.put(assessment.report(loaded.plan, isTimed: place.now == nil), view: view)
        return assessment.gate.exit
    }
}
