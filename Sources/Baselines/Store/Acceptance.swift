internal import Diagnostics
public import Facts
internal import JSON

/// Who accepted what, when, and why: one line of `accepted.jsonl`, which only grows.
public struct Acceptance: Hashable, Sendable {
    public let when: Timestamp
    public let who: String
    public let why: String
    /// The clock that the accepted verdicts were judged with: the scan's, which may be older than `when`.
    public let judged: Timestamp
    /// The program's version.
    public let program: String
    /// The digest of the rules that judged.
    public let rules: String
    /// The id of the key that the tags in it were made under; nil where it holds none.
    public let key: String?
    /// The targets whose facts and findings were accepted.
    public let targets: [TargetPlace]
    /// The targets that had left the workspace.
    public let removed: [TargetPlace]
}

extension Acceptance {
    var line: [UInt8] {
        var object: JSONObject = [
            "judged": .string(judged.description), "program": .string(program), "rules": .string(rules),
            "targets": .strings(targets.map(\.description)), "when": .string(when.description), "who": .string(who),
            "why": .string(why),
        ]
        object["key"] = key.map { .string($0) }
        if !removed.isEmpty { object["removed"] = .strings(removed.map(\.description)) }
        return JSONValue.object(object).canonical
    }

    fileprivate init(_ node: FileNode) throws(Problem) {
        self.init(
            when: try node.member("when").parsed("time") { Timestamp($0) },
            who: try node.member("who").string(), why: try node.member("why").string(),
            judged: try node.member("judged").parsed("time") { Timestamp($0) },
            program: try node.member("program").string(), rules: try node.member("rules").string(),
            key: try node.optional("key")?.string(), targets: try node.member("targets").places(),
            removed: try node.optional("removed")?.places() ?? [])
    }
}

extension FileNode {
    func places() throws(Problem) -> [TargetPlace] {
        try elements().map { node throws(Problem) in try node.parsed("target", TargetPlace.init) }
    }
}

/// All acceptances of a workspace.
struct AcceptancesFile {
    /// The file as it is: nothing in it is ever rewritten.
    private let bytes: [UInt8]
    /// The first accepted first, wherever a merge put the lines.
    let acceptances: [Acceptance]

    /// Of a workspace in which nothing was accepted yet.
    init() {
        bytes = LineFile.text(LineFile.newHeader, [])
        acceptances = []
    }

    init(_ bytes: [UInt8], shownAs file: String) throws(Problems) {
        let lines = try LineFile(bytes, shownAs: file)
        var problems: [Problem] = []
        var acceptances: [Acceptance] = []
        for line in lines.lines {
            do throws(Problem) { acceptances.append(try Acceptance(line)) } catch { problems.append(error) }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        self.bytes = bytes
        self.acceptances = acceptances.enumerated().sorted {
            ($0.element.when, $0.offset) < ($1.element.when, $1.offset)
        }
        .map(\.element)
    }

    /// What stands accepted: each target with the acceptance that it was last in.
    var current: [TargetPlace: Acceptance] {
        var current: [TargetPlace: Acceptance] = [:]
        for acceptance in acceptances {
            for place in acceptance.removed { current[place] = nil }
            for place in acceptance.targets { current[place] = acceptance }
        }
        return current
    }

    func text(adding acceptance: Acceptance) -> [UInt8] { bytes + acceptance.line + [UInt8(ascii: "\n")] }
}
