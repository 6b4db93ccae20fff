import Diagnostics
import Testing
import YAML

struct TreeTests {
    @Test func `keys, values and entries stand where they are written`() throws {
        let root = try parse("a: 1\nliste:\n  - ä: {x: y}\n  - 'zwei'\n")
        #expect(root.place == Place(file: "a.yaml", line: 1, column: 1))
        #expect(root["a"]?.place.description == "a.yaml:1:4")
        #expect(root["liste"]?[0]?["ä"]?["x"]?.place.description == "a.yaml:3:12")
        #expect(root["liste"]?[1]?.place.description == "a.yaml:4:5")
        #expect(root["liste"]?[1]?.text == "zwei")
    }

    @Test(arguments: ["\u{FEFF}ü: 😀 # x\r\nb: c\r\n", "ü: 😀 # x\nb: c"])
    func `a byte-order mark and CRLF move nothing`(text: String) throws {
        let root = try parse(text)
        #expect(root["ü"]?.place.description == "a.yaml:1:4")
        #expect(root["b"]?.place.description == "a.yaml:2:4")
        #expect(root["b"]?.problem("no").line == "b: c")
    }

    @Test(arguments: [
        ("plain", "x y", Scalar.Style.plain), ("single", "'x y'", .singleQuoted), ("double", "\"x y\"", .doubleQuoted),
        ("literal", "|-\n  x y", .literal), ("folded", ">-\n  x\n  y", .folded),
    ])
    func `a scalar knows how it was written`(name: String, written: String, style: Scalar.Style) throws {
        guard case .scalar(let scalar) = try #require(try parse("a: \(written)\n")["a"]).content else {
            Issue.record("\(name) is no scalar")
            return
        }
        #expect(scalar.style == style)
        #expect(scalar.text == "x y")
    }

    @Test(arguments: [
        ("a: x # y", true), ("a: x\t# y", true), ("a: x #", true), ("ü: 😀 # y", true), ("a: x#y", false),
        ("a: 'x # y'", false), ("a: x\n# y", false), ("a: [x, y] # z", false), ("a: x\n  y # z", true),
        ("a: x\n  # z", false),
    ])
    func `a comment after a plain scalar is told`(text: String, isFollowed: Bool) throws {
        let node = try #require(try parse(text).scalars.last { $0.text?.hasPrefix("x") == true || $0.text == "😀" })
        guard case .scalar(let scalar) = node.content else { return }
        #expect(scalar.isFollowedByComment == isFollowed)
    }

    @Test func `only unquoted nothing is nothing`() throws {
        let root = try parse("- \n- ~\n- null\n- ''\n- '~'\n- \"null\"\n- NaN\n- |\n")
        let nothing = (0..<8).map { root[$0]?.isNull ?? false }
        #expect(nothing == [true, true, true, false, false, false, false, false])
    }

    @Test func `forty levels are read and one more is not`() throws {
        _ = try parse(String(repeating: "[", count: 40) + String(repeating: "]", count: 40))
        let found = problems(of: String(repeating: "[", count: 41) + String(repeating: "]", count: 41))
        #expect(found.map(\.short) == ["1:41: more than 40 levels are nested here"])
    }
}
