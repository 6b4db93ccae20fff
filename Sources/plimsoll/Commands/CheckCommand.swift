import ArgumentParser
import Baselines
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
            Exit 1 at medium or above.

            plimsoll check portal.example:443
            plimsoll check ../portal
            """)

    @Argument(help: "host[:port], or a folder.")
    var targets: [String]
    @Option(help: "The ports to look at: 1-1024,8080.")
    var ports: String?
    @Option(help: "The pack that judges.")
    var pack = "baseline"
    @Option(help: "The folder of the rules.")
    var rules: String?
    @Option(help: "The time to judge by, for example 2026-11-23T00:00:00Z.")
    var now: TimeText?
    @OptionGroup var bounds: Bounds
    @OptionGroup var rendering: RenderingOptions

    func validate() throws {
        for text in targets {
            do {
                _ = try AdHocTarget(text, ports: ports)
            } catch {
                throw ValidationError(error.description)
            }
        }
    }

    func end() async throws -> Baselines.ExitCode {
        let plan = try Plan.adHoc(
            try targets.map { try AdHocTarget($0, ports: ports) }, pack: pack, rules: rules)
        let settings = ScanSettings(
            version: Plimsoll.version, now: now?.time ?? .now, limits: bounds.limits())
        let progress = Progress(isShown: !rendering.quiet)
        let assessment = try await Interruption.cancelling {
            await plan.check(settings) { progress.tell($0, of: $1) }
        }
        progress.end()
        try rendering.put(assessment.report(plan), view: .found)
        return assessment.gate.exit
    }
}
