/// A call, or a command with its words: `log.info("…", x)`, `puts x`, `echo $x`.
struct Call {
    struct Argument {
        /// `params` of `params=…` and `privacy` of `privacy: …`.
        let label: ArraySlice<UInt8>?
        /// The tokens of its value.
        let tokens: Range<Int>
    }

    /// The dotted path of what is called, without arguments in between: `log`, `info`. The receiver of `"…".format(x)`
    /// has no name and is left out.
    let callee: [ArraySlice<UInt8>]
    let arguments: [Argument]
    /// From 1.
    let line: Int
    /// The first token of the callee.
    let start: Int
    /// The bracket, or a command's last word of the callee.
    let open: Int
    /// The closing bracket, or the token after a command's last word.
    let close: Int
    /// Without brackets: Ruby's `puts x`, PHP's `echo $x`, the shell's commands.
    let isCommand: Bool

    /// The tokens between the brackets.
    var inside: Range<Int> { open + 1..<max(open + 1, close) }
    /// The tokens of the whole call.
    var tokens: Range<Int> { start..<max(start, isCommand ? close : close + 1) }
}
