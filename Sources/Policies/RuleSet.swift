public import Detectors
public import Diagnostics
public import Facts
internal import YAML

/// Everything under `Rules/`: loaded, checked, and with every name in it resolved.
public struct RuleSet: Sendable {
    /// Sorted by id.
    public let rules: [Rule]
    public let packs: [Pack]
    public let frameworks: [Framework]
    /// What content probes look with.
    public let detectors: DetectorSet
    /// Where they were found, as it is shown.
    public let root: String
    private let served: [RuleID: [String]]

    init(rules: [Rule], packs: [Pack], frameworks: [Framework], detectors: DetectorSet, root: String) {
        self.rules = rules.sorted { $0.id < $1.id }
        self.packs = packs.sorted { $0.id < $1.id }
        self.frameworks = frameworks.sorted { $0.id < $1.id }
        self.detectors = detectors
        self.root = root
        var served: [RuleID: [String]] = [:]
        for control in frameworks.flatMap(\.controls) {
            for rule in control.rules { served[rule, default: []].append(control.name) }
        }
        self.served = served.mapValues { $0.sorted() }
    }

    public subscript(id: String) -> Rule? { rules.first { $0.id.description == id } }

    /// The controls that a rule serves, by name, sorted.
    public func controls(of rule: Rule) -> [String] { served[rule.id] ?? [] }

    /// Loads every rule, pack, control and detector below a folder, against the catalogue. All that is wrong is told at once.
    public static func load(from root: String, catalogue: Catalogue) throws(Problems) -> RuleSet {
        var loader = RuleSetLoader(catalogue: catalogue)
        for file in try YAMLFiles.below(root) { loader.read(file) }
        return try loader.ruleSet(root: root)
    }
}

/// Gathers files, and what is wrong with them, until the names that they use of each other can be resolved.
struct RuleSetLoader {
    let catalogue: Catalogue
    var rules: [LoadedRule] = []
    var packs: [Pack] = []
    var frameworks: [LoadedFramework] = []
    var detectors: [Detector] = []
    /// What could not be read. Its names are there all the same: to call them unknown would hide the cause.
    var unread = Unread()
    private(set) var problems: [Problem] = []

    struct Unread {
        var rules = Set<String>()
        var packs = Set<String>()
        var hasFramework = false
    }

    init(catalogue: Catalogue) { self.catalogue = catalogue }

    mutating func read(_ file: YAMLFile) {
        do {
            take(try Source.read(path: file.path, shownAs: file.shown), area: file.area)
        } catch {
            problems += error.all
            miss(file.shown, area: file.area)
        }
    }

    mutating func take(_ source: Source, area: String) {
        var found: [Problem]
        do {
            found = take(try source.parse(), of: source.file, area: area)
        } catch {
            found = error.all
        }
        if !found.isEmpty { miss(source.file, area: area) }
        problems += found
    }

    private mutating func take(_ root: Node, of file: String, area: String) -> [Problem] {
        switch area {
        case "packs":
            var reader = PackReader(file: file)
            if let pack = reader.pack(root) { packs.append(pack) }
            return reader.decoder.problems
        case "controls":
            var reader = FrameworkReader()
            if let framework = reader.framework(root) { frameworks.append(framework) }
            return reader.decoder.problems
        case "detectors":
            var reader = DetectorReader(file: file)
            if let detector = reader.detector(root) { detectors.append(detector) }
            return reader.decoder.problems
        default:
            var reader = RuleReader(catalogue: catalogue, file: file)
            if let rule = reader.rule(root) { rules.append(rule) }
            return reader.decoder.problems
        }
    }

    private mutating func miss(_ file: String, area: String) {
        switch area {
        case "packs": unread.packs.insert(FileName(file).stem)
        case "controls": unread.hasFramework = true
        case "detectors": break
        default: unread.rules.insert(FileName(file).ruleID)
        }
    }

    mutating func ruleSet(root: String) throws(Problems) -> RuleSet {
        problems += resolved()
        guard problems.isEmpty else { throw Problems(problems) }
        return RuleSet(
            rules: rules.map(\.rule), packs: packs, frameworks: frameworks.map(\.framework),
            detectors: DetectorSet(detectors), root: root)
    }
}

/// What a file's name says of what is in it.
struct FileName {
    /// `baseline` of `Rules/packs/baseline.yaml`.
    let stem: String
    /// `tls.certificate-expiry` of `Rules/tls/certificate-expiry.yaml`.
    let ruleID: String

    init(_ file: String) {
        let slash = UInt8(ascii: "/")
        let path = file.utf8.suffix(200)
        let name = path.lastIndex(of: slash).map { path[path.index(after: $0)...] } ?? path[...]
        let folder = path[..<name.startIndex].dropLast()
        let area = folder.lastIndex(of: slash).map { folder[folder.index(after: $0)...] } ?? folder[...]
        let isYAML = name.count > 5 && name.suffix(5).elementsEqual(".yaml".utf8)
        stem = String(decoding: isYAML ? name.dropLast(5) : name, as: UTF8.self)
        ruleID = area.isEmpty ? stem : String(decoding: area, as: UTF8.self) + "." + stem
    }
}
