import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Glibc
import Scans

/// Which workspace, and which part of it.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The workspace: a plimsoll.yaml. Without it, the one here or in a folder above.", valueName: "file"))
    var workspace: String?
    @Option(help: ArgumentHelp("The environment, where the workspace has several.", valueName: "name"))
    var environment: String?
    @Option(help: ArgumentHelp("The folder of the rules.", valueName: "folder"))
    var rules: String?
    @Option(help: ArgumentHelp("The folder of the baselines.", valueName: "folder"))
    var baseline: String?
    @Option(help: ArgumentHelp("The time that counts as now, for example 2026-11-23T00:00:00Z.", valueName: "time"))
    var now: TimeText?

    var clock: Timestamp { now?.time ?? .now }

    func load(only target: String? = nil) throws(Problems) -> LoadedWorkspace {
        try LoadedWorkspace.load(workspace, rules: rules, environment: environment, target: target, now: clock)
    }

    /// For what concerns all environments alike: none has to be named.
    func loadWhole() throws(Problems) -> LoadedWorkspace {
        try LoadedWorkspace.load(whole: workspace, rules: rules, environment: environment, now: clock)
    }

    /// Whether there is a workspace, for commands that need none.
    var isThere: Bool { workspace != nil || LoadedWorkspace.isHere }
}

/// Which part of a workspace a look is for.
struct TargetOption: ParsableArguments {
    @Option(help: ArgumentHelp("Only this target.", valueName: "id"))
    var target: String?
}

extension Timestamp {
    /// The machine's clock, in whole seconds: the one place where it is read.
    static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) ?? .epoch }
}
