internal import CHyperscan
internal import Glibc

/// How many bytes a match can be wide.
struct Width: Hashable {
    let least: Int
    /// `Int(UInt32.max)` where it has no bound.
    let most: Int

    /// Of a pattern as Hyperscan compiles it with these flags.
    init(of text: String, flags: UInt32) throws(Refusal) {
        guard !text.utf8.contains(0) else { throw Refusal("a byte 0 stands in it; write \\x00") }
        var info: UnsafeMutablePointer<hs_expr_info_t>?
        var error: UnsafeMutablePointer<hs_compile_error_t>?
        guard hs_expression_info(text, flags, &info, &error) == HS_SUCCESS, let info else {
            throw Refusal(taking: error)
        }
        defer { free(info) }
        least = Int(info.pointee.min_width)
        most = Int(info.pointee.max_width)
    }
}
