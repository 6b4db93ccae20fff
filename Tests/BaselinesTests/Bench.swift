import Support
import Diagnostics
import Evaluation
import Facts
import Foundation
@testable import Policies

@testable import Baselines

/// The rules of the fixtures, and what somebody did to them.
struct Edits {
    var replaced: [(file: String, old: String, new: String)] = []
    var removed: [String] = []
    var severities: [String: Severity] = [:]
    var parameters: [String: (name: String, value: Value)] = [:]

    static let none = Edits()

    var isEmpty: Bool { replaced.isEmpty && removed.isEmpty && severities.isEmpty && parameters.isEmpty }

    static func replace(_ file: String, _ old: String, _ new: String) -> Edits {
        Edits(replaced: [(file, old, new)])
    }
    static func remove(_ file: String) -> Edits { Edits(removed: [file]) }
}

enum Bench {
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/baselines")

    private static let files = [
        "net/no-redis", "net/few-ports", "tls/no-legacy", "tls/certificate-expiry", "dep/lodash", "log/fresh",
        "log/rotated",
    ]

    /// Loads the rules through the real loader, and judges with the real judge.
    static func rules(_ edits: Edits = .none) throws -> RulesInForce {
        edits.isEmpty ? try standard.get() : try load(edits)
    }

    private static func load(_ edits: Edits) throws -> RulesInForce {
        let folder = try TemporaryFolder(inMemory: true)
        for file in files where !edits.removed.contains(file) {
            var text = try String(contentsOf: fixtures.appendingPathComponent("rules/\(file).yaml"), encoding: .utf8)
            var name = file
            for edit in edits.replaced where edit.file == file {
                guard text.contains(edit.old) else { throw Wrong(what: "\(file) has no \(edit.old)") }
                text = text.replacingOccurrences(of: edit.old, with: edit.new)
                if edit.old.hasPrefix("id: ") {
                    name = edit.new.split(separator: "\n")[0].dropFirst(4).replacingOccurrences(of: ".", with: "/")
                }
            }
            try folder.write("\(name).yaml", text)
        }
        let everything = try RuleSet.load(from: folder.path, catalogue: Specimen.catalogue).everything()
        let rules = everything.rules.map { edits.applied(to: $0) }
        return RulesInForce(Selection(rules: rules, frameworks: []), Specimen.catalogue)
    }

    private static let standard = Result { try load(.none) }
    static let clock = Specimen.time("2026-11-23T00:00:00Z")

    @discardableResult
    static func accept(
        _ sight: Sight, _ rules: RulesInForce, in root: String, at now: Timestamp = clock, on disk: Disk = .system
    ) throws -> Accepted {
        try Baseline.accept(
            sight.snapshot(rules, at: now), under: rules, in: root, who: "R. Ortiz", why: "first look", when: now,
            on: disk)
    }

    static func read(_ root: String, _ catalogue: Catalogue = Specimen.catalogue) throws -> Baseline? {
        try Baseline.read(in: root, workspace: "lakeside", catalogue: catalogue)
    }
}

struct Wrong: Error { let what: String }

extension Edits {
    fileprivate func applied(to rule: SelectedRule) -> SelectedRule {
        let id = rule.rule.id.description
        let place = Place(file: "pack", line: 1, column: 1)
        let override = severities[id].map { severity in
            SeverityOverride(
                rule: Reference(name: id, place: place, line: nil), severity: severity, place: place)
        }
        let settings = rule.settings.map { setting in
            guard let set = parameters[id], set.name == setting.parameter.name else { return setting }
            return EffectiveSetting(parameter: setting.parameter, value: set.value, setBy: place)
        }
        return SelectedRule(
            rule: rule.rule, settings: settings, severity: override, packs: rule.packs, controls: rule.controls)
    }
}
