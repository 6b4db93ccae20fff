internal import Detectors
internal import Diagnostics
internal import JSON
internal import Policies

/// `rules.lock`: one line a rule, then one a detector.
struct LockFile {
    var header: [UInt8]
    var lock: RulesLock
    /// What newer versions wrote beside what this one knows, by the id of rule or detector.
    var kept: [String: KeptMembers] = [:]
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
        var detectors: [LockedDetector] = []
        for line in lines.lines {
            do throws(Problem) {
                if line.optional("id") == nil, line.optional("detector") != nil {
                    let detector = try LockedDetector(line)
                    let known: Set = ["detector", "digest", "version"]
                    if isFirst(detector.id.description, line, beside: known) { detectors.append(detector) }
                } else {
                    let rule = try LockedRule(line)
                    let known: Set = ["digest", "id", "params", "severity", "version"]
                    if isFirst(rule.id.description, line, beside: known) { rules.append(rule) }
                }
            } catch {
                problems.append(error)
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        lock = RulesLock(rules, detectors: detectors)
    }

    private mutating func isFirst(_ id: String, _ line: FileNode, beside known: Set<String>) -> Bool {
        guard kept[id] == nil else {
            stale.append(line.line.staleNote(id))
            return false
        }
        kept[id] = line.kept(beside: known)
        return true
    }

    var text: [UInt8] {
        LineFile.text(
            header,
            lock.rules.map { line($0.id.description, $0.json) }
                + lock.detectors.map { line($0.id.description, $0.json) })
    }

    private func line(_ id: String, _ json: JSONValue) -> [UInt8] {
        guard case .object(var object) = json else { return [] }
        kept[id]?.add(to: &object)
        return JSONValue.object(object).canonical
    }
}

extension LockedDetector {
    init(_ node: FileNode) throws(Problem) {
        self.init(
            id: try node.member("detector").parsed("detector's id", DetectorID.init),
            version: try node.member("version").int(in: 0...Int64(Int32.max)),
            digest: try node.member("digest").string())
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
