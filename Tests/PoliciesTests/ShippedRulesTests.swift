import Diagnostics
import Expressions
import Facts
import Foundation
import Testing

@testable import Policies

/// What the program ships must be as good as what it asks of others.
@Suite struct ShippedRulesTests {
    let shipped: RuleSet

    init() throws { shipped = try Shipped.load() }

    @Test func `every case holds, and no mutant of a condition survives`() {
        var mutants = 0
        for rule in shipped.rules {
            let trial = rule.trial()
            mutants += trial.mutants
            for failure in trial.failures {
                Issue.record("\(failure.place) \(failure.name): expected \(failure.expected), got \(failure.got)")
            }
            for survivor in trial.survivors {
                Issue.record("\(rule.id) \(survivor.part): \(survivor.mutation)\n  \(survivor.condition)")
            }
        }
        #expect(shipped.rules.count >= 40)
        #expect(mutants >= 400)
    }

    @Test func `a rule whose cases are too few is noticed`() throws {
        let weak = Clinic.rule.replacing("version: TLSv1.1, offered: true", with: "version: TLSv1.0, offered: true")
        let trial = try #require(try Clinic.load([Clinic.file: weak]).rules.first).trial()
        #expect(trial.failures.isEmpty)
        #expect(trial.survivors.contains { $0.part == "where" })
        #expect(trial.survivors.contains { $0.part == "severity 1" })
    }

    @Test func `a case that does not come out is told`() throws {
        let wrong = Clinic.rule.replacing("version: TLSv1.2, offered: true", with: "version: TLSv1.0, offered: true")
        let trial = try #require(try Clinic.load([Clinic.file: wrong]).rules.first).trial()
        #expect(
            trial.failures == [
                Trial.Failure(name: "new", place: "\(Clinic.file):19:5", expected: "pass", got: "fail, critical")
            ])
        #expect(trial.mutants == 0)
    }

    @Test func `every rule is in a pack and serves a control`() throws {
        let packs = shipped.packs.map { pack in
            Reference(name: pack.id, place: Place(file: pack.id, line: 1, column: 1), line: nil)
        }
        for rule in try shipped.select(packs: packs).rules {
            #expect(!rule.controls.isEmpty || Self.serveNoControl.contains(rule.rule.id.description), "\(rule.rule.id)")
        }
        #expect(try shipped.select(packs: packs).rules.count == shipped.rules.count)
    }

    /// Good housekeeping that no obligation of the Security Rule asks for by itself.
    private static let serveNoControl: Set<String> = []

    @Test func `the pack that is chosen when nobody chooses is there`() {
        #expect(shipped.packs.map(\.id) == ["baseline", "hipaa"])
    }

    @Test func `hipaa asks for no less than baseline`() throws {
        func chosen(_ pack: String) throws -> Selection {
            let place = Place(file: pack, line: 1, column: 1)
            return try shipped.select(packs: [Reference(name: pack, place: place, line: nil)])
        }
        let hipaa = try chosen("hipaa")
        for rule in try chosen("baseline").rules {
            let strict = try #require(hipaa[rule.rule.id])
            guard let severity = strict.severity else { continue }
            let least = rule.rule.bands.map(\.severity).min()
            #expect(severity.severity >= least ?? .info, "\(rule.rule.id)")
        }
    }

    @Test func `the Security Rule is whole, and graded`() throws {
        let hipaa = try #require(shipped.frameworks.first { $0.id == "hipaa" })
        #expect(hipaa.controls.count == 65)
        let types = Dictionary(grouping: hipaa.controls, by: \.type).mapValues(\.count)
        #expect(types == ["standard": 15, "required": 28, "addressable": 22])
        #expect(hipaa.controls.first { $0.id == "164.312(e)(1)" }?.coverage == .technicalPartial)
        // A scanner proves no obligation by itself: people, paper and what lies behind the network are part of each.
        #expect(hipaa.controls.allSatisfy { $0.coverage != .technicalFull })
    }

    @Test func `titles say the good state, messages name the thing`() {
        for rule in shipped.rules {
            #expect(rule.title.first?.isUppercase == true || rule.id.area == "dependencies", "\(rule.id)")
            #expect(!rule.title.hasSuffix("."), "\(rule.id)")
            #expect(rule.message.text.contains("{"), "\(rule.id)")
            #expect(rule.why.hasSuffix("."), "\(rule.id)")
            #expect(!rule.references.isEmpty, "\(rule.id)")
        }
    }
}
