import Testing

/// Wrong use of the command line: 64, a word on what is wrong, and nothing on standard output.
@Suite struct WrongUseTests {
    struct Use: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let arguments: [String]
        let says: String

        init(_ line: String, _ says: String) {
            testDescription = "plimsoll \(line)"
            arguments = line.split(separator: " ").map(String.init)
            self.says = says
        }
    }

    static let uses = [
        Use("", "name a command: init, scan, gate"),
        Use("baseline", "name a command: accept, status, show"),
        Use("rules", "name a command: check, test"),
        Use("frobnicate", "frobnicate"),
        Use("baseline frobnicate", "frobnicate"),
        Use("init --nonsense", "--nonsense"),
        Use("init --id Ö", "--id is lower-case letters"),
        Use("scan --nonsense", "--nonsense"),
        Use("scan extra", "extra"),
        Use("scan --format yaml", "there is no format \"yaml\""),
        Use("scan --format jsn", "did you mean \"json\"?"),
        Use("scan --deadline soon", "--deadline"),
        Use("scan --deadline 0s", "--deadline"),
        Use("scan --retries 50", "--retries is from 0 to 20"),
        Use("scan --now tomorrow", "--now"),
        Use("scan --fail-on severity=hihg", "did you mean \"high\"?"),
        Use("gate --since main", "--since"),
        Use("gate --fail-on everything", "name=words"),
        Use("baseline accept --by me", "--why"),
        Use("baseline accept --by me --why", "--why"),
        Use("baseline accept --by me --why it --target portal", "--target"),
        Use("baseline status --format x", "format"),
        Use("baseline show --format json", "--format"),
        Use("report --format pdf", "there is no format \"pdf\""),
        Use("facts", "name a probe and a target"),
        Use("facts tls", "name a probe and a target"),
        Use("facts tsl host", "did you mean \"tls\"?"),
        Use("facts tls host:99999", "\"99999\" is no port"),
        Use("facts tls .", "tls looks at a host"),
        Use("facts dependencies nowhere:443", "dependencies looks at a folder"),
        Use("facts ports host --ports 0", "is no set of ports"),
        Use("facts tls host --format json", "goes with --catalogue"),
        Use("facts --catalogue tls", "stands alone"),
        Use("facts --catalogue --format yaml", "markdown or json"),
        Use("check", "target"),
        Use("check ../no/such/folder", "neither a folder here nor a host"),
        Use("check host:port", "\"port\" is no port"),
        Use("rules check a b", "b"),
        Use("rules explain", "id"),
        Use("rules list --format yaml", "text, json or markdown"),
        Use("rules schema x", "x"),
        Use("rules eval", "expression"),
        Use("rules eval 1 --bind x", "NAME=JSON"),
        Use("rules eval 1 --bind x={", "no JSON"),
        Use("rules eval x --bind x:strng=1", "did you mean \"string\"?"),
        Use("doctor --nonsense", "--nonsense"),
    ]

    @Test(arguments: uses)
    func `is told, and ends with 64`(_ use: Use) throws {
        let run = try Program.run(use.arguments)
        #expect(run.code == 64, "\(run.said)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(use.says), "\(run.errors)")
        #expect(run.errors.contains("Usage: plimsoll"), "\(run.errors)")
    }

    @Test func `a name or reason that is no line of text is refused before anything is read`() throws {
        for text in ["", "  ", "two\nlines", "\u{1B}[31mred"] {
            let run = try Program.run(["baseline", "accept", "--by", "me", "--why", text])
            #expect(run.code == 64)
            #expect(run.errors.contains("--why is one line of text"), "\(run.errors)")
            #expect(!run.errors.contains("\u{1B}"))
        }
    }

    @Test(arguments: [
        "", "init", "scan", "gate", "baseline", "baseline accept", "baseline status", "baseline show", "report",
        "facts", "check", "rules", "rules check", "rules test", "rules bench", "rules explain", "rules list",
        "rules schema",
        "rules eval", "doctor",
    ])
    func `every command explains itself`(_ command: String) throws {
        let run = try Program.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("OVERVIEW: "))
        #expect(run.output.contains("USAGE: plimsoll \(command)"))
        #expect(run.errors.isEmpty)
    }
}
