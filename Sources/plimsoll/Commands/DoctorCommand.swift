import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Policies
import Scans

struct DoctorCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Says what is installed, reachable and stale, and what to do.",
        discussion: "Names are looked up and folders opened; nothing is sent to a target.")

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var part: TargetOption
    @OptionGroup var bounds: Bounds

    func end() async throws -> Baselines.ExitCode {
        var found = Doctor.machine()
        if place.isThere {
            let loaded = try place.load(only: part.target)
            let plan = loaded.plan
            let limits = bounds.limits()
            found += [Doctor.rules(plan.rules)] + Doctor.authorisation(loaded, at: .now)
            found += try await Interruption.cancelling { await Doctor.targets(plan, within: limits) }
            found += Doctor.baseline(try loaded.baseline(in: place.baseline), plan)
        } else {
            let set = try RuleSet.load(from: RulesFolder.find(named: place.rules), catalogue: .standard)
            found.append(Doctor.rules(set))
        }
        try Terminal.put("plimsoll \(Plimsoll.version)\n" + found.map(\.line).joined())
        return found.contains { $0.state == .bad } ? .undetermined : .clean
    }
}

extension Diagnosis {
    fileprivate var line: String {
        let head = "\(state.rawValue.padded(to: 5)) \(what.padded(to: 16)) \(printable(finding))\n"
        return deed.isEmpty ? head : head + String(repeating: " ", count: 23) + "do: \(deed)\n"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
