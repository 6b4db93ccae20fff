import Baselines
import Facts
import JSON
import Policies

/// The results of a run, the most severe first; then what was not decided; then what is no longer there.
struct SARIFResults {
    private let report: Report
    private let rules: SARIFRules
    private let keepsAbsent: Bool

    init(_ report: Report, _ rules: SARIFRules, keepsAbsent: Bool) {
        self.report = report
        self.rules = rules
        self.keepsAbsent = keepsAbsent
    }

    var all: [JSONValue] {
        let findings = report.findings.sorted(by: \.orderBySeverity)
        let absent = keepsAbsent ? findings.filter { !$0.change.stands } : []
        return findings.filter(\.change.stands).map(result) + report.undetermined.map(result) + absent.map(result)
    }

    private func result(_ finding: Report.Finding) -> JSONValue {
        var result: JSONObject = [
            "ruleId": .string(finding.rule),
            "kind": .string(finding.change.kind),
            "level": .string(finding.change.kind == "fail" ? finding.severity.level : "none"),
            "message": ["text": .string(finding.message.isEmpty ? finding.title : finding.message)],
            "locations": [location(finding)],
            "partialFingerprints": ["plimsoll/v1": .string(finding.fingerprint)],
            "properties": properties(finding),
            // All results of a run have the list, or none (3.27.23).
            "suppressions": finding.change == .waived ? [suppression(finding.waiver)] : [],
        ]
        result["ruleIndex"] = rules.position(of: finding.rule).map { .int($0) }
        result["baselineState"] = report.baseline == nil ? nil : .string(finding.change.baselineState)
        return .object(result)
    }

    private func properties(_ finding: Report.Finding) -> JSONValue {
        var properties: JSONObject = [
            "severity": .string(finding.severity.description),
            "change": .string(finding.change.rawValue),
            "tags": .strings(finding.controls),
        ]
        properties["cause"] = finding.cause.map { .string($0.rawValue) }
        properties["id"] = finding.id.map { .string($0) }
        properties["was"] = finding.was.map { .string($0) }
        properties["note"] = finding.note.map { .string($0) }
        return .object(properties)
    }

    /// 3.35: an external suppression is one that is not written in the source.
    private func suppression(_ waiver: Report.Waiver?) -> JSONValue {
        guard let waiver else { return ["kind": "external"] }
        let text = "\(waiver.reason) (\(waiver.owner), until \(waiver.until))"
        return ["kind": "external", "status": "accepted", "justification": .string(text)]
    }

    private func location(_ finding: Report.Finding) -> JSONValue {
        let words = [finding.environment, finding.target, finding.subject].compactMap { $0 }
        var location: JSONObject = [
            "logicalLocations": [
                [
                    "name": .string(finding.subject), "kind": "resource",
                    "fullyQualifiedName": .string(words.joined(separator: "/")),
                ]
            ]
        ]
        if finding.targetKind != .server { location["physicalLocation"] = physical(finding) }
        return .object(location)
    }

    /// Nil where nothing says which file it is.
    private func physical(_ finding: Report.Finding) -> JSONValue? {
        guard let path = finding.place.path, let uri = relativeURI(path) else { return nil }
        var place: JSONObject = [
            "artifactLocation": ["uri": .string(uri), "uriBaseId": .string(finding.target)]
        ]
        if let line = finding.place.line, line > 0 { place["region"] = ["startLine": .int(line)] }
        return .object(place)
    }

    private func result(_ undetermined: Report.Undetermined) -> JSONValue {
        let words = [undetermined.target, undetermined.subject].compactMap { $0 }
        var result: JSONObject = [
            "ruleId": .string(undetermined.rule),
            "kind": "open",
            "level": "none",
            "suppressions": [],
            "message": ["text": .string("not determined: \(undetermined.reason)")],
            "locations": [
                ["logicalLocations": [["fullyQualifiedName": .string(words.joined(separator: "/"))]]]
            ],
        ]
        result["ruleIndex"] = rules.position(of: undetermined.rule).map { .int($0) }
        return .object(result)
    }
}

extension Report.Change {
    /// 3.27.24. A finding that came back was absent from the baseline.
    fileprivate var baselineState: String {
        switch self {
        case .new, .regressed: "new"
        case .worsened, .improved, .severityChanged, .waiverExpired: "updated"
        case .unchanged, .waived, .undetermined: "unchanged"
        case .notEvaluated, .gone, .fixed, .waiverUnused: "absent"
        }
    }

    /// 3.27.9. What was not decided now is open, whatever it was before.
    fileprivate var kind: String {
        switch self {
        case .new, .regressed, .worsened, .waiverExpired, .unchanged, .waived, .improved, .severityChanged: "fail"
        case .undetermined: "open"
        case .fixed, .waiverUnused: "pass"
        case .notEvaluated, .gone: "notApplicable"
        }
    }
}
