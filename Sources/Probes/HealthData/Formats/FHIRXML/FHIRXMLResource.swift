internal import Detectors

/// An open resource of a person, and what its elements hold.
struct FHIRXMLResource {
    private let type: String
    private let kind: FHIRXMLKind
    private(set) var isSynthetic = false
    private var parts: PersonParts?
    private var identifier = FHIRXMLNumber()
    private var telecom = FHIRXMLNumber()

    init(_ type: String, _ kind: FHIRXMLKind, into ledger: inout Ledger) {
        self.type = type
        self.kind = kind
        // A patient's record is health information; a related person or a member is one of a patient or a plan.
        ledger.speaksOfHealth()
        if case .person = kind { ledger.speaksOfPerson() }
    }

    /// Synthea signs the text that it makes for people.
    mutating func narrative(_ text: ArraySlice<UInt8>) {
        if text.position(of: "synthetichealth/synthea") != nil { isSynthetic = true }
    }

    /// `path`: the open elements below the resource, this one last.
    mutating func start(_ path: ArraySlice<String>, _ element: XMLElement, into ledger: inout Ledger) {
        guard !path.contains("extension"), !path.contains("modifierExtension") else { return }
        let value = (element.attribute("value") ?? []).trimmed.prefix(512)
        if path.first == "meta" { return meta(path, value) }
        switch path.last {
        case "name", "address": parts = PersonParts()
        case "identifier": identifier = FHIRXMLNumber()
        case "telecom": telecom = FHIRXMLNumber()
        default: if !value.isEmpty { see(path, value, element.line, into: &ledger) }
        }
        // A name may be one string in old and in simple resources.
        if !value.isEmpty, path.last == "name" { parts?.add("", value, line: element.line) }
    }

    mutating func end(_ path: ArraySlice<String>, into ledger: inout Ledger) {
        guard !path.contains("extension") else { return }
        let field = field(path)
        switch path.last {
        case "name":
            if isOfPerson(path) { parts?.seeName(field, into: &ledger) }
            if parts?.isNumbered ?? false { isSynthetic = true }
            parts = nil
        case "address":
            if isOfPerson(path) { parts?.seeAddress(field, into: &ledger) }
            parts = nil
        case "identifier":
            if identifier.isSynthea { isSynthetic = true }
            if isOfPerson(path) || isSubject(path) { identifier.seeIdentifier(usualNumber, field, into: &ledger) }
        case "telecom": if isOfPerson(path) { telecom.seeContact(field, into: &ledger) }
        default: return
        }
    }

    private mutating func meta(_ path: ArraySlice<String>, _ value: ArraySlice<UInt8>) {
        // HL7 ActReason HTEST: test health data.
        if path.last == "code", value.isEqual("HTEST") { isSynthetic = true }
    }

    private mutating func see(
        _ path: ArraySlice<String>, _ value: ArraySlice<UInt8>, _ line: Int, into ledger: inout Ledger
    ) {
        if path.dropLast().last == "telecom" { return telecom.add(path.last ?? "", value, line: line) }
        if path.contains("identifier") { return identifier.add(path.last ?? "", value, line: line) }
        if parts != nil { parts?.add(Self.partNames[path.last ?? ""] ?? "other", value, line: line) }
        if path.last == "birthDate", isOfPerson(path) { return saw(.dateOfBirth, value, line, path, into: &ledger) }
        if path.last == "deceasedDateTime" { return saw(.date, value.prefix(10), line, path, into: &ledger) }
        if case .person = kind { return }
        clinical(path, value, line, into: &ledger)
    }

    private func clinical(
        _ path: ArraySlice<String>, _ value: ArraySlice<UInt8>, _ line: Int, into ledger: inout Ledger
    ) {
        let last = path.last ?? ""
        if isSubject(path), last == "reference" {
            if isPerson(value) { saw(.patientReference, value, line, path, into: &ledger) }
        } else if isSubject(path), last == "display" {
            saw(.name, value, line, path, into: &ledger)
        } else if last == "subscriberId" || last == "medicareId" {
            saw(.memberID, value, line, path, into: &ledger)
        } else if case .clinical = kind {
            health(path, value, line, into: &ledger)
        }
    }

    /// The codes and values that a clinical resource is for.
    private func health(_ path: ArraySlice<String>, _ value: ArraySlice<UInt8>, _ line: Int, into ledger: inout Ledger)
    {
        let first = path.first ?? ""
        if path.last == "code", path.dropLast().last == "coding", let kind = Self.codes[first] {
            saw(kind.check(value) == nil ? .health : kind, value, line, path, into: &ledger)
        } else if path.last == "value", first == "valueQuantity" {
            saw(.observation, value, line, path, into: &ledger)
        } else if path.last == "valueString" || first == "note" && path.last == "text" {
            saw(.health, value, line, path, into: &ledger)
        }
    }

    private func saw(
        _ kind: ValueKind, _ value: ArraySlice<UInt8>, _ line: Int, _ path: ArraySlice<String>,
        into ledger: inout Ledger
    ) {
        guard !isPlaceholder(value) else { return }
        ledger.saw(kind, value, line: line, field: field(path))
    }

    /// The patient's own, or that of a contact in it; of other resources none: an encounter's name is a place's.
    private func isOfPerson(_ path: ArraySlice<String>) -> Bool {
        let parent = path.dropLast().last
        switch kind {
        case .person: return parent == nil || parent == "contact"
        case .coverage: return parent == nil && path.last == "identifier"
        case .clinical: return path.dropLast().last == "Patient" || path.dropLast().last == "RelatedPerson"
        }
    }

    private func isSubject(_ path: ArraySlice<String>) -> Bool {
        guard let first = path.first else { return false }
        if path.count == 3, path.starts(with: ["participant", "actor"]) { return true }
        return path.count == 2
            && ["subject", "patient", "for", "beneficiary", "subscriber", "policyHolder"].contains(first)
    }

    /// A group, a device or a place can be a subject too.
    private func isPerson(_ reference: ArraySlice<UInt8>) -> Bool {
        ["Patient/", "RelatedPerson/", "Person/", "urn:", "#"].contains { reference.prefix(512).text.contains($0) }
    }

    private var usualNumber: ValueKind {
        if case .coverage = kind { return .memberID }
        return .mrn
    }

    private func field(_ path: ArraySlice<String>) -> String { "\(type).\(path.joined(separator: "."))" }

    private static let partNames = [
        "given": "given", "family": "family", "text": "", "line": "street", "city": "city", "district": "city",
        "postalCode": "zip",
    ]

    private static let codes: [String: ValueKind] = [
        "code": .diagnosis, "reasonCode": .diagnosis, "diagnosis": .diagnosis, "valueCodeableConcept": .diagnosis,
        "medicationCodeableConcept": .medication, "vaccineCode": .medication, "substance": .health,
        "procedure": .procedure, "item": .procedure, "type": .health, "conclusionCode": .diagnosis,
    ]
}

extension ValueKind {
    /// `Patient/4711`: as good as the number that it ends with. That of the standard's own examples is nobody's.
    fileprivate static let patientReference = ValueKind(
        "patient-reference", .other, .lower,
        reserved: ["patient/example", "patient/1", "patient/123", "patient/pat1", "patient/f001"])
}
