internal import Detectors

/// What of the rows of one table is told, decided once: what its columns say by their names and first values, together.
struct Table {
    private struct Told {
        let position: Int
        let concept: Concept
        let kind: ValueKind
        let label: String
        /// It is of staff or things: what identifies in it is nobody's health data (45 CFR 160.103, employment records).
        let isDoubtful: Bool
    }

    private let told: [Told]
    private let isOfPatients: Bool

    var isSilent: Bool { told.isEmpty }

    init(_ samples: [ColumnSample], topic: Topic) {
        let subject = TableSubject(samples, topic: topic)
        isOfPatients = subject.isOfPatients
        told = samples.indices.compactMap { index in
            let sample = samples[index]
            if let concept = sample.column.meaning.concept {
                guard sample.bearsOut, subject.tells(concept), let kind = concept.kind else { return nil }
                return Told(
                    position: index, concept: concept, kind: kind, label: sample.column.label,
                    isDoubtful: subject.isOfOthers || sample.column.meaning.isOther)
            }
            guard !subject.isOfOthers, let concept = sample.guessed, let kind = concept.kind else { return nil }
            return Told(
                position: index, concept: concept, kind: kind.unnamed, label: sample.column.label, isDoubtful: false)
        }
    }

    /// Tells what one row holds, as a record of its own.
    /// `lines`: of each cell, where they do not all stand on one.
    func tell(_ row: Row, line: Int, lines: [Int]? = nil, place: String, into ledger: inout Ledger) {
        let cells = told.filter { !row[$0.position].isEmpty && $0.concept.accepts(row[$0.position]) }
        guard isOfPatients || cells.contains(where: \.concept.isAnchor) else { return }
        ledger.begin(place)
        if isOfPatients {
            ledger.speaksOfPerson()
            ledger.speaksOfHealth()
        }
        for cell in cells {
            ledger.saw(
                cell.kind, row[cell.position], line: lines?[cell.position] ?? line, field: cell.label,
                isDoubtful: cell.isDoubtful)
        }
        ledger.end()
    }
}

/// Who the rows of a table are about.
private struct TableSubject {
    let isOfPatients: Bool
    let isOfOthers: Bool
    private let hasAnchor: Bool
    private let isReplaced: Bool

    init(_ samples: [ColumnSample], topic: Topic) {
        let borne = samples.filter { $0.column.meaning.concept != nil && $0.bearsOut }
        let concepts = Set(borne.compactMap(\.column.meaning.concept))
        hasAnchor = concepts.contains(where: \.isAnchor) || samples.contains { $0.guessed != nil }
        let isSaid =
            concepts.contains(where: \.isOfPatients)
            || borne.contains { $0.column.meaning.isOfPatient && $0.column.meaning.concept != .memberID }
        let isOfProviders = concepts.contains(.provider) && !hasAnchor && !isSaid
        let hasHealth = concepts.contains(where: \.speaksOfHealth) && !isOfProviders
        let isPersonal =
            hasAnchor || concepts.isSuperset(of: [.givenName, .familyName])
            || !concepts.isDisjoint(with: [.patientID, .memberID])
        isOfPatients =
            isSaid || hasHealth && isPersonal
            || topic == .patients && !isOfProviders && !Self.isOfThings(samples, isPersonal)
        isOfOthers =
            !isOfPatients
            && (topic == .others || samples.contains { $0.column.meaning.isOther && $0.column.meaning.concept != nil })
        isReplaced = samples.contains(where: \.isReplaced)
    }

    /// Lists of supplies lie in folders called medical.
    private static func isOfThings(_ samples: [ColumnSample], _ isPersonal: Bool) -> Bool {
        !isPersonal && samples.contains { $0.column.meaning.isOther }
    }

    func tells(_ concept: Concept) -> Bool {
        if isOfOthers { return concept.isAnchor }
        if isReplaced, concept == .patientID || concept == .zip || concept == .account || concept == .memberID {
            return false
        }
        return concept.isAnchor || isOfPatients || hasAnchor
    }
}

extension ValueKind {
    /// The same in a column without a name: possible, unless its record says more.
    fileprivate var unnamed: ValueKind {
        ValueKind(
            category, identifies, role: role, alone: min(alone, .possible), normalisation, validator: validator,
            reserved: reserved)
    }
}
