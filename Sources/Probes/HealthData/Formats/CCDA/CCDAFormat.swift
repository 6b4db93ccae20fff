internal import Trees

/// HL7 CDA R2 and its profile C-CDA: a document about one patient. It is one record.
struct CCDAFormat: HealthFormat {
    static let name = "ccda"

    private var xml = XMLReader()
    private var document = CCDADocument()

    init(path: String) {}

    var problems: [String] { xml.problems.texts }

    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        guard let root = XMLReader.root(of: head.prefix(4096)), root.name.local == "ClinicalDocument" else {
            return false
        }
        return root.space.map { $0.isEqual("urn:hl7-org:v3") } ?? true
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        xml.add(window)
        while let event = xml.next() { document.take(event, into: &ledger) }
        guard window.isLast else { return }
        if document.isOpen { xml.tell("the document has no end") }
        if document.wasTooDeep { xml.tell("elements stand too deep in one another; those are not looked through") }
        document.finish(into: &ledger)
    }
}
