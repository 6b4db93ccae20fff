public import Diagnostics

/// A part of a document, and where it stands.
public struct Node: Sendable {
    /// What is written there.
    public enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping([Pair])
    }

    public let content: Content
    let document: Document
    // From 0. Half the size of a `Place`, and made into one only for a message.
    let line: UInt32
    let column: UInt32
    /// Whether it is a collection in brackets or braces.
    let isFlow: Bool

    /// Where it begins: at the opening quote, the `|`, the first key.
    public var place: Place { document.place(line: Int(line) + 1, column: Int(column) + 1) }

    /// The text of the line on which it begins.
    public var lineText: String { String(decoding: document.line(Int(line)), as: UTF8.self) }

    /// A scalar's decoded text; nil for a collection.
    public var text: String? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.text
    }

    /// Nothing was written: `key:` alone, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
    }

    /// A problem with this node; with an offset, with the character at that UTF-8 offset of its decoded text.
    public func problem(_ problem: String, offset: Int? = nil, hint: String? = nil) -> Problem {
        document.problem(problem, at: offset.map(place(ofOffset:)) ?? place, hint: hint)
    }
}

/// A key and its value.
public struct Pair: Sendable {
    public let name: String
    public let value: Node
    // What else the key was: kept small, for most keys are only looked for by name.
    private let style: Scalar.Style
    private let isFollowedByComment: Bool
    private let start: UInt32
    private let line: UInt32
    private let column: UInt32

    /// Nil where the key is no scalar.
    init?(key: Node, value: Node) {
        guard case .scalar(let scalar) = key.content else { return nil }
        name = scalar.text
        self.value = value
        style = scalar.style
        isFollowedByComment = scalar.isFollowedByComment
        start = scalar.start
        line = key.line
        column = key.column
    }

    /// Always a scalar.
    public var key: Node {
        let scalar = Scalar(text: name, style: style, isFollowedByComment: isFollowedByComment, start: start)
        return Node(content: .scalar(scalar), document: value.document, line: line, column: column, isFlow: false)
    }
}

/// A piece of text as it was written and as it is meant.
public struct Scalar: Sendable {
    /// How the text is written (YAML 1.1 chapter 9).
    public enum Style: Sendable, Hashable { case plain, singleQuoted, doubleQuoted, literal, folded }

    /// Quotes, escapes, folding and indentation undone.
    public let text: String
    public let style: Style
    /// Whether ` # …` comes after it on its last line. On a plain scalar that may have been meant as text.
    public let isFollowedByComment: Bool
    /// The first byte in the document: the quote, the `|`.
    let start: UInt32
}
