public import Baselines
internal import Diagnostics
public import Facts
internal import Glibc
public import Policies
public import Probing
internal import Workspaces

/// One thing that was looked after, and what to do about it.
public struct Diagnosis: Hashable, Sendable {
    public enum State: String, Hashable, Sendable {
        case good = "ok"
        /// Works, with a restriction that somebody should know.
        case limited = "note"
        /// A scan will not be whole, or will not begin.
        case bad = "bad"
    }

    public let state: State
    public let what: String
    public let finding: String
    /// Empty where nothing is to be done.
    public let deed: String

    init(_ state: State, _ what: String, _ finding: String, deed: String = "") {
        self.state = state
        self.what = what
        self.finding = finding
        self.deed = deed
    }
}

/// What is installed, reachable and stale on this machine and in this workspace.
public enum Doctor {
    /// The machine alone.
    public static func machine() -> [Diagnosis] { [openFiles(), trustStore()] }

    public static func rules(_ rules: RuleSet) -> Diagnosis {
        Diagnosis(.good, "rules", "\(rules.rules.count) rules in \(rules.root)")
    }

    /// Nothing where none is written, or it still holds.
    public static func authorisation(_ loaded: LoadedWorkspace, at now: Timestamp) -> [Diagnosis] {
        guard let problem = loaded.workspace.authorisationProblem(at: now) else { return [] }
        return [Diagnosis(.bad, "authorisation", problem.problem, deed: problem.hint ?? "")]
    }

    /// Names are looked up and folders opened; nothing is sent to a target.
    public static func targets(_ plan: Plan, within limits: Limits) async -> [Diagnosis] {
        guard !plan.targets.isEmpty else {
            return [
                Diagnosis(
                    .bad, "targets", "nothing is named that could be looked at",
                    deed: "add servers or repositories to plimsoll.yaml")
            ]
        }
        return await Outside.open(scope: plan.scope, now: .epoch) { world in
            var found: [Diagnosis] = []
            for target in plan.targets { found.append(await diagnosis(of: target, world, limits)) }
            return found
        }
    }

    public static func baseline(_ baseline: Baseline?, _ plan: Plan) -> [Diagnosis] {
        guard let baseline, let last = baseline.acceptances.last else {
            return [
                Diagnosis(
                    .limited, "baseline", "nothing was accepted yet: everything counts as new",
                    deed: "plimsoll scan, then plimsoll baseline accept")
            ]
        }
        var found = [Diagnosis(.good, "baseline", "accepted \(last.when) by \(printable(last.who))")]
        if baseline.rules.digest != plan.rulesInForce.lock.digest {
            found.append(
                Diagnosis(
                    .limited, "baseline",
                    "the rules have changed since it was accepted: their findings have the cause rule",
                    deed: "plimsoll scan, read it, plimsoll baseline accept"))
        }
        return found + baseline.notes.map { Diagnosis(.limited, "baseline", $0) }
    }

    private static func diagnosis(of target: Target, _ world: World, _ limits: Limits) async -> Diagnosis {
        let name = target.identity.id.text
        do {
            switch target.location {
            case .server(let server):
                let addresses = try await world.dialer.resolve(server.host, within: limits)
                return Diagnosis(
                    .good, name, "\(server.host) is \(addresses.map(\.description).joined(separator: ", "))")
            case .repository(let path, let leftOut):
                let unmatched = unmatched(leftOut, in: try world.open(path), limits)
                guard unmatched.isEmpty else {
                    return Diagnosis(
                        .limited, name, "\(printable(path)) has no \(printable(unmatched.joined(separator: ", ")))",
                        deed: "see what except: names in plimsoll.yaml")
                }
                return Diagnosis(.good, name, "\(printable(path)) can be read")
            case .host:
                return Diagnosis(
                    .limited, name, "no probe looks at a host yet", deed: "list it under accept-undetermined")
            }
        } catch {
            return Diagnosis(
                .bad, name, printable(error.description), deed: "check host, path and scope in plimsoll.yaml")
        }
    }

    /// What is to be left out and is not there: nothing that is there is hidden by it, but it may be misspelt.
    private static func unmatched(_ leftOut: [String], in tree: any Tree, _ limits: Limits) -> [String] {
        guard !leftOut.isEmpty else { return [] }
        let names = Set(leftOut)
        var found: Set<String> = []
        _ = tree.list(within: limits) { path in
            if names.contains(path) { found.insert(path) }
            return false
        }
        return names.subtracting(found).sorted()
    }

    /// A sweep opens up to a thousand sockets at once; with fewer it takes longer and stays exact.
    private static func openFiles() -> Diagnosis {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_max < 1200 else { return Diagnosis(.good, "open files", "at most \(limit.rlim_max)") }
        return Diagnosis(
            .limited, "open files", "at most \(limit.rlim_max): sweeps take longer",
            deed: "raise the hard limit: ulimit -Hn 4096")
    }

    private static func trustStore() -> Diagnosis {
        let places = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"]
        if let found = places.first(where: { access($0, R_OK) == 0 }) {
            return Diagnosis(.good, "trusted roots", found)
        }
        return Diagnosis(
            .bad, "trusted roots", "no certificate store is here: trust cannot be determined",
            deed: "sudo apt-get install ca-certificates")
    }
}
