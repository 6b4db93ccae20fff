import JSON
import Servers
import Testing
import Support

/// What the program is for: a line is accepted, and every change is measured against it.
@Suite struct MainFlowTests {
    @Test func `what a change brought, and only that, closes the gate until it is mended`() throws {
        let clinic = try Clinic()
        let first = try clinic.json("scan")
        #expect(first.run.code == 1, "\(first.run.said)")
        #expect(first.json.count("new") == first.json.findings.count)
        #expect(first.json.news.contains("new change net.no-unexpected-port portal tcp/\(clinic.redis.port)"))

        try clinic.accept()
        let quiet = try clinic.json("gate")
        #expect(quiet.run.code == 0, "\(quiet.run.said)")
        #expect(quiet.json.news == [])
        #expect(quiet.json.count("unchanged") == first.json.count("new"))

        try clinic.debug.open()
        try clinic.serve(protocols: "TLSv1 TLSv1.2 TLSv1.3")
        try clinic.commit(packages: ["express": "4.19.2", "lodash": "4.17.19"], "patient export")
        let changed = try clinic.json("gate")
        #expect(changed.run.code == 1)
        #expect(changed.json.exit == 1)
        #expect(
            changed.json.news == [
                "new change dependencies.lodash portal-app npm/lodash@package-lock.json",
                "new change net.no-unexpected-port portal tcp/\(clinic.debug.port)",
                "new change tls.no-legacy-protocols portal tcp/\(clinic.tls)/TLSv1.0",
            ])

        let told = try clinic.run("gate")
        #expect(told.code == 1)
        for words in [
            "TLSv1.0", "tcp/\(clinic.debug.port)", "lodash 4.17.19", "opened by this change", "gate closed: 3",
        ] {
            #expect(told.output.contains(words), "\(told.said)")
        }

        try clinic.serve(protocols: "TLSv1.2 TLSv1.3")
        try clinic.commit(packages: ["express": "4.19.2", "lodash": "4.17.21"], "lodash 4.17.21")
        #expect(
            try clinic.json("gate").json.news == ["new change net.no-unexpected-port portal tcp/\(clinic.debug.port)"])
    }

    @Test func `what the clock brings is told as its doing: the gate stays open, the scan closes`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        let later = "2048-12-10T00:00:00Z"
        let expected = ["new time tls.certificate-expiry portal tcp/\(clinic.tls)/0"]
        let gate = try clinic.json("gate", now: later)
        #expect(gate.json.news == expected)
        #expect(gate.run.code == 0, "\(gate.run.said)")
        let scan = try clinic.json("scan", now: later)
        #expect(scan.json.news == expected)
        #expect(scan.run.code == 1)
    }

    @Test func `what a parameter in the workspace brings is the rule's doing`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        try clinic.write(clinic.workspace(more: "params: { tls.certificate-expiry: { min_left: 90d } }"))
        let gate = try clinic.json("gate")
        #expect(gate.json.news == ["new rule tls.certificate-expiry portal tcp/\(clinic.tls)/0"])
        #expect(gate.run.code == 0, "\(gate.run.said)")
        #expect(try clinic.run("scan").code == 1)
    }

    @Test func `what a changed rule brings is the rule's doing`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        try clinic.folder.copyRules()
        let rule = "Rules/dependencies/known-registry.yaml"
        let text = try clinic.folder.read(rule).replacing("registry.npmjs.org", with: "registry.client.example")
        try clinic.folder.write(rule, text)
        let gate = try clinic.json("gate", "--rules", "../Rules")
        #expect(gate.json.news == ["new rule dependencies.known-registry portal-app npm/express@package-lock.json"])
        #expect(gate.run.code == 0, "\(gate.run.said)")
    }

    @Test func `a server that is switched off is undetermined, and what stood on it is kept`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        let before = try clinic.json("gate")
        clinic.nginx.stop()
        let gate = try clinic.json("gate")
        #expect(gate.run.code == 3, "\(gate.run.said)")
        #expect(gate.json.count("fixed") == 0)
        #expect(gate.json.doubts.contains { $0.contains("connection refused") }, "\(gate.json.doubts)")
        let kept = gate.json.count("undetermined") + gate.json.count("unchanged")
        #expect(kept == before.json.count("unchanged"))
        #expect(gate.json.news.contains("new change net.expected-port-open portal net.port"), "\(gate.json.news)")
    }

    @Test func `a port that is closed for good is fixed`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        clinic.redis.stop()
        let gate = try clinic.json("gate")
        #expect(gate.run.code == 0, "\(gate.run.said)")
        #expect(gate.json.news == ["fixed change net.no-unexpected-port portal tcp/\(clinic.redis.port)"])
    }

    @Test func `a name that no longer resolves is undetermined, and nothing on it is called fixed`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        let before = try clinic.json("gate").json.findings.count
        let moved = clinic.workspace().replacing("host: 127.0.0.1", with: "host: portal.invalid")
            .replacing("scope: [", with: "scope: [portal.invalid, ")
        try clinic.write(moved)
        let gate = try clinic.json("gate")
        #expect(gate.run.code == 3, "\(gate.run.said)")
        #expect(gate.json.count("undetermined") == before)
        #expect(gate.json.count("fixed") == 0)
        #expect(gate.json.doubts.contains { $0.contains("portal.invalid does not resolve") }, "\(gate.json.doubts)")
    }

    @Test func `a scan of one target says nothing of the others, and its acceptance leaves them`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        let portal = try clinic.folder.read("audit/Baselines/clinic/production/portal.findings.jsonl")
        try clinic.commit(packages: ["lodash": "4.17.19"], "patient export")
        let scan = try clinic.json("scan", "--target", "portal-app")
        #expect(scan.run.code == 1)
        #expect(scan.json.news == ["new change dependencies.lodash portal-app npm/lodash@package-lock.json"])
        #expect(scan.json["coverage"]?["targets"] == 1)
        let accepted = try clinic.run("baseline", "accept", "--by", "R. Ortiz", "--why", "until June")
        #expect(accepted.errors.hasSuffix("accepted: repositories/portal-app\n"), "\(accepted.said)")
        #expect(try clinic.folder.read("audit/Baselines/clinic/production/portal.findings.jsonl") == portal)
        #expect(try clinic.run("gate").code == 0)
    }

    @Test func `what is undetermined may be accepted for a while`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        clinic.nginx.stop()
        try clinic.write(
            clinic.workspace(
                more: "accept-undetermined: [{ target: portal, reason: off at night, until: 2049-01-01 }]"))
        #expect(try clinic.run("gate").code == 0)
        let late = try clinic.json("gate", now: "2049-02-01T00:00:00Z")
        #expect(late.run.code == 3)
        let reason = late.json["gate"]?["reason"]?.stringValue ?? ""
        #expect(reason.contains("the entry for portal in accept-undetermined ended 2049-01-01"), "\(reason)")
    }

    @Test func `accepting while a server is off keeps what stood on it, and says so`() throws {
        let clinic = try Clinic()
        try clinic.accept()
        let before = try clinic.json("gate").json.count("unchanged")
        clinic.nginx.stop()
        #expect(try clinic.run("scan").code == 3)
        let accepted = try clinic.run("baseline", "accept", "--by", "R. Ortiz", "--why", "server is moved")
        #expect(accepted.code == 0)
        #expect(accepted.errors.contains("connection refused"), "\(accepted.said)")
        try clinic.serve(protocols: "TLSv1.2 TLSv1.3")
        let gate = try clinic.json("gate")
        #expect(gate.run.code == 0, "\(gate.run.said)")
        #expect(gate.json.count("unchanged") == before)
        #expect(gate.json.news == ["fixed change net.expected-port-open portal net.port"])
    }

    @Test func `a workspace is found from a folder below it`() throws {
        let folder = try Portal.folder()
        let run = try Program.run(["scan"], in: folder.path + "/app")
        #expect(run.code == 1, "\(run.said)")
        #expect(run.output.contains("lodash 4.17.19"))
        #expect(folder.has(".plimsoll/repositories.snapshot.json") && !folder.has("app/.plimsoll"))
    }
}
