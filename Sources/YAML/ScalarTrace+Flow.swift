/// Plain and quoted scalars (YAML 1.1 sections 9.1 and 9.2).
extension ScalarTrace {
    mutating func runPlain() {
        while !isDone { copyOrFold() }
    }

    mutating func runSingleQuoted() {
        position += 1
        while !isDone {
            if at(position, is: "'") {
                emit(UInt8(ascii: "'"), from: position)
                position += 2
            } else {
                copyOrFold()
            }
        }
    }

    mutating func runDoubleQuoted() {
        position += 1
        while !isDone {
            if at(position, is: "\\") { escape() } else { copyOrFold() }
        }
    }

    private mutating func copyOrFold() {
        if isBlank(bytes[position]) || breakWidth(at: position) > 0 { fold(afterEscape: false) } else { copy() }
    }

    /// Blanks within a line stand. Around line breaks they go; one break is a space, more are all but the first. After
    /// an escaped break there is no first.
    private mutating func fold(afterEscape isEscaped: Bool) {
        let start = position
        var breaks: [Int] = []
        while position < bytes.count {
            let width = breakWidth(at: position)
            guard width > 0 || isBlank(bytes[position]) else { break }
            if width > 0 { breaks.append(position) }
            position += max(width, 1)
        }
        if breaks.isEmpty, !isEscaped {
            for offset in start..<position { emit(bytes[offset], from: offset) }
        } else if breaks.count == 1, !isEscaped {
            emit(UInt8(ascii: " "), from: start)
        } else {
            for origin in breaks.dropFirst(isEscaped ? 0 : 1) { emit(UInt8(ascii: "\n"), from: origin) }
        }
    }

    private mutating func escape() {
        let origin = position
        guard position + 1 < bytes.count else { return position += 1 }
        let letter = bytes[position + 1]
        position += 2
        if breakWidth(at: origin + 1) > 0 {
            position = origin + 1 + breakWidth(at: origin + 1)
            fold(afterEscape: true)
        } else if let width = hexWidth(letter) {
            let end = min(position + width, bytes.count)
            emit(scalarOf: UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16), from: origin)
            position = end
        } else {
            emit(scalarOf: escaped(letter), from: origin)
        }
    }

    private mutating func emit(scalarOf value: UInt32?, from origin: Int) {
        guard let value, let scalar = Unicode.Scalar(value) else { return }
        for byte in UTF8.encode(scalar) ?? .encodedReplacementCharacter { emit(byte, from: origin) }
    }
}

private func hexWidth(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: nil
    }
}

/// YAML 1.1 section 5.6, with JSON's `\/`.
private func escaped(_ letter: UInt8) -> UInt32 {
    switch Unicode.Scalar(letter) {
    case "0": 0x00
    case "a": 0x07
    case "b": 0x08
    case "t", "\t": 0x09
    case "n": 0x0A
    case "v": 0x0B
    case "f": 0x0C
    case "r": 0x0D
    case "e": 0x1B
    case "N": 0x85
    case "_": 0xA0
    case "L": 0x2028
    case "P": 0x2029
    default: UInt32(letter)  // space, quotes, slashes: themselves
    }
}
