/// Decodes a scalar once more, by YAML's rules of quoting, folding and indentation, and remembers where in the file
/// each decoded byte comes from. Only messages need it, so nothing of it is kept in the tree.
struct ScalarTrace {
    let bytes: [UInt8]
    /// How much is to be decoded: what libyaml made of the scalar ends it, so no rule about its end is repeated here.
    let count: Int
    var position: Int
    private(set) var text: [UInt8] = []
    /// For each byte of `text`, the offset in the file of what it was written as.
    private(set) var origins: [Int] = []

    init(_ scalar: Scalar, in bytes: [UInt8]) {
        self.bytes = bytes
        count = scalar.text.utf8.count
        position = Int(scalar.start)
        switch scalar.style {
        case .plain: runPlain()
        case .singleQuoted: runSingleQuoted()
        case .doubleQuoted: runDoubleQuoted()
        case .literal: runBlock(scalar.text, isFolded: false)
        case .folded: runBlock(scalar.text, isFolded: true)
        }
    }

    /// Where the byte at `offset` of the decoded text is written; where the text ends, for any offset beyond it.
    func origin(ofOffset offset: Int) -> Int {
        offset < origins.count ? origins[max(0, offset)] : position
    }

    var isDone: Bool { text.count >= count || position >= bytes.count }

    mutating func emit(_ byte: UInt8, from origin: Int) {
        text.append(byte)
        origins.append(origin)
    }

    /// Takes one byte as it stands.
    mutating func copy() {
        emit(bytes[position], from: position)
        position += 1
    }

    func at(_ offset: Int, is character: Unicode.Scalar) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: character)
    }

    /// How many bytes the line break here has: LF, CRLF or none.
    func breakWidth(at offset: Int) -> Int {
        if at(offset, is: "\n") { return 1 }
        return at(offset, is: "\r") && at(offset + 1, is: "\n") ? 2 : 0
    }
}
