import Content
import Support
import Testing

struct ArmourCase: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let labels: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ labels: [String]) {
        self.name = name
        self.text = text
        self.labels = labels
    }
}

@Suite struct BlockTests {
    static let body = (0..<6).map { _ in String(repeating: "MADEupBODY+/0123", count: 4) }.joined(separator: "\n")
    static func pem(_ label: String, _ body: String = body) -> String {
        "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
    }
    static let putty = """
        PuTTY-User-Key-File-3: ssh-ed25519
        Encryption: none
        Comment: made-up
        Public-Lines: 1
        AAAAmadeup
        Private-Lines: 1
        AAAAmadeupTOO
        Private-MAC: 00112233445566778899aabbccddeeff
        """
    static let cases = [
        ArmourCase("RSA", pem("RSA PRIVATE KEY"), ["RSA PRIVATE KEY"]),
        ArmourCase("OpenSSH", "x\n" + pem("OPENSSH PRIVATE KEY"), ["OPENSSH PRIVATE KEY"]),
        ArmourCase(
            "PGP", pem("PGP PRIVATE KEY BLOCK", "Version: Made 1\n\n" + body + "\n=abcd"), ["PGP PRIVATE KEY BLOCK"]),
        ArmourCase(
            "with headers", pem("EC PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\n" + body),
            ["EC PRIVATE KEY"]),
        ArmourCase("two in a row", pem("CERTIFICATE") + pem("PRIVATE KEY"), ["CERTIFICATE", "PRIVATE KEY"]),
        ArmourCase("CRLF", pem("PRIVATE KEY").replacing("\n", with: "\r\n"), ["PRIVATE KEY"]),
        ArmourCase(
            "escaped in JSON", #"{"key": ""# + pem("PRIVATE KEY").replacing("\n", with: #"\n"#) + #""}"#,
            ["PRIVATE KEY"]),
        ArmourCase("escaped twice", pem("PRIVATE KEY").replacing("\n", with: #"\\n"#), ["PRIVATE KEY"]),
        ArmourCase("on one line", pem("PRIVATE KEY").replacing("\n", with: " "), ["PRIVATE KEY"]),
        ArmourCase(
            "joined in code", pem("PRIVATE KEY").split(separator: "\n").map { "    \"\($0)\\n\" +\n" }.joined(),
            ["PRIVATE KEY"]),
        ArmourCase("indented", pem("PRIVATE KEY").replacing("\n", with: "\n    "), ["PRIVATE KEY"]),
        ArmourCase("in a row of dashes", "----------" + pem("PRIVATE KEY"), ["PRIVATE KEY"]),
        ArmourCase(
            "SSH2", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n\(body)\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
            ["SSH2 ENCRYPTED PRIVATE KEY"]),
        ArmourCase("PuTTY", putty + "\n", ["PuTTY-User-Key-File-3"]),
        ArmourCase("PuTTY, then PEM", putty + "\n" + pem("PRIVATE KEY"), ["PuTTY-User-Key-File-3", "PRIVATE KEY"]),
        ArmourCase("a mark alone", "grep -----BEGIN RSA PRIVATE KEY----- file", []),
        ArmourCase("a mark, then a block", "see -----BEGIN PRIVATE KEY-----\n" + pem("PRIVATE KEY"), ["PRIVATE KEY"]),
        ArmourCase("another end", "-----BEGIN A KEY-----\n\(body)\n-----END B KEY-----", []),
        ArmourCase("no label", "-----BEGIN -----\nx\n-----END -----", []),
        ArmourCase("a PuTTY head alone", "PuTTY-User-Key-File-2: ssh-rsa\n", []),
        ArmourCase("a table", String(repeating: "|------|------|\n", count: 50), []),
        ArmourCase("long", pem("PRIVATE KEY", String(repeating: body + "\n", count: 150)), ["PRIVATE KEY"]),
        ArmourCase("nothing", "", []),
    ]

    @Test(arguments: cases)
    func `blocks are found with their labels`(_ armour: ArmourCase) {
        // At every place beside every fifth byte.
        for shift in 0..<5 {
            let bytes = Array((String(repeating: " ", count: shift) + armour.text).utf8)
            var blocks: [Block] = []
            #expect(BlockScanner().scan(bytes, in: bytes.indices) { blocks.append($0) }.isEmpty)
            #expect(blocks.map(\.label) == armour.labels)
            for block in blocks {
                #expect(
                    block.whole.lowerBound < block.value.lowerBound && block.value.upperBound <= block.whole.upperBound)
            }
        }
    }

    @Test func `the value is what stands between the marks`() throws {
        let text = "-----BEGIN PRIVATE KEY-----\nMADEUP\n-----END PRIVATE KEY-----"
        var blocks: [Block] = []
        _ = BlockScanner().scan(Array("xx\(text)xx".utf8), in: 2..<text.utf8.count + 2) { blocks.append($0) }
        let block = try #require(blocks.first)
        #expect(block.whole == 2..<text.utf8.count + 2)
        #expect(block.value == 29..<37)
        #expect(block.isPrivate)
    }

    @Test(arguments: [
        ("CERTIFICATE", false), ("PUBLIC KEY", false), ("PGP PRIVATE KEY BLOCK", true), ("PRIVATE KEY", true),
    ])
    func `what is private is told by the label`(_ label: String, _ isPrivate: Bool) {
        var blocks: [Block] = []
        let bytes = Array(Self.pem(label).utf8)
        _ = BlockScanner().scan(bytes, in: bytes.indices) { blocks.append($0) }
        #expect(blocks.map(\.isPrivate) == [isPrivate])
    }

    @Test func `a block beyond the bound is told`() {
        let long = Array(Self.pem("PRIVATE KEY", String(repeating: Self.body + "\n", count: 250)).utf8)
        var count = 0
        let surrenders = BlockScanner().scan(long, in: long.indices) { _ in count += 1 }
        #expect(count == 0)
        #expect(surrenders.map(\.offset) == [0])
    }

    @Test func `marks without ends by the thousand are passed over`() {
        for mark in ["-----BEGIN A KEY-----", "---- BEGIN A KEY ----\n", "PuTTY-User-Key-File-2: a\n", "-----BEGIN A"] {
            let bytes = Array(String(repeating: mark, count: 10_000).utf8)
            #expect(BlockScanner().scan(bytes, in: bytes.indices) { _ in Issue.record("a block") }.isEmpty)
        }
    }

    @Test(arguments: 0..<20)
    func `whatever the bytes, blocks lie in the range and in order`(seed: Int) {
        var random = Seeded(UInt64(seed))
        let pieces = [
            "-----BEGIN ", "-----END ", "PRIVATE KEY", "-----", "---- BEGIN ", " ----", "\n", "MADE",
            "PuTTY-User-Key-File-",
            "2: ", "Private-Lines: ", "Private-MAC: ", "00ff", " ", "A",
        ]
        let bytes = (0..<400).flatMap { _ in Array(random.pick(pieces).utf8) }
        let range = random.below(50)..<bytes.count - random.below(50)
        var last = range.lowerBound
        _ = BlockScanner().scan(bytes, in: range) { block in
            #expect(block.whole.lowerBound >= last && block.whole.upperBound <= range.upperBound)
            last = block.whole.upperBound
        }
    }
}
