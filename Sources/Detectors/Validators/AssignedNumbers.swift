/// A record, member or account number, in upper case: hospitals and insurers follow no standard. It holds a digit, is not
/// nothing but zeros, and what was typed to fill a form belongs to nobody.
func assignedNumber(_ value: [UInt8]) -> Validator.Verdict {
    let digits = value.filter(isDigit)
    guard (3...24).contains(value.count), digits.count > 1, digits.contains(where: { $0 != 0x30 }) else {
        return .invalid
    }
    if isStraight(digits) || digits.count > 3 && isRepeated(digits) { return .reserved }
    return placeholders.contains(text(value)) ? .reserved : .valid
}

private let placeholders: Set<String> = [
    "ABC123", "ABC1234", "ABC12345", "XYZ123", "MRN123", "MRN001", "TEST123", "TEST001",
]

/// A name, in lower case. It is made of letters, and words that forms, logs and programs put in its place are none.
func nameOfPerson(_ value: [UInt8]) -> Validator.Verdict {
    guard (2...80).contains(value.count), !value.contains(where: isDigit) else { return .invalid }
    let words = value.split { " ,.^*".utf8.contains($0) }.map(text)
    guard (1...6).contains(words.count), words.contains(where: { $0.utf8.count > 1 }) else { return .invalid }
    if words.contains(where: notNames.contains) { return .invalid }
    return sampleNames.contains(words.joined(separator: " ")) ? .reserved : .valid
}

private let notNames: Set<String> = [
    "null", "none", "nil", "undefined", "unknown", "n/a", "tbd", "redacted", "masked", "hidden", "removed",
    "string", "text", "varchar", "char", "integer", "int", "boolean", "bool", "true", "false", "value", "field",
    "required", "optional", "missing", "invalid", "empty", "default", "name", "firstname", "lastname", "surname",
    "not", "is", "are", "was", "must", "should", "cannot", "the", "and", "for", "of", "to", "from", "with",
    "record", "records", "service", "controller", "repository", "resource", "portal", "system", "module", "error",
    "exception", "test", "testing", "anonymous", "system", "admin", "root", "user", "guest", "self",
]

private let sampleNames: Set<String> = [
    "john doe", "jane doe", "doe john", "doe jane", "doe", "john q public", "joe bloggs", "max mustermann",
    "erika mustermann", "mustermann", "mustermann max", "john smith", "smith john", "foo bar", "jean dupont",
]
