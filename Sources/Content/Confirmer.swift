internal import CPCRE2
internal import Glibc

/// One pattern as PCRE2 compiled it. It does not change, and many tasks may match with it at once.
final class Confirmer: @unchecked Sendable {
    /// Groups that a match can hold. More are not asked for.
    static let groups = 64

    let code: OpaquePointer
    /// The number of the group `value`; 0, all, where there is none.
    let value: Int
    private let hasAtomicGroup: Bool

    deinit { pcre2_code_free_8(code) }

    /// UTF is never on: the bytes need not be any, and offsets are bytes. Lines end at LF, as Hyperscan has it.
    init(_ text: String) throws(Mistake) {
        var number: Int32 = 0
        var offset = 0
        let context = pcre2_compile_context_create_8(nil)
        defer { pcre2_compile_context_free_8(context) }
        pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        let options = UInt32(PCRE2_NEVER_UTF) | UInt32(PCRE2_NEVER_UCP) | UInt32(PCRE2_USE_OFFSET_LIMIT)
        let bytes = Array(text.utf8)
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, context) else {
            throw Mistake(words: pcre2Said(number), offset: offset)
        }
        self.code = code
        value = Self.valueGroup(of: code)
        hasAtomicGroup = text.contains("(?>")
    }

    /// What PCRE2 does not take, in its words, and at which byte of the pattern.
    struct Mistake: Error {
        let words: String
        let offset: Int
    }

    /// Without the right to make memory executable there is no JIT, and the interpreter matches, slower.
    ///
    /// So it does where there is an atomic group: the JIT of PCRE2 10.42 goes back into those that have alternatives,
    /// and finds what is not there: `(?>[ab]*|x)b1`.
    func makeFast() {
        if hasAtomicGroup { return }
        pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE) | UInt32(PCRE2_JIT_PARTIAL_HARD))
    }

    var canBeEmpty: Bool {
        var answer: UInt32 = 1
        return pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_MATCHEMPTY), &answer) != 0 || answer != 0
    }

    /// How many bytes match alone.
    var singleBytes: Int {
        let data = pcre2_match_data_create_8(1, nil)
        defer { pcre2_match_data_free_8(data) }
        return (UInt8.min...UInt8.max).count { (byte: UInt8) in
            let whole = UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED)
            return pcre2_match_8(code, [byte], 1, 0, whole, data, nil) >= 0
        }
    }

    private static func valueGroup(of code: OpaquePointer) -> Int {
        let name = Array("value".utf8) + [0]
        return max(0, Int(pcre2_substring_number_from_name_8(code, name)))
    }
}

private func pcre2Said(_ number: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(number, &text, text.count)
    return count > 0 ? String(decoding: text.prefix(Int(count)), as: UTF8.self) : "error \(number)"
}
