import Diagnostics
import Support
import Testing

@testable import YAML

struct HostileTests {
    @Test(arguments: ["[", "{a: ", "- ", "? ", "{ ? ", "[[[{a: "])
    func `ten thousand levels cost nothing`(opening: String) {
        let found = problems(of: String(repeating: opening, count: 10_000))
        #expect(found.first?.problem == "more than 40 levels are nested here")
    }

    @Test func `a million brackets are refused as fast`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: Source.sizeLimit)
        #expect(problems(of: bytes).map(\.short) == ["1:41: more than 40 levels are nested here"])
    }

    @Test func `a billion laughs stay unlaughed`() {
        var text = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let found = problems(of: text)
        #expect(found.count == 10 + 81)
        #expect(found.first?.problem == "the anchor &a0 stands here, and anchors are not read")
    }

    @Test func `a hundred mistakes end the reading`() {
        let found = problems(of: String(repeating: "- *a\n", count: 5000))
        #expect(found.count == 101)
        #expect(found.last?.problem == "more than 100 mistakes: reading ends here")
    }

    @Test func `a file over the limit is not parsed`() {
        let found = problems(of: [UInt8](repeating: 0x61, count: Source.sizeLimit + 1))
        #expect(found.map(\.short) == ["1:1: the file is larger than 1048576 bytes"])
    }

    @Test(arguments: Fuzz.documents.indices)
    func `mutated documents are read or refused, and never trap`(index: Int) {
        var random = Seeded(UInt64(index) + 1)
        for _ in 0..<1000 { check(Fuzz.mutation(of: Array(Fuzz.documents[index].utf8), &random)) };
    }

    /// Whatever loads decodes twice to the same text; whatever does not says where and why.
    private func check(_ bytes: [UInt8]) {
        do {
            let root = try Source(bytes: bytes, file: "a.yaml").parse()
            for node in root.scalars {
                guard case .scalar(let scalar) = node.content else { continue }
                let trace = ScalarTrace(scalar, in: node.document.bytes)
                #expect(trace.text == Array(scalar.text.utf8), "\(String(decoding: bytes, as: UTF8.self))")
                #expect(zip(trace.origins, trace.origins.dropFirst()).allSatisfy(<=))
                #expect(node.place(ofOffset: .max) >= node.place)
            }
        } catch {
            #expect(!error.all.isEmpty && !error.description.isEmpty)
            #expect(error.all.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 && $0.hint != nil })
        }
    }
}

enum Fuzz {
    static let documents = [
        """
        id: tls.certificate-expiry
        severity:
          - { when: "it.not_after < now", is: critical }
          - { is: high }
        where: it.position == 0                      # the leaf; others: not applicable
        require: 'it.not_after - now >= params.min_left || it.name == ''x'''
        message: "{it.subject_name} expires {it.not_after} \\u00e9 \\
            and on"
        why: An expired certificate stops every client
          that checks it,

          and trains people.
        fix: >
          Renew it,
            and more
          and on.

          Then rest.
        note: |2-
            deeper
          text

        cases:
          - { name: expires, given: { position: 0, not_after: 2026-11-30T00:00:00Z }, expect: fail }
          - ? long
            : short
          - - nested
            - "ü 日本 😀"
        """,
        "a: |+\n\n  x\n \n   y\r\n\nb: >1\n  z\n w\n\n  q\nc: 'a\n\n\n b'\nd: \"\\\n  e \\\n\n  f\"\n",
        "[a, 'b c', \"d\\te\", {f: g, h: [i, j]}, k\n l]",
        "- plain\n  and more\n\n  text # no\n- - \"q\"\n  - >-\n    a\n\n      b\n    c\n",
    ]

    private static let pieces = [
        "\n", "\r\n", " ", "  ", "\t", ":", ": ", "-", "- ", "#", " #", "'", "\"", "\\", "|", ">", "|2", ">1-", "+",
        "[",
        "]", "{", "}", ",", "*a", "&a", "!", "!!", "?", "%", "@", "---", "...", "<<", "~", "\\x4", "\\u", "ü",
        "\u{2028}",
        "\u{FEFF}", "\0",
    ].map { Array($0.utf8) }

    static func mutation(of document: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = document
        for _ in 0...random.below(4) {
            let at = random.below(bytes.count + 1)
            switch random.below(5) {
            case 0: bytes.insert(contentsOf: random.pick(pieces), at: at)
            case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(6)))
            case 2 where at < bytes.count: bytes[at] = UInt8(random.below(256))
            case 3:
                bytes.insert(
                    contentsOf: bytes[at..<min(bytes.count, at + random.below(20))], at: random.below(bytes.count + 1))
            default: bytes = random.chance(8) ? Array(bytes[..<at]) : bytes
            }
        }
        return bytes
    }
}
