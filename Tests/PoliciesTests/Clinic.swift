import Diagnostics
import Facts
import YAML

@testable import Policies

/// A small world of its own, so that what is said of a mistake does not change with the probes.
enum Clinic {
    static let versions = Ordering("TLS version", ["TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"])
    static let tls = FactKind(
        "tls.protocol", "A version.", subject: "`tcp/443/TLSv1.2`",
        fields: [
            Field("number", .int, "The port."), Field("version", .ordered(versions), "The version."),
            Field("offered", .bool, "Whether it is accepted."), Field("not_after", .timestamp, "The end."),
        ])
    static let package = FactKind(
        "dep.package", "A package.", subject: "`npm/lodash`",
        fields: [
            Field("ecosystem", .string, "Its home."), Field("name", .string, "Its name."),
            Field("version", .version, "Its version."),
        ])
    static let catalogue = Catalogue([
        .init(tls, probe: "tls", targets: [.server]), .init(package, probe: "dependencies", targets: [.repository]),
    ])

    static let file = "Rules/tls/no-legacy-protocols.yaml"

    /// A rule that uses every key.
    static let rule = """
        id: tls.no-legacy-protocols
        version: 2
        replaces: [tls.old-name]
        title: TLS below 1.2 is refused
        severity:
          - { when: 'it.version <= "TLSv1.0"', is: critical }
          - { is: high }
        each: tls.protocol
        where: it.not_after - now >= params.min_left
        require: '!it.offered || it.version >= "TLSv1.2"'
        params:
          min_left: { type: duration, default: 30d, min: 7d, max: 90d, doc: How long is left }
        message: "Port {it.number} accepts {it.version}"
        why: Old versions are broken.
        fix: { general: Switch them off., nginx: ssl_protocols TLSv1.2; }
        references: [RFC 8996]
        cases:
          - { name: old, now: 2026-11-23, given: { version: TLSv1.1, offered: true, not_after: 2027-06-01 }, expect: fail }
          - { name: new, now: 2026-11-23, given: { version: TLSv1.2, offered: true, not_after: 2027-06-01 }, expect: pass }
          - { name: cut, given: { version: TLSv1.0, offered: { unseen: reset }, not_after: 2027-06-01 }, expect: undetermined }

        """

    static let pack = """
        id: baseline
        title: Everything
        areas: [tls]
        rules: [tls.no-legacy-protocols]
        controls: ["test:1"]
        except: [tls.no-legacy-protocols]
        params:
          tls.no-legacy-protocols: { min_left: 14d }
        severity:
          tls.no-legacy-protocols: medium

        """

    static let framework = """
        framework: test
        title: A test of controls
        source: Nobody
        controls:
          - { id: "1", title: One, type: required, coverage: technical-partial, rules: [tls.no-legacy-protocols] }
          - { id: "2", title: Two, type: addressable, coverage: needs-document }

        """

    /// What is wrong with these files together, by name: `Rules/tls/x.yaml`.
    static func problems(_ files: [String: String]) -> [Problem] {
        do throws(Problems) {
            _ = try load(files)
            return []
        } catch {
            return error.all
        }
    }

    static func load(_ files: [String: String]) throws(Problems) -> RuleSet {
        var loader = RuleSetLoader(catalogue: catalogue)
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let area = String(name.split(separator: "/")[1])
            do throws(Problems) {
                try loader.take(Source(bytes: Array(text.utf8), file: name), area: area)
            } catch {
                loader.problems += error.all
            }
        }
        return try loader.ruleSet(root: "Rules")
    }
}
