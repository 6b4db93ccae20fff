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
        var loader = RuleSetLoader(root: root, catalogue: catalogue)
        return try loader.load()
    }
}

struct RuleSetLoader {
    let root: String
    let catalogue: Catalogue
    var problems: [Problem] = []

    init(root: String, catalogue: Catalogue) {
        self.root = root
        self.catalogue = catalogue
    }

    mutating func load() throws(Problems) -> RuleSet {
        let files = try YAMLFiles.below(root)
        var rules: [Rule] = []
        var packs: [Pack] = []
        var frameworks: [LoadedFramework] = []
        for file in files {
            guard let node = parse(file) else { continue }
            switch file.area {
            case "packs":
                var reader = PackReader()
                if let pack = reader.pack(node) { packs.append(pack) }
                problems += reader.decoder.problems
            case "controls":
                var reader = FrameworkReader()
                if let framework = reader.framework(node) { frameworks.append(framework) }
                problems += reader.decoder.problems
            default:
                var reader = RuleReader(catalogue: catalogue, file: file.shown)
                if let rule = reader.rule(node) { rules.append(rule) }
                problems += reader.decoder.problems
            }
        }
        // A rule that did not load would make every name of it unknown: those complaints would only hide the cause.
        if problems.isEmpty { resolve(rules, packs, frameworks) }
        guard problems.isEmpty else { throw Problems(problems) }
        return RuleSet(
            rules: rules.sorted { $0.id < $1.id }, packs: packs.sorted { $0.id < $1.id },
            frameworks: frameworks.map(\.framework).sorted { $0.id < $1.id }, root: root)
    }

    private mutating func parse(_ file: YAMLFile) -> Node? {
        do {
            return try Source.read(path: file.path, shownAs: file.shown).parse()
        } catch {
            problems += error.all
            return nil
        }
    }
}
