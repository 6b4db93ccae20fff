import Facts
import Foundation
import Testing

@testable import Policies

/// What the program ships must be as good as what it asks of others.
@Suite struct ShippedRulesTests {
    let shipped: RuleSet

    init() throws { shipped = try Shipped.load() }

    @Test func `every case holds`() {
        for rule in shipped.rules {
            for failure in rule.trial().failures {
                Issue.record("\(failure.place) \(failure.name): expected \(failure.expected), got \(failure.got)")
            }
        }
    }

    @Test func `no mutant of a condition survives`() {
        for rule in shipped.rules {
            for survivor in rule.trial().survivors {
                Issue.record("\(rule.id) \(survivor.part): \(survivor.mutation)\n  \(survivor.condition)")
            }
        }
    }
}
