import Support
import Testing

@testable import CodeProbe

/// Whatever the bytes are, reading ends and stays within them.
struct BrokenSourceTests {
    private static let sources: [(path: String, text: String)] =
        [FlowCases.python, .javascript, .php, .java, .csharp, .go, .ruby, .swift, .shell]
        .map { ($0.path, $0.text) } + [
            ("a.kt", FlowCases.java.text), ("a.scala", FlowCases.java.text),
            ("a.vue", "<script>" + FlowCases.javascript.text),
        ]

    private func read(_ bytes: [UInt8], _ path: String) {
        guard let file = SourceFile(path: path, bytes: bytes) else { return }
        #expect(file.tokens.allSatisfy { $0.range.upperBound <= bytes.count && $0.line >= 1 })
        for sighting in FlowReader.sightings(in: file, .standard) {
            #expect(file.tokens.indices.contains(sighting.tokens.lowerBound))
        }
    }

    @Test(arguments: sources.indices)
    func `a file may end anywhere`(_ index: Int) {
        let bytes = Array(Self.sources[index].text.utf8.prefix(700))
        for end in 0...bytes.count {
            let path = Self.sources[index].path
            if end % 9 == 0 {
                read(Array(bytes[..<end]), path)
            } else {
                _ = Language(path: path, bytes: [])?.scan(Array(bytes[..<end]), path: path)
            }
        }
    }

    @Test(arguments: sources.indices)
    func `bytes may be lost, doubled and changed`(_ index: Int) {
        var random = Seeded(UInt64(index) + 7)
        let original = Array(Self.sources[index].text.utf8)
        let pieces: [[UInt8]] = [
            "\"", "'", "`", "${", "#{", "\\(", "(", ")", "{", "}", "<<<X", "<<~X", "/*", "\"\"\"", "<div>", "\n", "\\",
            "%(", "=>",
        ].map { Array($0.utf8) }
        for _ in 0..<12 {
            let start = random.below(max(1, original.count - 1500))
            var bytes = Array(original[start..<min(original.count, start + 1500)])
            for _ in 0..<12 where !bytes.isEmpty {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(contentsOf: random.pick(pieces), at: place)
                default: bytes[place] = UInt8(random.below(256))
                }
            }
            read(bytes, Self.sources[index].path)
        }
    }

    @Test(arguments: ["a.py", "a.js", "a.php", "a.java", "a.cs", "a.go", "a.rb", "a.swift", "a.sh", "a.kt", "a.scala"])
    func `deep nesting costs neither the stack nor much time`(_ path: String) {
        let openers = [
            "(", "[", "{", "f(", "log(patient.ssn, ", "x = ", "\"${", "f\"{", "`${", "\"#{", "\"\\(", "$(", "<a>",
            "if (",
        ]
        for opener in openers {
            read(Array(("<?php " + String(repeating: opener, count: 1500)).utf8), path)
        }
    }
}
