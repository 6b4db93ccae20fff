/// One segment, its fields numbered as the standard does.
struct HL7Segment {
    /// More than any segment of the standard has; what comes after is not looked at.
    private static let mostFields = 128

    let name: String
    let line: Int
    let delimiters: HL7Delimiters
    private let fields: [ArraySlice<UInt8>]
    /// MSH-1 is the field separator itself, so that MSH-2 is the first that stands after it.
    private let offset: Int

    /// `bytes` begins with the name.
    init(_ bytes: ArraySlice<UInt8>, delimiters: HL7Delimiters, line: Int) {
        name = bytes.prefix(3).text
        self.line = line
        self.delimiters = delimiters
        fields = bytes.split(
            separator: delimiters.field, maxSplits: Self.mostFields, omittingEmptySubsequences: false)
        offset = ["MSH", "FHS", "BHS"].contains(name) ? 1 : 0
    }

    /// Empty where the segment has no such field.
    func field(_ number: Int) -> ArraySlice<UInt8> {
        let index = number - offset
        return index > 0 && index < fields.count ? fields[index] : []
    }

    /// The repetitions of a field, at most 32.
    func repetitions(_ number: Int) -> [ArraySlice<UInt8>] {
        let field = field(number)
        guard !field.isEmpty else { return [] }
        return Array(field.split(separator: delimiters.repetition, omittingEmptySubsequences: false).prefix(32))
    }

    /// The components of a repetition, at most 24.
    func components(_ repetition: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        Array(repetition.split(separator: delimiters.component, omittingEmptySubsequences: false).prefix(24))
    }

    /// The first subcomponent, without its escapes: of a family name the prefix and the own name are the next ones.
    func first(_ component: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        unescaped(component.prefix { $0 != delimiters.subcomponent })
    }

    /// All of it as text, signs of structure as blanks.
    func words(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let signs = [delimiters.subcomponent, delimiters.component, delimiters.repetition]
        return unescaped(ArraySlice(bytes.map { signs.contains($0) ? 0x20 : $0 })).trimmed
    }

    /// HL7 v2.5.1, 2.7: `\F\ \S\ \T\ \R\ \E\` are the delimiters, `\X0D\` bytes; highlights and line breaks are blanks.
    func unescaped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(delimiters.escape) else { return bytes }
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == delimiters.escape, let end = rest.prefix(64).firstIndex(of: delimiters.escape) else {
                plain.append(byte)
                continue
            }
            plain += meaning(rest[..<end])
            rest = rest[(end + 1)...]
        }
        return plain[...]
    }

    private func meaning(_ escape: ArraySlice<UInt8>) -> [UInt8] {
        switch escape.first {
        case UInt8(ascii: "F") where escape.count == 1: [delimiters.field]
        case UInt8(ascii: "S") where escape.count == 1: [delimiters.component]
        case UInt8(ascii: "T") where escape.count == 1: [delimiters.subcomponent]
        case UInt8(ascii: "R") where escape.count == 1: [delimiters.repetition]
        case UInt8(ascii: "E") where escape.count == 1: [delimiters.escape]
        case UInt8(ascii: "X"): hexadecimal(escape.dropFirst())
        case UInt8(ascii: "."): [0x20]
        default: []
        }
    }

    private func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = digits
        while rest.count > 1 {
            guard let byte = UInt8(rest.prefix(2).text, radix: 16) else { return bytes }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
