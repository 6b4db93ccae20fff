import Facts
import JSON
import Policies
import Testing

@testable import Reports

private func run(_ report: Report, _ style: ReportStyle = ReportStyle(), most: Int = 25_000) throws -> JSONValue {
    let log = try JSONValue.parse(Array(SARIFFormat.render(report, style, mostResults: most).utf8))
    #expect(log["version"]?.stringValue == "2.1.0")
    return try #require(log["runs"]?.arrayValue?.first)
}

private func results(_ run: JSONValue) -> [JSONValue] { run["results"]?.arrayValue ?? [] }

private func result(_ change: Report.Change, style: ReportStyle = ReportStyle()) throws -> JSONValue? {
    let finding = Specimen.finding(
        change, .change, .medium, Specimen.rules[1], on: "portal-app", "npm/x", says: "x",
        place: Evidence(path: "a b/ü:x.json", line: 3),
        waiver: change == .waived ? Report.Waiver(owner: "me", reason: "because", until: Specimen.now) : nil)
    return results(try run(Specimen.with([finding]), style)).first
}

private let states: [(Report.Change, String, String, String)] = [
    (.new, "new", "fail", "warning"), (.regressed, "new", "fail", "warning"), (.worsened, "updated", "fail", "warning"),
    (.improved, "updated", "fail", "warning"), (.severityChanged, "updated", "fail", "warning"),
    (.waiverExpired, "updated", "fail", "warning"), (.unchanged, "unchanged", "fail", "warning"),
    (.waived, "unchanged", "fail", "warning"), (.undetermined, "unchanged", "open", "none"),
    (.fixed, "absent", "pass", "none"), (.waiverUnused, "absent", "pass", "none"),
    (.gone, "absent", "notApplicable", "none"), (.notEvaluated, "absent", "notApplicable", "none"),
]

@Test func `every change is told`() { #expect(Set(states.map(\.0)) == Set(Report.Change.allCases)) }

@Test(arguments: states)
func `a change has its baseline state, kind and level`(
    _ change: Report.Change, _ state: String, _ kind: String, _ level: String
) throws {
    let result = try #require(try result(change))
    #expect(result["baselineState"]?.stringValue == state)
    #expect(result["kind"]?.stringValue == kind)
    #expect(result["level"]?.stringValue == level)
    #expect(result["properties"]?["change"]?.stringValue == change.rawValue)
    #expect(result["suppressions"]?.arrayValue?.count == (change == .waived ? 1 : 0))
}

@Test func `what is no longer there can be left out`() throws {
    #expect(try result(.fixed, style: ReportStyle(absent: false)) == nil)
    #expect(try result(.new, style: ReportStyle(absent: false)) != nil)
}

@Test func `without a baseline there is no baseline state`() throws {
    let run = try run(Specimen.with(Specimen.findings, baseline: nil))
    #expect(results(run).allSatisfy { $0["baselineState"] == nil })
}

@Test func `a file is told by its path below the root, percent-encoded`() throws {
    let place = try #require(try result(.new)?["locations"]?.arrayValue?.first?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.stringValue == "a%20b/%C3%BC%3Ax.json")
    #expect(place["artifactLocation"]?["uriBaseId"]?.stringValue == "portal-app")
    #expect(place["region"]?["startLine"]?.intValue == 3)
}

@Test func `a server is told by its name alone`() throws {
    let result = try #require(
        results(try run(Specimen.rich)).first { $0["message"]?["text"] == "Redis answers without a password" })
    let location = try #require(result["locations"]?.arrayValue?.first)
    #expect(location["physicalLocation"] == nil)
    #expect(location["logicalLocations"]?.arrayValue?.first?["fullyQualifiedName"] == "production/portal/tcp/6379")
}

@Test func `every result names a rule of the run, and its fingerprint`() throws {
    let run = try run(Specimen.rich)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.arrayValue)
    for result in results(run) where result["ruleIndex"] != nil {
        let index = try #require(result["ruleIndex"]?.intValue)
        #expect(rules[Int(index)]["id"] == result["ruleId"])
    }
    #expect(
        results(run).filter { $0["kind"] == "fail" }.allSatisfy { $0["partialFingerprints"]?["plimsoll/v1"] != nil })
}

@Test func `the worst that a rule found is its number`() throws {
    let findings = [Specimen.finding(.new, .change, .critical, Specimen.rules[2], on: "portal", "tcp/1", says: "x")]
    let rules = try #require(try run(Specimen.with(findings))["tool"]?["driver"]?["rules"]?.arrayValue)
    let scores = Dictionary(
        uniqueKeysWithValues: rules.map { ($0["id"]?.stringValue, $0["properties"]?["security-severity"]) })
    #expect(scores["tls.certificate-expiry"] == "9.5")
    #expect(scores["dependencies.lodash"] == "5.5")
}

@Test func `the least severe are cut, and the run says how many`() throws {
    let whole = results(try run(Specimen.rich))
    let run = try run(Specimen.rich, most: 4)
    #expect(results(run).map { $0["level"]?.stringValue } == ["error", "error", "error", "error"])
    let notifications = try #require(run["invocations"]?.arrayValue?.first?["toolExecutionNotifications"]?.arrayValue)
    #expect(
        notifications.first?["message"]?["text"]?.stringValue
            == "\(whole.count - 4) results of the least severe left out")
}

@Test(arguments: [(0, true), (1, true), (3, false), (124, false), (130, false)])
func `a run is successful where everything was decided`(_ exit: Int, _ successful: Bool) throws {
    let invocation = try #require(try run(Specimen.with([], exit: exit))["invocations"]?.arrayValue?.first)
    #expect(invocation["executionSuccessful"]?.boolValue == successful)
}

@Test func `what was not decided is open, and the run not successful`() throws {
    let run = try run(Specimen.rich)
    let open = results(run).filter { $0["kind"] == "open" }
    #expect(open.count == Specimen.undetermined.count + 1)
    #expect(open.allSatisfy { $0["level"] == "none" })
    let invocation = try #require(run["invocations"]?.arrayValue?.first)
    #expect(invocation["executionSuccessful"] == false)
    let told = (invocation["toolExecutionNotifications"]?.arrayValue ?? []).compactMap {
        $0["message"]?["text"]?.stringValue
    }
    #expect(told.contains("pacs was not reached: connection timed out (3 tries, 9 s)"))
    #expect(told.contains("portal: UDP ports not looked at: not asked for in plimsoll.yaml"))
}
