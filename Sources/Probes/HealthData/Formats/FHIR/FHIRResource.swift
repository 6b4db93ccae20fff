internal import Detectors

/// A resource of somebody: what is told of it once it is known whether its subject is real.
struct FHIRResource {
    struct Value {
        let kind: ValueKind
        let bytes: [UInt8]
        let line: Int
        let field: String
    }

    let type: String
    private let kind: FHIRType
    /// `resource 3`
    let place: String
    private(set) var values: [Value] = []
    private(set) var marks = FHIRMarks()
    /// The last parts of the references to whom it is about.
    private(set) var subjects: [String] = []
    private(set) var id: String?

    /// More values no resource has that is about one person.
    private static let mostValues = 256

    init(_ type: String, _ leaves: [FHIRLeaf], place: String) {
        self.type = Self.isType(type) ? type : "Resource"
        kind = FHIRType(type)
        self.place = place
        for leaf in leaves where leaf.way == "id" { id = leaf.text }
        mark(leaves)
        switch kind {
        case .person: person(leaves)
        case .coverage, .clinical: subject(leaves)
        case .nobody: break
        }
    }

    /// A type's name is one word; anything else may be a value.
    private static func isType(_ type: String) -> Bool {
        type.utf8.count <= 40 && type.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }

    var isPerson: Bool { if case .person = kind { true } else { false } }
    var isOfSomebody: Bool { !values.isEmpty }

    func tell(_ marks: FHIRMarks, into ledger: inout Ledger) {
        ledger.begin(place)
        // A patient's record is health information; what else has a patient is of one.
        ledger.speaksOfHealth()
        ledger.speaksOfPerson()
        if marks.isSynthetic { ledger.mark(.synthetic) }
        if marks.isDeidentified { ledger.mark(.deidentified) }
        for value in values { ledger.saw(value.kind, value.bytes, line: value.line, field: value.field) }
        ledger.end()
    }

    private mutating func see(_ kind: ValueKind, _ bytes: [UInt8], _ line: Int, _ path: some Sequence<FHIRLeaf.Step>) {
        guard values.count < Self.mostValues, kind.check(bytes) != nil else { return }
        values.append(Value(kind: kind, bytes: bytes, line: line, field: "\(type).\(path.words)"))
    }

    // MARK: Marks

    private mutating func mark(_ leaves: [FHIRLeaf]) {
        for leaf in leaves {
            if leaf.way == "meta.security.code" || leaf.way == "meta.tag.code" { marks.label(leaf.text) }
            let isSigned = leaf.last == "system" || leaf.way == "meta.profile" || leaf.path.first?.name == "text"
            if isSigned, leaf.contains("synthetichealth") { marks.isSynthetic = true }
        }
        if isPerson, Self.isNumbered(leaves) { marks.isSynthetic = true }
    }

    /// Synthea writes numbers behind the names that it makes up: `Abbott509`.
    private static func isNumbered(_ leaves: [FHIRLeaf]) -> Bool {
        let names = leaves.filter {
            $0.path.count == 2 && $0.path[0].name == "name" && ["family", "given"].contains($0.last)
        }
        let isSigned = names.filter { leaf in
            let bytes = leaf.bytes
            return bytes.count > 3 && (bytes.first.map(ValueShape.isLetter) ?? false)
                && bytes.suffix(2).allSatisfy(ValueShape.isDigit)
        }
        let kinds = Set(isSigned.map(\.last))
        return kinds.count == 2 || !names.isEmpty && isSigned.count == names.count && names.count > 1
    }

    // MARK: Persons

    private mutating func person(_ leaves: [FHIRLeaf]) {
        for leaf in leaves {
            switch leaf.way {
            case "birthDate": see(.dateOfBirth, leaf.bytes, leaf.line, leaf.path)
            case "deceasedDateTime": see(.date, leaf.bytes, leaf.line, leaf.path)
            case "photo.url": see(.photo, leaf.bytes, leaf.line, leaf.path)
            case "patient.reference": reference(leaf)
            case "extension.valueString" where isMaidenName(leaf, leaves):
                see(.name, leaf.bytes, leaf.line, leaf.path)
            default: break
            }
        }
        for at in [["name"], ["contact", "name"]] { groups(leaves, at).forEach { name($0, at.count) } }
        for at in [["address"], ["contact", "address"]] { groups(leaves, at).forEach { address($0, at.count) } }
        for at in [["telecom"], ["contact", "telecom"]] {
            for group in groups(leaves, at) { number(FHIRNumber(group, depth: at.count), \.contacted) }
        }
        let usual = type == "Patient" ? ValueKind.mrn : .other
        identifiers(leaves, ["identifier"], usual)
    }

    private func isMaidenName(_ leaf: FHIRLeaf, _ leaves: [FHIRLeaf]) -> Bool {
        leaves.contains {
            $0.path.first == leaf.path.first && $0.way == "extension.url" && $0.text.hasSuffix("mothersMaidenName")
        }
    }

    private mutating func identifiers(_ leaves: [FHIRLeaf], _ at: [String], _ usual: ValueKind) {
        for group in groups(leaves, at) {
            let number = FHIRNumber(group, depth: at.count)
            if number.isSynthea { marks.isSynthetic = true }
            if let (kind, leaf) = number.identifier(usual) { see(kind, leaf.bytes, leaf.line, number.path) }
        }
    }

    private mutating func number(_ number: FHIRNumber, _ read: (FHIRNumber) -> (ValueKind, FHIRLeaf)?) {
        if let (kind, leaf) = read(number) { see(kind, leaf.bytes, leaf.line, number.path) }
    }

    /// Given name first: `goran farrowby`. The digits of made-up names are no part of one.
    private mutating func name(_ leaves: [FHIRLeaf], _ depth: Int) {
        let parts = ["given", "family"].flatMap { part in
            leaves.filter { $0.path.count == depth + 1 && $0.last == part }
        }
        let whole =
            parts.isEmpty
            ? leaves.filter { $0.path.count <= depth + 1 && ($0.last == "text" || $0.path.count == depth) } : parts
        guard let first = whole.first else { return }
        let bytes = Array(whole.map { $0.bytes.filter { !ValueShape.isDigit($0) } }.joined(separator: [0x20]))
        see(.name, bytes, whole.map(\.line).min() ?? first.line, first.path.prefix(depth))
    }

    /// A state or a country alone is no place smaller than a state.
    private mutating func address(_ leaves: [FHIRLeaf], _ depth: Int) {
        func named(_ names: [String]) -> [FHIRLeaf] {
            names.flatMap { name in leaves.filter { $0.path.count == depth + 1 && $0.last == name } }
        }
        let street = named(["line", "city", "district"])
        let zip = named(["postalCode"])
        let whole = street.isEmpty && zip.isEmpty ? named(["text"]) : street + zip
        guard let first = whole.first else { return }
        let bytes = Array(whole.map(\.bytes).joined(separator: [0x20]))
        see(street.isEmpty && !zip.isEmpty ? .zip : .address, bytes, first.line, first.path.prefix(depth))
    }

    /// The leaves below each element of a list, or below one.
    private func groups(_ leaves: [FHIRLeaf], _ at: [String]) -> [[FHIRLeaf]] {
        var order: [[FHIRLeaf.Step]] = []
        var groups: [[FHIRLeaf.Step]: [FHIRLeaf]] = [:]
        for leaf in leaves where leaf.path.count >= at.count && leaf.path.prefix(at.count).map(\.name) == at {
            let key = Array(leaf.path.prefix(at.count))
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(leaf)
        }
        return order.compactMap { groups[$0] }
    }

    // MARK: What is of a person

    private mutating func subject(_ leaves: [FHIRLeaf]) {
        for leaf in leaves {
            guard Self.isSubject(leaf) else { continue }
            if leaf.last == "reference" { reference(leaf) }
            if leaf.last == "display", isPerson(leaf, leaves) { see(.name, leaf.bytes, leaf.line, leaf.path) }
            if leaf.last == "value" { see(.mrn, leaf.bytes, leaf.line, leaf.path) }
        }
        guard isOfSomebody || !subjects.isEmpty else { return }
        if case .coverage = kind { identifiers(leaves, ["identifier"], .memberID) }
        for leaf in leaves { detail(leaf) }
    }

    private static let subjectNames: Set<String> = [
        "subject", "patient", "for", "beneficiary", "subscriber", "policyHolder", "individual", "candidate",
    ]

    private static func isSubject(_ leaf: FHIRLeaf) -> Bool {
        guard let first = leaf.path.first?.name else { return false }
        if subjectNames.contains(first) {
            return leaf.path.count == 2 || leaf.path.count == 3 && leaf.path[1].name == "identifier"
        }
        return leaf.way == "participant.actor.reference" || leaf.way == "entity.what.reference"
    }

    /// A group, a device or a place can be a subject too.
    private mutating func reference(_ leaf: FHIRLeaf) {
        let isURN = leaf.bytes.starts(with: "urn:".utf8)
        guard Self.isOfPerson(leaf), leaf.path.first?.name != "participant" || !isURN else { return }
        subjects.append(FHIRSubjects.key(leaf.text))
        see(.patientReference, leaf.bytes, leaf.line, leaf.path)
    }

    private static func isOfPerson(_ leaf: FHIRLeaf) -> Bool {
        leaf.contains("Patient/") || leaf.contains("Person/") || leaf.bytes.starts(with: "urn:".utf8)
            || leaf.bytes.first == UInt8(ascii: "#")
    }

    private func isPerson(_ display: FHIRLeaf, _ leaves: [FHIRLeaf]) -> Bool {
        leaves.first { $0.last == "reference" && $0.path.dropLast() == display.path.dropLast() }.map(Self.isOfPerson)
            ?? true
    }

    /// The codes and results that it is for, which are somebody's as surely as it is.
    private mutating func detail(_ leaf: FHIRLeaf) {
        switch leaf.way {
        case "subscriberId", "medicareId": see(.memberID, leaf.bytes, leaf.line, leaf.path)
        case "valueQuantity.value": see(.observation, leaf.bytes, leaf.line, leaf.path)
        default: break
        }
        guard leaf.last == "code", leaf.path.count == 3, leaf.path[1].name == "coding" else { return }
        guard let kind = Self.codes[leaf.path[0].name] else { return }
        see(kind.check(leaf.bytes) == nil ? .health : kind, leaf.bytes, leaf.line, leaf.path)
    }

    private static let codes: [String: ValueKind] = [
        "code": .diagnosis, "reasonCode": .diagnosis, "valueCodeableConcept": .diagnosis,
        "medicationCodeableConcept": .medication, "vaccineCode": .medication,
    ]
}

extension FHIRNumber {
    fileprivate var contacted: (ValueKind, FHIRLeaf)? { contact() }
}

extension ValueKind {
    /// `Patient/4711`: as good as the number that it ends with. That of the standard's own examples is nobody's.
    fileprivate static let patientReference = ValueKind(
        "patient-reference", .other, .lower,
        reserved: ["patient/example", "patient/1", "patient/123", "patient/pat1", "patient/f001"])
}
