/// A name's words in lower case: `patientSSN`, `patient_ssn`, `PATIENT-SSN`. Digits stay with the letters before them.
struct SplitName: Hashable {
    /// Names of more words than this are sentences.
    static let mostWords = 7

    let words: [String]
    /// `MRN`, `SSN_FIELD`: a constant in most languages.
    let isUpperCase: Bool
    /// `Patient`: a type in most languages.
    let isCapitalised: Bool

    /// Without words where there are too many.
    init(_ name: ArraySlice<UInt8>) {
        let bytes = name.drop { $0 == 0x5F || $0 == 0x24 || $0 == 0x40 }
        isUpperCase = bytes.count > 1 && !bytes.contains { $0.isLowerLetter } && bytes.contains { $0.isUpperLetter }
        isCapitalised = bytes.first?.isUpperLetter ?? false
        words = bytes.count <= 60 ? Self.split(bytes) : []
    }

    private static func split(_ bytes: ArraySlice<UInt8>) -> [String] {
        var words: [[UInt8]] = [], word: [UInt8] = []
        for index in bytes.indices {
            let byte = bytes[index]
            let isPart = byte.isNamePart && byte != 0x5F
            if !isPart || startsWord(at: index, in: bytes) {
                if !word.isEmpty { words.append(word) }
                word = []
                if words.count > mostWords { return [] }
            }
            if isPart { word.append(byte.isUpperLetter ? byte | 0x20 : byte) }
        }
        if !word.isEmpty { words.append(word) }
        return words.count <= mostWords ? words.map { String(decoding: $0, as: UTF8.self) } : []
    }

    /// `a|B`, `AB|c`.
    private static func startsWord(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        guard index > bytes.startIndex, bytes[index].isUpperLetter else { return false }
        let before = bytes[index - 1]
        guard before.isUpperLetter else { return true }
        return index + 1 < bytes.endIndex && bytes[index + 1].isLowerLetter
    }
}

extension UInt8 {
    var isUpperLetter: Bool { self >= 0x41 && self <= 0x5A }
    var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
}
