import Support
import Diagnostics
import Foundation
import Facts
import Policies

@testable import Evaluation

/// Two kinds of fact, a rule of each reach, and a judge over them.
enum Court {
    static let port = FactKind(
        "net.port", "A port.", subject: "`tcp/443`",
        fields: [
            Field("number", .int, "The port."), Field("state", .string, "`open` or `filtered`."),
            Field("name", .string, "What listens."), Field("tags", .list(.string), "Words."),
        ])
    static let package = FactKind(
        "dep.package", "A package.", subject: "`npm/lodash`", fields: [Field("name", .string, "Its name.")])

    static let catalogue = Catalogue([
        .init(port, probe: "ports", targets: [.server]), .init(package, probe: "dependencies", targets: [.repository]),
    ])

    static let server = TargetIdentity(id: .example, kind: .server, role: "web", expectedPorts: [22, 443])

    /// A rule file's text; the cases are only there so that it loads.
    static func rule(
        _ name: String, reach: String = "each: net.port", where filter: String? = nil, require: String,
        severity: String = "high", message: String = "port {it.number}", params: String = ""
    ) -> String {
        let given = reach.hasPrefix("over") ? "[]" : "{}"
        return """
            id: net.\(name)
            version: 1
            title: A rule for tests
            severity: \(severity)
            \(reach)
            \(filter.map { "where: '\($0)'" } ?? "references: []")
            require: '\(require)'
            params: { \(params) }
            message: "\(message)"
            why: To see what the judge says.
            fix: Nothing.
            cases:
              - { name: a, given: \(given), expect: pass }
              - { name: b, given: \(given), expect: fail }
              - { name: c, given: \(given), expect: undetermined }

            """
    }

    /// What the rules say, in their order.
    static func judgements(
        _ rules: [String], on collections: [Collection], of target: TargetIdentity = server, at now: Timestamp = .epoch
    ) throws -> [Judgement] {
        let judge = Judge(try load(rules).everything(), catalogue)
        return judge.judgements(of: TargetFacts(target, collections), at: now)
    }

    static func load(_ rules: [String], besides files: [String: String] = [:]) throws -> RuleSet {
        var files = files
        for text in rules {
            let id = text.split(separator: "\n")[0].dropFirst("id: net.".count)
            files["net/\(id).yaml"] = text
        }
        let folder = try TemporaryFolder(files)
        return try RuleSet.load(from: folder.path, catalogue: catalogue)
    }

    static func port(_ number: Int, _ fields: [String: Observation] = [:]) -> Fact {
        var all: [String: Observation] = [
            "number": .seen(.int(Int64(number))), "state": .seen(.string("open")), "name": .absent,
            "tags": .seen(.strings([])),
        ]
        all.merge(fields) { $1 }
        return Fact(port, Subject("tcp/\(number)"), all, evidence: Evidence(address: "127.0.0.1:\(number)"))
    }

    static func ports(_ facts: Fact..., extent: Extent = .complete) -> [Collection] {
        [Collection(port, facts, extent: extent)]
    }
}

extension Judgement {
    /// `tcp/443 fail high`, `- undetermined net.port: timed out`.
    var short: String {
        let what = subject?.text ?? "-"
        return switch verdict {
        case .pass: "\(what) pass"
        case .notApplicable: "\(what) n/a"
        case .fail(let finding): "\(what) fail \(finding.severity)"
        case .undetermined(let why): "\(what) undetermined \(why.reason)"
        }
    }
}
