/// What to do about a line whose value YAML reads as something else than the text that it looks like: a condition that
/// begins with `!`, a message that begins with `{`. Nil where the value looks like text to YAML too.
func misreadHint(_ line: ArraySlice<UInt8>) -> String? {
    let value = value(of: line)
    guard let first = value.first else { return nil }
    if "!&*[{%@`|>".utf8.contains(first) {
        return hint("begins with \(Character(Unicode.Scalar(first)))")
    }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        return goesOn(afterQuote: value) ? hint("begins with a quote and goes on after it") : nil
    }
    if value.contains(": ") { return hint("holds \": \"") }
    return value.contains(" #") ? hint("holds \" #\"") : nil
}

private func hint(_ what: String) -> String {
    "text that \(what) is quoted, or written with | on the lines below"
}

/// What stands after `- ` and `key: `.
private func value(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line.drop(while: isBlank)
    while rest.first == UInt8(ascii: "-"), rest.dropFirst().first == UInt8(ascii: " ") {
        rest = rest.dropFirst().drop(while: isBlank)
    }
    let afterKey = rest.drop(while: isOfKey)
    guard afterKey.startIndex > rest.startIndex, afterKey.first == UInt8(ascii: ":") else { return rest }
    return afterKey.dropFirst().drop(while: isBlank)
}

private func isOfKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
    default: false
    }
}

private func goesOn(afterQuote value: ArraySlice<UInt8>) -> Bool {
    guard let quote = value.first, let rest = afterClose(of: quote, value.dropFirst()) else { return false }
    guard let next = rest.first(where: { !isBlank($0) }) else { return false }
    return next != UInt8(ascii: "#")
}

/// What follows the closing quote; nil where the line ends before it.
private func afterClose(of quote: UInt8, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text
    while let byte = rest.popFirst() {
        if byte == quote, quote == UInt8(ascii: "'"), rest.first == quote {
            rest.removeFirst()
        } else if byte == quote {
            return rest
        } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
            rest = rest.dropFirst()
        }
    }
    return nil
}

extension ArraySlice<UInt8> {
    fileprivate func contains(_ text: StaticString) -> Bool {
        let wanted = text.withUTF8Buffer { Array($0) }
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
