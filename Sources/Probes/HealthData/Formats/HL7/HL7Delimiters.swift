/// The five signs that a message chose for itself in MSH-1 and MSH-2 (HL7 v2.5.1, 2.5.4).
struct HL7Delimiters {
    let field: UInt8
    let component: UInt8
    let repetition: UInt8
    let escape: UInt8
    let subcomponent: UInt8

    /// What nearly every system uses, for segments that come without their header.
    static let usual = HL7Delimiters(
        field: UInt8(ascii: "|"), component: UInt8(ascii: "^"), repetition: UInt8(ascii: "~"),
        escape: UInt8(ascii: "\\"), subcomponent: UInt8(ascii: "&"))

    private init(field: UInt8, component: UInt8, repetition: UInt8, escape: UInt8, subcomponent: UInt8) {
        self.field = field
        self.component = component
        self.repetition = repetition
        self.escape = escape
        self.subcomponent = subcomponent
    }

    /// From a line in which MSH, FHS or BHS stands at `position`; nil where no delimiters come after it, as in prose.
    init?(of line: ArraySlice<UInt8>, at position: Int) {
        guard position + 4 < line.endIndex else { return nil }
        field = line[position + 3]
        let field = self.field
        // MSH-2 has four or five signs; more only where a log wrote `\` as `\\` or `&` as `&amp;`.
        let signs = Array(line[(position + 4)...].prefix(10).prefix { $0 != field })
        guard field.isSign, let first = signs.first, first.isSign, first != UInt8(ascii: "\"") else { return nil }
        component = first
        repetition = signs.count > 1 ? signs[1] : Self.usual.repetition
        escape = signs.count > 2 ? signs[2] : Self.usual.escape
        let escape = self.escape
        subcomponent = signs.dropFirst(3).first { $0 != escape } ?? Self.usual.subcomponent
        guard field != component, repetition.isSign, escape.isSign, !field.isSpace else { return nil }
    }
}
