import Facts
import Policies
import Reports

/// The clinic of the demonstration: something of everything.
enum Specimen {
    static let now = time("2026-11-23T04:00:00Z")

    static func time(_ text: String) -> Timestamp {
        guard let time = Timestamp(text) else { preconditionFailure("\(text) is no time") }
        return time
    }

    static let rich = Report(
        header: header(environment: "production", duration: "1.8 s"),
        gate: Report.Gate(exit: 1, reason: "gate closed: 3 new or worse at medium or above"),
        baseline: baseline,
        findings: findings,
        undetermined: undetermined,
        surface: [
            Report.SurfaceChange(.added, kind: "net.port", target: "portal", subject: "tcp/6379", note: "redis"),
            Report.SurfaceChange(
                .added, kind: "dep.package", target: "portal-app", subject: "npm/lodash@package-lock.json",
                note: "4.17.19"),
            Report.SurfaceChange(.removed, kind: "net.port", target: "portal", subject: "tcp/8080"),
        ],
        coverage: Report.Coverage(rules: 61, judged: 57, targets: 4, reached: 3, facts: 1234),
        rules: rules,
        frameworks: [hipaa],
        targets: [
            Report.Target(
                id: "portal", kind: .server, environment: "production", role: "web", unreached: nil, facts: 212),
            Report.Target(
                id: "pacs", kind: .server, environment: "production", role: "dicom",
                unreached: "connection timed out (3 tries, 9 s)", facts: 0),
            Report.Target(
                id: "portal-os", kind: .host, environment: "production", role: "web", unreached: nil, facts: 96),
            Report.Target(
                id: "portal-app", kind: .repository, environment: nil, role: nil, unreached: nil, facts: 926),
        ],
        gaps: [
            Report.Gap(target: "portal", what: "UDP ports", reason: "not asked for in plimsoll.yaml"),
            Report.Gap(target: "portal-app", what: "vendor/legacy.jar", reason: "not covered: archives in archives"),
        ],
        digests: [
            Report.Digest(of: "rules", value: "3f9c2e1a07b8d4c6e5f1029384756afbecdd0918273645546372819fa0b1c2d3"),
            Report.Digest(of: "snapshot", value: "a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff00"),
        ],
        notes: ["npm/left-pad of portal-app is judged by advisories that are 12 days old."])

    static let clean = Report(
        header: header(environment: nil, duration: "0.4 s"),
        gate: Report.Gate(exit: 0, reason: "gate open: nothing new or worse at medium or above"),
        baseline: nil, findings: [], undetermined: [], surface: [],
        coverage: Report.Coverage(rules: 1, judged: 1, targets: 1, reached: 1, facts: 1),
        rules: [rules[2]], frameworks: [],
        targets: [
            Report.Target(id: "portal-app", kind: .repository, environment: nil, role: nil, unreached: nil, facts: 1)
        ],
        gaps: [], digests: [], notes: [])

    /// The rich one with other findings.
    static func with(_ findings: [Report.Finding], baseline: Report.Baseline? = baseline, exit: Int = 1) -> Report {
        Report(
            header: rich.header, gate: Report.Gate(exit: exit, reason: rich.gate.reason), baseline: baseline,
            findings: findings, undetermined: [], surface: [], coverage: rich.coverage, rules: rich.rules,
            frameworks: rich.frameworks, targets: rich.targets, gaps: [], digests: [], notes: [])
    }

    static let baseline = Report.Baseline(
        accepted: time("2026-11-02T09:12:00Z"), by: "R. Ortiz", reason: "first audit, walked through with the practice",
        version: "0.1", targets: 4)

    static func header(environment: String?, duration: String) -> Report.Header {
        Report.Header(
            version: "0.1", client: "Lakeside Vision Therapy", workspace: "lakeside", environment: environment,
            authorisedBy: "R. Ortiz, Practice manager, until 2027-03-31", now: now, duration: duration,
            scope: ["203.0.113.0/28", "portal.lakeside.example"])
    }

    static let undetermined = ["net.database-not-exposed", "net.no-unexpected-port", "tls.no-legacy-protocols"].map {
        Report.Undetermined(
            rule: $0, target: "pacs", subject: nil, reason: "connection timed out (3 tries, 9 s)")
    }
}

extension Specimen {
    static let findings =
        [
            finding(
                .new, .change, .high, rules[0], on: "portal", "tcp/6379", says: "Redis answers without a password",
                was: "closed", note: "opened by this change", controls: ["hipaa:164.312(a)(1)"],
                place: Evidence(address: "203.0.113.4:6379")),
            finding(
                .new, .change, .medium, rules[1], on: "portal-app", "npm/lodash@package-lock.json",
                says: "lodash 4.17.19 has CVE-2021-23337", note: "added by 3f9c2e1 \"patient export\"",
                controls: ["hipaa:164.308(a)(5)(ii)(B)"], place: Evidence(path: "package-lock.json", line: 8812)),
            finding(
                .worsened, .change, .high, rules[3], on: "portal", "tcp/443/TLSv1.0", says: "TLS 1.0 is accepted again",
                was: "TLS 1.2 and later", controls: ["hipaa:164.312(e)(1)"],
                place: Evidence(address: "203.0.113.4:443")),
            finding(
                .fixed, .change, .medium, rules[2], on: "portal", "tcp/8443",
                says: "the certificate expires 2026-11-30",
                was: "expires 2026-11-30", note: "renewed"),
            finding(
                .undetermined, .environment, .medium, rules[3], on: "pacs", "tcp/2762/TLSv1.1",
                says: "TLS 1.1 is accepted", note: "kept: pacs could not be reached"),
            finding(
                .waived, nil, .medium, rules[2], on: "portal", "tcp/8883", says: "the certificate is signed by itself",
                waiver: Report.Waiver(
                    owner: "R. Ortiz", reason: "the pump accepts no other; replaced in January",
                    until: time("2026-12-02T05:00:00Z"))),
            finding(
                .waived, nil, .low, rules[0], on: "portal", "tcp/22", says: "SSH answers from everywhere",
                waiver: Report.Waiver(
                    owner: "IT-Haus", reason: "until the VPN stands", until: time("2027-03-31T00:00:00Z"))),
        ] + standing

    private static let standing =
        (1...3).map {
            finding(
                .unchanged, nil, .high, rules[4], on: "portal-app", "npm/minimist@apps/\($0)/package-lock.json",
                says: "minimist 1.2.5 has CVE-2021-44906",
                place: Evidence(path: "apps/\($0)/package-lock.json", line: 40 * $0))
        }
        + (1...7).map {
            finding(
                .unchanged, nil, .medium, rules[2], on: "portal", "tcp/\(9440 + $0)",
                says: "the certificate expires 2026-12-0\($0)",
                place: Evidence(address: "203.0.113.4:\(9440 + $0)"))
        }

    static func finding(
        _ change: Report.Change, _ cause: Report.Cause?, _ severity: Severity, _ rule: Report.Rule, on target: String,
        _ subject: String, says message: String, was: String? = nil, note: String? = nil, controls: [String] = [],
        place: Evidence = Evidence(), waiver: Report.Waiver? = nil
    ) -> Report.Finding {
        let digits = String(
            subject.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 },
            radix: 16)
        return Report.Finding(
            id: "F-" + digits.prefix(10), change: change, cause: cause, severity: severity, rule: rule.id,
            title: rule.title, message: message, why: rule.why, fix: rule.fix, references: rule.references,
            controls: controls, target: target, targetKind: target == "portal-app" ? .repository : .server,
            environment: target == "portal-app" ? nil : "production", subject: subject, place: place, was: was,
            note: note, waiver: waiver, fingerprint: digits + digits)
    }

    static let rules = [
        Report.Rule(
            id: "net.database-not-exposed", version: 1, title: "A database is not reachable from outside",
            severity: .high,
            why: "A database that answers the network is one password, or none, away from every patient's record.",
            fix: "bind it to 127.0.0.1 or set requirepass",
            variants: [
                Report.Rule.Variant(product: "aws", fix: "Take the port out of the security group's inbound rules."),
                Report.Rule.Variant(product: "linux", fix: "`bind 127.0.0.1` in redis.conf, then restart the unit."),
            ], references: ["CIS Redis 1.2"],
            controls: ["hipaa:164.312(a)(1)"]),
        Report.Rule(
            id: "dependencies.lodash", version: 2, title: "lodash has no known hole that others use", severity: .medium,
            why: "Command injection through the template function is public and easy to use.",
            fix: "upgrade to 4.17.21", references: ["CVE-2021-23337"], controls: ["hipaa:164.308(a)(5)(ii)(B)"]),
        Report.Rule(
            id: "tls.certificate-expiry", version: 1, title: "A certificate is renewed before it expires",
            severity: .medium,
            why:
                "An expired certificate stops every client that checks it, and trains people to click through warnings.",
            fix: "Renew it, and automate the renewal.", references: ["RFC 5280 4.1.2.5"], controls: []),
        Report.Rule(
            id: "tls.no-legacy-protocols", version: 2, title: "TLS below 1.2 is refused", severity: .high,
            why:
                "TLS 1.0 and 1.1 are formally deprecated; connections that use them can be read by those who record them.",
            fix: "Allow only TLS 1.2 and 1.3 in the server's protocol list.", references: ["RFC 8996"],
            controls: ["hipaa:164.312(e)(1)"]),
        Report.Rule(
            id: "dependencies.minimist", version: 1, title: "minimist cannot be used to change every object",
            severity: .high, why: "A crafted argument changes the prototype of all objects of the program.",
            fix: "upgrade to 1.2.6", references: ["CVE-2021-44906"], controls: []),
    ]

    static let hipaa = Report.Framework(
        id: "hipaa", title: "HIPAA Security Rule", source: "45 CFR Part 164 Subpart C, as of 2026-10-01",
        controls: [
            control("164.308(a)(1)(i)", "Risk analysis", "standard", .needsDocument, [], .needsDocument),
            control(
                "164.308(a)(5)(ii)(B)", "Protection from malicious software", "addressable", .technicalPartial,
                ["dependencies.lodash"], .findingsOpen, 4),
            control("164.310(d)(1)", "Device and media controls", "standard", .outOfScope, [], .outOfScope),
            control(
                "164.312(a)(1)", "Access control", "standard", .technicalPartial, ["net.database-not-exposed"],
                .findingsOpen, 1),
            control("164.312(b)", "Audit controls", "standard", .technicalPartial, [], .notLookedAt),
            control(
                "164.312(c)(1)", "Integrity", "standard", .technicalPartial, ["dependencies.integrity-recorded"],
                .noContraryEvidence),
            control(
                "164.312(d)", "Person or entity authentication", "standard", .technicalPartial,
                ["tls.certificate-trusted"], .notDetermined),
            control(
                "164.312(e)(1)", "Transmission security", "standard", .technicalFull, ["tls.no-legacy-protocols"],
                .findingsOpen, 2),
        ])

    private static func control(
        _ id: String, _ title: String, _ type: String, _ coverage: Control.Coverage, _ rules: [String],
        _ state: Report.Control.State, _ findings: Int = 0
    ) -> Report.Control {
        Report.Control(
            id: id, title: title, type: type, coverage: coverage, rules: rules, state: state, findings: findings)
    }
}
