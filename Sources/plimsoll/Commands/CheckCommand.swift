import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Policies
import Probing
import Reports
import Scans

struct CheckCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "One-shot audit of hosts and folders with the default pack, no workspace: everything found is listed.",
        discussion: """
            Exit 1 at medium or above. A port that is named is expected to speak TLS.

            plimsoll check portal.example:443
            plimsoll check ../portal
            """)

    @Argument(help: ArgumentHelp("host, host:port, or a folder.", valueName: "target"))
    var targets: [String]
    @Option(help: "The ports to look at: 1-1024,8080.")
    var ports: String?
    @Option(help: ArgumentHelp("The pack that judges.", valueName: "id"))
    var pack = "baseline"
    @Option(help: ArgumentHelp("The folder of the rules.", valueName: "folder"))
    var rules: String?
    @Option(help: ArgumentHelp("The time that counts as now, for example 2026-11-23T00:00:00Z.", valueName: "time"))
    var now: TimeText?
    @OptionGroup var bounds: Bounds
    @OptionGroup var rendering: RenderingOptions

    func validate() throws { _ = try adHoc() }

    private func adHoc() throws -> [AdHocTarget] {
        do {
            return try targets.map { try AdHocTarget($0, ports: ports) }
        } catch {
            throw ValidationError(printable("\(error)"))
        }
    }

    func end() async throws -> Baselines.ExitCode {
        let plan = try Plan.adHoc(try adHoc(), pack: pack, rules: rules)
        try rendering.output.check()
        let settings = ScanSettings(
            version: Plimsoll.version, now: now?.time ?? .now, limits: bounds.limits())
        let progress = Progress(isShown: !rendering.quiet)
        let assessment = try await Interruption.cancelling {
            await plan.check(settings) { progress.tell($0, of: $1) }
        }
        progress.end()
        try rendering.put(assessment.report(plan, isTimed: now == nil), view: .found)
        return assessment.gate.exit
    }
}
