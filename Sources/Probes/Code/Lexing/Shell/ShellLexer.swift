/// The shell command language of POSIX with bash's here-strings: a command's first word is a name, its other words are
/// texts, and a variable is a name within an interpolation, so that `echo ssn` and `echo $ssn` are told apart.
struct ShellLexer: InterpolatingLexer {
    var scanner: Scanner
    var depth = 0
    private var heredocs: [(word: [UInt8], expands: Bool, indented: Bool)] = []
    /// The next word is a command.
    private var isCommand = true
    /// What ends the command that we are within.
    private var closer: UInt8?

    init(_ bytes: [UInt8]) { scanner = Scanner(bytes) }

    static func scan(_ bytes: [UInt8]) -> Scanner {
        var lexer = ShellLexer(bytes)
        lexer.code(until: nil, line: false)
        return lexer.scanner
    }

    mutating func code(until closer: UInt8?, line: Bool) {
        let (wasCommand, outerCloser) = (isCommand, self.closer)
        isCommand = true
        self.closer = closer
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if let closer, byte == closer { break }
            step(byte)
        }
        isCommand = wasCommand
        self.closer = outerCloser
    }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case 0x0A:
            scanner.emit(.newline, scanner.at..<scanner.at + 1)
            scanner.skip()
            isCommand = true
            while !heredocs.isEmpty { heredoc(heredocs.removeFirst()) }
        case 0x20, 0x09, 0x0D: scanner.skip()
        case 0x23: scanner.skipLine()
        case 0x5C where scanner.peek(1) == 0x0A: scanner.skip(2)
        case 0x3B, 0x7C, 0x26: separator()
        case 0x28, 0x29, 0x7B, 0x7D:
            scanner.mark()
            isCommand = true
        case 0x3C where scanner.starts(with: "<<") && !scanner.starts(with: "<<<"): openHeredoc()
        case 0x3C, 0x3E: scanner.mark()
        default: word()
        }
    }

    private mutating func separator() {
        scanner.mark()
        isCommand = true
    }

    /// A word: bare text, quotes and expansions that touch.
    private mutating func word() {
        if isCommand, let length = nameLength {
            let after = scanner.peek(length)
            let isAssignment = after == 0x3D || (after == 0x2B && scanner.peek(length + 1) == 0x3D)
            scanner.emit(.name, scanner.at..<scanner.at + length)
            scanner.skip(length)
            if isAssignment {
                scanner.mark()
                if scanner.byte <= 0x20 || scanner.byte == 0x3B { scanner.emit(.text, scanner.at..<scanner.at) }
                if scanner.byte > 0x20, scanner.byte != 0x3B { value() }
            } else {
                isCommand = after == 0x28 || Self.opensCommand(scanner.bytes[scanner.at - length..<scanner.at])
            }
            return
        }
        value()
        isCommand = false
    }

    private mutating func value() {
        let first = scanner.at
        while !scanner.isAtEnd {
            switch scanner.byte {
            case 0x22: doubleQuoted()
            case 0x27:
                scanner.skip()
                scanner.quoted(by: 0x27, escapes: false, lines: true)
            case 0x24 where scanner.peek(1) == 0x27:  // $'it\'s'
                scanner.skip(2)
                scanner.quoted(by: 0x27, lines: true)
            case let byte where byte == closer && scanner.at > first: return
            case 0x24, 0x60: if !expansion() { bare() }
            case 0x00...0x20, 0x3B, 0x7C, 0x26, 0x28, 0x29, 0x3C, 0x3E:
                if scanner.at == first { scanner.mark() }
                return
            default: bare()
            }
        }
    }

    private mutating func bare() {
        let start = scanner.at
        while !scanner.isAtEnd, !scanner.byte.endsBareWord || scanner.at == start {
            scanner.skip(scanner.byte == 0x5C ? 2 : 1)
        }
        scanner.emitText(from: start, to: scanner.at)
    }

    private mutating func doubleQuoted() {
        scanner.skip()
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd, scanner.byte != 0x22 {
            let end = scanner.at
            if scanner.byte == 0x24 || scanner.byte == 0x60 {
                let isExpansion = startsExpansion
                if isExpansion { scanner.emitText(from: start, to: end, always: start == first) }
                if expansion() { start = scanner.at } else { scanner.skip() }
            } else {
                scanner.skip(scanner.byte == 0x5C ? 2 : 1)
            }
        }
        if scanner.isAtEnd { scanner.noteUnended(from: first) }
        scanner.emitText(from: start, to: scanner.at, always: start == first)
        scanner.skip()
    }

    private var startsExpansion: Bool {
        let next = scanner.peek(1)
        return scanner.byte == 0x60 || next == 0x28 || next == 0x7B || next.isNamePart
    }

    /// `$name`, `${name:-word}`, `$(command)`, `` `command` ``. False where the dollar is only a dollar.
    private mutating func expansion() -> Bool {
        guard startsExpansion, depth < deepestInterpolation else { return false }
        if scanner.byte == 0x60 {
            interpolation(open: 1, closer: 0x60)
        } else if scanner.peek(1) == 0x28 {
            interpolation(open: 2, closer: 0x29)
        } else if scanner.peek(1) == 0x7B {
            parameter()
        } else {
            interpolatedName()
        }
        return true
    }

    /// `${#name}` is a length and `${name: -4}` the last four: both are told by a mark after the name.
    private mutating func parameter() {
        scanner.emit(.interpolationOpen, scanner.at..<scanner.at + 2)
        scanner.skip(2)
        if scanner.byte == 0x23 || scanner.byte == 0x21 { scanner.mark() }
        if scanner.byte.isNamePart { scanner.name() }
        let start = scanner.at
        var open = 0
        while !scanner.isAtEnd, scanner.byte != 0x7D || open > 0, scanner.byte != 0x0A {
            if scanner.byte == 0x7B { open += 1 }
            if scanner.byte == 0x7D { open -= 1 }
            scanner.skip()
        }
        scanner.emitText(from: start, to: scanner.at, always: false)
        scanner.emit(.interpolationClose, scanner.at..<scanner.at)
        if scanner.byte == 0x7D { scanner.skip() }
    }

    private mutating func openHeredoc() {
        scanner.emit(.mark, scanner.at..<scanner.at + 2)
        scanner.skip(2)
        let indented = scanner.byte == 0x2D
        if indented { scanner.skip() }
        scanner.skip { $0 == 0x20 }
        let isQuoted = scanner.byte.isQuote || scanner.byte == 0x5C
        if isQuoted { scanner.skip() }
        let start = scanner.at
        scanner.skip { $0.isNamePart || $0 == 0x2D }
        let word = Array(scanner.bytes[start..<scanner.at])
        if isQuoted, scanner.byte.isQuote { scanner.skip() }
        if !word.isEmpty, heredocs.count < 8 { heredocs.append((word, !isQuoted, indented)) }
    }

    private mutating func heredoc(_ document: (word: [UInt8], expands: Bool, indented: Bool)) {
        let first = scanner.at
        var start = first
        while !scanner.isAtEnd {
            if ends(document) {
                scanner.emitText(from: start, to: scanner.at)
                scanner.skipLine()
                return
            }
            while !scanner.isAtEnd, scanner.byte != 0x0A {
                if document.expands, scanner.byte == 0x24 || scanner.byte == 0x60, startsExpansion {
                    scanner.emitText(from: start, to: scanner.at, always: false)
                    if !expansion() { scanner.skip() }
                    start = scanner.at
                } else {
                    scanner.skip(scanner.byte == 0x5C ? 2 : 1)
                }
            }
            scanner.skip()
        }
        scanner.noteUnended(from: first)
        scanner.emitText(from: start, to: scanner.at)
    }

    private func ends(_ document: (word: [UInt8], expands: Bool, indented: Bool)) -> Bool {
        var place = scanner.at
        while document.indented, place < scanner.bytes.count, scanner.bytes[place] == 0x09 { place += 1 }
        guard scanner.bytes[place...].starts(with: document.word) else { return false }
        let after = place + document.word.count
        return after >= scanner.bytes.count || scanner.bytes[after] <= 0x20
    }

    /// A command's or variable's name, alone or before `=`: nil where the word begins otherwise.
    private var nameLength: Int? {
        guard scanner.byte.isNameStart else { return nil }
        var length = 0
        while scanner.peek(length).isNamePart || scanner.peek(length) == 0x2D || scanner.peek(length) == 0x2E {
            length += 1
        }
        let after = scanner.peek(length)
        let isEnd = after <= 0x20 || after == 0x3B || after == 0x3D || after == 0x28 || after == 0x29 || after == 0x7C
        return isEnd || (after == 0x2B && scanner.peek(length + 1) == 0x3D) ? length : nil
    }

    /// Words after which a command comes, or variables are set.
    private static func opensCommand(_ word: ArraySlice<UInt8>) -> Bool {
        let words: Set<String> = [
            "if", "then", "else", "elif", "do", "while", "until", "time", "sudo", "exec", "export", "local", "declare",
            "readonly", "typeset", "function",
        ]
        return words.contains(String(decoding: word, as: UTF8.self))
    }
}

extension UInt8 {
    fileprivate var endsBareWord: Bool {
        switch self {
        case 0x00...0x20, 0x22, 0x27, 0x24, 0x60, 0x3B, 0x7C, 0x26, 0x28, 0x29, 0x3C, 0x3E: true
        default: false
        }
    }
}
