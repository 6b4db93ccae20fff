import Baselines
import Diagnostics
import Evaluation
import Facts
import Foundation
import JSON
import Policies
import Reports
import Support
import Testing

/// A practice with one server that is seen, one that is not, and one that this scan was not asked for.
private struct Practice {
    static let port = FactKind(
        "net.port", "A port that answers.", subject: "`tcp/443`",
        fields: [Field("number", .int, "The port's number."), Field("protocol", .string, "The transport.")])
    static let catalogue = Catalogue([Catalogue.Entry(port, probe: "ports", targets: [.server])])

    let selection: Selection

    init() throws {
        let folder = try TemporaryFolder(Self.files)
        let rules = try RuleSet.load(from: folder.path, catalogue: Self.catalogue)
        let place = Place(file: "plimsoll.yaml", line: 1, column: 1)
        selection = try rules.select(packs: [Reference(name: "baseline", place: place, line: nil)])
    }

    func target(_ id: String) throws -> TargetIdentity {
        TargetIdentity(id: try #require(TargetID(id)), kind: .server, environment: "production", role: "web")
    }

    func facts(_ id: String, ports: [Int]) throws -> TargetFacts {
        let facts = ports.map { number in
            Fact(
                Self.port, Subject("tcp/\(number)"),
                ["number": .seen(.int(Int64(number))), "protocol": .seen(.string("tcp"))],
                evidence: Evidence(address: "203.0.113.4:\(number)"))
        }
        let extent = Extent(.complete, covered: ["tcp": NumberRanges(1...1000)])
        return TargetFacts(try target(id), [Collection(Self.port, facts, extent: extent)])
    }

    func report(ports: [Int], isPACSReached: Bool = true) throws -> Report {
        let portal = try facts("portal", ports: ports)
        let pacs = try facts("pacs", ports: [443])
        let judge = Judge(selection, Self.catalogue)
        let targets = isPACSReached ? [portal, pacs] : [portal]
        let snapshot = Snapshot(
            workspace: "lakeside", client: "Lakeside", environment: "production", version: "0.1", now: Specimen.now,
            authorisedBy: "R. Ortiz", declared: [try target("portal"), try target("pacs"), try target("spare")],
            targets: targets, judgements: targets.flatMap { judge.judgements(of: $0, at: Specimen.now) },
            unreached: isPACSReached ? [] : [Unreached(try target("pacs"), .timedOut)], rules: RulesLock(selection))
        let comparison = compare(snapshot, with: nil, under: RulesInForce(selection, Self.catalogue))
        return Report(
            snapshot, comparison, Gate.decide(comparison, failOn: .scan), selection, duration: .milliseconds(1849),
            scope: ["203.0.113.0/28"])
    }

    private static let files = [
        // Of an area that the pack does not choose.
        "logs/no-finger.yaml": """
        id: logs.no-finger
        version: 1
        title: Nobody asks who is there
        severity: low
        each: net.port
        require: it.number != 79
        message: "Port 79 is open"
        why: It names who is there.
        fix: Close it.
        cases:
          - { name: finger, given: { number: 79, protocol: tcp }, expect: fail }
          - { name: https, given: { number: 443, protocol: tcp }, expect: pass }
          - { name: not seen, given: { number: { unseen: timed out }, protocol: tcp }, expect: undetermined }
        """,
        "net/no-cleartext.yaml": """
        id: net.no-cleartext
        version: 1
        title: No port speaks in clear text
        severity: high
        each: net.port
        require: it.number != 23
        message: "Port {it.number} speaks in clear text"
        why: Anybody on the way reads it.
        fix: { general: Close it., linux: Disable the unit. }
        cases:
          - { name: telnet, given: { number: 23, protocol: tcp }, expect: fail }
          - { name: https, given: { number: 443, protocol: tcp }, expect: pass }
          - { name: not seen, given: { number: { unseen: timed out }, protocol: tcp }, expect: undetermined }
        """,
        "packs/baseline.yaml": "id: baseline\ntitle: What holds everywhere\nareas: [net]\n",
        "controls/hipaa.yaml": """
        framework: hipaa
        title: HIPAA Security Rule
        source: 45 CFR 164
        controls:
          - { id: 164.308(a)(1)(i), title: Risk analysis, type: standard, coverage: needs-document }
          - { id: 164.310(d)(1), title: Device controls, type: standard, coverage: out-of-scope }
          - id: 164.312(b)
            title: Audit controls
            type: standard
            coverage: technical-partial
            rules: [logs.no-finger]
          - id: 164.312(e)(1)
            title: Transmission security
            type: standard
            coverage: technical-partial
            rules: [net.no-cleartext]
        """,
    ]
}

private func state(_ report: Report, _ control: String) -> Report.Control.State? {
    report.frameworks.first?.controls.first { $0.id == control }?.state
}

@Test func `what was found is told with its rule's words, its place and its controls`() throws {
    let report = try Practice().report(ports: [23, 443])
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(finding.message == "Port 23 speaks in clear text")
    #expect((finding.change, finding.cause, finding.severity) == (.new, .change, .high))
    #expect((finding.why, finding.fix) == ("Anybody on the way reads it.", "Close it."))
    #expect(finding.place == Evidence(address: "203.0.113.4:23"))
    #expect(finding.controls == ["hipaa:164.312(e)(1)"])
    #expect(finding.id?.hasPrefix("F-") == true)
    #expect(finding.fingerprint.count == 64)
    #expect(report.rules.first?.variants == [Report.Rule.Variant(product: "linux", fix: "Disable the unit.")])
    #expect(report.gate == Report.Gate(exit: 1, reason: "gate closed: 1 new at medium or above"))
    #expect(report.header.duration == "1.8 s")
    #expect(report.baseline == nil)
}

@Test func `a control says what was found, and never that it is met`() throws {
    let found = try Practice().report(ports: [23])
    #expect(state(found, "164.312(e)(1)") == .findingsOpen)
    let clean = try Practice().report(ports: [443])
    #expect(state(clean, "164.312(e)(1)") == .noContraryEvidence)
    let unsure = try Practice().report(ports: [443], isPACSReached: false)
    #expect(state(unsure, "164.312(e)(1)") == .notDetermined)
    #expect(state(clean, "164.308(a)(1)(i)") == .needsDocument)
    #expect(state(clean, "164.310(d)(1)") == .outOfScope)
    #expect(state(clean, "164.312(b)") == .notLookedAt)
}

@Test func `what was not looked at is told, and why`() throws {
    let report = try Practice().report(ports: [443], isPACSReached: false)
    let gaps = report.gaps.map { "\($0.target): \($0.what): \($0.reason)" }
    #expect(
        gaps == [
            "pacs: the whole target: timed out",
            "portal: 64,535 tcp ports (all but 1-1000): not among the ports asked for",
            "production/spare: the whole target: not asked for in this scan",
        ])
    #expect(report.targets.map(\.unreached) == ["timed out", nil])
    #expect(report.undetermined.map(\.reason) == ["net.port: timed out"])
    #expect(report.gate.exit == 3)
    #expect((report.coverage.reached, report.coverage.targets) == (1, 2))
}

@Test(arguments: ReportFormats.all.map { $0.name })
func `a report of a real scan is shown in every format`(_ name: String) throws {
    let format = try #require(ReportFormats.named(name))
    let text = format.render(try Practice().report(ports: [23, 443], isPACSReached: false))
    #expect(text.contains("Port 23 speaks in clear text"))
    #expect(text.contains("timed out"))
}
