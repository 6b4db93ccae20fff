/// Which of the people in a document are made up or unknowable, so that what refers to them is told so too, wherever it
/// stands. What comes before its subject waits for it, bounded.
struct FHIRSubjects {
    private struct Waiting {
        let resource: FHIRResource
        let marks: FHIRMarks
    }

    private var known: [Int: FHIRMarks] = [:]
    private var waiting: [Waiting] = []
    private var first = 0

    private static let mostKnown = 500_000
    private static let mostWaiting = 4096

    /// The last part of a reference: of `Patient/4711/_history/2` and `urn:uuid:4711` it is `4711`.
    static func key(_ reference: String) -> String {
        var parts = reference.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
        if parts.count > 2, parts[parts.count - 2].elementsEqual("_history".utf8) { parts.removeLast(2) }
        return parts.last.map { String(Substring($0)) } ?? reference
    }

    /// Somebody who is described here; `urls`: what else the resource is referred to by.
    mutating func add(_ id: String, _ marks: FHIRMarks) {
        guard known.count < Self.mostKnown else { return }
        known[id.hashValue] = (known[id.hashValue] ?? FHIRMarks()) | marks
    }

    mutating func take(_ resource: FHIRResource, _ marks: FHIRMarks, into ledger: inout Ledger) {
        let isSettled =
            marks.isSynthetic || resource.subjects.allSatisfy { $0.hasPrefix("#") || known[$0.hashValue] != nil }
        guard !isSettled else { return tell(resource, marks, into: &ledger) }
        waiting.append(Waiting(resource: resource, marks: marks))
        guard waiting.count - first > Self.mostWaiting else { return }
        tell(waiting[first].resource, waiting[first].marks, into: &ledger)
        first += 1
        if first > Self.mostWaiting {
            waiting.removeFirst(first)
            first = 0
        }
    }

    mutating func finish(into ledger: inout Ledger) {
        for resource in waiting[first...] { tell(resource.resource, resource.marks, into: &ledger) }
        waiting = []
        first = 0
    }

    private func tell(_ resource: FHIRResource, _ marks: FHIRMarks, into ledger: inout Ledger) {
        let subjects = resource.subjects.compactMap { known[$0.hashValue] }
        resource.tell(subjects.reduce(marks, |), into: &ledger)
    }
}
