import Foundation
import JSON
import Support
import Testing

@Suite struct `Hostile JSON` {
    @Test(arguments: ["[", "{\"a\":"])
    func `depth is bounded`(opening: String) {
        let bytes = Array(String(repeating: opening, count: 100_000).utf8)
        #expect(fault(bytes)?.problem == "nested deeper than 100 levels")
        #expect(fault(bytes, limits: JSONLimits(depth: 1_000_000))?.problem == "nested deeper than 500 levels")
    }

    @Test func `depth up to the limit is read`() throws {
        let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(try JSONValue.parse(Array(text.utf8)).text == text)
    }

    @Test func `length is bounded`() {
        #expect(fault([0x31, 0x32], limits: JSONLimits(bytes: 1))?.problem == "the text has 2 bytes, more than 1")
    }

    @Test func `the number of values is bounded`() {
        let text = "[" + String(repeating: "[],", count: 20) + "1]"
        #expect(fault(Array(text.utf8), limits: JSONLimits(values: 20))?.problem == "there are more than 20 values")
        #expect(fault(Array(text.utf8), limits: JSONLimits(values: 22)) == nil)
    }

    @Test func `every truncation is refused`() {
        let bytes = Array(#"{"a":[1.5e3,"\u00e9 é",true,null,{"b":"\uD83D\uDE00"}]}"#.utf8)
        #expect(fault(bytes) == nil)
        for count in 0..<bytes.count { #expect(fault(Array(bytes[..<count])) != nil, "\(count) bytes") }
    }

    @Test func `no bytes trap, and what is accepted is JSON to others too and has one spelling`() throws {
        var random = Seeded(42)
        let seed = Array(#"{"a":[1.5e2,"\u00e9 é\n",true,null,{"b":"\uD83D\uDE00","c":-0}],"d":{}}"#.utf8)
        let pieces = Array(#"{}[]:,"\u0129eE+-.tfnDd8C "#.utf8) + [0x00, 0x80, 0xC2, 0xE2, 0xED, 0xF4, 0xFF]
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes = seed
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let position = Int.random(in: 0..<bytes.count, using: &random)
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                if Bool.random(using: &random) { bytes[position] = piece } else { bytes.insert(piece, at: position) }
            }
            guard let tree = try? JSONValue.parse(bytes) else { continue }
            accepted += 1
            #expect(try JSONValue.parse(tree.canonical).canonical == tree.canonical)
            // Foundation has no numbers beyond the range of doubles; RFC 8259 has.
            if hasHugeNumber(tree) { continue }
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            }
        }
        #expect(accepted > 500)
    }
}

private func hasHugeNumber(_ tree: JSONValue) -> Bool {
    switch tree {
    case .number(let number): number.double == nil
    case .array(let elements): elements.contains(where: hasHugeNumber)
    case .object(let object): object.members.contains { hasHugeNumber($0.value) }
    default: false
    }
}
