public import Baselines
public import Diagnostics
internal import Digests
public import Facts
internal import Policies
internal import Probing
public import Workspaces
internal import YAML

/// A workspace and what it plans: everything that could be wrong before anything is looked at has been found right.
public struct LoadedWorkspace: Sendable {
    public let workspace: Workspace
    public let plan: Plan
    /// Where the workspace's file is.
    public let path: String

    /// The folder of the workspace's file, for paths beside it.
    public var folder: String {
        let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return folders.isEmpty ? "." : folders == [""] ? "/" : folders.joined(separator: "/")
    }

    /// Loads the workspace, the rules and the choice of rules. Throws all that is wrong; nothing has been probed then.
    public static func load(
        _ given: String?, rules named: String? = nil, environment: String? = nil, target only: String? = nil,
        now: Timestamp
    ) throws(Problems) -> LoadedWorkspace {
        let path = try Workspace.find(given)
        let workspace = try Workspace.read(path: path, now: now)
        return try load(workspace, at: path, rules: named, environment: environment, target: only)
    }

    /// The same for what concerns all environments alike: where none is named, the first stands for them.
    public static func load(
        whole given: String?, rules named: String? = nil, environment: String? = nil, now: Timestamp
    ) throws(Problems) -> LoadedWorkspace {
        let path = try Workspace.find(given)
        let workspace = try Workspace.read(path: path, now: now)
        let environment = environment ?? workspace.environments.first?.name
        return try load(workspace, at: path, rules: named, environment: environment, target: nil)
    }

    private static func load(
        _ workspace: Workspace, at path: String, rules named: String?, environment: String?, target only: String?
    ) throws(Problems) -> LoadedWorkspace {
        guard workspace.unmet.isEmpty else { throw Problems(workspace.unmet) }
        let plan = try Plan(workspace, beside: path, rules: named, environment: environment, only: only)
        return LoadedWorkspace(workspace: workspace, plan: plan, path: path)
    }

    /// Throws where whoever allowed the look allowed it until an earlier moment. `now` is the machine's clock, whatever
    /// time the rules judge by: the look happens today.
    public func requireAuthorisation(at now: Timestamp) throws(Problems) {
        if let problem = workspace.authorisationProblem(at: now) { throw Problems([problem]) }
    }

    /// Whether one is found without a name.
    public static var isHere: Bool { (try? Workspace.find()) != nil }

    /// Throws `Problems` where the baseline is wrong, `FileFailure` where it cannot be read.
    public func baseline(in root: String? = nil) throws -> Baseline? {
        let root = root ?? workspace.baselines
        let baseline = try Baseline.read(in: root, workspace: workspace.id.text, catalogue: .standard)
        try baseline?.requireKey(plan.equipment.keyID, shownAs: "\(root)/\(workspace.id)/accepted.jsonl")
        return baseline
    }

    /// The last scan of the environment that is planned. Throws where there was none.
    public func lastSnapshot(in state: StateFolder) throws -> Snapshot {
        let path = state.snapshot(of: plan.environment)
        guard state.has(path) else {
            throw Problem(
                "nothing was scanned yet", at: Place(file: path, line: 1, column: 1), hint: "run: plimsoll scan")
        }
        let snapshot = try Snapshot.read(path, catalogue: .standard)
        guard snapshot.workspace == workspace.id.text else {
            throw Problem(
                "the last scan was of the workspace \"\(snapshot.workspace)\", and this is \"\(workspace.id)\"",
                at: Place(file: path, line: 1, column: 1), hint: "run: plimsoll scan")
        }
        return snapshot
    }
}

extension Plan {
    init(
        _ workspace: Workspace, beside path: String, rules named: String?, environment: String?, only: String?
    ) throws(Problems) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let root = try RulesFolder.find(named: named ?? workspace.rules, beside: folder.isEmpty ? "." : folder)
        let rules = try RuleSet.load(from: root, catalogue: .standard)
        let targets = try workspace.targets(in: environment).only(only)
        self.init(
            workspace: workspace.id.text, client: workspace.client,
            environment: try workspace.environment(environment)?.name,
            authorisedBy: workspace.authorisation?.told, scope: workspace.scope,
            declared: (workspace.environments.flatMap(\.targets) + workspace.repositories).map(\.identity),
            targets: targets, acceptUndetermined: try workspace.accepted(rules), rules: rules,
            selection: try rules.select(
                packs: workspace.packs.map { Reference($0) }, settings: workspace.parameters.flatMap(\.settings)),
            equipment: Equipment(
                detectors: rules.detectors, key: try workspace.readKey(path),
                cache: "\(folder.isEmpty ? "." : folder)/.plimsoll"))
    }
}

extension [Target] {
    /// Those that a name on the command line leaves.
    fileprivate func only(_ name: String?) throws(Problems) -> [Target] {
        guard let name else { return self }
        let found = filter { $0.identity.id.text == name }
        guard found.isEmpty else { return found }
        let names = map(\.identity.id.text)
        throw Problems([
            Problem(
                "there is no target \"\(name)\"", at: Place(file: "--target", line: 1, column: 1),
                hint: didYouMean(name, among: names) ?? "there are: \(names.joined(separator: ", "))")
        ])
    }
}

extension Workspace {
    /// Nil where none is named.
    fileprivate func readKey(_ path: String) throws(Problems) -> WorkspaceKey? {
        let folders = repositories.compactMap { target -> String? in
            if case .repository(let path, _) = target.location { path } else { nil }
        }
        let place = keyPlace ?? Place(file: path, line: 1, column: 1)
        return try key?.key(namedAt: place, outside: folders)
    }

    fileprivate func accepted(_ rules: RuleSet) throws(Problems) -> [Baselines.AcceptedUndetermined] {
        var problems: [Problem] = []
        let accepted = acceptedUndetermined.map { entry in
            if let rule = entry.rule, let name = rule.text, rules[name] == nil {
                let hint = didYouMean(name, among: rules.rules.map(\.id.description))
                problems.append(rule.problem("there is no rule \"\(name)\"", hint: hint))
            }
            return Baselines.AcceptedUndetermined(
                target: entry.target, rule: entry.rule.flatMap { $0.text.flatMap { RuleID($0) } }, reason: entry.reason,
                until: entry.until)
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return accepted
    }
}

extension RuleParameters {
    fileprivate var settings: [Setting] {
        values.map { Setting(rule: Reference(rule), parameter: Reference($0.key), node: $0.value) }
    }
}

extension Authorisation {
    /// `R. Ortiz, Practice manager, until 2027-03-31`
    fileprivate var told: String {
        [name, role, "until \(until.description.prefix(10))"].compactMap(\.self).joined(separator: ", ")
    }
}
