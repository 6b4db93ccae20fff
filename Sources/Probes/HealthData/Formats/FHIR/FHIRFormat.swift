internal import Trees

/// FHIR resources in JSON: one, a Bundle, or one a line as bulk exports write them. Every resource is a record, those in
/// bundles and those contained in others as well.
struct FHIRFormat: HealthFormat {
    static let name = "fhir"

    private struct Frame {
        let isObject: Bool
        let name: String
        /// How many values were read before it.
        let leaves: Int
        var index = -1
        var member = ""
        /// What `resourceType` says it is.
        var type: String?
        var hasResources = false
        var marks = FHIRMarks()
        /// The `fullUrl` of an entry, and who stands in it.
        var url: String?
        var person: FHIRMarks?
        /// The people contained in it, by what refers to them: `#p1`.
        var contained: [String: FHIRMarks] = [:]
    }

    /// A value, and the way to it from the document's root: which resource it is of is known when that ends.
    private struct Waiting {
        let path: [FHIRLeaf.Step]
        let bytes: [UInt8]
        let line: Int
    }

    private var carry = Carry()
    private var scanner = JSONScanner()
    private var frames: [Frame] = []
    private var leaves: [Waiting] = []
    private var subjects = FHIRSubjects()
    private var resources = 0
    private var bound: Int?
    private var overfull: Int?

    /// More values no resource has that is about one person.
    private static let mostLeaves = 8192

    init(path: String) {}

    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        guard let first = text.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else {
            return false
        }
        return SQLDialect.contains(text, "\"resourceType\"")
    }

    var problems: [String] {
        var problems = scanner.problems
        if let overfull {
            problems.append(
                "line \(overfull): a resource has more than \(Self.mostLeaves) values; the rest of it was not read")
        }
        if let bound { problems.append(RecordBound.problem(bound)) }
        return problems
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        carry.take(window)
        while let token = scanner.next(&carry) { take(token, into: &ledger) }
        guard window.isLast else { return }
        scanner.finish()
        while !frames.isEmpty { close(into: &ledger) }
        subjects.finish(into: &ledger)
    }

    private mutating func take(_ token: JSONToken, into ledger: inout Ledger) {
        switch token.kind {
        case .beginObject: open(isObject: true)
        case .beginArray: open(isObject: false)
        case .endObject, .endArray: close(into: &ledger)
        case .key: key(token)
        case .string, .number: value(token)
        case .word: step()
        case .broken: while !frames.isEmpty { close(into: &ledger) }
        }
    }

    private mutating func key(_ token: JSONToken) {
        guard let last = frames.indices.last else { return }
        frames[last].member = String(decoding: carry.bytes[token.start..<token.end].prefix(64), as: UTF8.self)
    }

    /// Another element of a list begins.
    private mutating func step() {
        if let last = frames.indices.last, !frames[last].isObject { frames[last].index += 1 }
    }

    private mutating func open(isObject: Bool) {
        step()
        let name = frames.last.map { $0.isObject ? $0.member : "" } ?? ""
        frames.append(Frame(isObject: isObject, name: name, leaves: leaves.count))
    }

    private mutating func value(_ token: JSONToken) {
        step()
        guard let last = frames.indices.last, bound == nil else { return }
        let member = frames[last].isObject ? frames[last].member : ""
        guard FHIRLeaf.isRead(member.isEmpty ? frames[last].name : member) else { return }
        let bytes = JSONText.bytes(token, carry)
        switch member {
        case "resourceType": frames[last].type = String(decoding: bytes, as: UTF8.self)
        case "fullUrl": frames[last].url = String(decoding: bytes, as: UTF8.self)
        case "div" where !isSigned(bytes): break
        default: leaf(bytes, member, token.line)
        }
    }

    /// Synthea signs the text that it makes for people; all other text is left to itself.
    private func isSigned(_ bytes: [UInt8]) -> Bool { SQLDialect.contains(bytes[...], "synthetichealth") }

    private mutating func leaf(_ bytes: [UInt8], _ member: String, _ line: Int) {
        guard leaves.count < Self.mostLeaves else {
            overfull = overfull ?? line
            return
        }
        var path = steps(frames.count)
        if !member.isEmpty { path.append(FHIRLeaf.Step(name: member, index: nil)) }
        if member == "code", let owner = labelOwner(path) {
            frames[owner].marks.label(String(decoding: bytes, as: UTF8.self))
        }
        leaves.append(Waiting(path: path, bytes: bytes, line: line))
    }

    /// The frame whose `meta` a code stands in.
    private func labelOwner(_ path: [FHIRLeaf.Step]) -> Int? {
        guard path.count >= 3, path[path.count - 3].name == "meta" else { return nil }
        guard ["security", "tag"].contains(path[path.count - 2].name) else { return nil }
        return frames.lastIndex { $0.name == "meta" }.map { max(0, $0 - 1) }
    }

    /// The way to the innermost of the first frames.
    private func steps(_ count: Int) -> [FHIRLeaf.Step] {
        frames.prefix(count).compactMap { frame in
            frame.name.isEmpty ? nil : FHIRLeaf.Step(name: frame.name, index: frame.isObject ? nil : frame.index)
        }
    }

    private mutating func close(into ledger: inout Ledger) {
        guard let frame = frames.popLast() else { return }
        if let type = frame.type {
            end(frame, type, into: &ledger)
        } else if let person = frame.person, let url = frame.url {
            subjects.add(FHIRSubjects.key(url), person)
        }
        guard let parent = frames.indices.last else {
            leaves = []
            return
        }
        if frame.type != nil || frame.hasResources {
            frames[parent].hasResources = true
            leaves.removeSubrange(min(frame.leaves, leaves.count)...)
        }
    }

    private mutating func end(_ frame: Frame, _ type: String, into ledger: inout Ledger) {
        if type != "Bundle" { resources += 1 }
        let depth = steps(frames.count).count + (frame.name.isEmpty ? 0 : 1)
        let own = leaves[min(frame.leaves, leaves.count)...].map {
            FHIRLeaf(Array($0.path.dropFirst(depth)), $0.bytes, line: $0.line)
        }
        let resource = FHIRResource(type, own, place: "resource \(resources)")
        let contained = resource.subjects.compactMap { frame.contained[$0] }.reduce(FHIRMarks(), |)
        let marks = frames.reduce(resource.marks | frame.marks | contained) { $0 | $1.marks }
        if resource.isPerson { add(resource, marks) }
        guard resource.isOfSomebody, bound == nil else { return }
        guard !RecordBound.isReached(ledger) else {
            bound = scanner.line
            return
        }
        subjects.take(resource, marks, into: &ledger)
    }

    private mutating func add(_ resource: FHIRResource, _ marks: FHIRMarks) {
        if frames.last?.name == "contained", frames.count > 1 {
            frames[frames.count - 2].contained["#" + (resource.id ?? "")] = marks
            return
        }
        if let id = resource.id { subjects.add(FHIRSubjects.key(id), marks) }
        guard let entry = frames.indices.last, frames[entry].isObject else { return }
        frames[entry].person = marks
    }
}
