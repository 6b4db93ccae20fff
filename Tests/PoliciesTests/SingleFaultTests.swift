import Diagnostics
import Facts
import Testing
import YAML

@testable import Policies

/// A single mistake anywhere in what the program ships is refused at its place, and nearly always with the word that
/// was meant. One that loaded would be a rule that passes by accident.
@Suite struct SingleFaultTests {
    let files: [Shipped.File]
    let whole: RuleSetLoader

    init() throws {
        files = try Shipped.files()
        var loader = RuleSetLoader(catalogue: Shipped.catalogue)
        for file in files { loader.take(file.source, area: file.area) }
        whole = loader
    }

    @Test func `no single fault loads, all are placed, nine in ten are hinted`() throws {
        var tally: [SingleFault.Sort: Tally] = [:]
        for file in files {
            let maker = FaultMaker(
                try file.source.parse(), file: file.name, area: file.area, catalogue: Shipped.catalogue)
            for fault in maker.faults {
                guard let text = fault.applied(to: file.lines) else {
                    Issue.record("the fault does not fit its file: \(fault)")
                    continue
                }
                tally[fault.sort, default: Tally()].take(fault, problems(with: text, instead: file))
            }
        }
        report(tally)
    }

    private func report(_ tally: [SingleFault.Sort: Tally]) {
        let all = tally.values.reduce(into: Tally()) { $0.add($1) }
        for (sort, part) in tally.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { print(sort, part.summary) }
        print("all", all.summary)
        #expect(all.count >= 300)
        #expect(Set(tally.keys) == Set(SingleFault.Sort.allCases))
        #expect(all.loaded.isEmpty, "\(shown(all.loaded))")
        #expect(all.misplaced.isEmpty, "\(shown(all.misplaced))")
        #expect(all.unhinted.count * 10 <= all.count, "\(shown(all.unhinted))")
    }

    private func shown(_ texts: [String]) -> String { "\(texts.count)\n" + texts.prefix(40).joined(separator: "\n") }

    private func problems(with text: String, instead file: Shipped.File) -> [Problem] {
        var loader = RuleSetLoader(catalogue: Shipped.catalogue)
        if file.isPackOrControls { loader = others(than: file) }
        loader.take(Source(bytes: Array(text.utf8), file: file.name), area: file.area)
        do throws(Problems) {
            _ = try loader.ruleSet(root: "Rules")
            return []
        } catch {
            return error.all
        }
    }

    /// What a pack or a framework is resolved against.
    private func others(than file: Shipped.File) -> RuleSetLoader {
        var loader = RuleSetLoader(catalogue: Shipped.catalogue)
        loader.rules = whole.rules
        loader.packs = whole.packs.filter { !file.name.hasSuffix("/\($0.id).yaml") }
        if file.area == "packs" { loader.frameworks = whole.frameworks }
        return loader
    }
}

private struct Tally {
    var count = 0
    var loaded: [String] = []
    var misplaced: [String] = []
    var unhinted: [String] = []

    var summary: String {
        "\(count) faults: \(loaded.count) loaded, \(misplaced.count) misplaced, \(unhinted.count) without the right hint"
    }

    mutating func take(_ fault: SingleFault, _ problems: [Problem]) {
        count += 1
        let told =
            "\(fault)\n      "
            + problems.prefix(2).map { "\($0.place.line):\($0.place.column) \($0.problem) [\($0.hint ?? "")]" }.joined(
                separator: "\n      ")
        if problems.isEmpty {
            loaded.append(told)
        } else if !fault.isPlaced(problems) {
            misplaced.append(told)
        } else if !fault.isHinted(problems) {
            unhinted.append(told)
        }
    }

    mutating func add(_ other: Tally) {
        count += other.count
        loaded += other.loaded
        misplaced += other.misplaced
        unhinted += other.unhinted
    }
}
