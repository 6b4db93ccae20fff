import Foundation
import Testing
import Support

/// Every mistake in what people write gives a place, the problem and a hint, and exit 2.
@Suite struct RuleMistakeTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let from: String
        let to: String
        let place: String
        let says: String
    }

    static let rule = "Rules/tls/no-legacy-protocols.yaml"

    /// A rule that is right, and small enough to see where each fault stands.
    static let text = """
        id: tls.no-legacy-protocols
        version: 1
        title: TLS below 1.2 is refused
        severity: high
        each: tls.protocol
        require: '!it.offered || it.version >= params.least || it.version >= "TLSv1.2"'
        params:
          least: { type: string, default: TLSv1.2, doc: Not used }
        message: "{it.version} is offered"
        why: Old versions are broken.
        fix: Switch them off.
        cases:
          - { name: old and offered, given: { version: TLSv1.0, offered: true }, expect: fail }
          - { name: old and refused, given: { version: TLSv1.0, offered: false }, expect: pass }
          - { name: throttled, given: { version: TLSv1.0, offered: { unseen: reset } }, expect: undetermined }

        """
        .replacing("it.version >= params.least || ", with: "")
        .replacing("params:\n  least: { type: string, default: TLSv1.2, doc: Not used }\n", with: "")

    static let mistakes = [
        Mistake(
            testDescription: "a misspelt key", from: "severity: high", to: "severty: high", place: ":4:1",
            says: "severity"),
        Mistake(
            testDescription: "a misspelt field", from: "!it.offered", to: "!it.ofered", place: ":6:15", says: "offered"),
        Mistake(
            testDescription: "a misspelt fact kind", from: "tls.protocol", to: "tls.protocl", place: ":5:7",
            says: "tls.protocol"),
        Mistake(
            testDescription: "a misspelt severity", from: "severity: high", to: "severity: hihg", place: ":4:11",
            says: "high"),
        Mistake(testDescription: "a wrong operator", from: " || ", to: " or ", place: ":6:", says: "||"),
        Mistake(testDescription: "a wrong type", from: "\"TLSv1.2\"'", to: "12'", place: ":6:", says: "TLSv1"),
        Mistake(
            testDescription: "an unknown parameter", from: "\"TLSv1.2\"'", to: "params.least'", place: ":6:",
            says: "param"),
        Mistake(
            testDescription: "a misspelt placeholder", from: "{it.version}", to: "{it.verson}", place: ":7:15",
            says: "version"),
        Mistake(
            testDescription: "a missing case", from: "expect: undetermined", to: "expect: pass", place: ":11:3",
            says: "undetermined"),
        Mistake(
            testDescription: "a value that is none", from: "version: TLSv1.0, offered: true",
            to: "version: TLSv1.0, offered: yes", place: ":11:", says: "true"),
    ]

    private func check(_ files: [String: String]) throws -> Run {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(name, text) }
        return try Program.run(["rules", "check", "Rules"], in: folder.path)
    }

    @Test func `the rule itself is right`() throws {
        let run = try check([Self.rule: Self.text])
        #expect(run.code == 0, "\(run.errors)")
    }

    @Test(arguments: mistakes)
    func `is refused with place and hint`(_ mistake: Mistake) throws {
        let broken = Self.text.replacing(mistake.from, with: mistake.to)
        #expect(broken != Self.text)
        let run = try check([Self.rule: broken])
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(Self.rule + mistake.place), "\(run.errors)")
        #expect(run.errors.contains(mistake.says), "\(run.errors)")
    }

    @Test func `all mistakes of all files are told at once`() throws {
        let run = try check([
            Self.rule: Self.text.replacing("severity: high", with: "severty: high").replacing("ofered", with: "x")
                .replacing("{it.version}", with: "{it.verson}"),
            "Rules/tls/other.yaml": Self.text.replacing("no-legacy-protocols", with: "othr"),
        ])
        #expect(run.code == 2)
        #expect(run.errors.contains("no-legacy-protocols.yaml:4:1"))
        #expect(run.errors.contains("no-legacy-protocols.yaml:7:"))
        #expect(run.errors.contains("other.yaml:1:5"))
    }

    @Test func `packs that extend each other in a circle`() throws {
        let run = try check([
            Self.rule: Self.text,
            "Rules/packs/a.yaml": "id: a\ntitle: A\nextends: [b]\n",
            "Rules/packs/b.yaml": "id: b\ntitle: B\nextends: [a]\n",
        ])
        #expect(run.code == 2)
        #expect(run.errors.contains("circle"), "\(run.errors)")
    }

    @Test func `a control that names a rule that is not there`() throws {
        let run = try check([
            Self.rule: Self.text,
            "Rules/controls/c.yaml": """
            framework: c
            title: C
            source: none
            controls:
              - { id: "1", title: One, type: required, coverage: technical-partial, rules: [tls.no-legacy-protocol] }

            """,
        ])
        #expect(run.code == 2)
        #expect(run.errors.contains("c.yaml:5:"), "\(run.errors)")
        #expect(run.errors.contains("did you mean \"tls.no-legacy-protocols\"?"), "\(run.errors)")
    }
}
