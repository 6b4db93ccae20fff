import JSON
import Support
import Testing

@Suite struct `Writing JSON` {
    static let canonical: [(String, String)] = [
        (" [ 1 , 2 ] ", "[1,2]"),
        ("{\"b\":1,\"a\":{\"d\":[],\"c\":{}}}", "{\"a\":{\"c\":{},\"d\":[]},\"b\":1}"),
        ("{\"a\":1,\"B\":2,\"\":3,\"aa\":4}", "{\"\":3,\"B\":2,\"a\":1,\"aa\":4}"),
        (#""\u0041\/\u00e9""#, "\"A/\u{E9}\""),
        (#""\"\\\b\f\n\r\t\u0000\u001b""#, #""\"\\\b\f\n\r\t\u0000\u001b""#),
        ("[-0,-1,12345678901234567890123]", "[0,-1,12345678901234567890123]"),
        ("[1.0,1e2,0.10,-0.0,1E400,2.5e-7]", "[1.0,100.0,0.1,-0.0,1E400,2.5e-07]"),
    ]

    @Test(arguments: canonical)
    func `one tree has one spelling`(text: String, expected: String) throws {
        let tree = try JSONValue.parse(Array(text.utf8))
        #expect(tree.text == expected)
        #expect(try JSONValue.parse(tree.canonical).text == expected)
    }

    @Test func `names are sorted by bytes, not by Unicode's order`() throws {
        // U+FF5E is EF BD 9E and sorts before U+10000, F0 90 80 80; in UTF-16 it would come after.
        let object: JSONValue = ["\u{10000}": 1, "\u{FF5E}": 2, "e\u{301}": 3, "f": 4]
        #expect(object.objectValue?.names.count == 4)
        #expect(object.text == "{\"e\u{301}\":3,\"f\":4,\"\u{FF5E}\":2,\"\u{10000}\":1}")
    }

    static let unsafe: [ClosedRange<UInt32>] = [
        0x00...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    ]

    @Test(arguments: unsafe)
    func `what moves a cursor or reorders text is escaped`(range: ClosedRange<UInt32>) throws {
        for scalar in range.compactMap(Unicode.Scalar.init) {
            let value = JSONValue.string("a\(Character(scalar))\u{E9}")
            let text = value.text
            #expect(!text.unicodeScalars.contains(scalar))
            #expect(try JSONValue.parse(Array(text.utf8)) == value)
        }
    }

    @Test(arguments: [0xA0, 0x61B, 0x61D, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A, 0xE9, 0x1F600] as [UInt32])
    func `what is harmless stands as it is`(code: UInt32) throws {
        let text = String(Character(try #require(Unicode.Scalar(code))))
        #expect(JSONValue.string(text).text == "\"\(text)\"")
    }

    @Test func `doubles read back as themselves`() throws {
        var random = Seeded(7)
        for _ in 0..<2000 {
            let double = Double(bitPattern: random.next())
            guard let value = JSONValue.double(double) else { continue }
            #expect(try JSONValue.parse(value.canonical).doubleValue == double)
        }
    }
}

@Suite struct `Objects` {
    @Test(arguments: [3, 12, 13, 400])
    func `a member is found by its name, however many there are`(count: Int) {
        var object = JSONObject((0..<count).map { ("m\($0)", .int($0)) })
        #expect((0..<count).allSatisfy { object["m\($0)"] == .int($0) })
        #expect(object["m\(count)"] == nil)
        object["m1"] = "new"
        object["m0"] = nil
        #expect(object["m1"] == "new")
        #expect(object["m0"] == nil)
        #expect(object["m\(count - 1)"] == .int(count - 1))
        object["last"] = true
        #expect(object.names == (1..<count).map { "m\($0)" } + ["last"])
        #expect(object["last"] == true)
    }

    @Test func `composed and decomposed names are two names`() {
        let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
    }
}

@Suite struct `Raw values` {
    @Test func `a line is rewritten without touching what is not known`() throws {
        let line = Array(#"{"b":1.50, "new":{"z":[1 ,2],"a":"\u0041"},"a":"x"}"#.utf8)
        let members = try JSONValue.members(ofLine: line)
        #expect(members.map(\.name) == ["b", "new", "a"])
        var object = JSONObject(members.map { ($0.name, .raw($0.value)) })
        object["a"] = "y"
        #expect(JSONValue.object(object).text == #"{"a":"y","b":1.50,"new":{"z":[1 ,2],"a":"\u0041"}}"#)
    }

    @Test func `an empty object has no members`() throws {
        #expect(try JSONValue.members(ofLine: Array(" {} ".utf8)).isEmpty)
    }

    @Test(arguments: ["[1]", "1", "{\"a\":1", "{\"a\":1,\"a\":2}", "{} {}", ""])
    func `a line that is no object is refused`(line: String) {
        #expect(throws: JSONFault.self) { try JSONValue.members(ofLine: Array(line.utf8)) }
    }

    @Test func `raw bytes are checked`() throws {
        #expect(JSONValue.raw(try JSONRaw(Array("[1, 2]".utf8))).text == "[1, 2]")
        #expect(throws: JSONFault.self) { try JSONRaw(Array("[1, 2".utf8)) }
    }
}
