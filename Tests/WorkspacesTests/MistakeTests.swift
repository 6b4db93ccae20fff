import Probing
import YAML
import Diagnostics
import Facts
import Testing
import Workspaces

/// One mistake in a workspace, where it is told, and what is said.
struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String
    let says: [String]
    let hint: String

    init(_ name: String, _ old: String, _ new: String, _ says: String..., hint: String) {
        testDescription = name
        self.old = old
        self.new = new
        self.says = says
        self.hint = hint
    }
}

struct MistakeTests {
    static let naming = [
        Mistake(
            "a misspelt key", "client:", "cleint:", "3:1: a workspace has no key \"cleint\"",
            hint: "did you mean \"client\"?"),
        Mistake(
            "a misspelt key of a server", "ports: 1-65535", "prots: 1-65535", "12:65: a server has no key \"prots\"",
            hint: "did you mean \"ports\"?"),
        Mistake(
            "no format", "plimsoll: 1\n", "", "1:1: a workspace needs the key \"plimsoll\"",
            hint: "begin the file with \"plimsoll: 1\""),
        Mistake(
            "a newer format", "plimsoll: 1", "plimsoll: 2",
            "1:11: this file is of format 2, and this program reads format 1",
            hint: "it needs a plimsoll that reads format 2"),
        Mistake(
            "a format that never was", "plimsoll: 1", "plimsoll: 0",
            "1:11: this file is of format 0, and this program reads format 1",
            hint: "write \"plimsoll: 1\""),
        Mistake("no id", "id: lakeside\n", "", "1:1: a workspace needs the key \"id\"", hint: "add a line \"id: ...\""),
        Mistake(
            "an id in capitals", "id: lakeside", "id: Lakeside", "2:5: \"Lakeside\" cannot be a name here",
            hint: "lower-case"),
        Mistake(
            "an id that climbs", "id: lakeside", "id: ../x", "2:5: \"../x\" cannot be a name here", hint: "lower-case"),
        Mistake(
            "a target twice", "id: pacs, host", "id: portal, host", "13:15: the target \"portal\" is written twice",
            "22:33: there is no target \"pacs\"", hint: "there are: portal, portal-app, portal-os"),
        Mistake(
            "a host with a server's id", "id: portal-os", "id: portal", "15:15: the target \"portal\" is written twice",
            hint: "the first is at plimsoll.yaml:12:15"),
        Mistake(
            "a repository with a server's id", "id: portal-app", "id: pacs",
            "19:11: the target \"pacs\" is written twice",
            hint: "the first is at plimsoll.yaml:13:15"),
        Mistake(
            "a target of nowhere", "target: pacs", "target: pasc", "22:33: there is no target \"pasc\"",
            hint: "did you mean \"pacs\"?"),
        Mistake(
            "an environment called as a folder is", "staging:\n", "repositories:\n",
            "16:3: an environment cannot be called \"repositories\"", hint: "left edge"),
        Mistake(
            "an environment in capitals", "staging:\n", "Staging:\n", "16:3: \"Staging\" cannot be a name here",
            hint: "lower-case"),
        Mistake(
            "packs as a word", "[baseline, hipaa]", "baseline", "4:8: a list of packs is expected, and this is text",
            hint: "[one, another]"),
        Mistake(
            "an empty client", "Lakeside Vision Therapy", "' '", "3:9: this text is empty", hint: "take the key out"),
        Mistake(
            "a misspelt key of a repository", "path: ../portal", "path: ../portal, exept: [a]",
            "19:40: a repository has no key \"exept\"", hint: "did you mean \"except\"?"),
        Mistake(
            "a single thing left out", "path: ../portal", "path: ../portal, except: a",
            "19:48: a list of files and folders is expected, and this is text", hint: "[one, another]"),
        Mistake(
            "a pattern of what is left out", "path: ../portal", "path: ../portal, except: [a/*.json]",
            "19:49: patterns are not read here", hint: "all below it is left out"),
        Mistake("a path from home", "../portal", "~/portal", "19:29: ~ is not read as a home folder", hint: "in full"),
    ]

    static let network = [
        Mistake(
            "no scope", "scope: [203.0.113.0/28, portal.lakeside.example]\n", "",
            "1:1: the scope is empty, and there are servers to look at", hint: "scope: [203.0.113.0/28"),
        Mistake(
            "an empty scope", "[203.0.113.0/28, portal.lakeside.example]", "[]",
            "7:8: the scope is empty, and there are servers to look at", hint: "name the networks"),
        Mistake(
            "bits beyond the prefix", "203.0.113.0/28", "203.0.113.7/28", "7:9: \"203.0.113.7/28\" is not a network",
            hint: "no bit is set beyond it"),
        Mistake(
            "a prefix too long", "203.0.113.0/28", "203.0.113.0/33", "7:9: \"203.0.113.0/33\" is not a network",
            hint: "prefix"),
        Mistake(
            "the whole internet", "203.0.113.0/28", "0.0.0.0/0",
            "7:9: 0.0.0.0/0 is every address there is, and so no scope",
            hint: "client's own networks"),
        Mistake(
            "a server outside the scope", "203.0.113.7,", "203.0.113.16,", "13:27: 203.0.113.16 is outside the scope",
            hint: "if the client has authorised that"),
        Mistake(
            "a URL", "host: portal.lakeside.example", "host: https://portal.lakeside.example/",
            "12:29: \"https://portal.lakeside.example/\" is not the name of a host", hint: "without scheme"),
        Mistake(
            "a port in the host", "203.0.113.7,", "203.0.113.7:104,",
            "13:27: \"203.0.113.7:104\" is not the name of a host",
            hint: "named in ports:"),
        Mistake(
            "half an address", "203.0.113.7,", "203.0.113,", "13:27: \"203.0.113\" is not the name of a host",
            hint: "four numbers"),
        Mistake(
            "an address that is none", "203.0.113.7,", "203.0.113.700,",
            "13:27: \"203.0.113.700\" is not the name of a host",
            hint: "four numbers"),
        Mistake(
            "letters beyond ASCII", "203.0.113.7,", "bücher.example,",
            "13:27: \"bücher.example\" is not the name of a host",
            hint: "xn--"),
        Mistake(
            "a port too high", "ports: 1-65535", "ports: 1-65536", "12:72: \"1-65536\" is not a port",
            hint: "from 1 to 65535"),
        Mistake("port zero", "[104, 11112", "[0, 11112", "13:61: \"0\" is not a port", hint: "from 1 to 65535"),
        Mistake("a range backwards", "ports: 1-65535", "ports: 9-1", "12:72: \"9-1\" is not a port", hint: "8000-8100"),
        Mistake("a port in words", "[104, 11112", "[dicom, 11112", "13:61: \"dicom\" is not a port", hint: "a number"),
        Mistake("no port", "[104, 11112, 2762]", "[]", "13:60: no port is named", hint: "1,000 usual ones"),
        Mistake(
            "an expected port that is not swept", "ports: 1-65535", "ports: [22, 80]",
            "12:95: port 443 is not among the ports of this server", hint: "add it to ports"),
        Mistake(
            "a TLS port that is not swept", "[104, 11112, 2762]", "[104], tls: 2762",
            "13:72: port 2762 is not among the ports of this server", hint: "add it to ports"),
        Mistake(
            "two ways to a host", "ssh: audit@portal.lakeside.example", "ssh: audit@portal, folder: etc",
            "15:45: a host is reached in one way, and 2 are written", hint: "keep one"),
    ]

    static let time = [
        Mistake(
            "a date of another land", "2027-03-31", "31.03.2027", "6:65: \"31.03.2027\" is not a date",
            hint: "2026-12-31"),
        Mistake(
            "a day that is not there", "2026-12-31", "2026-02-30", "22:77: \"2026-02-30\" is not a date",
            hint: "2026-12-31"),
        Mistake(
            "an acceptance too long", "2026-12-31", "2027-11-26",
            "22:77: an accept-undetermined entry lasts at most 366 days", hint: "the latest is 2027-11-25"),
        Mistake(
            "an allowance too long", "2027-01-31", "2028-01-31", "23:91: a parity-allow entry lasts at most 366 days",
            hint: "the latest is 2027-11-25"),
        Mistake(
            "no end", ", until: 2026-12-31", "", "22:23: an accept-undetermined entry needs the key \"until\"",
            hint: "add"),
        Mistake(
            "no reason", "reason: switched off at night", "reason: ''", "22:47: this text is empty", hint: "write it"),
        Mistake("no name", "name: R. Ortiz, ", "", "6:16: an authorisation needs the key \"name\"", hint: "add"),
    ]

    @Test(arguments: naming + network + time)
    func `a mistake is told with its place and what to do`(_ mistake: Mistake) {
        let found = Lakeside.problems(replacing: mistake.old, with: mistake.new)
        #expect(found.map(\.short) == mistake.says)
        #expect(found.allSatisfy { $0.place.file == "plimsoll.yaml" })
        #expect(found.last?.hint?.contains(mistake.hint) == true, "\(found)")
    }

    @Test(arguments: ["/etc", "../x", "a/../b", ".", "./a", "a/", "a//b", "~/a", "a\\\\b"])
    func `what is left out is named below the root, in one spelling`(path: String) {
        let found = Lakeside.problems(replacing: "path: ../portal", with: "path: ../portal, except: [\"\(path)\"]")
        #expect(found.map(\.short) == ["19:49: this is no path below the repository's root"])
        #expect(found.first?.hint == "write it as Tests/Fixtures: without \"/\" at its ends, \".\" and \"..\"")
    }

    @Test func `a name can be judged where the scope has names alone`() {
        let found = Lakeside.problems(
            of: Lakeside.text.replacing("[203.0.113.0/28, portal", with: "[203.0.113.7, portal"))
        #expect(found.isEmpty, "staging may resolve into the network")
        let text =
            "plimsoll: 1\nid: a\nscope: [a.example]\nenvironments: { p: { servers: [{ id: b, host: b.example }] } }\n"
        #expect(Lakeside.problems(of: text).map(\.short) == ["4:47: b.example is outside the scope"])
    }

    @Test func `the latest end is that of the day which is 366 days away`() {
        #expect(Lakeside.problems(replacing: "2026-12-31", with: "2027-11-25").isEmpty)
        #expect(Lakeside.problems(replacing: "2026-12-31", with: "2027-11-25T23:59:59Z").isEmpty)
        #expect(!Lakeside.problems(replacing: "2026-12-31", with: "2027-11-26T00:00:00Z").isEmpty)
    }

    @Test func `a workspace of nothing says so`() {
        #expect(
            Lakeside.problems(of: "plimsoll: 1\nid: a\n").map(\.short) == [
                "1:1: nothing is named that could be looked at"
            ])
        #expect(
            Lakeside.problems(of: "- a\n").map(\.short) == [
                "1:1: a workspace is written as \"key: value\", and this is a list"
            ])
    }

    @Test func `all mistakes are told at once, in the order of the file`() {
        let text = Lakeside.text.replacing("client:", with: "cleint:").replacing("203.0.113.7,", with: "203.0.113.99,")
            .replacing("id: portal-os", with: "id: portal").replacing("2026-12-31", with: "soon")
            .replacing("kind: net.port, ", with: "")
        #expect(Lakeside.problems(of: text).map(\.place.line) == [3, 13, 15, 22, 23])
    }
}
