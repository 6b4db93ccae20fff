import Diagnostics
import JSON
import Testing

/// A text and what is told of it.
struct Refusal: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let message: String

    init(_ name: String, _ text: String, _ message: String) {
        self.init(name, Array(text.utf8), message)
    }

    init(_ name: String, _ bytes: [UInt8], _ message: String) {
        self.name = name
        self.bytes = bytes
        self.message = message
    }

    var testDescription: String { name }
}

func quoted(_ bytes: UInt8...) -> [UInt8] { [0x22] + bytes + [0x22] }

@Suite struct `Reading JSON` {
    static let readable: [(String, JSONValue)] = [
        ("null", .null),
        (" true ", true),
        ("false", false),
        ("\"\"", ""),
        ("[]", []),
        ("{}", [:]),
        ("[1,[2,{\"a\":[]}]]", [1, [2, ["a": []]]]),
        ("\t{ \"b\" : 1 ,\r\n\"a\" : null }", ["b": 1, "a": .null]),
        (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u0041\u00e9\u2028\uD83D\uDE00""#, .string("A\u{E9}\u{2028}\u{1F600}")),
        (#""a\u0000b""#, .string("a\0b")),
        (
            "\"\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"",
            "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"
        ),
        ("-0", .number(JSONNumber("-0")!)),
        ("123456789012345678901234567890", .number(JSONNumber("123456789012345678901234567890")!)),
        ("1.50E+3", .number(JSONNumber("1.50E+3")!)),
        ("{\"\u{E9}\":1,\"e\u{301}\":2}", .object(JSONObject([("\u{E9}", 1), ("e\u{301}", 2)]))),
    ]

    @Test(arguments: readable)
    func `a text becomes its tree`(text: String, tree: JSONValue) throws {
        #expect(try JSONValue.parse(Array(text.utf8)) == tree)
    }

    static let refused = [
        Refusal("empty", "", "byte 0: a value is missing, here stands the end of the text"),
        Refusal("only space", " \n", "byte 2: a value is missing, here stands the end of the text"),
        Refusal("trailing text", "1 2", "byte 2: there is more text after the end of the value"),
        Refusal("trailing comma", "[1,]", "byte 3: a value is missing, here stands \"]\""),
        Refusal("comma first", "[,1]", "byte 1: a value is missing, here stands \",\""),
        Refusal("no comma", "[1 2]", "byte 3: \",\" or \"]\" is missing, here stands \"2\""),
        Refusal("open array", "[1", "byte 2: \",\" or \"]\" is missing, here stands the end of the text"),
        Refusal("open object", "{\"a\":1", "byte 6: \",\" or \"}\" is missing, here stands the end of the text"),
        Refusal("trailing comma in object", "{\"a\":1,}", "byte 7: a name in quotes is missing, here stands \"}\""),
        Refusal("bare name", "{a:1}", "byte 1: a name in quotes is missing, here stands \"a\""),
        Refusal("no colon", "{\"a\" 1}", "byte 5: \":\" is missing, here stands \"1\""),
        Refusal("no value", "{\"a\":}", "byte 5: a value is missing, here stands \"}\""),
        Refusal("twice", "{\"a\":1,\"b\":2,\"a\":3}", "byte 13: the name \"a\" stands twice"),
        Refusal("twice by escape", #"{"a":1,"\u0061":3}"#, "byte 7: the name \"a\" stands twice"),
        Refusal(
            "twice, and hostile", #"{"\u001b[2J":1,"\u001b[2J":3}"#, "byte 15: the name \"\\u{1b}[2J\" stands twice"),
        Refusal("wrong word", "trve", "byte 0: a value is missing, here stands no \"true\""),
        Refusal("capital word", "True", "byte 0: a value is missing, here stands \"T\""),
        Refusal("not a number", "NaN", "byte 0: a value is missing, here stands \"N\""),
        Refusal("leading zero", "[012]", "byte 1: a number begins with a needless 0"),
        Refusal("minus alone", "-", "byte 1: a digit is missing, here stands the end of the text"),
        Refusal("plus", "+1", "byte 0: a value is missing, here stands \"+\""),
        Refusal("no fraction", "1.", "byte 2: a digit is missing, here stands the end of the text"),
        Refusal("no whole", ".5", "byte 0: a value is missing, here stands \".\""),
        Refusal("no exponent", "1e+", "byte 3: a digit is missing, here stands the end of the text"),
        Refusal("hexadecimal", "0x1", "byte 1: there is more text after the end of the value"),
        Refusal("single quotes", "'a'", "byte 0: a value is missing, here stands \"'\""),
        Refusal("comment", "/**/1", "byte 0: a value is missing, here stands \"/\""),
        Refusal("open string", "\"a", "byte 2: the string does not end"),
        Refusal("ends in an escape", "\"a\\", "byte 2: no escape in JSON begins like this"),
        Refusal("unknown escape", #""\x41""#, "byte 1: no escape in JSON begins like this"),
        Refusal("short escape", #""\u12""#, "byte 1: \\u needs four hexadecimal digits"),
        Refusal("lead surrogate alone", #""\uD800""#, "byte 1: half of a surrogate pair stands alone"),
        Refusal("trail surrogate alone", #""\uDC00""#, "byte 1: half of a surrogate pair stands alone"),
        Refusal("two leads", #""\uD800\uD800""#, "byte 1: half of a surrogate pair stands alone"),
        Refusal(
            "line break in a string", "\"a\nb\"",
            "byte 2: a control character stands unescaped in a string: the byte 0xA"),
        Refusal("zero byte", "\0", "byte 0: a value is missing, here stands the byte 0x0"),
        Refusal("zero byte after", "1\0", "byte 1: there is more text after the end of the value"),
        Refusal("byte order mark", "\u{FEFF}1", "byte 0: a value is missing, here stands the byte 0xEF"),
        Refusal("stray continuation", quoted(0x80), "byte 1: the text is no UTF-8: the byte 0x80"),
        Refusal("overlong slash", quoted(0xC0, 0xAF), "byte 1: the text is no UTF-8: the byte 0xC0"),
        Refusal("overlong of three", quoted(0xE0, 0x80, 0xAF), "byte 1: the text is no UTF-8: the byte 0xE0"),
        Refusal("surrogate in UTF-8", quoted(0xED, 0xA0, 0x80), "byte 1: the text is no UTF-8: the byte 0xED"),
        Refusal("beyond Unicode", quoted(0xF4, 0x90, 0x80, 0x80), "byte 1: the text is no UTF-8: the byte 0xF4"),
        Refusal("cut scalar", [0x22, 0xE2, 0x82], "byte 1: the text is no UTF-8: the byte 0xE2"),
        Refusal("cut by the quote", quoted(0xE2, 0x82), "byte 1: the text is no UTF-8: the byte 0xE2"),
    ]

    @Test(arguments: refused)
    func `what is no JSON is refused with its place`(_ refusal: Refusal) {
        #expect(throws: JSONFault.self) { try JSONValue.parse(refusal.bytes) }
        #expect(fault(refusal.bytes)?.description == refusal.message)
    }

    @Test func `a place is a line and a column of scalars`() {
        let bytes = Array("{\n  \"\u{E9}\u{1F600}\": nul\n}".utf8)
        #expect(fault(bytes)?.place(in: bytes, file: "a.json") == Place(file: "a.json", line: 2, column: 9))
        let first = Array("x".utf8)
        #expect(fault(first)?.place(in: first, file: "a.json") == Place(file: "a.json", line: 1, column: 1))
    }

    @Test func `numbers tell what they fit`() {
        #expect(JSONValue.int(-7).intValue == -7)
        #expect(JSONNumber("9223372036854775807")?.int64 == .max)
        #expect(JSONNumber("9223372036854775808")?.int64 == nil)
        #expect(JSONNumber("1.0")?.int64 == nil)
        #expect(JSONNumber("1e2")?.double == 100)
        #expect(JSONNumber("1e999")?.double == nil)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONValue.double(-.infinity) == nil)
        #expect(["01", "", "1 ", "+1", "Infinity", "1_000"].allSatisfy { JSONNumber($0) == nil })
    }
}

func fault(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONFault? {
    do throws(JSONFault) {
        _ = try JSONValue.parse(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}
