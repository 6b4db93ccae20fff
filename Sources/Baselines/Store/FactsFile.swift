internal import Diagnostics
internal import Facts
internal import JSON

/// The surface of one target: an extent a kind, then one line a fact.
///
/// What moves without the target having changed is left out: the address (it follows DNS), line numbers, volatile
/// fields.
struct FactsFile {
    var header: [UInt8]
    var extents: [String: StoredExtent] = [:]
    var facts: [FactKey: StoredFact] = [:]
    /// Lines on kinds that this program does not know, as they were written.
    var foreign: [ForeignLine] = []
    /// A second line for one key, as `merge=union` leaves it: told, passed over, and gone after the next accept.
    var stale: [String] = []

    struct FactKey: Hashable {
        let kind: String
        let subject: Subject
        let ordinal: Int
    }

    struct StoredExtent {
        let extent: Extent
        var kept = KeptMembers.none
    }

    struct StoredFact {
        let fact: Fact
        var kept = KeptMembers.none
        var keptFields = KeptMembers.none
    }

    struct ForeignLine {
        let kind: String
        let order: ByteOrder
        let bytes: [UInt8]
    }

    init(header: [UInt8] = LineFile.newHeader) { self.header = header }
}

extension FactsFile {
    var kinds: Set<String> { Set(extents.keys).union(facts.keys.map(\.kind)) }

    /// Facts of one kind, by subject and ordinal.
    func facts(of kind: String) -> [(key: FactKey, stored: StoredFact)] {
        facts.filter { $0.key.kind == kind }.sorted { ByteOrder($0.key.subject.text, padded($0.key.ordinal)) }
            .map { ($0.key, $0.value) }
    }

    /// All that was seen of the target, as a judge takes it.
    func targetFacts(_ target: TargetIdentity, _ catalogue: Catalogue) -> TargetFacts {
        var byKind = Dictionary(grouping: facts, by: \.key.kind)
        for kind in extents.keys where byKind[kind] == nil { byKind[kind] = [] }
        let collections = byKind.compactMap { name, facts -> Collection? in
            guard let kind = catalogue[name] else { return nil }
            let ordered = facts.sorted { ByteOrder($0.key.subject.text, padded($0.key.ordinal)) }
            return Collection(kind, ordered.map(\.value.fact), extent: extents[name]?.extent ?? Self.untold)
        }
        return TargetFacts(target, collections)
    }

    private static let untold = Extent.unseen(.notCovered("the baseline does not say how much was seen"))
}

extension FactsFile {
    init(_ bytes: [UInt8], shownAs file: String, _ catalogue: Catalogue) throws(Problems) {
        let lines = try LineFile(bytes, shownAs: file)
        self.init(header: lines.header)
        var problems: [Problem] = []
        for line in lines.lines {
            do throws(Problem) { try add(line, catalogue) } catch { problems.append(error) }
        }
        guard problems.isEmpty else { throw Problems(problems) }
    }

    private mutating func add(_ line: FileNode, _ catalogue: Catalogue) throws(Problem) {
        let name = try line.member("kind").string()
        if let extent = line.optional("extent") {
            try addExtent(of: name, extent, line, isKnown: catalogue[name] != nil)
        } else {
            try addFact(of: name, line, catalogue[name])
        }
    }

    private mutating func addExtent(of name: String, _ node: FileNode, _ line: FileNode, isKnown: Bool) throws(Problem)
    {
        guard isKnown else { return keep(line, name, ByteOrder("0", name)) }
        guard let extent = Extent(json: node.json) else { throw node.wrong("is no extent: \(node.shown)") }
        guard extents[name] == nil else { return isStale(line, "how much was seen of \(name)") }
        extents[name] = StoredExtent(extent: extent, kept: line.kept(beside: ["extent", "kind"]))
    }

    private mutating func addFact(of name: String, _ line: FileNode, _ kind: FactKind?) throws(Problem) {
        let subject = Subject(try line.member("subject").string())
        let ordinal = try line.optional("ordinal")?.int(in: 0...1_000_000_000) ?? 0
        let fields = try line.member("fields")
        guard let kind else { return keep(line, name, Self.order(name, subject, ordinal)) }
        let path = try line.optional("evidence")?.optional("path")?.string()
        let fact = Fact(kind, subject, values: try kind.values(in: fields), evidence: Evidence(path: path))
        let key = FactKey(kind: name, subject: subject, ordinal: ordinal)
        guard facts[key] == nil else { return isStale(line, "\(name) \(subject)") }
        facts[key] = StoredFact(
            fact: fact, kept: line.kept(beside: ["evidence", "fields", "kind", "ordinal", "subject"]),
            keptFields: line.kept(in: "fields", beside: Set(kind.fields.map(\.name))))
    }

    private mutating func keep(_ line: FileNode, _ kind: String, _ order: ByteOrder) {
        foreign.append(ForeignLine(kind: kind, order: order, bytes: line.line.bytes))
    }

    private mutating func isStale(_ line: FileNode, _ what: String) {
        stale.append(line.line.staleNote(what))
    }

    private static func order(_ kind: String, _ subject: Subject, _ ordinal: Int) -> ByteOrder {
        ByteOrder("1", kind, subject.text, padded(ordinal))
    }
}

extension FactsFile {
    /// Extents by kind, then facts by kind, subject and ordinal.
    var text: [UInt8] {
        var lines = foreign.map { ($0.order, $0.bytes) }
        lines += extents.map { (ByteOrder("0", $0), Self.line($0, $1)) }
        lines += facts.map { (Self.order($0.kind, $0.subject, $0.ordinal), Self.line($0, $1)) }
        return LineFile.text(header, lines.sorted(by: \.0).map(\.1))
    }

    private static func line(_ kind: String, _ stored: StoredExtent) -> [UInt8] {
        var object: JSONObject = ["kind": .string(kind), "extent": stored.extent.json]
        stored.kept.add(to: &object)
        return JSONValue.object(object).canonical
    }

    private static func line(_ key: FactKey, _ stored: StoredFact) -> [UInt8] {
        var fields = JSONObject(stored.fact.storedValues.map { ($0.field.name, $0.observation.json) })
        stored.keptFields.add(to: &fields)
        var object: JSONObject = [
            "kind": .string(key.kind), "subject": .string(key.subject.text), "fields": .object(fields),
        ]
        if key.ordinal > 0 { object["ordinal"] = .int(key.ordinal) }
        if let path = stored.fact.evidence.path { object["evidence"] = ["path": .string(path)] }
        stored.kept.add(to: &object)
        return JSONValue.object(object).canonical
    }
}

extension FileNode {
    /// This line's members beside the known ones.
    func kept(beside known: Set<String>) -> KeptMembers {
        guard let object = json.objectValue else { return .none }
        return KeptMembers(beside: known, in: object, line.bytes)
    }

    /// The same of an object that the line holds.
    func kept(in name: String, beside known: Set<String>) -> KeptMembers {
        guard let object = json[name]?.objectValue, object.names.contains(where: { !known.contains($0) }),
            let raw = (try? JSONValue.members(ofLine: line.bytes))?.first(where: { $0.name == name })
        else { return .none }
        return KeptMembers(beside: known, in: object, Array(raw.value.bytes))
    }
}

extension FileLine {
    func staleNote(_ what: String) -> String {
        "\(printable(file)):\(number): a second line for \(printable(what)): passed over, and gone after the next accept"
    }
}
