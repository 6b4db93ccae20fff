/// Whether somebody or some program has put something else in the value's place: `***-**-2902`, `[REDACTED]`, `<ssn>`,
/// `%s`, `null`, nothing.
func isMasked(_ value: some Collection<UInt8>) -> Bool {
    let core = trimmed(value)
    guard let first = core.first else { return true }
    return isPlaceholder(first, core) || isCrossedOut(core) || isNoValue(core)
}

/// What a template, a format string or a query has where the value will be.
private func isPlaceholder(_ first: UInt8, _ value: [UInt8]) -> Bool {
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "?"): true
    case UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "@"): value.count < 2 || !isDigit(value[1])
    case UInt8(ascii: "#"): value.count > 1 && value[1] == UInt8(ascii: "{")
    default: false
    }
}

/// Stars, hashes, bullets or the letter x in a row, with or without the last few characters left.
private func isCrossedOut(_ value: [UInt8]) -> Bool {
    let covers = zip(value, value.dropFirst()).contains { a, b in a == b && "*#.".utf8.contains(a) }
    if covers || value.contains(UInt8(ascii: "*")) && value.count < 4 { return true }
    if String(decoding: value, as: UTF8.self).contains("\u{2022}\u{2022}") { return true }
    let letters = value.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    if letters.count > 1, letters.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) { return true }
    return letters.isEmpty && !value.contains { isDigit($0) || $0 > 0x7F }
}

private func isNoValue(_ value: [UInt8]) -> Bool {
    guard value.count <= 16 else { return false }
    let word = value.filter { $0 != 0x2F && $0 != 0x5F && $0 != 0x2D && $0 != 0x20 && $0 != 0x2E }
    return noValues.contains(String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
}

private let noValues: Set<String> = [
    "", "null", "none", "nil", "undefined", "nan", "unknown", "unk", "na", "tbd", "tba", "redacted", "masked", "hidden",
    "removed", "filtered", "omitted", "suppressed", "scrubbed", "anonymized", "anonymised", "deidentified", "withheld",
    "confidential", "private", "protected", "secret", "empty", "blank", "missing", "notprovided", "notgiven", "invalid",
    "required", "optional", "string", "integer", "number", "true", "false", "present", "absent", "encrypted", "hashed",
    "tokenized", "placeholder", "changeme", "example", "sample",
]

private func trimmed(_ value: some Collection<UInt8>) -> [UInt8] {
    let isEdge = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    return Array(value.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
