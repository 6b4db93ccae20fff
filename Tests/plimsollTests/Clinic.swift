import Foundation
import JSON
import Servers
import Support

/// A clinic's portal on real servers (nginx with TLS, Redis), a real git repository, and a workspace that speaks of
/// them. All on 127.0.0.1, and gone with the test.
final class Clinic {
    /// What `now` is unless a test says otherwise: the certificate has 61 days left.
    static let now = "2048-11-01T00:00:00Z"

    let folder: TemporaryFolder
    let tls: Int
    let redis: Daemon
    let debug: ReservedPort
    private let certificate: TestCertificate
    private(set) var nginx: Daemon

    init() throws {
        folder = try TemporaryFolder()
        var wish = TestCertificate.Wish("portal.clinic.example")
        wish.notBefore = "20481001000000Z"
        wish.notAfter = "20490101000000Z"
        certificate = try TestCertificate.selfSigned(wish)
        nginx = try Nginx.start(Self.portal(certificate, "TLSv1.2 TLSv1.3"))
        tls = nginx.port
        redis = try Redis.start()
        debug = try ReservedPort()
        try makeRepository()
        try write(workspace())
    }

    // MARK: The workspace

    var audit: String { folder.path + "/audit" }

    func workspace(more: String = "") -> String {
        """
        plimsoll: 1
        id: clinic
        client: Lakeside Vision Therapy
        packs: [baseline, hipaa]
        authorised-by: { name: R. Ortiz, role: Practice manager, until: 2099-12-31 }
        scope: [127.0.0.1]
        environments:
          production:
            servers:
              - { id: portal, host: 127.0.0.1, ports: [\(tls), \(redis.port), \(debug.port)], tls: [\(tls)], expect: [\(tls)] }
        repositories:
          - { id: portal-app, path: ../portal }
        \(more)

        """
    }

    func write(_ workspace: String) throws { try folder.write("audit/plimsoll.yaml", workspace) }

    // MARK: The program

    func run(_ command: String..., now: String = Clinic.now, more: [String] = []) throws -> Run {
        try Program.run(command + ["--now", now] + more, in: audit)
    }

    func json(_ command: String..., now: String = Clinic.now) throws -> (run: Run, json: JSONValue) {
        let run = try Program.run(command + ["--now", now, "--format", "json"], in: audit)
        return (run, try run.json())
    }

    /// Looks once and takes what stands for the line.
    func accept() throws {
        let scan = try run("scan")
        let accepted = try run("baseline", "accept", "--by", "R. Ortiz", "--why", "take-over")
        guard [0, 1].contains(scan.code), accepted.code == 0 else { throw Failure(said: scan.said + accepted.said) }
    }

    struct Failure: Error { let said: String }

    // MARK: What happens to the clinic

    private static func portal(_ certificate: TestCertificate, _ protocols: String) -> Nginx.TLS {
        var portal = Nginx.TLS([certificate])
        portal.protocols = protocols
        portal.ciphers = "DEFAULT:@SECLEVEL=0"
        portal.isLegacy = protocols.contains("TLSv1 ")
        return portal
    }

    func serve(protocols: String) throws {
        nginx.stop()
        nginx = try Nginx.start(Self.portal(certificate, protocols), on: tls)
    }

    func commit(packages: [String: String], _ message: String) throws {
        try folder.write("portal/package-lock.json", Portal.lock(packages))
        try git("add", "-A")
        try git("commit", "-qm", message)
    }

    private func makeRepository() throws {
        try folder.write("portal/README.md", "# Portal\n")
        try git("init", "-q")
        try commit(packages: ["express": "4.19.2"], "patient list")
    }

    private func git(_ arguments: String...) throws {
        let options = ["user.name=clinic", "user.email=clinic@clinic.example", "commit.gpgsign=false"]
        let run = try Running(
            ["/usr/bin/env", "git"] + options.flatMap { ["-c", $0] } + arguments, in: folder.path + "/portal"
        ).wait()
        if run.code != 0 { throw Failure(said: run.said) }
    }
}

extension JSONValue {
    var findings: [JSONValue] { self["findings"]?.arrayValue ?? [] }

    /// `new change net.no-unexpected-port portal tcp/6379`: every finding that is not as it was.
    var news: [String] {
        findings.filter { $0["change"] != "unchanged" }.map { finding in
            ["change", "cause", "rule", "target", "subject"].map { finding[$0]?.stringValue ?? "-" }
                .joined(separator: " ")
        }.sorted()
    }

    /// How many findings are what a comparison calls by that word.
    func count(_ change: String) -> Int {
        findings.count { $0["change"]?.stringValue == change }
    }

    /// The reasons for which something could not be determined, each once.
    var doubts: [String] {
        Set((self["undetermined"]?.arrayValue ?? []).compactMap { $0["reason"]?.stringValue }).sorted()
    }

    var exit: Int64? { self["gate"]?["exit"]?.intValue }
}
