import Foundation
import Support
import Testing
import Versions

@Suite struct `PyPI's versions` {
    static let chains = [
        // PEP 440, "Summary of permitted suffixes and relative ordering".
        [
            "1.dev0", "1.0.dev456", "1.0a1", "1.0a2.dev456", "1.0a12.dev456", "1.0a12", "1.0b1.dev456", "1.0b2",
            "1.0b2.post345.dev456", "1.0b2.post345", "1.0rc1.dev456", "1.0rc1", "1.0", "1.0+abc.5", "1.0+abc.7",
            "1.0+5",
            "1.0.post456.dev34", "1.0.post456", "1.0.15", "1.1.dev1",
        ],
        ["0.9", "0.9.1", "0.9.2", "0.9.10", "0.9.11", "1.0", "1.0.1", "1.1", "2.0", "2.0.1"],
        ["2013.10", "2014.04", "1!1.0", "1!1.1", "1!2.0", "2!0"],
        ["1.0+1", "1.0+1.a", "1.0+1.1", "1.0+1.10", "1.0.post0"],
        ["1.0+a", "1.0+a.a", "1.0+a.0", "1.0+ab", "1.0+0"],
        ["1.0a1.dev1", "1.0a1.dev2", "1.0a1", "1.0a1.post0.dev1", "1.0a1.post0", "1.0a1.post1"],
        ["1.99999999999999999999", "1.100000000000000000000"],
    ]

    @Test(arguments: chains)
    func `are ordered as PEP 440 says`(chain: [String]) throws {
        try expectAscending(chain, in: .pypi)
    }

    /// PEP 440, "Normalization".
    static let same = [
        ["1.0", "1", "1.0.0", "v1.0", "V1.00", "0!1", " 1.0\n", "01.0"],
        ["1.0a0", "1.0a", "1.0.a", "1.0-ALPHA", "1.0_alpha_0", "1.0alpha.00", "1a0", "1.0a."],
        ["1.0b2", "1.0beta2", "1.0-b-2", "1.0.BETA.2"],
        ["1.0rc3", "1.0c3", "1.0-pre3", "1.0preview.3", "1.0RC_3"],
        ["1.0.post1", "1.0-1", "1.0post1", "1.0.r1", "1.0-rev_1", "1.0_POST1"],
        ["1.0.post0", "1.0post", "1.0.r"],
        ["1.0.dev0", "1.0dev", "1.0-DEV_0"],
        ["1.0+ubuntu.1", "1.0+ubuntu-1", "1.0+UBUNTU_01"],
        ["1.0a1.post2.dev3", "1.0-a-1-2-dev-3"],
    ]

    @Test(arguments: same)
    func `have spellings that mean the same`(spellings: [String]) throws {
        let versions = try spellings.map { try #require(Version($0, in: .pypi), "\($0) is read") }
        #expect(Set(versions).count == 1)
    }

    static let refused = [
        "", "v", "latest", "1.0.x", "1.*", ">=1.0", "1.0-final", "2004d", "1.0.0-SNAPSHOT", "1..0", ".1", "1.", "1.0+",
        "1.0+a..b", "1.0+a+b", "1.0+a!", "1!", "!1", "-1", "1.0a1b1", "1.0dev1a1", "1.0-1-1", "1 .0", "1.0\0", "1.0+é",
        "1.0\u{212A}", "１.0", "vv1", "1.0post1rev2",
    ]

    @Test(arguments: refused)
    func `are refused where PEP 440 cannot order them`(text: String) {
        #expect(Version(text, in: .pypi) == nil)
    }

    /// Python's `packaging` is the reference that pip itself uses.
    @Test(.enabled(if: Packaging.isInstalled, "python3 with `packaging` is not installed"))
    func `are ordered as Python's packaging orders them`() throws {
        var random = Seeded(440)
        let pairs = (0..<4000).map { _ in (generated(&random), generated(&random)) }
        let answers = try Packaging.compare(pairs)
        #expect(answers.count == pairs.count)
        for ((a, b), answer) in zip(pairs, answers) {
            #expect(judged(a, b) == answer, "\(a) against \(b)")
        }
        #expect(Set(answers) == ["less", "equal", "greater", "invalid"])
    }

    private func judged(_ a: String, _ b: String) -> String {
        guard let a = Version(a, in: .pypi), let b = Version(b, in: .pypi), let order = a.compare(b) else {
            return "invalid"
        }
        return "\(order)"
    }
}

/// Few numbers and many suffixes, so that versions meet; now and then a stray character.
private func generated(_ random: inout Seeded) -> String {
    func maybe(_ options: [String], _ random: inout Seeded) -> String {
        Bool.random(using: &random) ? "" : options.randomElement(using: &random) ?? ""
    }
    var text = maybe(["", "", "v", "1!", "0!", " "], &random)
    text += ["1", "1.0", "1.0.0", "1.1", "01", "0.1", "10"].randomElement(using: &random) ?? ""
    text += maybe(["a", ".a1", "-alpha.2", "b1", "_beta", "rc1", "c.1", "pre", "-preview-1", "RC2"], &random)
    text += maybe([".post", "-1", "-0", ".r2", "rev1", "post1", ".post01"], &random)
    text += maybe([".dev", "dev1", "-DEV_2", ".dev0", "dev10"], &random)
    text += maybe(["+a", "+a.1", "+1", "+1.a", "+ubuntu-1", "+A_01", "+1.0"], &random)
    if UInt8.random(in: 0..<16, using: &random) == 0 {
        text += ["x", ".", "-", "+", "!", "_"].randomElement(using: &random) ?? ""
    }
    return text
}

enum Packaging {
    static var isInstalled: Bool { (try? python("import packaging.version", "")) != nil }

    static func compare(_ pairs: [(String, String)]) throws -> [String] {
        let program = """
            import sys
            from packaging.version import Version, InvalidVersion
            for line in sys.stdin:
                a, b = line.rstrip('\\n').split('|')
                try:
                    a, b = Version(a), Version(b)
                    print('less' if a < b else 'greater' if a > b else 'equal')
                except InvalidVersion:
                    print('invalid')
            """
        let lines = pairs.map { "\($0)|\($1)\n" }.joined()
        return try python(program, lines).split(separator: "\n").map(String.init)
    }

    private struct Failed: Error {}

    /// By files rather than pipes, which fill up when nobody reads them.
    private static func python(_ program: String, _ input: String) throws -> String {
        let folder = try TemporaryFolder(["in": input, "out": ""])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        process.standardInput = FileHandle(forReadingAtPath: folder.at("in"))
        process.standardOutput = FileHandle(forWritingAtPath: folder.at("out"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return try folder.read("out")
    }
}
