internal import Facts
internal import Probing

/// One look through a repository: its manifests, their packages, and what could not be read.
struct Survey {
    private let tree: any Tree
    private let limits: Limits
    private var manifests: [FoundManifest] = []
    private var packages: [Fact] = []
    /// Why packages may be missing.
    private var gaps: [ManifestProblem] = []
    /// Why manifests may be missing.
    private var hidden: [ManifestProblem] = []
    private var visited: Set<String> = []

    init(of tree: any Tree, within limits: Limits) {
        self.tree = tree
        self.limits = limits
    }

    mutating func run() {
        let listing = tree.list(within: limits)
        noteHidden(listing.skipped)
        let files = listing.files.filter { !isInstalledCopy($0) }
        for path in files {
            if let format = manifestFormats.first(where: { $0.recognises(path) }) {
                read(path, as: format)
            } else if let format = UncoveredFormat.name(of: path) {
                noteUnread(path, format, .notCovered("\(path) is not read yet"))
            }
        }
        for declaration in Declaration.withoutLock(in: files) { note(declaration) }
    }

    var sheet: FactSheet {
        FactSheet(
            probe: DependenciesProbe.name,
            [
                Collection(DependenciesProbe.package, packages, extent: extent(gaps + hidden)),
                Collection(DependenciesProbe.manifest, manifests.map(\.fact), extent: extent(hidden)),
            ])
    }

    /// What the tree passed over matters where it is named like a manifest, or may hide one.
    private mutating func noteHidden(_ skipped: [String: Reason]) {
        for (path, reason) in skipped where !isInstalledCopy(path) {
            if case .notCovered = reason, !isManifest(path) { continue }
            hidden.append(ManifestProblem(path: path, reason: reason.told(of: path)))
        }
    }

    private func isManifest(_ path: String) -> Bool {
        manifestFormats.contains { $0.recognises(path) } || UncoveredFormat.name(of: path) != nil
            || Declaration(path: path) != nil
    }

    /// Reads a manifest and those it takes in, each once.
    private mutating func read(_ path: String, as format: any ManifestFormat.Type) {
        var waiting = [path]
        while let path = waiting.popLast() {
            guard visited.insert(path).inserted else { continue }
            do throws(Reason) {
                let contents = format.parse(try source(path))
                note(contents, path, format)
                waiting += contents.includes.reversed()
            } catch {
                noteUnread(path, format.name, error.told(of: path))
            }
        }
    }

    private func source(_ path: String) throws(Reason) -> ManifestSource {
        guard ContinuousClock.now < limits.deadline else { throw .deadline }
        let (tree, count) = (tree, limits.bytes)
        return ManifestSource(path: path, bytes: try tree.read(path, upTo: count)) { other throws(Reason) in
            try tree.read(other, upTo: count)
        }
    }

    private mutating func note(_ contents: ManifestContents, _ path: String, _ format: any ManifestFormat.Type) {
        packages += contents.packages.map { $0.fact(in: path) }
        gaps += contents.problems
        let isWhole = contents.problems.isEmpty
        let reason = extent(contents.problems).missing
        manifests.append(
            FoundManifest(
                path: path, format: format.name,
                packages: isWhole ? .seen(.int(Int64(contents.packages.count))) : .unseen(reason ?? .interrupted),
                locked: isWhole ? .seen(.bool(contents.isLocked)) : .unseen(reason ?? .interrupted)))
    }

    private mutating func noteUnread(_ path: String, _ format: String, _ reason: Reason) {
        gaps.append(ManifestProblem(path: path, reason: reason))
        manifests.append(
            FoundManifest(path: path, format: format, packages: .unseen(reason), locked: .unseen(reason)))
    }

    /// A declaration that turns out to ask for no package needs no lock.
    private mutating func note(_ declaration: Declaration) {
        do throws(Reason) {
            guard try declaration.asksForPackages(source(declaration.path)) else { return }
        } catch {
            return noteUnread(declaration.path, declaration.format, error.told(of: declaration.path))
        }
        let reason = Reason.notCovered("\(declaration.path) has no lockfile")
        gaps.append(ManifestProblem(path: declaration.path, reason: reason))
        manifests.append(
            FoundManifest(
                path: declaration.path, format: declaration.format, packages: .unseen(reason),
                locked: .seen(.bool(false))))
    }
}

/// Copies that an installer made are what the manifests name, not manifests of the project.
private func isInstalledCopy(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains {
        ["node_modules", "vendor", ".venv", "site-packages"].contains($0)
    }
}

/// Complete where nothing is wrong; else one sentence for all, the first few told and the rest counted.
private func extent(_ problems: [ManifestProblem]) -> Extent {
    let sorted = problems.sorted { ($0.path, $0.reason.description) < ($1.path, $1.reason.description) }
    guard let first = sorted.first else { return .complete }
    guard sorted.count > 1 else { return .partial(first.reason) }
    let told = sorted.prefix(5).map(\.reason.words).joined(separator: "; ")
    let rest = sorted.count > 5 ? "; and \(sorted.count - 5) more" : ""
    return .partial(.notCovered(told + rest))
}
