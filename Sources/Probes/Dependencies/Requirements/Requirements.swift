internal import Facts
internal import Versions

/// pip's requirements files (https://pip.pypa.io/en/stable/reference/requirements-file-format/).
enum Requirements: ManifestFormat {
    static let name = "requirements.txt"

    /// `requirements.txt`, `dev-requirements.txt`, `requirements/base.txt`.
    static func recognises(_ path: String) -> Bool {
        let name = fileName(path).lowercased()
        guard name.hasSuffix(".txt") else { return false }
        return name.hasPrefix("requirements") || name.hasSuffix("requirements.txt")
            || folder(of: path).lowercased().split(separator: "/").last == "requirements"
    }

    static func parse(_ source: ManifestSource) -> ManifestContents {
        do throws(Reason) {
            var reading = RequirementsReading(source)
            for line in try text(of: source.bytes).lines { reading.read(line) }
            return reading.finish()
        } catch {
            return ManifestContents(problems: [ManifestProblem(path: source.path, reason: error.told(of: source.path))])
        }
    }

    /// People write these files, and pip-compile: the largest have thousands of lines.
    private static let mostBytes = 8 << 20

    static func text(of bytes: [UInt8]) throws(Reason) -> RequirementsText {
        guard bytes.count <= mostBytes else { throw .malformed("it has \(bytes.count) bytes, more than \(mostBytes)") }
        guard let text = RequirementsText(bytes) else { throw .malformed("the text is neither UTF-8 nor UTF-16") }
        return text
    }
}

/// One requirements file as it is being read.
struct RequirementsReading {
    let source: ManifestSource
    private var contents = ManifestContents()
    private var requirements: [(requirement: Requirement, line: Int)] = []
    private var constraints: [String] = []
    private var indexes: [String] = []
    private var hasOtherIndexes = false

    init(_ source: ManifestSource) { self.source = source }

    mutating func read(_ line: RequirementsText.Line) {
        guard requirements.count < ManifestContents.mostPackages else { return }
        do throws(Reason) {
            // Hashes make lines long, but each has about a hundred bytes.
            guard line.text.utf8.count <= 100_000 else { throw .malformed("a line of \(line.text.utf8.count) bytes") }
            if line.text.hasPrefix("-") {
                take(try RequirementsOption(line.text), line.number)
            } else {
                requirements.append((try Requirement(line.text), line.number))
            }
        } catch {
            note(error, line.number)
        }
        if requirements.count == ManifestContents.mostPackages {
            note(.malformed("more than \(ManifestContents.mostPackages) packages"), line.number)
        }
    }

    private mutating func take(_ option: RequirementsOption, _ line: Int) {
        switch option {
        case .include(let path): if let path = inside(path, line) { contents.includes.append(path) }
        case .constraint(let path): if let path = inside(path, line) { constraints.append(path) }
        case .editable(let requirement): requirements.append((requirement, line))
        case .index(let url): indexes.append(url)
        case .otherIndex: hasOtherIndexes = true
        case .setting: break
        }
    }

    /// A path that another file is named by, from the tree's root; nil, and told, where it leads out of the tree.
    private mutating func inside(_ other: String, _ line: Int) -> String? {
        if let path = resolve(other, from: source.path) { return path }
        note(.notCovered("it takes in a file outside the repository, which is not followed"), line)
        return nil
    }

    private mutating func note(_ problem: Reason, _ line: Int) {
        contents.problems.append(
            ManifestProblem(path: source.path, reason: problem.told(of: "\(source.path):\(line)")))
    }

    /// Constraints and indexes hold for all lines, those before them included.
    mutating func finish() -> ManifestContents {
        var pins = ConstraintPins(source)
        for path in constraints { pins.read(path) }
        contents.problems += pins.problems
        contents.packages = packages(pins)
        contents.isLocked =
            !requirements.isEmpty && requirements.allSatisfy { $0.requirement.isPinned && $0.requirement.hasHash }
        return contents
    }

    /// The same package twice is one package where the versions and markers are the same, else it gets an ordinal.
    private func packages(_ pins: ConstraintPins) -> [FoundPackage] {
        var seen: Set<Requirement> = []
        var count: [String: Int] = [:]
        return requirements.compactMap { requirement, line in
            guard seen.insert(requirement).inserted else { return nil }
            let ordinal = count[requirement.name, default: 0] + 1
            count[requirement.name] = ordinal
            return package(requirement, line, ordinal, pins)
        }
    }

    private func package(
        _ requirement: Requirement, _ line: Int, _ ordinal: Int, _ pins: ConstraintPins
    ) -> FoundPackage {
        let untold = "a requirements file does not tell"
        return FoundPackage(
            ecosystem: .pypi, name: requirement.name,
            version: requirement.version(in: fileName(source.path), constrainedTo: pins[requirement.name]),
            place: ordinal > 1 ? "\(ordinal)" : nil,
            direct: .unseen(.notCovered("\(untold) which packages are direct")),
            development: .unseen(.notCovered("\(untold) which packages are for development")),
            source: requirement.source?.observation ?? registry, integrity: requirement.hasHash, line: line)
    }

    /// Of several `--index-url` the last one holds, as in pip.
    private var registry: Observation {
        if hasOtherIndexes { return .unseen(.undecidable("the file names several places to look for packages")) }
        guard let url = indexes.last else { return .absent }
        return host(of: url).map { PackageSource.registry(host: $0).observation } ?? PackageSource.url.observation
    }
}

/// A relative path, seen from the file that names it, as a path below the root; nil where it leads out.
func resolve(_ other: String, from path: String) -> String? {
    guard !other.isEmpty, !other.hasPrefix("/"), PackageSource(location: other).map({ $0 == .file }) ?? true,
        !other.lowercased().hasPrefix("file:")
    else { return nil }
    var components = folder(of: path).split(separator: "/")
    for component in other.split(separator: "/") where component != "." {
        if component != ".." {
            components.append(component)
        } else if components.popLast() == nil {
            return nil
        }
    }
    return components.isEmpty ? nil : components.joined(separator: "/")
}
