import Detectors
import Digests
import Testing

@testable import HealthDataProbe

@Suite struct `Grades of a record` {
    typealias Seen = (kind: ValueKind, value: String)

    private func grades(_ seen: [Seen], _ say: (inout Ledger) -> Void = { _ in }) -> [Grade?] {
        seen.map { one in
            var ledger = Ledger(key: key)
            ledger.begin("record 1")
            say(&ledger)
            for other in seen {
                ledger.saw(other.kind, Array(other.value.utf8), line: other.value == one.value ? 1 : 2)
            }
            ledger.end()
            return ledger.matches.first { $0.line == 1 }?.grade
        }
    }
    private let key: WorkspaceKey = .random()

    @Test func `what a payer or hospital gives is linked by its own field`() {
        #expect(grades([(.ssn, "518-42-7093")]) == [.linked])
        #expect(grades([(.mrn, "H0584173")]) == [.linked])
    }

    @Test func `what others hold too is possible alone, and linked beside context or another kind`() {
        #expect(grades([(.dateOfBirth, "1961-03-18")]) == [.possible])
        #expect(grades([(.dateOfBirth, "1961-03-18")]) { $0.speaksOfPerson() } == [.linked])
        #expect(grades([(.dateOfBirth, "1961-03-18")]) { $0.speaksOfHealth() } == [.linked])
        #expect(grades([(.dateOfBirth, "1961-03-18"), (.account, "60418273")]) == [.linked, .linked])
        #expect(grades([(.account, "60418273"), (.account, "60418274")]) == [.possible, .possible])
        #expect(grades([(.dateOfBirth, "1961-03-18"), (.name, "Amara Voss")]) == [.linked, .linked])
    }

    @Test func `a contact needs person and health, or an identifier`() {
        #expect(grades([(.phone, "415-628-7713")]) == [nil])
        #expect(grades([(.phone, "415-628-7713")]) { $0.speaksOfPerson() } == [nil])
        #expect(grades([(.phone, "415-628-7713")]) { $0.speaksOfHealth() } == [nil])
        let both = grades([(.phone, "415-628-7713")]) {
            $0.speaksOfPerson()
            $0.speaksOfHealth()
        }
        #expect(both == [.linked])
        #expect(grades([(.phone, "415-628-7713"), (.mrn, "H0584173")]) == [.linked, .linked])
        #expect(
            grades([(.email, "amara@vossfamily.net"), (.name, "Amara Voss"), (.diagnosis, "J45.20")]).prefix(2) == [
                .linked, .linked,
            ])
    }

    @Test func `an address of the Internet never decides`() {
        let seen = grades([(.ip, "81.92.146.7")]) {
            $0.speaksOfPerson()
            $0.speaksOfHealth()
        }
        #expect(seen == [nil])
    }

    @Test func `a provider's number is never health data, and a code is no identifier`() {
        #expect(grades([(.npi, "1467283507"), (.mrn, "H0584173")]) == [.possible, .linked])
        let npi = grades([(.npi, "1467283508"), (.npi, "1467283507")])
        #expect(npi.allSatisfy { $0 == nil || $0 == .possible })
        #expect(grades([(.diagnosis, "J45.20")]) == [nil])
    }

    @Test func `a reserved value caps and supports nothing`() {
        #expect(grades([(.ssn, "078-05-1120")]) { $0.speaksOfPerson() } == [.reserved])
        #expect(grades([(.ssn, "078-05-1120"), (.dateOfBirth, "1961-03-18")]) == [.reserved, .possible])
    }

    @Test func `marks cap, whatever is linked`() {
        #expect(grades([(.ssn, "518-42-7093")]) { $0.mark(.synthetic) } == [.synthetic])
        #expect(grades([(.ssn, "518-42-7093")]) { $0.mark(.deidentified) } == [.deidentified])
        #expect(grades([(.ssn, "078-05-1120")]) { $0.mark(.synthetic) } == [.reserved])
    }

    @Test func `doubt demotes and never deletes`() {
        for alone in [Proof.possible, .certain] {
            var ledger = Ledger(key: key)
            ledger.begin(nil)
            ledger.speaksOfPerson()
            let kind = ValueKind("ssn", .ssn, alone: alone, .digits, validator: .usSSN)
            ledger.saw(kind, Array("518-42-7093".utf8), line: 1, isDoubtful: true)
            ledger.end()
            #expect(ledger.matches.map(\.grade) == [.possible])
        }
    }

    @Test func `context does not outlive its record`() {
        var ledger = Ledger(key: key)
        ledger.begin(nil)
        ledger.speaksOfPerson()
        ledger.end()
        ledger.begin(nil)
        ledger.saw(.dateOfBirth, Array("1961-03-18".utf8), line: 2)
        ledger.end()
        #expect(ledger.matches.map(\.grade) == [.possible])
    }

    @Test func `equal values have equal tags in every writing`() {
        var ledger = Ledger(key: key)
        ledger.begin(nil)
        for value in ["518-42-7093", "518427093", "518 42 7093"] { ledger.saw(.ssn, Array(value.utf8), line: 1) }
        ledger.end()
        #expect(Set(ledger.matches.map(\.tag)).count == 1)
    }

    @Test(arguments: [
        "", " ", "***-**-7093", "XXX-XX-7093", "xxx-xx-xxxx", "[REDACTED]", "<ssn>", "{ssn}", "${SSN}", "#{ssn}", "%s",
        "%(ssn)s",
        ":ssn", "@ssn", "$ssn", "?", "null", "N/A", "n/a", "None", "UNKNOWN", "-", "--", "____", "•••-••-7093",
        "###-##-####",
        "\"\"", "undefined",
    ]) func `what stands in a value's place is no value`(_ text: String) {
        #expect(isMasked(Array(text.utf8)))
    }

    @Test(arguments: [
        "518-42-7093", "Amara Voss", "X30817264", "Xu", "2", "amara@vossfamily.net", "F", "418 Wexcombe Lane", "$30",
    ])
    func `a value is one`(_ text: String) {
        #expect(!isMasked(Array(text.utf8)))
    }

    @Test func `every kind has a category of its own, as a detector's`() {
        #expect(Set(ValueKind.all.map(\.category)).count == ValueKind.all.count)
    }
}
