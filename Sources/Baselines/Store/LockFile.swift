internal import Diagnostics
internal import JSON
internal import Policies

/// `rules.lock`: one line a rule.
struct LockFile {
    var header: [UInt8]
    var lock: RulesLock
    var kept: [RuleID: KeptMembers] = [:]
    /// As in `FactsFile`.
    var stale: [String] = []

    init(_ lock: RulesLock, header: [UInt8] = LineFile.newHeader) {
        self.header = header
        self.lock = lock
    }

    init(_ bytes: [UInt8], shownAs file: String) throws(Problems) {
        let lines = try LineFile(bytes, shownAs: file)
        self.init(RulesLock([]), header: lines.header)
        var problems: [Problem] = []
        var rules: [LockedRule] = []
        for line in lines.lines {
            do throws(Problem) {
                let rule = try LockedRule(line)
                guard kept[rule.id] == nil else {
                    stale.append(line.line.staleNote(rule.id.description))
                    continue
                }
                kept[rule.id] = line.kept(beside: ["digest", "id", "params", "severity", "version"])
                rules.append(rule)
            } catch {
                problems.append(error)
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        lock = RulesLock(rules)
    }

    var text: [UInt8] {
        LineFile.text(
            header,
            lock.rules.map { rule in
                guard case .object(var object) = rule.json else { return [] }
                kept[rule.id]?.add(to: &object)
                return JSONValue.object(object).canonical
            })
    }
}

extension LockedRule {
    init(_ node: FileNode) throws(Problem) {
        let params = try node.member("params").object().members
        self.init(
            id: try node.member("id").parsed("rule's id", RuleID.init),
            version: try node.member("version").int(in: 0...Int64(Int32.max)),
            digest: try node.member("digest").string(),
            params: Dictionary(params.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
            severity: try node.optional("severity")?.parsed("severity") { Severity(word: $0) })
    }
}
