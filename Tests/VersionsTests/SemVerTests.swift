import Testing
import Versions

func npm(_ text: String) throws -> Version { try #require(Version(text, in: .npm), "\(text) is read") }

@Suite struct `npm's versions` {
    /// The chains of SemVer 2.0.0, sections 11.2 and 11.4, and what each of their sentences says beyond them.
    static let chains = [
        ["1.0.0", "2.0.0", "2.1.0", "2.1.1"],
        [
            "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0",
        ],
        ["0.0.0-0", "0.0.0-1", "0.0.0-10", "0.0.0--", "0.0.0-0a", "0.0.0-A", "0.0.0-a", "0.0.0", "0.0.1-0"],
        ["1.2.3-4", "1.2.3-5", "1.2.3-5-Foo", "1.2.3-5-foo", "1.2.3"],
        ["1.2.3-R2", "1.2.3-r100", "1.2.3-r2"],
        ["1.9.0", "1.10.0", "1.99999999999999999999.0", "1.100000000000000000000.0", "2.0.0"],
        ["1.0.0-9", "1.0.0-18446744073709551616", "1.0.0-18446744073709551617", "1.0.0-a"],
        ["1.0.0-a.b", "1.0.0-a.b.0", "1.0.0-a.b.c", "1.0.0-aa"],
    ]

    @Test(arguments: chains)
    func `are ordered by section 11`(chain: [String]) throws {
        try expectAscending(chain, in: .npm)
    }

    static let same = [
        ["1.2.3", "v1.2.3", "=1.2.3", "= v 1.2.3", " 1.2.3 ", "01.02.03", "1.2.3+build", "1.2.3+a.-.001"],
        ["1.2.3-beta.1", "1.2.3-beta.01", "v1.2.3-beta.1+x", "1.2.3beta.1"],
        ["1.2.3--", "1.2.3-", "1.2.3--+b"],
    ]

    @Test(arguments: same)
    func `have spellings that mean the same`(spellings: [String]) throws {
        let versions = try spellings.map(npm)
        #expect(Set(versions).count == 1)
        #expect(versions.map(\.text) == spellings)
    }

    static let refused = [
        "", " ", "v", "1", "1.2", "1.2.3.4", "1.2.x", "*", "latest", "^1.2.3", ">=1.2.3", "1.2.3 - 2.0.0", "1..3",
        "-1.2.3", "1.2.-3", "1.2.3-a..b", "1.2.3+", "1.2.3+a+b", "1.2.3-a_b", "1.2.3-é", "1.2.3\0", "1,2.3",
        "V1.2.3", "workspace:*", "git+ssh://host/x.git", "１.2.3",
    ]

    @Test(arguments: refused)
    func `are refused where npm could not order them`(text: String) {
        #expect(Version(text, in: .npm) == nil)
    }
}

/// Each version is less than all that come after it, and equal to none but itself.
func expectAscending(_ chain: [String], in ecosystem: Ecosystem) throws {
    let versions = try chain.map { try #require(Version($0, in: ecosystem), "\($0) is read") }
    for (i, a) in versions.enumerated() {
        for (j, b) in versions.enumerated() {
            let expected: Comparison = i < j ? .less : i > j ? .greater : .equal
            #expect(a.compare(b) == expected, "\(a) against \(b)")
            #expect((a == b) == (i == j), "\(a) against \(b)")
        }
    }
}
