import Diagnostics

/// Text from outside, made safe for a terminal and cut to so many columns, `…` standing for what is left out.
func fitted(_ text: String, to width: Int) -> String {
    let line = safeLine(text, atMost: max(4 * width, 400))
    guard columns(line) > width else { return line }
    return head(of: line, width - 1) + "…"
}

/// The same over as many lines as it takes, at most `lines`, broken at spaces where there are any.
func wrapped(_ text: String, to width: Int, lines: Int) -> [String] {
    var rest = Substring(safeLine(text, atMost: 4 * width * lines + 400))
    var wrapped: [String] = []
    while wrapped.count + 1 < lines, columns(rest) > width {
        let whole = head(of: rest, width)
        let line = whole.lastIndex(of: " ").map { whole[..<$0] } ?? whole[...]
        // A word that alone fills more than half of the line is broken, not sent to the next.
        let taken = columns(line) * 2 > width ? line : whole[...]
        wrapped.append(String(taken))
        rest = rest.dropFirst(taken.count).drop { $0 == " " }
    }
    return wrapped + [fitted(String(rest), to: width)]
}

func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
}

/// The columns that a terminal gives to a text without control characters.
func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

/// New lines and tabs of honest text become spaces; what else a terminal would obey is shown as an escape. Cut first:
/// nobody reads a megabyte in one line, and no terminal should have to.
private func safeLine(_ text: String, atMost limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
        scalars.append(scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : scalar)
    }
    return printable(String(scalars))
}

/// As much of the beginning as fits, whole characters only. Marks have no columns, so their number is bounded too.
private func head(of text: some StringProtocol, _ width: Int) -> String {
    var head = ""
    var used = 0
    for character in text {
        let scalars = character.unicodeScalars
        used += scalars.count > 8 ? scalars.count : columns(String(character))
        if used > width { break }
        head.append(character)
    }
    return head
}

/// Unicode's East Asian Width, in blocks (UAX #11): W and F take two columns. Marks that stand on another character
/// take none.
private func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        return 2
    default: return 1
    }
}
