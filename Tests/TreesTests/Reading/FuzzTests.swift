import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

/// Archives that are real and then changed: nothing crashes or hangs, and what is lost is told.
@Suite(.timeLimit(.minutes(2))) struct `Damaged archives` {
    static let makers = [
        "zip -qr x in", "zip -qr0 x in", "tar cf x in", "tar czf x in", "tar --format=pax -cf x in",
        "gzip -c in/b/c > x",
        "zip -qr y.zip in; tar cf x y.zip in; rm y.zip", "tar cf y in; zip -q x y in/a; mv x.zip x; rm y",
    ]

    @Test(arguments: makers)
    func `lose nothing silently`(maker: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a", "alpha\n")
        try folder.write("in/b/c", (0..<300).map { "line \($0) of a file\n" }.joined())
        try folder.write("in/d", String(repeating: "xyz", count: 400))
        try run("sh", ["-c", "\(maker); [ -f x ] || mv x.zip x"], in: folder.path)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.at("x"))))
        let sound = try await look(folder.path, except: ["in"])
        #expect(sound.gaps.isEmpty && !sound.found.isEmpty)
        let sum = Set(sound.texts.values)
        var random = Seeded(UInt64(bytes.count))
        for _ in 0..<100 {
            try folder.write("x", Data(mutated(bytes, &random)))
            let seen = try await look(folder.path, except: ["in"])
            let isWhole = sum.isSubset(of: seen.texts.values)
            #expect(isWhole || !seen.gaps.isEmpty || maker.contains("tar") || isOneDocument(seen))
        }
    }

    /// Only a tar has no checksum of its members' bytes, and what no longer begins like an archive is a document.
    private func isOneDocument(_ seen: Look) -> Bool { seen.paths == ["x"] || seen.notGaps["x"] != nil }

    private func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        switch random.below(5) {
        case 0: bytes.removeLast(1 + random.below(bytes.count - 1))
        case 1: bytes.removeSubrange(random.below(bytes.count / 2)..<bytes.count / 2 + random.below(bytes.count / 2))
        case 2:
            let start = random.below(bytes.count)
            bytes.insert(
                contentsOf: bytes[start..<min(bytes.count, start + random.below(600))], at: random.below(bytes.count))
        default:
            for _ in 0...random.below(8) {
                bytes[random.below(bytes.count)] = random.pick([0, 0xFF, 0x7F, 0x80, 1, UInt8(random.below(256))])
            }
        }
        return bytes
    }

    /// A cut tar misses members only where its end is told.
    @Test func `a tar cut anywhere is told`() async throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c"] { try folder.write("in/\(name)", String(repeating: name, count: 700)) }
        try run("tar", ["--format=ustar", "-b1", "-cf", "x", "in"], in: folder.path)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.at("x")))
        for count in stride(from: 512, to: bytes.count - 1024, by: 97) {
            try folder.write("x", bytes.prefix(count))
            #expect(try await !look(folder.path, except: ["in"]).gaps.isEmpty, "cut at \(count)")
        }
    }

    @Test(arguments: 0..<4)
    func `any bytes behind an archive's mark`(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        var random = Seeded(seed)
        let marks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x1F, 0x8B, 8, 0], [0x1F, 0x8B, 8, 0x1F]]
        for _ in 0..<100 {
            let rest = (0..<random.below(300)).map { _ in
                random.pick([0, 0x50, 0x4B, 5, 6, 0xFF, UInt8(random.below(256))])
            }
            try folder.write(
                "x", Data(random.pick(marks) + rest + (random.chance(2) ? [0x50, 0x4B, 5, 6] + rest.prefix(18) : [])))
            let seen = try await look(folder.path)
            #expect(!seen.unread.isEmpty || !seen.found.isEmpty)
        }
    }
}
