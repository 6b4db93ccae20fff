internal import Detectors
internal import Digests

/// Takes down what the records of one document hold. A format tells it of records and what stands in them; whether it is
/// health data is decided when a record ends: linkage needs the whole of it.
///
/// A record is what speaks of one person: a log line, a row, a tuple, an HL7 message, a claim loop, a FHIR resource.
struct Ledger {
    /// What a record says of itself.
    enum Mark { case synthetic, deidentified }

    private let key: WorkspaceKey
    private(set) var matches: [Match] = []
    private var sightings: [Sighting] = []
    private var place: String?
    private var marks: Set<Mark> = []
    private var hasHealth = false
    private var hasPerson = false

    init(key: WorkspaceKey) { self.key = key }

    /// A record begins. `place` names it for people: `message 4`, `row 17`; nil where the line says it all.
    mutating func begin(_ place: String?) {
        self.place = place
        sightings = []
        marks = []
        hasHealth = false
        hasPerson = false
    }

    /// The record holds a value. It is normalised, checked and tagged here, and its bytes go no further; a value that
    /// its kind's validator refuses, or that is empty or masked, is not there. `isDoubtful`: what stands around it says
    /// that it is something else.
    mutating func saw(
        _ kind: ValueKind, _ value: some Collection<UInt8>, line: Int, field: String? = nil, isDoubtful: Bool = false
    ) {
        guard let checked = kind.check(value) else { return }
        sightings.append(
            Sighting(
                category: kind.category, identifies: kind.identifies, role: kind.role, alone: kind.alone,
                isReserved: checked.isReserved, isDoubtful: isDoubtful, tag: key.tag(kind.category, checked.normalised),
                line: line,
                field: field))
    }

    mutating func mark(_ mark: Mark) { marks.insert(mark) }
    /// The record speaks of health: a diagnosis segment, a FHIR Observation.
    mutating func speaksOfHealth() { hasHealth = true }
    /// The record is about a person by its structure: a PID segment, a Patient resource.
    mutating func speaksOfPerson() { hasPerson = true }

    /// The record is over: what it holds is graded.
    mutating func end() {
        let grades = RecordGrades(sightings, marks: marks, hasHealth: hasHealth, hasPerson: hasPerson)
        for sighting in sightings {
            guard let grade = grades.grade(of: sighting) else { continue }
            matches.append(Match(sighting, grade: grade, record: place))
        }
        sightings = []
    }
}

/// One match as it will be a fact.
struct Match {
    let category: String
    let identifies: SafeHarbor?
    let grade: Grade
    let tag: Tag
    let line: Int
    /// `PID-13 of message 4`
    let place: String?

    init(_ sighting: Sighting, grade: Grade, record: String?) {
        category = sighting.category
        identifies = sighting.identifies
        self.grade = grade
        tag = sighting.tag
        line = sighting.line
        let words = [sighting.field, record].compactMap(\.self)
        place = words.isEmpty ? nil : words.joined(separator: " of ")
    }
}
