import ArgumentParser
import Baselines
import Facts
import Reports
import Scans

struct ReportCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Renders the last scan. Never looks again.",
        discussion: """
            Exit 0 where it could be rendered, whatever it says: `plimsoll baseline status` has the gate's exit code.

            plimsoll report --format html -o lakeside.html
            """)

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var line: LineOptions
    @OptionGroup var rendering: RenderingOptions

    func end() async throws -> Baselines.ExitCode {
        let loaded = try place.load()
        let state = try StateFolder(beside: loaded.folder)
        let snapshot = try loaded.lastSnapshot(in: state)
        let stored = try loaded.plan.assess(
            snapshot, against: loaded.baseline(in: place.baseline), failOn: line.failOn(standard: .scan))
        try rendering.put(stored.report(loaded.plan), view: .everything)
        return .clean
    }
}
