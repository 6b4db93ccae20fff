import Digests
import Testing

@Suite struct WorkspaceKeyTests {
    private func key(_ text: String) throws -> WorkspaceKey { try #require(WorkspaceKey(hex: text)) }
    private let zeros = String(repeating: "0", count: 64)

    @Test func `a tag is HMAC-SHA256 over category and value`() throws {
        // printf 'ssn\0405840792' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000…0
        #expect(try key(zeros).tag("ssn", "405840792".utf8).description == "1514b48c94dad5bacecfe6602c330b65")
    }

    @Test func `equal values have equal tags under one key, and under no other`() throws {
        let one = WorkspaceKey.random()
        let other = WorkspaceKey.random()
        #expect(one.tag("ssn", "1".utf8) == one.tag("ssn", "1".utf8))
        #expect(one.tag("ssn", "1".utf8) != other.tag("ssn", "1".utf8))
        #expect(one.tag("ssn", "1".utf8) != one.tag("mrn", "1".utf8))
        #expect(one.id != other.id)
    }

    @Test(arguments: ["", "00", String(repeating: "0", count: 63), String(repeating: "g", count: 64)])
    func `what is no key is refused`(text: String) { #expect(WorkspaceKey(hex: text) == nil) }

    @Test func `it is written and read back`() throws {
        let one = WorkspaceKey.random()
        #expect(WorkspaceKey(hex: one.secretText) == one)
    }

    @Test func `it prints as its id, however it is printed`() {
        let one = WorkspaceKey.random()
        var dumped = ""
        dump(one, to: &dumped)
        for text in ["\(one)", String(reflecting: one), String(describing: [one]), dumped] {
            #expect(!text.contains(one.secretText.prefix(8)))
            for run in ["bytes", "UInt8"] { #expect(!text.contains(run)) }
        }
    }
}
