import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Glibc
import Scans

/// Which workspace, and which part of it.
struct WorkspaceOptions: ParsableArguments {
    @Option(help: "The workspace: a plimsoll.yaml. Without it, the one here or in a folder above.")
    var workspace: String?
    @Option(help: "The environment, where the workspace has several.")
    var environment: String?
    @Option(help: "Only this target.")
    var target: String?
    @Option(help: "The folder of the rules.")
    var rules: String?
    @Option(help: "The folder of the baselines.")
    var baseline: String?
    @Option(help: "The time to judge by, for example 2026-11-23T00:00:00Z.")
    var now: TimeText?

    var clock: Timestamp { now?.time ?? .now }

    func load() throws(Problems) -> LoadedWorkspace {
        try LoadedWorkspace.load(workspace, rules: rules, environment: environment, target: target, now: clock)
    }

    /// For commands that need none: nil where no workspace is named and none is here.
    func loadIfThere() throws(Problems) -> LoadedWorkspace? {
        if workspace == nil, !LoadedWorkspace.isHere { return nil }
        return try load()
    }
}

extension Timestamp {
    /// The machine's clock, in whole seconds: the one place where it is read.
    static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) ?? .epoch }
}
