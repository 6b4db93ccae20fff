internal import Diagnostics
public import Facts
internal import JSON
public import Policies

/// A finding as a baseline keeps it: which it is, and how bad it was. Its wording is the rule's of the day.
public struct StoredFinding: Hashable, Sendable {
    public let id: FindingID
    public let rule: RuleID
    public let subject: Subject
    public let ordinal: Int
    public let severity: Severity
    /// Below the target's root.
    public let path: String?
}

/// The findings of one target, one line each.
struct FindingsFile {
    var header: [UInt8]
    var findings: [Key: Entry] = [:]
    /// As in `FactsFile`.
    var stale: [String] = []

    struct Key: Hashable {
        let rule: RuleID
        let subject: Subject
        let ordinal: Int
    }

    struct Entry {
        let finding: StoredFinding
        var kept = KeptMembers.none
    }

    init(header: [UInt8] = LineFile.newHeader) { self.header = header }

    mutating func set(_ finding: StoredFinding, kept: KeptMembers) {
        let key = Key(rule: finding.rule, subject: finding.subject, ordinal: finding.ordinal)
        findings[key] = Entry(finding: finding, kept: kept)
    }
}

extension FindingsFile {
    init(_ bytes: [UInt8], shownAs file: String) throws(Problems) {
        let lines = try LineFile(bytes, shownAs: file)
        self.init(header: lines.header)
        var problems: [Problem] = []
        for line in lines.lines {
            do throws(Problem) { try add(line) } catch { problems.append(error) }
        }
        guard problems.isEmpty else { throw Problems(problems) }
    }

    private mutating func add(_ line: FileNode) throws(Problem) {
        let finding = StoredFinding(
            id: try line.member("id").parsed("finding's id", FindingID.init),
            rule: try line.member("rule").parsed("rule's id", RuleID.init),
            subject: Subject(try line.member("subject").string()),
            ordinal: try line.optional("ordinal")?.int(in: 0...1_000_000_000) ?? 0,
            severity: try line.member("severity").parsed("severity") { Severity(word: $0) },
            path: try line.optional("evidence")?.optional("path")?.string())
        let key = Key(rule: finding.rule, subject: finding.subject, ordinal: finding.ordinal)
        guard findings[key] == nil else {
            stale.append(line.line.staleNote("\(finding.rule) \(finding.subject)"))
            return
        }
        let known: Set = ["evidence", "id", "ordinal", "rule", "severity", "subject"]
        findings[key] = Entry(finding: finding, kept: line.kept(beside: known))
    }

    /// By rule, subject and ordinal.
    var text: [UInt8] {
        let sorted = findings.sorted { ByteOrder($0.key.rule.description, $0.key.subject.text, padded($0.key.ordinal)) }
        return LineFile.text(header, sorted.map { Self.line($0.value) })
    }

    private static func line(_ entry: Entry) -> [UInt8] {
        let finding = entry.finding
        var object: JSONObject = [
            "id": .string(finding.id.description), "rule": .string(finding.rule.description),
            "severity": .string(finding.severity.description), "subject": .string(finding.subject.text),
        ]
        if finding.ordinal > 0 { object["ordinal"] = .int(finding.ordinal) }
        if let path = finding.path { object["evidence"] = ["path": .string(path)] }
        entry.kept.add(to: &object)
        return JSONValue.object(object).canonical
    }
}
