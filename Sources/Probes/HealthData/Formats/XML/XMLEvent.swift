/// What stands next in an XML document.
enum XMLEvent {
    case start(XMLElement)
    /// Comes for an empty element too.
    case end(XMLName)
    /// A stretch of text or CDATA that is not all blank; a long one comes in several.
    case text(ArraySlice<UInt8>, line: Int)
}

/// A name as it is written: prefixes are compared as they stand.
struct XMLName: Hashable {
    let prefix: String
    let local: String

    init(_ bytes: ArraySlice<UInt8>) {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        prefix = colon.map { bytes[..<$0].text } ?? ""
        local = bytes[(colon.map { $0 + 1 } ?? bytes.startIndex)...].text
    }
}

/// A start tag.
struct XMLElement {
    let name: XMLName
    let attributes: [(name: XMLName, value: ArraySlice<UInt8>)]
    let line: Int
    let isEmpty: Bool

    /// The value of an attribute that has no prefix.
    func attribute(_ name: String) -> ArraySlice<UInt8>? {
        attributes.first { $0.name.local == name && $0.name.prefix.isEmpty }?.value
    }

    /// The name space that the element itself declares for its prefix.
    var space: ArraySlice<UInt8>? {
        name.prefix.isEmpty
            ? attribute("xmlns") : attributes.first { $0.name.prefix == "xmlns" && $0.name.local == name.prefix }?.value
    }
}
