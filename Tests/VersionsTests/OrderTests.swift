import Support
import Testing
import Versions

@Suite struct `Any two versions` {
    @Test func `of different ecosystems do not compare`() throws {
        let a = try #require(Version("1.0.0", in: .npm))
        let b = try #require(Version("1.0.0", in: .pypi))
        #expect(a.compare(b) == nil)
        #expect(a != b)
    }

    @Test func `of Swift's packages are ordered as SemVer says`() throws {
        try expectAscending(["1.0.0-beta.2", "1.0.0-beta.11", "1.0.0", "1.9.0", "1.10.0", "509.0.0"], in: .swift)
        #expect(Version("main", in: .swift) == nil)
        #expect(Ecosystem(rawValue: "SwiftURL") == .swift)
    }

    @Test(arguments: Ecosystem.allCases)
    func `of one ecosystem have one order, the same from both sides and along any way`(ecosystem: Ecosystem) {
        var random = Seeded(11)
        let versions = (0..<20_000).compactMap { _ in Version(noise(&random), in: ecosystem) }.prefix(120)
        #expect(versions.count == 120)
        for a in versions {
            #expect(a.compare(a) == .equal)
            for b in versions {
                #expect(a.compare(b) == b.compare(a).map(opposite))
                #expect((a.compare(b) == .equal) == (a == b))
                if a == b { #expect(a.hashValue == b.hashValue) }
            }
        }
        let sorted = versions.sorted { $0.compare($1) == .less }
        for (i, a) in sorted.enumerated() {
            for b in sorted[i...] { #expect(a.compare(b) != .greater, "\(a) against \(b)") }
        }
    }

    @Test(arguments: Ecosystem.allCases)
    func `may be any text: nothing traps`(ecosystem: Ecosystem) {
        var random = Seeded(5)
        for _ in 0..<20_000 { _ = Version(noise(&random), in: ecosystem) }
        let long = String(repeating: "9", count: 100_000)
        #expect(Version("\(long).0.0", in: ecosystem) != nil)
        #expect(
            Version("1.\(long).0", in: ecosystem)?.compare(Version("1.1\(long).0", in: ecosystem)!) == .less)
        #expect(Version(String(repeating: "1.", count: 100_000), in: ecosystem) == nil)
    }

    private func opposite(_ comparison: Comparison) -> Comparison {
        switch comparison {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }

    private func noise(_ random: inout Seeded) -> String {
        let pieces = ["0", "1", "2", "10", ".", ".", ".", "-", "+", "a", "b", "rc", "dev", "post", "v", "!", "_", "é"]
        let head = ["1.0.0", "1.0", "1", "1.2.3", "", "0.0.1"].randomElement(using: &random) ?? ""
        return (0..<Int.random(in: 0..<5, using: &random)).reduce(head) { text, _ in
            text + (pieces.randomElement(using: &random) ?? "")
        }
    }
}
