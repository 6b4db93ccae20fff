import ArgumentParser
import Baselines
import Diagnostics
import Scans

/// A command that ends with one of the exit codes of the gate, whatever happens in it.
protocol EndingCommand: AsyncParsableCommand {
    func end() async throws -> Baselines.ExitCode
}

extension EndingCommand {
    func run() async throws {
        let code: Baselines.ExitCode
        do {
            code = try await end()
        } catch let problems as Problems {
            code = told(problems.description, .wrong)
        } catch let problem as Problem {
            code = told(problem.description, .wrong)
        } catch let failure as FileFailure {
            code = told(printable(failure.description), .file)
        } catch let held as WorkspaceLock.Held {
            code = told(printable(held.description), .locked)
        }
        if code != .clean { throw ArgumentParser.ExitCode(Int32(code.rawValue)) }
    }

    private func told(_ text: String, _ code: Baselines.ExitCode) -> Baselines.ExitCode {
        Terminal.tell(text)
        return code
    }
}
