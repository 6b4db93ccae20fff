/// Whether a field holds what systems write where nothing is known: `UNKNOWN`, `N/A`, `0000000`.
func isPlaceholder(_ value: some Collection<UInt8>) -> Bool {
    let letters = value.filter { $0.isLetter }.map(\.lowered)
    if letters.isEmpty { return value.allSatisfy { $0 == UInt8(ascii: "0") || !$0.isDigit && $0 < 0x80 } }
    guard letters.count <= 16, !value.contains(where: { $0.isDigit || $0 >= 0x80 }) else { return false }
    return placeholders.contains(letters.text)
}

private let placeholders: Set<String> = [
    "unknown", "unk", "none", "na", "nil", "null", "unknownunknown", "notavailable", "notprovided", "notgiven",
    "anonymous", "anonymized", "anonymised", "anon", "deidentified", "redacted", "removed", "masked", "hidden", "xxx",
    "refused", "declined", "noname", "nonamegiven", "notapplicable", "unavailable", "undisclosed",
]
