internal import Facts

/// Text with expressions in braces: `{it.subject_name} expires {it.not_after}`. `{{` and `}}` stand for braces.
public struct Template: Sendable {
    public let text: String
    let parts: [Part]

    enum Part: Sendable {
        case text(String)
        case expression(Node, Code)
    }

    /// Checks every expression; each may be of any type that has values.
    ///
    /// - Throws: every mistake that the expressions have. Offsets count in the whole text.
    public static func check(_ text: String, against declarations: Declarations) throws(Faults) -> Template {
        let bytes = Array(text.utf8)
        var faults: [Fault] = []
        var parts: [Part] = []
        for piece in try split(bytes) {
            switch piece {
            case .text(let text): parts.append(.text(text))
            case .expression(let tree):
                do {
                    let (_, code) = try Checker.compile(tree, of: bytes, against: declarations, expecting: nil)
                    parts.append(.expression(tree, code))
                } catch {
                    faults += error.all
                }
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return Template(text: text, parts: parts)
    }

    /// The text for people. What is undetermined says so, with its reason.
    public func render(_ bindings: Bindings) -> String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .text(let plain): text += plain
            case .expression(_, let code):
                var evaluator = Evaluator(code, bindings)
                text += Rendering.people(evaluator.result())
            }
        }
    }

    /// What its expressions read.
    public var reads: Set<Read> {
        parts.reduce(into: []) { reads, part in
            if case .expression(let tree, _) = part { reads.formUnion(tree.reads) }
        }
    }
}

extension Template {
    private enum Piece {
        case text(String)
        case expression(Node)
    }

    private static func split(_ bytes: [UInt8]) throws(Faults) -> [Piece] {
        var splitter = Splitter(bytes: bytes)
        do {
            return try splitter.pieces()
        } catch {
            throw Faults([error])
        }
    }

    private struct Splitter {
        let bytes: [UInt8]
        var position = 0
        var pending: [UInt8] = []
        var found: [Piece] = []

        mutating func pieces() throws(Fault) -> [Piece] {
            guard bytes.count <= Limit.source else {
                throw Fault("this is longer than \(Limit.source) bytes", at: 0..<bytes.count)
            }
            while position < bytes.count {
                switch (bytes[position], position + 1 < bytes.count ? bytes[position + 1] : nil) {
                case (0x7B, 0x7B), (0x7D, 0x7D): take(2)
                case (0x7B, _): try placeholder()
                case (0x7D, _):
                    throw Fault(
                        "this } closes nothing", at: position..<position + 1, hint: "a brace itself is written }}")
                default: take(1)
                }
            }
            flush()
            return found
        }

        private mutating func take(_ count: Int) {
            pending.append(bytes[position])
            position += count
        }

        private mutating func flush() {
            if !pending.isEmpty { found.append(.text(String(decoding: pending, as: UTF8.self))) }
            pending = []
        }

        private mutating func placeholder() throws(Fault) {
            flush()
            let start = position
            var lexer = Lexer(bytes, from: position + 1, isPlaceholder: true)
            let tokens = try lexer.tokens()
            guard lexer.position < bytes.count else {
                throw Fault(
                    "this { is not closed", at: start..<start + 1,
                    hint: "write } where the expression ends; a brace itself is {{")
            }
            var parser = Parser(tokens)
            found.append(.expression(try parser.parse()))
            position = lexer.position + 1
        }
    }
}
