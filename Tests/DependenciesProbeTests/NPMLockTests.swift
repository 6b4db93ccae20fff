import DependenciesProbe
import Facts
import Testing

@Suite struct `npm's locks` {
    @Test func `version 1 nests its packages`() async throws {
        let sheet = try await look(fixture: "npm-1")
        let direct = "? not covered: a lock of version 1 does not tell which packages are direct"
        func untold(_ source: String) -> String {
            "? a lock of version 1 tells no version for a package from \(source)"
        }
        #expect(
            sheet.packageLines == [
                "npm/@scope/tool@package-lock.json | 2.0.0-beta.1 | \(direct) | true | registry.npmjs.org | true",
                "npm/inner@package-lock.json#node_modules/@scope/tool/node_modules/inner | 1.0.0 | \(direct) | true | bundled | false",
                "npm/local@package-lock.json | \(untold("file")) | \(direct) | false | file | false",
                "npm/lodash@package-lock.json | 4.17.15 | \(direct) | false | registry.npmjs.org | true",
                "npm/lodash@package-lock.json#node_modules/@scope/tool/node_modules/lodash | 3.10.1 | \(direct) | true | npm.example.com | false",
                "npm/moment@package-lock.json#node_modules/moment-old | 2.18.1 | \(direct) | false | registry.npmjs.org | true",
                "npm/odd@package-lock.json | ? 1.x cannot be ordered as an npm version | \(direct) | false | registry.npmjs.org | false",
                "npm/private@package-lock.json | \(untold("git")) | \(direct) | false | git | false",
            ])
        #expect(sheet.packages.extent == .complete)
        #expect(sheet.manifestLines == ["package-lock.json | package-lock.json | 8 | true"])
    }

    @Test func `version 2 says the same twice`() async throws {
        let sheet = try await look(fixture: "npm-2")
        #expect(
            sheet.packageLines == [
                "npm/lodash@npm-shrinkwrap.json | 4.17.21 | true | false | registry.npmjs.org | true"
            ])
        #expect(sheet.packages.extent == .complete)
    }

    @Test func `version 3 lists install paths, workspaces and aliases`() async throws {
        let sheet = try await look(fixture: "npm-3")
        #expect(
            sheet.packageLines == [
                "npm/@scope/tool@package-lock.json | 2.0.0 | true | true | npm.pkg.github.com | true",
                "npm/express@package-lock.json | 4.18.0 | true | false | registry.npmjs.org | true",
                "npm/inner@package-lock.json#node_modules/@scope/tool/node_modules/inner | 1.0.0 | false | true | bundled | false",
                "npm/lodash@package-lock.json | 4.17.15 | true | false | registry.npmjs.org | true",
                "npm/lodash@package-lock.json#packages/web/node_modules/lodash | 3.10.1 | true | false | registry.npmjs.org | true",
                "npm/moment@package-lock.json#node_modules/old-moment | 2.18.1 | true | false | registry.npmjs.org | true",
                "npm/patched@package-lock.json | 1.0.0 | false | false | url | false",
                "npm/private@package-lock.json | 0.4.0 | false | false | git | false",
                "npm/unversioned@package-lock.json | ? not understood: the lock tells no version | false | false | file | false",
            ])
        #expect(sheet.packages.extent == .complete)
    }

    @Test(arguments: ["npm-1", "npm-3", "requirements", "swift-1", "swift-2"])
    func `no credential is in any fact or reason`(fixture: String) async throws {
        let sheet = try await look(fixture: fixture)
        let told = "\(sheet)"
        #expect(!sheet.packages.facts.isEmpty)
        for secret in ["secret", "token@", "user:", "://"] { #expect(!told.contains(secret), "\(secret)") }
    }

    static let partial = [
        (
            "",
            "not understood: package-lock.json: line 1, column 1: a value is missing, here stands the end of the text"
        ),
        ("[]", "not understood: package-lock.json: it is no object"),
        ("{\"lockfileVersion\":4}", "not covered: package-lock.json: lockfileVersion 4 is not read yet"),
        (
            "{\"lockfileVersion\":\"3\"}",
            "not covered: package-lock.json: lockfileVersion \"3\" is not read yet"
        ),
        ("{\"lockfileVersion\":3}", "not understood: package-lock.json: lockfileVersion 3 has no \"packages\""),
        ("{\"lockfileVersion\":3,\"packages\":[]}", "not understood: package-lock.json: \"packages\" is no object"),
        (
            "{\"lockfileVersion\":3,\n\"packages\":{\"node_modules/a\":{},\n \"node_modules/a\":{}}}",
            "not understood: package-lock.json: line 3, column 2: the name \"node_modules/a\" stands twice"
        ),
        (
            "{\"lockfileVersion\":3,\"packages\":{\"node_modules/a\":1}}",
            "not understood: package-lock.json: \"node_modules/a\" is no package"
        ),
        (
            "{\"lockfileVersion\":1,\"dependencies\":{\"a\":{\"dependencies\":1}}}",
            "not understood: package-lock.json: the dependencies of \"node_modules/a\" are no object"
        ),
        (
            "{\"lockfileVersion\":2,\"packages\":{\"node_modules/a\":{\"version\":\"1.0.0\"}},\"dependencies\":{\"a\":{\"version\":\"2.0.0\"}}}",
            "not understood: package-lock.json: it contradicts itself: node_modules/a is 2.0.0 to old npm and 1.0.0 to new"
        ),
        (
            "{\"lockfileVersion\":2,\"packages\":{},\"dependencies\":{\"a\":{\"version\":\"2.0.0\"}}}",
            "not understood: package-lock.json: it contradicts itself: node_modules/a is 2.0.0 to old npm and not there to new"
        ),
    ]

    @Test(arguments: partial)
    func `a lock that cannot be trusted is told, and the others are read`(text: String, message: String) async {
        let sheet = await look(["package-lock.json": text, "web/requirements.txt": "six==1.16.0"])
        #expect(sheet.packages.extent.missing?.description == message)
        #expect(sheet.packages.facts.contains { $0.subject.text == "PyPI/six@web/requirements.txt" })
        #expect(sheet.manifests.extent == .complete)
        #expect(sheet.manifestLines.first == "package-lock.json | package-lock.json | ? \(message) | ? \(message)")
    }

    @Test func `a byte order mark is passed over, as npm does`() async {
        let sheet = await look(["package-lock.json": "\u{FEFF}{\"lockfileVersion\":3,\"packages\":{}}"])
        #expect(sheet.packages.extent == .complete)
        #expect(sheet.manifestLines == ["package-lock.json | package-lock.json | 0 | true"])
    }

    @Test func `a shrinkwrap from before npm 5 is read as version 1`() async {
        let sheet = await look(["npm-shrinkwrap.json": "{\"dependencies\":{\"a\":{\"version\":\"1.0.0\"}}}"])
        #expect(sheet.packages.facts.map(\.subject.text) == ["npm/a@npm-shrinkwrap.json"])
        #expect(sheet.packages.facts.first?["source"] == .absent)
    }

    @Test func `names with control characters stay what they are`() async {
        let lock = #"{"lockfileVersion":3,"packages":{"":{},"node_modules/a\u001b[2J\n":{"version":"1.0.0"}}}"#
        let sheet = await look(["package-lock.json": lock])
        #expect(sheet.packages.facts.map(\.subject.text) == ["npm/a\u{1B}[2J\n@package-lock.json"])
    }
}
