import CPCRE2
import Content
import Detectors
import Diagnostics

/// What PCRE2 alone finds, pattern by pattern over the whole bytes, interpreted and without limits.
enum Oracle {
    static func hits(_ patterns: [Pattern], in bytes: [UInt8]) -> [Hit] {
        let hits = patterns.enumerated().flatMap { own($1.text, $0, in: bytes) }
        return hits.sorted { ($0.whole.lowerBound, $0.pattern) < ($1.whole.lowerBound, $1.pattern) }
    }

    private static func own(_ text: String, _ pattern: Int, in bytes: [UInt8]) -> [Hit] {
        var code: Int32 = 0
        var offset = 0
        let compiled = pcre2_compile_8(Array(text.utf8), text.utf8.count, 0, &code, &offset, nil)
        let data = pcre2_match_data_create_8(100, nil)
        defer {
            pcre2_match_data_free_8(data)
            pcre2_code_free_8(compiled)
        }
        let value = max(0, Int(pcre2_substring_number_from_name_8(compiled, Array("value".utf8) + [0])))
        var hits: [Hit] = []
        var from = 0
        while pcre2_match_8(compiled, bytes, bytes.count, from, 0, data, nil) >= 0 {
            guard let offsets = pcre2_get_ovector_pointer_8(data) else { break }
            let whole = offsets[0]..<offsets[1]
            // PCRE2_UNSET, all ones, for a group that took no part.
            let taken = offsets[2 * value] >= 0 ? offsets[2 * value]..<offsets[2 * value + 1] : whole
            hits.append(Hit(pattern: pattern, value: taken, whole: whole))
            from = max(whole.upperBound, from + 1)
        }
        return hits
    }
}

extension Pattern {
    init(_ text: String, seek: String? = nil, line: Int = 1) {
        self.init(text, seek: seek, alone: .certain, place: Place(file: "made.yaml", line: line, column: 1))
    }
}

extension Engine {
    /// Of these patterns, all that is found.
    static func finds(_ patterns: [Pattern], in bytes: [UInt8]) throws -> [Hit] {
        var scanner = try Engine(patterns, cache: nil).scanner()
        return scanner.finds(in: bytes).hits
    }
}

extension Scanner {
    mutating func finds(in bytes: [UInt8]) -> (hits: [Hit], surrenders: [Surrender]) {
        var hits: [Hit] = []
        let surrenders = scan(bytes, in: bytes.indices) { hits.append($0) }
        return (hits, surrenders)
    }
}
