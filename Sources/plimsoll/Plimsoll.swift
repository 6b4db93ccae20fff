import ArgumentParser
import Glibc

/// The command line: parse, call, print, exit code.
@main
struct Plimsoll: AsyncParsableCommand {
    static let version = "0.1"

    static let configuration = CommandConfiguration(
        commandName: "plimsoll",
        abstract: "Audits a client's servers and repositories, and measures every change against a baseline.",
        discussion: """
            Begin with: plimsoll init; plimsoll scan; plimsoll baseline accept.

            Exit codes: 0 clean, 1 gate closed, 2 a rule, workspace or baseline is wrong, 3 something could not be \
            determined, 64 wrong use, 74 a file could not be read or written, 75 another scan is running, 124 the \
            deadline ran out, 130 interrupted.
            """,
        version: "plimsoll \(version)",
        subcommands: [
            InitCommand.self, ScanCommand.self, GateCommand.self, BaselineCommand.self, ReportCommand.self,
            FactsCommand.self, CheckCommand.self, RulesCommand.self, DoctorCommand.self,
        ])

    /// The first thread waits for signals, and commands run in others. Not `async`: the first thread of an async main
    /// sleeps with every signal unblocked (libdispatch), and Ctrl-C would end the program there.
    static func main() {
        Terminal.prepare()
        Interruption.prepare()
        Task.detached {
            await main(LeadingDash.guarded(Array(CommandLine.arguments.dropFirst())))
            Glibc.exit(0)
        }
        Interruption.wait()
    }

    func run() async throws { throw Self.missingSubcommand }
}

extension ParsableCommand {
    /// A command that only holds others was called alone. Exit 0 with the help would read as a clean gate.
    static var missingSubcommand: ValidationError {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        return ValidationError("name a command: \(names.joined(separator: ", "))")
    }
}
