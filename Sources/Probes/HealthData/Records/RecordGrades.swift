internal import Detectors

/// The grades of what stands in one record: linkage decides, a reserved value caps, noise demotes and never deletes.
///
/// Context is there or is not: three words of health prove no more than one, so no length of text outvotes a check.
struct RecordGrades {
    private let marks: Set<Ledger.Mark>
    private let hasPerson: Bool
    private let hasHealth: Bool
    /// The categories of the identifiers that may stand for a person.
    private let identifiers: Set<String>
    private let hasLinkedIdentifier: Bool
    /// How sure it is whose record it is: the best grade of what identifies in it.
    private var owner: Grade? = nil

    init(_ sightings: [Sighting], marks: Set<Ledger.Mark>, hasHealth: Bool, hasPerson: Bool) {
        self.marks = marks
        let real = sightings.filter { !$0.isReserved && !$0.isDoubtful }
        self.hasPerson = hasPerson || real.contains { $0.role == .person || $0.isLabelledName }
        self.hasHealth = hasHealth || real.contains { $0.role == .health }
        let counting = real.filter { $0.role == .identifier && $0.alone > .nothing }
        identifiers = Set(counting.map(\.category))
        let context = self.hasPerson || self.hasHealth
        hasLinkedIdentifier =
            !counting.isEmpty && (context || identifiers.count > 1 || counting.contains { $0.alone == .certain })
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
        if isLinked(sighting) { return sighting.isDoubtful || sighting.identifies == nil ? .possible : .linked }
        guard sighting.alone > .nothing else { return sighting.isReserved ? .reserved : nil }
        return sighting.isDoubtful ? .unlikely : .possible
    }

    private func isLinked(_ sighting: Sighting) -> Bool {
        switch sighting.role {
        case .identifier:
            sighting.alone == .certain || hasPerson || hasHealth
                || !identifiers.subtracting([sighting.category]).isEmpty
        case .contact: hasLinkedIdentifier || sighting.leadsToAPerson && hasPerson && hasHealth
        default: false
        }
    }
}

extension Sighting {
    /// A name with a label that says whose it is.
    fileprivate var isLabelledName: Bool { identifies == .name && alone > .nothing }

    /// A client's address and a link are in every line of a server's log, whoever the line is about.
    fileprivate var leadsToAPerson: Bool {
        switch identifies {
        case .name, .phone, .fax, .email, .geography, .licence: true
        default: false
        }
    }
}

extension Grade: Comparable {
    static func < (a: Grade, b: Grade) -> Bool { a.position < b.position }
    private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
