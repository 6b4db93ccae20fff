import Facts
import Policies
import Reports

/// A report that has one text wherever it has a text.
enum Hostile {
    static func report(_ text: String) -> Report {
        Report(
            header: Report.Header(
                version: text, client: text, workspace: text, environment: text, authorisedBy: text, now: Specimen.now,
                duration: text, scope: [text, text]),
            gate: Report.Gate(exit: 3, reason: text),
            baseline: Report.Baseline(accepted: Specimen.now, by: text, reason: text, version: text, targets: 1),
            findings: Report.Change.allCases.map { finding(text, $0) },
            undetermined: [Report.Undetermined(rule: text, target: text, subject: text, reason: text)],
            surface: Report.SurfaceChange.Change.allCases.map {
                Report.SurfaceChange($0, kind: text, target: text, subject: text, note: text)
            },
            coverage: Report.Coverage(rules: 1, judged: 1, targets: 1, reached: 1, facts: 1),
            rules: [
                Report.Rule(
                    id: text, version: 1, title: text, severity: .high, why: text, fix: text,
                    variants: [Report.Rule.Variant(product: text, fix: text)], references: [text], controls: [text])
            ],
            frameworks: [
                Report.Framework(
                    id: text, title: text, source: text,
                    controls: Report.Control.State.allCases.map {
                        Report.Control(
                            id: text, title: text, type: text, coverage: .technicalFull, rules: [text], state: $0,
                            findings: 1)
                    })
            ],
            targets: [
                Report.Target(id: text, kind: .server, environment: text, role: text, unreached: text, facts: 1)
            ],
            gaps: [Report.Gap(target: text, what: text, reason: text)],
            digests: [Report.Digest(of: text, value: text)], notes: [text])
    }

    private static func finding(_ text: String, _ change: Report.Change) -> Report.Finding {
        Report.Finding(
            id: text, change: change, cause: .unknown, severity: .high, rule: text, title: text, message: text,
            why: text,
            fix: text, references: [text], controls: [text], target: text,
            targetKind: change.stands ? .repository : .server, environment: text, subject: text,
            place: Evidence(address: text, path: text, line: 7), was: text, note: text,
            waiver: Report.Waiver(owner: text, reason: text, until: Specimen.now), fingerprint: text)
    }

    /// By name; each ends with a letter that must still be there, so that a test notices when nothing is shown.
    static let texts: [(name: String, text: String)] = [
        ("a colour", "\u{1B}[31mred\u{1B}[0m"), ("a title for the terminal", "\u{1B}]0;owned\u{7}x"),
        ("a link for the terminal", "\u{1B}]8;;http://evil.example\u{1B}\\click\u{1B}]8;;\u{1B}\\"),
        ("a control of eight bits", "\u{9B}2Jx\u{85}y\u{90}z"), ("an override", "abc\u{202E}txt.exe\u{2066}x\u{2069}"),
        ("invisible", "a\u{200B}b\u{FEFF}c\u{AD}d"), ("new lines", "one\r\ntwo\nthree\u{2028}four"),
        ("nothing", ""), ("NUL and DEL", "a\u{0}b\u{7F}c"), ("a script", "<script>alert(1)</script>x"),
        ("an attribute", "\" onmouseover=\"alert(1)\" x='"),
        ("the end of the style", "</style><img src=x onerror=alert(1)>"),
        ("a template", "{{client}}{{{client}}}{{#findings}}x{{/findings}}{{> page}}{{%CONTENT_TYPE:TEXT}}"),
        ("a swift interpolation", "\\(1) \\u{41} \\n"), ("quotes and backslashes", "\\\"'\\\\\"x"),
        ("an address", "javascript:alert(1)"), ("a way out", "../../../etc/passwd"),
        (
            "markup that has grown together",
            "\u{0D4E}<script>\u{0D4E}alert(1)\u{0D4E}</script>\"\u{301} onload='\u{301}"
        ),
        ("marks without end", "a" + String(repeating: "\u{301}", count: 3000)),
        ("a formula", "=HYPERLINK(\"http://evil.example\")"), ("an entity", "&lt;script&gt;&#60;"),
        ("huge", String(repeating: "<b>\u{1B}", count: 1500)), ("wide", String(repeating: "漢", count: 500)),
    ]
}
