import Diagnostics
import Facts
import Workspaces
import YAML

/// The workspace of the interface's description, and ways to spoil it.
enum Lakeside {
    /// 2026-11-24T00:00:00Z
    static let now = Timestamp(seconds: 1_795_478_400) ?? noTime

    private static var noTime: Timestamp { preconditionFailure("the year 2026 is a year") }

    static let text = """
        plimsoll: 1
        id: lakeside
        client: Lakeside Vision Therapy
        packs: [baseline, hipaa]
        params: { tls.certificate-expiry: { min_left: 21d } }
        authorised-by: { name: R. Ortiz, role: Practice manager, until: 2027-03-31 }   # printed in the report
        scope: [203.0.113.0/28, portal.lakeside.example]
        key: { env: PLIMSOLL_KEY }
        environments:
          production:
            servers:
              - { id: portal, host: portal.lakeside.example, role: web, ports: 1-65535, expect: [22, 443] }
              - { id: pacs, host: 203.0.113.7, role: dicom, ports: [104, 11112, 2762] }
            hosts:
              - { id: portal-os, ssh: audit@portal.lakeside.example, role: web }
          staging:
            servers: [{ id: portal, host: staging.lakeside.example, role: web }]
        repositories:
          - { id: portal-app, path: ../portal }
        baselines: Baselines
        waivers: waivers.yaml
        accept-undetermined: [{ target: pacs, reason: switched off at night, until: 2026-12-31 }]
        parity-allow: [{ kind: net.port, subject: tcp/8080, reason: debug port of staging, until: 2027-01-31 }]

        """

    static func workspace(_ text: String = text, in folder: String = "clients") throws -> Workspace {
        try Workspace(Source(bytes: Array(text.utf8), file: "plimsoll.yaml"), in: folder, now: now)
    }

    static func problems(of text: String) -> [Problem] {
        do {
            _ = try workspace(text)
            return []
        } catch let problems as Problems {
            return problems.all
        } catch {
            return []
        }
    }

    /// The workspace with one piece of its text replaced.
    static func problems(replacing old: String, with new: String) -> [Problem] {
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? problems(of: parts[0] + new + parts[1]) : []
    }
}

extension Problem {
    var short: String { "\(place.line):\(place.column): \(problem)" }
}
