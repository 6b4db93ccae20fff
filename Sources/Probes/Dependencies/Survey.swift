internal import Facts
internal import Probing

/// One look through a repository: its manifests, their packages, and what could not be read.
struct Survey {
    private let tree: any Tree
    /// What the workspace leaves out: files and folders below the root.
    private let leftOut: [String]
    private let limits: Limits
    private var manifests: [FoundManifest] = []
    private var packages: [Fact] = []
    /// Why packages may be missing.
    private var gaps: [ManifestProblem] = []
    /// Why manifests may be missing.
    private var hidden: [ManifestProblem] = []
    private var visited: Set<String> = []

    init(of tree: any Tree, except leftOut: [String], within limits: Limits) {
        self.tree = tree
        self.leftOut = leftOut
        self.limits = limits
    }

    mutating func run() {
        let leftOut = Set(leftOut)
        let listing = tree.list(within: limits) { leftOut.contains($0) || installedCopies.contains(fileName($0)) }
        noteHidden(listing.skipped)
        for path in listing.files {
            if let format = manifestFormats.first(where: { $0.recognises(path) }) {
                read(path, as: format)
            } else if let format = UncoveredFormat.name(of: path) {
                noteUnread(path, format, .notCovered("\(path) is not read yet"))
            }
        }
        let unlocked = Declaration.withoutLock(in: listing.files) { [self] in try? source($0) }
        for declaration in unlocked { note(declaration) }
    }

    var sheet: FactSheet {
        FactSheet(
            probe: DependenciesProbe.name,
            [
                Collection(DependenciesProbe.package, packages, extent: extent(gaps + hidden, leftOut)),
                Collection(DependenciesProbe.manifest, manifests.map(\.fact), extent: extent(hidden, leftOut)),
            ])
    }

    /// What the tree passed over matters where it is named like a manifest, or may hide one.
    private mutating func noteHidden(_ skipped: [String: Reason]) {
        for (path, reason) in skipped {
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
        return ManifestSource(path: path, bytes: try read(path), read: read)
    }

    /// A manifest may take in what the workspace leaves out, and is then not wholly seen.
    private func read(_ path: String) throws(Reason) -> [UInt8] {
        guard !Extent(.complete, leftOut: leftOut).leavesOut(path) else {
            throw .notCovered("the workspace leaves it out")
        }
        return try tree.read(path, upTo: limits.bytes)
    }

    private mutating func note(_ contents: ManifestContents, _ path: String, _ format: any ManifestFormat.Type) {
        packages += contents.packages.map { $0.fact(in: path) }
        gaps += contents.problems
        let isWhole = contents.problems.isEmpty
        let reason = extent(contents.problems, []).missing
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

/// Folders of copies that an installer made: what the manifests name, not manifests of the project.
private let installedCopies: Set<String> = ["node_modules", "vendor", ".venv", "site-packages", ".build"]

/// Complete where nothing is wrong; else one sentence for all, the first few told and the rest counted.
private func extent(_ problems: [ManifestProblem], _ leftOut: [String]) -> Extent {
    let sorted = problems.sorted { ($0.path, $0.reason.description) < ($1.path, $1.reason.description) }
    guard let first = sorted.first else { return Extent(.complete, leftOut: leftOut) }
    guard sorted.count > 1 else { return Extent(.partial(first.reason), leftOut: leftOut) }
    let told = sorted.prefix(5).map(\.reason.words).joined(separator: "; ")
    let rest = sorted.count > 5 ? "; and \(sorted.count - 5) more" : ""
    return Extent(.partial(.notCovered(told + rest)), leftOut: leftOut)
}
