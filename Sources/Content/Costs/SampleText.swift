/// Made-up text of the kinds that scans meet, the same on every machine, to measure patterns on.
struct SampleText {
    /// SplitMix64 (Vigna), its constants.
    private var state: UInt64 = 0x706C_696D_736F_6C6C
    private var bytes: [UInt8] = []

    /// What patterns are checked on when they are loaded.
    static let ordinary = made(of: 200_000)

    static func made(of count: Int) -> [UInt8] {
        var text = SampleText()
        text.bytes.reserveCapacity(count + 256)
        var kind = 0
        while text.bytes.count < count {
            for _ in 0..<40 { text.addLine(of: kind % 8) }
            kind += 1
        }
        return Array(text.bytes.prefix(count))
    }

    private mutating func addLine(of kind: Int) {
        switch kind {
        case 0: addLogLine()
        case 1: addJSON()
        case 2: addCode()
        case 3: add("  "); addWords(12); add(".\n")
        case 4: add(random("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 76)); add("\n")
        case 5: add(random("0123456789abcdef", 40)); add("  src/"); addWords(1); add(".c\n")
        case 6: addTable()
        default: addSettings()
        }
    }

    private mutating func addLogLine() {
        add(
            "2024-0\(below(9) + 1)-1\(below(10))T0\(below(10)):\(10 + below(50)):\(10 + below(50)).\(below(1000))Z INFO [worker-"
        )
        add("\(below(64))] 10.\(below(256)).\(below(256)).\(below(256)) GET /")
        addWords(1)
        add("/\(below(100_000))?page=\(below(50)) 200 \(below(90_000)) ")
        addWords(4)
        add("\n")
    }

    private mutating func addJSON() {
        add("{\"id\": \(below(1_000_000)), \"name\": \"")
        addWords(2)
        add("\", \"email\": \"")
        addWords(1)
        add(
            "@example.org\", \"values\": [\(below(100)).\(below(1000)), -\(below(10_000)), \"\(random("0123456789abcdef", 8))-"
        )
        add("\(random("0123456789abcdef", 4))\"]},\n")
    }

    private mutating func addCode() {
        add(String(repeating: "    ", count: below(4)))
        add("if (self.")
        addWords(1)
        add("_count >= 0x\(random("0123456789ABCDEF", 4)) && user.")
        addWords(1)
        add(" != null) { return get_")
        addWords(1)
        add("(\"")
        addWords(2)
        add("\", \(below(4096))); }\n")
    }

    private mutating func addTable() {
        add("\(below(1_000_000_000)),\(below(10_000)).\(below(100)),-\(below(90)).\(below(1_000_000)),")
        add("\(100 + below(900))-\(100 + below(900))-\(1000 + below(9000)),\(random("0123456789", 16)),")
        addWords(2)
        add("\n")
    }

    private mutating func addSettings() {
        addWords(1)
        add("_")
        addWords(1)
        add("=")
        add(random("abcdefghijklmnopqrstuvwxyz0123456789", 4 + below(24)))
        add(below(2) == 0 ? " # " : "\t")
        addWords(3)
        add("\r\n")
    }

    private static let words = """
        account address admin apply array backup batch buffer build cache call card change check class client code \
        color column config connect content context count create data date debug default delete device done email \
        entry error event export field file filter first found from function group handle header health host image \
        import index insert item key label language last length level limit line list local login member message \
        method model name network number object option order other output owner page parameter parent password path \
        patient phone place policy port process product profile project query record region release remote report \
        request response result return role route sample schedule scope search secret select server service session \
        size source start state status store string system table target template test text time title token type \
        update user value version view visit with
        """.split(separator: " ").map(String.init)

    private mutating func addWords(_ count: Int) {
        for number in 0..<count {
            if number > 0 { add(" ") }
            add(Self.words[below(Self.words.count)])
        }
    }

    private mutating func add(_ text: String) { bytes += text.utf8 }

    private mutating func random(_ letters: String, _ count: Int) -> String {
        let letters = Array(letters.utf8)
        return String(decoding: (0..<count).map { _ in letters[below(letters.count)] }, as: UTF8.self)
    }

    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
