import Diagnostics
import Testing
import YAML

struct CharacterTests {
    struct Bad: CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let says: String

        init(_ name: String, _ bytes: [UInt8], _ says: String) {
            testDescription = name
            self.bytes = bytes
            self.says = says
        }
    }

    static let bad = [
        Bad("a lone byte", Array("a: b\nü: ".utf8) + [0xE9, 0x0A], "2:4: the byte 0xE9 is not UTF-8"),
        Bad("a cut sequence", Array("a: ".utf8) + [0xE2, 0x82], "1:4: the byte 0xE2 is not UTF-8"),
        Bad("an overlong slash", Array("a: ".utf8) + [0xC0, 0xAF], "1:4: the byte 0xC0 is not UTF-8"),
        Bad("a surrogate", Array("a: ".utf8) + [0xED, 0xA0, 0x80], "1:4: the byte 0xED is not UTF-8"),
        Bad("beyond Unicode", Array("a: ".utf8) + [0xF4, 0x90, 0x80, 0x80], "1:4: the byte 0xF4 is not UTF-8"),
        Bad("UTF-16, little end first", [0xFF, 0xFE, 0x61, 0x00], "1:1: the file is written in UTF-16"),
        Bad("UTF-16, big end first", [0xFE, 0xFF, 0x00, 0x61], "1:1: the file is written in UTF-16"),
        Bad("UTF-16 without a mark", [0x61, 0x00, 0x3A, 0x00], "1:2: the invisible character U+0000 stands here"),
        Bad("an escape sequence", Array("a: \u{1B}[31m".utf8), "1:4: the invisible character U+001B stands here"),
        Bad("delete", Array("a: \u{7F}".utf8), "1:4: the invisible character U+007F stands here"),
        Bad("a lone CR", Array("a: b\rc: d".utf8), "1:5: the invisible character U+000D stands here"),
        Bad("next line", Array("a: b\u{85}".utf8), "1:5: the invisible character U+0085 stands here"),
        Bad("a line separator", Array("a: b\u{2028}".utf8), "1:5: the invisible character U+2028 stands here"),
        Bad("a right-to-left override", Array("# \u{202E}".utf8), "1:3: the invisible character U+202E stands here"),
        Bad("a second byte-order mark", Array("a: \u{FEFF}".utf8), "1:4: the invisible character U+FEFF stands here"),
        Bad("no character", Array("a: \u{FFFF}".utf8), "1:4: the invisible character U+FFFF stands here"),
    ]

    @Test(arguments: bad)
    func `bytes that cannot be text are refused where they stand`(_ example: Bad) throws {
        let found = problems(of: example.bytes)
        #expect(found.map(\.short) == [example.says])
        #expect(found.first?.hint?.isEmpty == false)
    }

    @Test(arguments: ["Zürich", "日本", "שלום", "😀", "a\tb", "e\u{301}", "\u{A0}"])
    func `text of people's languages is welcome`(text: String) throws {
        #expect(try parse("a: x\(text)y\n")["a"]?.text == "x\(text)y")
    }

    @Test func `control characters may be written as escapes`() throws {
        #expect(try parse("a: \"\\0\\e\\u202e\\N\"")["a"]?.text == "\0\u{1B}\u{202E}\u{85}")
    }
}
