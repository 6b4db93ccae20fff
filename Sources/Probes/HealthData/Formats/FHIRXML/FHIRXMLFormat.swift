internal import Trees

/// FHIR resources as XML: one, or a bundle of them. A record is a resource with those that it contains.
struct FHIRXMLFormat: HealthFormat {
    static let name = "fhir-xml"

    private var xml = XMLReader()
    private var document = FHIRXMLDocument()

    init(path: String) {}

    var problems: [String] { xml.problems.texts }

    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        XMLReader.root(of: head.prefix(4096))?.space?.isEqual("http://hl7.org/fhir") ?? false
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        xml.add(window)
        while let event = xml.next() { document.take(event, into: &ledger) }
        guard window.isLast else { return }
        if document.isOpen { xml.tell("the resource has no end") }
        if document.wasTooDeep { xml.tell("elements stand too deep in one another; those are not looked through") }
        document.finish(into: &ledger)
    }
}
