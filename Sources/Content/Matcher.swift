internal import CPCRE2
internal import Facts

/// What PCRE2 needs to match one pattern at a time, and its limits.
struct Matcher: ~Copyable {
    /// Steps from one start. One is about 2 ns.
    static let fewSteps: UInt32 = 2_000
    static let manySteps: UInt32 = 100_000

    enum Answer {
        case match(whole: Range<Int>, value: Range<Int>)
        case none
        /// From this start on it depends on what comes after the bytes.
        case cut(at: Int)
        case tooManySteps
        case noMemory
    }

    private let data: OpaquePointer
    private let context: OpaquePointer
    private let stack: OpaquePointer?

    init() throws(Reason) {
        guard let data = pcre2_match_data_create_8(UInt32(Confirmer.groups), nil) else { throw noMemory }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_match_data_free_8(data)
            throw noMemory
        }
        self.data = data
        self.context = context
        stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
        if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
        pcre2_set_heap_limit_8(context, 16 << 10)  // KiB; the interpreter's
    }

    deinit {
        pcre2_jit_stack_free_8(stack)
        pcre2_match_context_free_8(context)
        pcre2_match_data_free_8(data)
    }

    /// The leftmost match of `bytes[..<end]` that begins at one of the starts. Bytes before the first start are seen by
    /// look-behinds; whether it would look at bytes after `end` is told as `cut`.
    func match(
        _ confirmer: Confirmer, in bytes: UnsafeBufferPointer<UInt8>, upTo end: Int, starts: ClosedRange<Int>,
        steps: UInt32
    ) -> Answer {
        pcre2_set_match_limit_8(context, steps)
        pcre2_set_depth_limit_8(context, steps)
        pcre2_set_offset_limit_8(context, starts.upperBound)
        let options = end < bytes.count ? UInt32(PCRE2_PARTIAL_HARD) : 0
        let code = pcre2_match_8(
            confirmer.code, bytes.baseAddress, end, starts.lowerBound, options, data, context)
        return answer(code, confirmer)
    }

    private func answer(_ code: Int32, _ confirmer: Confirmer) -> Answer {
        switch code {
        // 0 where there were more groups than `data` has room for.
        case 0...: .match(whole: group(0) ?? 0..<0, value: group(confirmer.value) ?? group(0) ?? 0..<0)
        case PCRE2_ERROR_NOMATCH: .none
        case PCRE2_ERROR_PARTIAL: .cut(at: group(0)?.lowerBound ?? 0)
        case PCRE2_ERROR_NOMEMORY: .noMemory
        default: .tooManySteps  // match, depth and heap limit, the JIT's stack
        }
    }

    /// Nil for one that took no part.
    private func group(_ number: Int) -> Range<Int>? {
        guard let offsets = pcre2_get_ovector_pointer_8(data), number < Confirmer.groups else { return nil }
        let (start, end) = (offsets[2 * number], offsets[2 * number + 1])
        guard 0 <= start, start <= end else { return nil }
        return start..<end
    }
}
