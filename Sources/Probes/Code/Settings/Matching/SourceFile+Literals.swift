/// Whether a value is written in the source.
extension CodeContext {
    /// A literal, as it stands or one assignment before: `b"…"`, `Buffer.from("…")`, `KEY` of `KEY = "…"`. What is
    /// filled in between, `random.nextBytes(iv)`, is no literal any more.
    func isLiteral(_ range: Range<Int>) -> Bool {
        if file.isWritten(range) { return true }
        guard let index = file.singleName(range) else { return false }
        let name = file.text(at: index)
        guard let value = assigned(to: name, before: range.lowerBound), file.isWritten(value) else { return false }
        // What fills it stands near: a constant of the file is not followed through all of it.
        let start = max(min(value.upperBound, range.lowerBound), range.lowerBound - 4000)
        return !file.isFilled(name, in: start..<range.lowerBound)
    }
}

extension SourceFile {
    /// Nothing but texts, numbers and what turns one into bytes; something of it must be there.
    fileprivate func isWritten(_ range: Range<Int>) -> Bool {
        var holdsValue = false
        for index in range.clamped(to: 0..<tokens.count) {
            switch tokens[index].kind {
            case .text: holdsValue = holdsValue || isWorth(index)
            case .number: holdsValue = holdsValue || isZeroes(range)
            case .name: guard Self.wrappers.contains(string(at: index)) else { return false }
            case .interpolationOpen: return false
            // An object with options is no key.
            case .mark where `is`(index, ":"): return false
            case .mark, .newline, .interpolationClose: break
            }
        }
        return holdsValue
    }

    /// A name of an encoding is no value, and what stands for a value is none.
    private func isWorth(_ index: Int) -> Bool {
        let value = string(at: index).lowercased()
        return !value.isEmpty && !Self.encodings.contains(value) && !value.hasPrefix("${") && !value.hasPrefix("{{")
    }

    /// `bytes(16)`, `new byte[16]`, `Buffer.alloc(16)`, `make([]byte, 16)`, `[0] * 16`.
    private func isZeroes(_ range: Range<Int>) -> Bool {
        range.contains { index in
            ["bytes", "bytearray", "byte", "Byte", "alloc", "make", "Uint8Array", "ByteArray", "repeat", "repeating"]
                .contains(
                    string(at: index))
        } || range.count > 2 && `is`(range.lowerBound, "[")
    }

    fileprivate func singleName(_ range: Range<Int>) -> Int? {
        let kept = range.filter { kind(at: $0) != .newline }
        if kept.count == 1, isName(kept[0]) { return kept[0] }
        // `self.key`, `this.key`, `Constants.KEY`; and `KEY.getBytes()`, `KEY.encode()`.
        guard let last = kept.last(where: { kind(at: $0) == .name && !Self.wrappers.contains(string(at: $0)) }) else {
            return nil
        }
        let others = kept.filter { kind(at: $0) == .name && $0 != last && !Self.wrappers.contains(string(at: $0)) }
        return others.allSatisfy { `is`($0, "self") || `is`($0, "this") || `is`($0, "static") } ? last : nil
    }

    fileprivate func isFilled(_ name: ArraySlice<UInt8>, in range: Range<Int>) -> Bool {
        range.clamped(to: 0..<tokens.count).contains { index in
            isName(index) && text(at: index) == name && bracket(around: index).map { `is`($0, "(") } == true
                && !isLink(index + 1)
        }
    }

    private static let encodings: Set<String> = [
        "utf-8", "utf8", "ascii", "hex", "base64", "latin1", "binary", "iso-8859-1", "utf_8", "base64url", "h*",
    ]
    private static let wrappers: Set<String> = [
        "b", "rb", "br", "u", "r", "f", "bytes", "bytearray", "byte", "Byte", "char", "new", "String", "str", "encode",
        "decode", "Buffer", "from", "alloc", "toString", "getBytes", "toCharArray", "toByteArray", "Encoding", "UTF8",
        "ASCII", "Unicode", "GetBytes", "StandardCharsets", "UTF_8", "US_ASCII", "hex", "unhexlify", "binascii",
        "fromhex", "base64", "b64decode", "Convert", "FromBase64String", "Base64", "getDecoder", "DatatypeConverter",
        "parseHexBinary", "Hex", "decodeHex", "CryptoJS", "enc", "Utf8", "parse", "Data", "data", "using", "utf8",
        "Array",
        "pack", "make", "Uint8Array", "ByteArray", "TextEncoder", "hex2bin", "base64_decode", "str_repeat", "repeat",
        "repeating", "count", "bytesLike", "const", "static", "final", "uint8", "UInt8", "Charset", "forName",
        "Charsets",
        "System", "Text", "StringUtils", "getBytesUtf8", "as", "length", "DecodeString", "h", "w", "try", "Of", "of",
    ]
}
