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
