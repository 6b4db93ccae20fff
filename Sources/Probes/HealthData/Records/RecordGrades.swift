internal import Detectors

/// The grades of what stands in one record: linkage decides, a reserved value caps, noise demotes and never deletes.
struct RecordGrades {
    private let marks: Set<Ledger.Mark>
    private let speaksOfSomethingElse: Bool
    private let people: Int
    private let identifiers: Int
    private let health: Int
    /// How sure it is whose record it is: the best grade of what identifies in it.
    private var owner: Grade?

    init(_ sightings: [Sighting], marks: Set<Ledger.Mark>, hasHealth: Bool, hasPerson: Bool) {
        self.marks = marks
        let real = sightings.filter { !$0.isReserved }
        people = real.count { $0.role == .person } + (hasPerson ? 1 : 0)
        identifiers = real.count { $0.role == .identifier && $0.alone > .nothing }
        health = real.count { $0.role == .health } + (hasHealth ? 1 : 0)
        speaksOfSomethingElse = sightings.contains { $0.role == .other }
        owner = sightings.compactMap { grade(ofIdentifier: $0) }.max()
    }

    /// Nil for what nothing in the record ties to a person. A diagnosis or a result is somebody's as surely as the record
    /// is; where it stands in no field it is a word of plain text, and context only.
    func grade(of sighting: Sighting) -> Grade? {
        guard sighting.role == .health else { return grade(ofIdentifier: sighting) }
        return sighting.field == nil ? nil : owner
    }

    private func grade(ofIdentifier sighting: Sighting) -> Grade? {
        guard sighting.role == .identifier || sighting.role == .contact else { return nil }
        guard let grade = unmarked(sighting) else { return nil }
        if sighting.isReserved { return .reserved }
        if marks.contains(.synthetic) { return min(grade, .synthetic) }
        if marks.contains(.deidentified) { return min(grade, .deidentified) }
        return grade
    }

    private func unmarked(_ sighting: Sighting) -> Grade? {
        if isLinked(sighting) { return speaksOfSomethingElse && sighting.alone != .certain ? .possible : .linked }
        guard sighting.alone == .possible else { return nil }
        return speaksOfSomethingElse ? .unlikely : .possible
    }

    private func isLinked(_ sighting: Sighting) -> Bool {
        switch sighting.role {
        case .identifier: sighting.alone == .certain || people + health + identifiers - own(sighting) > 0
        case .contact: identifiers > 0 || (people > 0 && health > 0)
        default: false
        }
    }

    private func own(_ sighting: Sighting) -> Int { sighting.alone > .nothing ? 1 : 0 }
}

extension Grade: Comparable {
    static func < (a: Grade, b: Grade) -> Bool { a.position < b.position }
    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
