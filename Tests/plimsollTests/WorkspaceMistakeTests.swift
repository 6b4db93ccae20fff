import Foundation
import Servers
import Testing
import Support

/// Whatever is wrong is told with its place, ends with 2, and nothing is looked at or written.
@Suite struct WorkspaceMistakeTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let from: String
        let to: String
        /// `:line:` or `:line:column:` in plimsoll.yaml.
        let place: String
        let says: [String]
        var command = ["scan"]
    }

    static let text = """
        plimsoll: 1
        id: clinic
        packs: [baseline]
        params: { tls.certificate-expiry: { min_left: 21d } }
        authorised-by: { name: R. Ortiz, until: 2099-12-31 }
        scope: [127.0.0.1]
        environments:
          production:
            servers:
              - { id: portal, host: 127.0.0.1, ports: @PORT@, tls: [@PORT@] }
          staging:
            servers:
              - { id: portal, host: 127.0.0.1, ports: @PORT@ }
        accept-undetermined: [{ target: portal, rule: tls.certificate-expiry, reason: off, until: @SOON@ }]

        """

    static let scan = ["scan", "--environment", "production"]

    static let mistakes = [
        Mistake(
            testDescription: "a misspelt key", from: "params:", to: "parms:", place: ":4:1:",
            says: ["did you mean \"params\"?"]),
        Mistake(
            testDescription: "a misspelt key of a server", from: "ports: @PORT@, tls", to: "prots: @PORT@, tls",
            place: ":10:40:", says: ["did you mean \"ports\"?"]),
        Mistake(
            testDescription: "an unknown pack", from: "[baseline]", to: "[baselin]", place: ":3:9:",
            says: ["did you mean \"baseline\"?"]),
        Mistake(
            testDescription: "an unknown rule in params", from: "{ tls.certificate-expiry: {",
            to: "{ tls.certificate-expir: {", place: ":4:11:", says: ["did you mean \"tls.certificate-expiry\"?"]),
        Mistake(
            testDescription: "an unknown parameter", from: "min_left", to: "min_lef", place: ":4:37:",
            says: ["did you mean \"min_left\"?"]),
        Mistake(testDescription: "a parameter out of bounds", from: "21d", to: "1d", place: ":4:47:", says: ["7d"]),
        Mistake(
            testDescription: "a parameter of a wrong type", from: "21d", to: "often", place: ":4:47:", says: ["often"]),
        Mistake(
            testDescription: "an unknown target that is accepted", from: "target: portal,", to: "target: potal,",
            place: ":14:33:", says: ["did you mean \"portal\"?"]),
        Mistake(
            testDescription: "an unknown rule that is accepted", from: "rule: tls.certificate-expiry",
            to: "rule: tls.certificate",
            place: ":14:47:", says: ["no rule \"tls.certificate\""]),
        Mistake(
            testDescription: "a port that is none", from: "ports: @PORT@ }", to: "ports: 99999 }", place: ":13:47:",
            says: ["not a port"]),
        Mistake(
            testDescription: "a list where text is meant", from: "id: clinic", to: "id: [clinic]", place: ":2:5:",
            says: ["text"]),
        Mistake(
            testDescription: "a host outside the scope", from: "scope: [127.0.0.1]", to: "scope: [203.0.113.0/28]",
            place: ":10:29:", says: ["127.0.0.1 is outside the scope"]),
        Mistake(
            testDescription: "a newer format", from: "plimsoll: 1", to: "plimsoll: 2", place: ":1:11:",
            says: ["format 2"]),
        Mistake(
            testDescription: "waivers, which are not read yet", from: "id: clinic",
            to: "id: clinic\nwaivers: waivers.yaml",
            place: ":3:1:", says: ["nothing would be waived"]),
        Mistake(
            testDescription: "allowed differences, which are not compared yet", from: "id: clinic",
            to: "id: clinic\nparity-allow: []", place: ":3:1:", says: ["environments are not compared yet"]),
        Mistake(
            testDescription: "an authorisation that has ended", from: "2099-12-31", to: "2020-12-31", place: ":5:16:",
            says: ["the authorisation by R. Ortiz ended at 2020-12-31", "ask for a new one"]),
        Mistake(
            testDescription: "an environment that is not there", from: "", to: "", place: ":7:1:",
            says: ["did you mean \"production\"?"], command: ["scan", "--environment", "prodction"]),
        Mistake(
            testDescription: "no word on which environment", from: "", to: "", place: ":7:1:",
            says: ["production, staging"], command: ["gate"]),
    ]

    @Test(arguments: mistakes)
    func `is told with its place, and nothing is looked at or written`(_ mistake: Mistake) throws {
        let peer = try Peer(.closesAtOnce)
        let folder = try TemporaryFolder()
        let text = mistake.from.isEmpty ? Self.text : Self.text.replacing(mistake.from, with: mistake.to)
        #expect(mistake.from.isEmpty || text != Self.text)
        try folder.write("plimsoll.yaml", filled(text, port: peer.port))
        try folder.write("Baselines/other/accepted.jsonl", "{\"plimsoll.baseline\":1}\n")
        let before = try folder.files()
        let command = mistake.command == ["scan"] ? Self.scan : mistake.command
        let run = try Program.run(command, in: folder.path)
        #expect(run.code == 2, "\(run.said)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("plimsoll.yaml\(mistake.place)"), "\(run.errors)")
        for words in mistake.says { #expect(run.errors.contains(words), "\(run.errors)") }
        #expect(peer.connections == 0)
        #expect(try folder.files() == before)
    }

    private func filled(_ text: String, port: Int) -> String {
        let soon = ISO8601DateFormatter.string(
            from: Date(timeIntervalSinceNow: 86_400 * 30), timeZone: .gmt, formatOptions: [.withFullDate])
        return text.replacing("@PORT@", with: "\(port)").replacing("@SOON@", with: soon)
    }

    @Test func `the workspace itself is right`() throws {
        let peer = try Peer(.closesAtOnce)
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", filled(Self.text, port: peer.port))
        let run = try Program.run(Self.scan, in: folder.path)
        #expect(run.code == 3, "\(run.said)")
        #expect(peer.connections > 0)
        #expect(folder.has(".plimsoll/production.snapshot.json"))
    }

    @Test func `several mistakes are told together`() throws {
        let folder = try TemporaryFolder()
        let text = Self.text.replacing("params:", with: "parms:").replacing("2099-12-31", with: "some day")
        try folder.write("plimsoll.yaml", filled(text, port: 1).replacing("ports: 1 }", with: "ports: 0 }"))
        let run = try Program.run(Self.scan, in: folder.path)
        #expect(run.code == 2)
        for place in [":4:1:", ":5:41:", ":13:"] {
            #expect(run.errors.contains("plimsoll.yaml\(place)"), "\(run.errors)")
        }
    }

    @Test func `a target that is not there`() throws {
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", filled(Self.text, port: 1))
        let run = try Program.run(Self.scan + ["--target", "potral"], in: folder.path)
        #expect(run.code == 2)
        #expect(run.errors.contains("there is no target \"potral\""), "\(run.errors)")
        #expect(run.errors.contains("did you mean \"portal\"?"), "\(run.errors)")
    }

    // MARK: Files that are built to hurt

    private func expectRefusal(_ bytes: Data, _ words: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", bytes)
        try expectRefusal(in: folder, words)
    }

    private func expectRefusal(in folder: TemporaryFolder, _ words: String) throws {
        let run = try Program.run(["scan"], in: folder.path)
        #expect(run.code == 2, "\(run.said)")
        #expect(run.errors.contains("plimsoll.yaml:"), "\(run.errors.prefix(500))")
        #expect(run.errors.contains(words), "\(run.errors.prefix(500))")
        #expect(run.errors.utf8.count < 10_000)
        #expect(!folder.has(".plimsoll"))
    }

    @Test func `a hundred megabytes`() throws {
        let folder = try TemporaryFolder()
        try folder.writeSparse("plimsoll.yaml", beginning: "plimsoll: 1\n", bytes: 100 << 20)
        try expectRefusal(in: folder, "larger than")
    }

    @Test func `ten thousand levels`() throws {
        try expectRefusal(Data(("plimsoll: 1\nid: " + String(repeating: "[", count: 10_000)).utf8), "nest")
    }

    @Test func `a billion laughs`() throws {
        try expectRefusal(Data("plimsoll: 1\nid: &a [x, x]\nclient: *a\n".utf8), "alias")
    }

    @Test func `bytes that are not UTF-8`() throws {
        try expectRefusal(Data("plimsoll: 1\nid: ".utf8) + [0xC3, 0x28, 0x0A], "UTF-8")
    }

    @Test func `a folder, and a file that is not there`() throws {
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml/x", "")
        try expectRefusal(in: folder, "folder")
        let run = try Program.run(["scan", "--workspace", "nothing.yaml"], in: folder.path)
        #expect(run.code == 2)
        #expect(run.errors.contains("nothing.yaml:1:1: there is no such file"), "\(run.errors)")
    }
}
