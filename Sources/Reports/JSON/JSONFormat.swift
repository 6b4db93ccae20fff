internal import Facts
public import JSON
internal import Policies

/// For programs: one canonical line, `plimsoll.scan/1`. Its schema is `Docs/schema/plimsoll.scan-1.schema.json`.
public enum JSONFormat: ReportFormat {
    public static let name = "json"
    public static let folder = "JSON"

    public static func render(_ report: Report, _ style: ReportStyle) -> String { value(of: report).text + "\n" }

    /// The object, for callers that put it into a larger one.
    public static func value(of report: Report) -> JSONValue {
        [
            "schema": "plimsoll.scan/1",
            "program": ["name": "plimsoll", "version": .string(report.header.version)],
            "client": .string(report.header.client),
            "workspace": .string(report.header.workspace),
            "environment": text(report.header.environment),
            "authorised": text(report.header.authorisedBy),
            "now": .string(report.header.now.description),
            "duration": text(report.header.duration),
            "scope": .strings(report.header.scope),
            "gate": ["exit": .int(report.gate.exit), "reason": .string(report.gate.reason)],
            "baseline": report.baseline.map(baseline) ?? .null,
            "findings": .array(report.findings.map(finding)),
            "undetermined": .array(report.undetermined.map(undetermined)),
            "surface": .array(report.surface.map(surface)),
            "coverage": coverage(report.coverage),
            "frameworks": .array(report.frameworks.map(framework)),
            "targets": .array(report.targets.map(target)),
            "gaps": .array(report.gaps.map(gap)),
            "digests": .array(report.digests.map { ["of": .string($0.of), "value": .string($0.value)] }),
            "notes": .strings(report.notes),
        ]
    }
}

/// Null where there is none.
private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

private func baseline(_ baseline: Report.Baseline) -> JSONValue {
    [
        "accepted": .string(baseline.accepted.description),
        "by": .string(baseline.by),
        "reason": .string(baseline.reason),
        "version": .string(baseline.version),
        "targets": .int(baseline.targets),
    ]
}

private func finding(_ finding: Report.Finding) -> JSONValue {
    [
        "id": text(finding.id),
        "rule": .string(finding.rule),
        "severity": .string(finding.severity.description),
        "change": .string(finding.change.rawValue),
        "cause": text(finding.cause?.rawValue),
        "target": .string(finding.target),
        "environment": text(finding.environment),
        "subject": .string(finding.subject),
        "place": [
            "address": text(finding.place.address),
            "path": text(finding.place.path),
            "line": finding.place.line.map { .int($0) } ?? .null,
        ],
        "title": .string(finding.title),
        "message": .string(finding.message),
        "was": text(finding.was),
        "note": text(finding.note),
        "fix": .string(finding.fix),
        "controls": .strings(finding.controls),
        "waiver": finding.waiver.map(waiver) ?? .null,
        "fingerprint": .string(finding.fingerprint),
    ]
}

private func waiver(_ waiver: Report.Waiver) -> JSONValue {
    [
        "owner": .string(waiver.owner),
        "reason": .string(waiver.reason),
        "until": .string(waiver.until.description),
    ]
}

private func undetermined(_ undetermined: Report.Undetermined) -> JSONValue {
    [
        "rule": .string(undetermined.rule),
        "target": .string(undetermined.target),
        "subject": text(undetermined.subject),
        "reason": .string(undetermined.reason),
    ]
}

private func surface(_ change: Report.SurfaceChange) -> JSONValue {
    [
        "change": .string(change.change.rawValue),
        "kind": .string(change.kind),
        "target": .string(change.target),
        "subject": .string(change.subject),
        "note": .string(change.note),
    ]
}

private func coverage(_ coverage: Report.Coverage) -> JSONValue {
    [
        "rules": .int(coverage.rules),
        "judged": .int(coverage.judged),
        "targets": .int(coverage.targets),
        "reached": .int(coverage.reached),
        "facts": .int(coverage.facts),
    ]
}

private func framework(_ framework: Report.Framework) -> JSONValue {
    [
        "id": .string(framework.id),
        "title": .string(framework.title),
        "source": .string(framework.source),
        "controls": .array(framework.controls.map(control)),
    ]
}

private func control(_ control: Report.Control) -> JSONValue {
    [
        "id": .string(control.id),
        "title": .string(control.title),
        "type": .string(control.type),
        "grade": .string(control.coverage.rawValue),
        "rules": .strings(control.rules),
        "state": .string(control.state.rawValue),
        "findings": .int(control.findings),
    ]
}

private func target(_ target: Report.Target) -> JSONValue {
    [
        "id": .string(target.id),
        "kind": .string(target.kind.rawValue),
        "environment": text(target.environment),
        "role": text(target.role),
        "unreached": text(target.unreached),
        "facts": .int(target.facts),
    ]
}

private func gap(_ gap: Report.Gap) -> JSONValue {
    ["target": .string(gap.target), "what": .string(gap.what), "reason": .string(gap.reason)]
}
