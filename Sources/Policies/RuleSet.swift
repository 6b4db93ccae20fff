public import Diagnostics
public import Facts
internal import YAML

/// Everything under `Rules/`: loaded, checked, and with every name in it resolved.
public struct RuleSet: Sendable {
    /// Sorted by id.
    public let rules: [Rule]
    public let packs: [Pack]
    public let frameworks: [Framework]
    /// Where they were found, as it is shown.
    public let root: String

    public subscript(id: String) -> Rule? { rules.first { $0.id.description == id } }

    /// Loads every rule, pack and control below a folder, against the catalogue. All that is wrong is told at once.
    public static func load(from root: String, catalogue: Catalogue) throws(Problems) -> RuleSet {
        var loader = RuleSetLoader(catalogue: catalogue)
        for file in try YAMLFiles.below(root) { loader.read(file) }
        return try loader.ruleSet(root: root)
    }
}

/// Gathers files, and what is wrong with them, until the names that they use of each other can be resolved.
struct RuleSetLoader {
    let catalogue: Catalogue
    var rules: [Rule] = []
    var packs: [Pack] = []
    var frameworks: [LoadedFramework] = []
    var problems: [Problem] = []

    init(catalogue: Catalogue) { self.catalogue = catalogue }

    mutating func read(_ file: YAMLFile) {
        do {
            try take(Source.read(path: file.path, shownAs: file.shown), area: file.area)
        } catch {
            problems += error.all
        }
    }

    mutating func take(_ source: Source, area: String) throws(Problems) {
        let root = try source.parse()
        switch area {
        case "packs":
            var reader = PackReader()
            if let pack = reader.pack(root) { packs.append(pack) }
            problems += reader.decoder.problems
        case "controls":
            var reader = FrameworkReader()
            if let framework = reader.framework(root) { frameworks.append(framework) }
            problems += reader.decoder.problems
        default:
            var reader = RuleReader(catalogue: catalogue, file: source.file)
            if let rule = reader.rule(root) { rules.append(rule) }
            problems += reader.decoder.problems
        }
    }

    mutating func ruleSet(root: String) throws(Problems) -> RuleSet {
        // A rule that did not load would make every name of it unknown: those complaints would only hide the cause.
        if problems.isEmpty { resolve(rules, packs, frameworks) }
        guard problems.isEmpty else { throw Problems(problems) }
        return RuleSet(
            rules: rules.sorted { $0.id < $1.id }, packs: packs.sorted { $0.id < $1.id },
            frameworks: frameworks.map(\.framework).sorted { $0.id < $1.id }, root: root)
    }
}
