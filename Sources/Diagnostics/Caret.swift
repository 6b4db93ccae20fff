/// The line of text with a caret under the column, both cut to a window that fits a terminal.
public func caret(under line: String, column: Int) -> String {
    let scalars = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let index = min(max(column, 1) - 1, scalars.count)
    let start = max(0, index - 70)
    let end = min(scalars.count, start + 110)
    let lead = String(repeating: " ", count: scalars[start..<index].reduce(0) { $0 + width($1) })
    return "  \(printable(String(String.UnicodeScalarView(scalars[start..<end]))))\n  \(lead)^"
}

/// How many cells of a terminal a scalar takes once it is printable.
private func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return printable(String(scalar)).utf8.count }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide(scalar) ? 2 : printable(String(scalar)).unicodeScalars.count
    }
}

/// The large blocks of Unicode's East Asian Width W and F (UAX #11), and emoji.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        true
    default: false
    }
}
