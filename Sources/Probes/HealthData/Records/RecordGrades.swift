internal import Detectors

/// The grades of what stands in one record: linkage decides, a reserved value caps, noise demotes and never deletes.
///
/// Context is there or is not: three words of health prove no more than one, so no length of text outvotes a check.
struct RecordGrades {
    private let marks: Set<Ledger.Mark>
    private let hasPerson: Bool
    private let hasHealth: Bool
    private let hasName: Bool
    /// The categories of the identifiers that may stand for a person.
    private let identifiers: Set<String>
    private var hasLinkedIdentifier = false

    init(_ sightings: [Sighting], marks: Set<Ledger.Mark>, hasHealth: Bool, hasPerson: Bool) {
        self.marks = marks
        let real = sightings.filter { !$0.isReserved && !$0.isDoubtful }
        self.hasPerson = hasPerson || real.contains { $0.role == .person || $0.isLabelledName }
        self.hasHealth = hasHealth || real.contains { $0.role == .health }
        hasName = real.contains { $0.identifies == .name }
        let counting = real.filter { $0.role == .identifier && $0.alone > .nothing }
        identifiers = Set(counting.map(\.category))
        hasLinkedIdentifier = counting.contains { isTied($0) }
    }

    /// Nil for what is no identifier, and for shapes that nothing in the record ties to a person.
    func grade(of sighting: Sighting) -> Grade? {
        guard let grade = unmarked(sighting) else { return nil }
        if sighting.isReserved { return .reserved }
        if marks.contains(.synthetic) { return min(grade, .synthetic) }
        if marks.contains(.deidentified) { return min(grade, .deidentified) }
        return grade
    }

    private func unmarked(_ sighting: Sighting) -> Grade? {
        guard sighting.role == .identifier || sighting.role == .contact else { return nil }
        if isLinked(sighting) { return sighting.isDoubtful || sighting.identifies == nil ? .possible : .linked }
        guard sighting.alone > .nothing else { return sighting.isReserved ? .reserved : nil }
        return sighting.isDoubtful ? .unlikely : .possible
    }

    private func isLinked(_ sighting: Sighting) -> Bool {
        switch sighting.role {
        case .identifier: isTied(sighting)
        case .contact:
            hasLinkedIdentifier || sighting.identifies?.leadsToAPerson == true && hasPerson && hasHealth
        default: false
        }
    }

    /// Whether the record ties an identifier to a person: by its own label, by context, by a name, or by an identifier of
    /// another kind. Two of one kind are a list of numbers.
    private func isTied(_ sighting: Sighting) -> Bool {
        if sighting.alone == .certain || hasPerson || hasHealth { return true }
        if hasName, sighting.identifies?.isOfPeopleOnly == true { return true }
        return !identifiers.subtracting([sighting.category]).isEmpty
    }
}

extension Sighting {
    /// A name with a label that says whose it is.
    fileprivate var isLabelledName: Bool { identifies == .name && alone > .nothing }
}

extension SafeHarbor {
    /// A firm has a name, an account and a car as well, and was not born.
    fileprivate var isOfPeopleOnly: Bool {
        switch self {
        case .date, .ssn, .healthPlan, .medicalRecord: true
        default: false
        }
    }

    /// A client's address and a link are in every line of a server's log, whoever the line is about.
    var leadsToAPerson: Bool {
        switch self {
        case .name, .phone, .fax, .email, .geography, .licence: true
        default: false
        }
    }
}

extension Grade: Comparable {
    static func < (a: Grade, b: Grade) -> Bool { a.position < b.position }
    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
