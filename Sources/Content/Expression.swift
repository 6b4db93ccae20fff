internal import CHyperscan
internal import Glibc

/// Why Hyperscan does not take a pattern, in its words.
struct Refusal: Error {
    let words: String
    /// Which of those that were compiled together.
    let expression: Int?

    init(_ words: String, expression: Int? = nil) {
        self.words = words
        self.expression = expression
    }

    /// Frees what it takes.
    init(taking error: UnsafeMutablePointer<hs_compile_error_t>?) {
        guard let error else {
            self.init("it gave no reason")
            return
        }
        let words = error.pointee.message.map { String(cString: $0) } ?? "it gave no reason"
        self.init(words, expression: error.pointee.expression < 0 ? nil : Int(error.pointee.expression))
        hs_free_compile_error(error)
    }
}

/// What Hyperscan seeks, for one pattern or more that seek the same.
struct Expression: Hashable {
    let text: String
    let flags: UInt32
    let width: Width

    /// Plain, or, for constructs that Hyperscan has not (look-around, back references, possessive repeats), as a wider
    /// expression that matches wherever this one does.
    init(_ text: String) throws(Refusal) {
        self.text = text
        do throws(Refusal) {
            width = try Width(of: text, flags: 0)
            flags = 0
        } catch {
            width = try Width(of: text, flags: UInt32(HS_FLAG_PREFILTER))
            flags = UInt32(HS_FLAG_PREFILTER)
        }
    }

    /// Where it ends, a match of the pattern ends.
    var isExact: Bool { flags == 0 }

    private init(text: String, flags: UInt32, width: Width) {
        self.text = text
        self.flags = flags
        self.width = width
    }

    /// For what is "too large" in full; nil where that was tried.
    var widened: Expression? {
        flags == 0 ? Expression(text: text, flags: UInt32(HS_FLAG_PREFILTER), width: width) : nil
    }
}
