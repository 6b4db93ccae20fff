/// The signs that an interchange chose for itself in its ISA segment (X12.5).
struct X12Delimiters {
    let element: UInt8
    let component: UInt8
    let terminator: UInt8

    /// For segments without an interchange: the sign after the first name, and `~` or the line's end.
    init(withoutInterchange bytes: ArraySlice<UInt8>, element: UInt8) {
        self.element = element
        component = UInt8(ascii: ":")
        terminator = bytes.contains(UInt8(ascii: "~")) ? UInt8(ascii: "~") : UInt8(ascii: "\n")
    }

    /// `bytes` begins with `ISA`. Counted are its 16 separators rather than its 106 bytes: editors take blanks away. Nil
    /// where there are no 16.
    init?(of bytes: ArraySlice<UInt8>) {
        guard bytes.count > 20 else { return nil }
        element = bytes[bytes.startIndex + 3]
        let element = self.element
        guard element.isSign || [0x09, 0x1C, 0x1D, 0x1E, 0x1F].contains(element) else { return nil }
        let separators = bytes.prefix(128).indices.filter { bytes[$0] == element }
        guard separators.count > 15, separators[15] + 2 < bytes.endIndex else { return nil }
        component = bytes[separators[15] + 1]
        terminator = bytes[separators[15] + 2]
        guard component != element, terminator != element, !terminator.isLetter, !terminator.isDigit else { return nil }
    }
}
