internal import Detectors

/// Whether a value bears its column's name out, before its kind's validator is asked: validators see normalised values,
/// and nine digits can be had from any hash.
enum ValueShape {
    static func fits(_ value: ArraySlice<UInt8>, _ concept: Concept) -> Bool {
        guard !value.isEmpty, value.count <= longest else { return false }
        switch concept {
        case .ssn, .itin, .canadianSIN: return isNumber(value, 9...9, among: "- .")
        case .nhs: return isNumber(value, 10...10, among: "- ")
        case .card: return isNumber(value, 12...19, among: "- ")
        case .phone, .fax: return isNumber(value, 7...18, among: "+()-. /xet#:")
        case .zip: return isPostalCode(value)
        case .ip: return value.count <= 45
        case .birthDate, .deathDate: return value.count <= 40 && value.contains(where: isDigit)
        case .mrn, .patientID, .memberID, .medicaid, .mbi, .germanHealthInsurance, .frenchNIR, .account, .licence,
            .vehicle, .device, .passport, .nationalID:
            return isRecordNumber(value)
        case .fullName, .givenName, .familyName: return isName(value)
        case .email: return value.contains(UInt8(ascii: "@"))
        case .street: return isStreet(value)
        case .photo: return value.count > 4
        case .diagnosis: return isDiagnosis(value)
        case .medication: return value.contains(where: isLetter) || ValueShape.isDrugCode(value)
        case .procedure: return value.count >= 4 && value.contains { isDigit($0) || isLetter($0) }
        case .diagnosisText: return value.count(where: isLetter) >= 3
        case .observation, .care, .provider: return true
        }
    }

    private static let longest = 512

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    private static func isNumber(_ value: ArraySlice<UInt8>, _ digits: ClosedRange<Int>, among: StaticString) -> Bool {
        var count = 0
        for byte in value {
            if isDigit(byte) {
                count += 1
            } else if !contains(among, byte | 0x20), !contains(among, byte) {
                return false
            }
        }
        return digits.contains(count)
    }

    private static func contains(_ text: StaticString, _ byte: UInt8) -> Bool {
        text.withUTF8Buffer { $0.contains(byte) }
    }

    /// Letters and digits with little between them, and neither a digest, a UUID nor a measure.
    private static func isRecordNumber(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count <= 24, value.allSatisfy({ isAlphanumeric($0) || contains("-/. #_", $0) }) else {
            return false
        }
        return !looksDigested(value) && !looksDecimal(value)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }

    private static func looksDecimal(_ value: ArraySlice<UInt8>) -> Bool {
        value.count { $0 == UInt8(ascii: ".") } == 1 && value.allSatisfy { isDigit($0) || contains(".-", $0) }
    }

    /// 12 and more hexadecimal digits with letters among them: what stands in the place of an identifier.
    static func looksDigested(_ value: ArraySlice<UInt8>) -> Bool {
        var letters = 0
        var count = 0
        for byte in value where byte != UInt8(ascii: "-") {
            guard isDigit(byte) || (0x61...0x66).contains(byte | 0x20) else { return value.count > 40 }
            if !isDigit(byte) { letters += 1 }
            count += 1
        }
        return count >= 12 && letters > 1
    }

    private static func isPostalCode(_ value: ArraySlice<UInt8>) -> Bool {
        (4...10).contains(value.count) && value.contains(where: isDigit)
            && value.allSatisfy { isAlphanumeric($0) || contains("- ", $0) }
    }

    private static func isStreet(_ value: ArraySlice<UInt8>) -> Bool {
        value.count >= 5 && value.contains(where: isLetter) && value.contains(where: isDigit)
            && value.contains(0x20) && !value.contains(UInt8(ascii: "@"))
    }

    /// Letters, in a word or some, and none of them of a house that treats or sells.
    private static func isName(_ value: ArraySlice<UInt8>) -> Bool {
        guard (2...80).contains(value.count), value.allSatisfy({ isLetter($0) || contains(" ,.'-()", $0) }) else {
            return false
        }
        let words = value.split { !isLetter($0) }
        guard (1...6).contains(words.count) else { return false }
        return !words.contains { (2...14).contains($0.count) && organisations.contains(lower($0)) }
    }

    private static func lower(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    private static let organisations: Set<String> = [
        "clinic", "clinics", "hospital", "hospitals", "center", "centre", "health", "healthcare", "medical", "medicine",
        "pharmacy", "inc", "llc", "ltd", "gmbh", "corp", "corporation", "university", "associates", "practice",
        "laboratory", "laboratories", "labs", "department", "company", "store", "school", "church", "insurance",
        "services", "systems", "county", "institute", "foundation", "group", "care", "dental", "surgery", "radiology",
        "imaging", "oncology", "pediatrics", "street", "avenue", "road", "kit", "tablet", "capsule", "test", "type",
    ]

    /// ICD-10, ICD-9 (`250.00`, `V58.61`), or words.
    private static func isDiagnosis(_ value: ArraySlice<UInt8>) -> Bool {
        let code = value.filter { $0 != UInt8(ascii: ".") }
        if (3...7).contains(code.count), Validator.icd10(code) == .valid { return true }
        if value.count(where: isLetter) >= 5 { return true }
        let digits = code.first.map { contains("VvEe", $0) } == true ? code.dropFirst() : code[...]
        return (3...5).contains(digits.count) && digits.allSatisfy(isDigit)
    }

    /// `50-59`, `[50-60)`, `>89`, `90+`: ages as Safe Harbor leaves them.
    static func looksBanded(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = value.count(where: isDigit)
        guard (1...6).contains(digits), value.count <= 10 else { return false }
        guard value.contains(where: { contains("-+<>[", $0) }) else { return false }
        return value.allSatisfy { isDigit($0) || contains("-+<>=[]() ", $0) } && value.first != UInt8(ascii: "-")
    }

    /// `nnn-nn-nnnn`, as nothing else is written so often.
    static func looksDashedSSN(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count == 11 else { return false }
        return value.enumerated().allSatisfy { index, byte in
            index == 3 || index == 6 ? byte == UInt8(ascii: "-") : isDigit(byte)
        }
    }

    private static func isDrugCode(_ value: ArraySlice<UInt8>) -> Bool {
        (10...13).contains(value.count) && value.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
    }
}
