import Baselines
import Facts
import Testing

@testable import Reports

@Test func `what the workspace leaves out is told as not looked at`() throws {
    let kinds = ["dep.manifest", "dep.package"].map { FactKind($0, "-", subject: "`x`", fields: []) }
    let left = Extent(.complete, leftOut: ["Tests/Fixtures", "Examples"])
    let target = TargetIdentity(id: try #require(TargetID("app")), kind: .repository)
    let snapshot = Snapshot(
        workspace: "lakeside", client: "Lakeside", environment: nil, version: "0.1", now: .epoch, authorisedBy: nil,
        declared: [target], targets: [TargetFacts(target, kinds.map { Collection($0, [], extent: left) })],
        judgements: [], unreached: [], rules: RulesLock([]))
    #expect(
        Report.Gap.all(of: snapshot) == [
            Report.Gap(target: "app", what: "Examples, Tests/Fixtures", reason: "left out by the workspace")
        ])
}
