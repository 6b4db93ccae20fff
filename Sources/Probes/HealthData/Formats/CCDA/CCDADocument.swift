internal import Detectors

/// A clinical document as it is read.
struct CCDADocument {
    /// Whose what stands in an element is.
    private enum Owner {
        /// The patient, a guardian, a relative.
        case person
        /// An author, a custodian, a provider, and what the document says of itself.
        case nobody
        /// Entries of the body: what was found, done and given.
        case body
    }

    private struct Frame {
        let owner: Owner
        /// It says that its value is unknown or withheld, and so of all that stands in it.
        let isNull: Bool
    }

    private var path = XMLPath<Frame>()
    private var parts: PersonParts?
    private(set) var wasTooDeep = false

    var isOpen: Bool { !path.isEmpty }

    mutating func take(_ event: XMLEvent, into ledger: inout Ledger) {
        switch event {
        case .start(let element): start(element, into: &ledger)
        case .end(let name): for _ in 0..<path.closed(by: name.local) { end(into: &ledger) }
        case .text(let text, let line): self.text(text, line, into: &ledger)
        }
        wasTooDeep = wasTooDeep || path.isTooDeep
    }

    mutating func finish(into ledger: inout Ledger) {
        guard isOpen else { return }
        path = XMLPath()
        ledger.end()
    }

    private mutating func start(_ element: XMLElement, into ledger: inout Ledger) {
        let name = element.name.local
        if name == "ClinicalDocument" {
            finish(into: &ledger)
            ledger.begin(nil)
            ledger.speaksOfHealth()
        }
        let isNull = path.frames.last?.isNull ?? false || element.attribute("nullFlavor") != nil
        let owner = owner(of: element)
        defer { path.enter(name, Frame(owner: owner, isNull: isNull)) }
        if name == "patientRole" { ledger.speaksOfPerson() }
        guard !isNull else { return }
        switch owner {
        case .person: person(element, into: &ledger)
        case .body: entry(element, into: &ledger)
        case .nobody: return
        }
    }

    private func owner(of element: XMLElement) -> Owner {
        let name = element.name.local
        if CCDANames.people.contains(name) {
            let roleClass = (element.attribute("classCode") ?? []).prefix(8).text
            return CCDANames.professionals.contains(roleClass) ? .nobody : .person
        }
        if CCDANames.others.contains(name) { return .nobody }
        if name == "structuredBody" || name == "nonXMLBody" { return .body }
        return path.frames.last?.owner ?? .nobody
    }

    private mutating func person(_ element: XMLElement, into ledger: inout Ledger) {
        let field = "\(path.name)/\(element.name.local)"
        switch element.name.local {
        case "id": if CCDANames.people.contains(path.name) { id(element, field, into: &ledger) }
        case "telecom": telecom(element, field, into: &ledger)
        case "birthTime", "deceasedTime":
            let kind: ValueKind = element.name.local == "birthTime" ? .dateOfBirth : .date
            saw(kind, (element.attribute("value") ?? []).prefix(8), element, field, into: &ledger)
        case "name", "addr": parts = PersonParts()
        default: return
        }
    }

    private func id(_ element: XMLElement, _ field: String, into ledger: inout Ledger) {
        let authority = (element.attribute("assigningAuthorityName") ?? []).prefix(128).text
        if authority.contains("synthetichealth/synthea") { ledger.mark(.synthetic) }
        guard let extent = element.attribute("extension") else { return }
        let root = (element.attribute("root") ?? []).prefix(128).text
        let usual: ValueKind = path.name == "patientRole" ? .mrn : .other
        saw(CCDANames.number(of: root) ?? usual, extent, element, field, into: &ledger)
    }

    private func telecom(_ element: XMLElement, _ field: String, into ledger: inout Ledger) {
        let value = element.attribute("value") ?? []
        let colon = value.prefix(8).firstIndex(of: UInt8(ascii: ":"))
        let scheme = colon.map { value[..<$0].text.lowercased() } ?? "tel"
        let number = colon.map { value[($0 + 1)...] } ?? value
        switch scheme {
        case "mailto": saw(.email, number, element, field, into: &ledger)
        case "fax", "x-text-fax": saw(.fax, withoutExtension(number), element, field, into: &ledger)
        case "tel": saw(.phone, withoutExtension(number), element, field, into: &ledger)
        default: return
        }
    }

    private mutating func entry(_ element: XMLElement, into ledger: inout Ledger) {
        let parent = path.name
        let field = "\(parent)/\(element.name.local)"
        switch element.name.local {
        case "value" where parent == "observation":
            if let code = element.attribute("code") {
                saw(ValueKind.diagnosis.check(code) == nil ? .health : .diagnosis, code, element, field, into: &ledger)
            } else {
                saw(.observation, element.attribute("value") ?? [], element, field, into: &ledger)
            }
        case "code" where parent == "manufacturedMaterial":
            saw(.medication, element.attribute("code") ?? [], element, field, into: &ledger)
        case "code" where parent == "procedure":
            saw(.procedure, element.attribute("code") ?? [], element, field, into: &ledger)
        case "id" where parent == "participantRole" && CCDANames.isCoverage(path.names):
            saw(.memberID, element.attribute("extension") ?? [], element, field, into: &ledger)
        default: return
        }
    }

    private mutating func text(_ text: ArraySlice<UInt8>, _ line: Int, into ledger: inout Ledger) {
        guard let frame = path.frames.last, !frame.isNull else { return }
        let name = path.name
        if frame.owner == .body, path.names.suffix(2) == ["section", "text"] {
            return ledger.saw(.health, text.trimmed.prefix(256), line: line, field: "section/text")
        }
        guard frame.owner == .person, parts != nil else { return }
        parts?.add(CCDANames.parts[name] ?? (name == "name" || name == "addr" ? "" : "other"), text, line: line)
    }

    private mutating func end(into ledger: inout Ledger) {
        let name = path.name
        path.leave()
        if path.isEmpty { ledger.end() }
        guard let parts, name == "name" || name == "addr" else { return }
        let field = "\(path.name)/\(name)"
        if name == "name" { parts.seeName(field, into: &ledger) } else { parts.seeAddress(field, into: &ledger) }
        self.parts = nil
    }

    private func saw(
        _ kind: ValueKind, _ value: ArraySlice<UInt8>, _ element: XMLElement, _ field: String, into ledger: inout Ledger
    ) {
        guard !isPlaceholder(value) else { return }
        ledger.saw(kind, value.prefix(256), line: element.line, field: field)
    }
}
