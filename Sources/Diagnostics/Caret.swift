/// The line of text with a caret under the column, both cut to a window that fits a terminal.
public func caret(under line: String, column: Int) -> String {
    let scalars = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let index = min(max(column, 1) - 1, scalars.count)
    let start = max(0, index - 70)
    let end = min(scalars.count, start + 110)
    let lead = String(repeating: " ", count: scalars[start..<index].reduce(0) { $0 + columns(printable(String($1))) })
    return "  \(printable(String(String.UnicodeScalarView(scalars[start..<end]))))\n  \(lead)^"
}
