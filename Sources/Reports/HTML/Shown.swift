import Diagnostics
import Mustache

/// Text on its way into the page: the only kind of text that the page's parts can hold.
///
/// The template escapes markup in it. Two things are done before, because the template's library does not do them:
/// - control characters, and marks that reorder what a reader sees, are spelt out, as on a terminal;
/// - the library escapes *characters*, and a `<` that has grown together with a neighbour (U+0D4E `<`, or a `"` with an
///   accent) is another character to it. Such a `<`, `>`, `&`, `"` or `'` is spelt out as `\u{3c}`.
struct Shown: Hashable, Sendable, MustacheCustomRenderable {
    let renderText: String

    /// A section named after an empty text is left out.
    var isNull: Bool { renderText.isEmpty }

    /// Nobody reads more than that of one message, and no page should weigh a gigabyte.
    static let mostScalars = 4000

    init(_ text: String?) {
        let text = text ?? ""
        let scalars = text.unicodeScalars
        let cut = scalars.count > Self.mostScalars
        let head = cut ? String(String.UnicodeScalarView(scalars.prefix(Self.mostScalars))) : text
        let spaced = String(String.UnicodeScalarView(head.unicodeScalars.map(Self.spaced)))
        renderText = Self.separated(printable(spaced)) + (cut ? "… (cut)" : "")
    }

    init(_ number: Int) { self.init(grouped(number)) }

    /// New lines and tabs of honest text are no attack.
    private static func spaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar
    }

    private static func separated(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var separated = ""
        for character in text {
            if character.unicodeScalars.count == 1 {
                separated.append(character)
            } else {
                separated.unicodeScalars.append(contentsOf: character.unicodeScalars.flatMap(spelt))
            }
        }
        return separated
    }

    private static func spelt(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar {
        case "<", ">", "&", "\"", "'": Array("\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        default: [scalar]
        }
    }
}
