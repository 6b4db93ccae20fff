import JSON
import Testing
import Support

/// The commands for authors of rules.
@Suite struct RulesTests {
    @Test func `the shipped rules hold and their cases notice every mutant`() throws {
        let check = try Program.run(["rules", "check", "Rules"])
        #expect(check.code == 0 && check.output.contains("all names, types and patterns hold"), "\(check.said)")
        let test = try Program.run(["rules", "test", "Rules"])
        #expect(test.code == 0, "\(test.said)")
    }

    @Test func `a case that fails is told with its place`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            RuleMistakeTests.rule,
            RuleMistakeTests.text.replacing("offered: true }, expect: fail", with: "offered: false }, expect: fail")
                .replacing(
                    "name: old and refused, given: { version: TLSv1.0, offered: false }",
                    with: "name: old and refused, given: { version: TLSv1.3, offered: false }"))
        let run = try Program.run(["rules", "test", "Rules"], in: folder.path)
        #expect(run.code == 1, "\(run.said)")
        #expect(run.output.contains("\(RuleMistakeTests.rule):11:"), "\(run.said)")
        #expect(run.output.contains("case \"old and offered\" expects fail, got pass"), "\(run.said)")
    }

    @Test func `explain names the file and line that set a value`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "plimsoll.yaml",
            """
            plimsoll: 1
            id: x
            packs: [baseline]
            params: { tls.certificate-expiry: { min_left: 21d } }
            scope: [127.0.0.1]
            environments:
              production: { servers: [{ id: a, host: 127.0.0.1 }] }
              staging: { servers: [{ id: a, host: 127.0.0.1 }] }

            """)
        let run = try Program.run(["rules", "explain", "tls.certificate-expiry"], in: folder.path)
        #expect(run.code == 0, "\(run.said)")
        #expect(run.output.contains("min_left = 21d, set by plimsoll.yaml:4:47"), "\(run.said)")
        #expect(run.output.contains("chosen by    baseline"))
        let plain = try Program.run([
            "rules", "explain", "tls.certificate-expiry", "--rules", "Rules", "--workspace", "plimsoll.yaml",
        ])
        #expect(plain.output.contains("min_left = 30d, the rule's default"), "\(plain.said)")
    }

    @Test func `list, by control and as JSON`() throws {
        let all = try Program.run(["rules", "list", "--rules", "Rules"])
        #expect(all.output.contains("tls.no-legacy-protocols "))
        let some = try Program.run([
            "rules", "list", "--rules", "Rules", "--control", "hipaa:164.312(e)(1)", "--format", "json",
        ])
        let ids = try some.json().arrayValue?.compactMap { $0["id"]?.stringValue } ?? []
        #expect(ids.contains("tls.no-legacy-protocols"))
        #expect(ids.count < all.output.split(separator: "\n").count)
        let none = try Program.run(["rules", "list", "--control", "hipaa:164.312(e)(9)"])
        #expect(none.code == 2)
        #expect(none.errors.contains("did you mean"), "\(none.errors)")
    }

    @Test func `schema is JSON`() throws {
        let run = try Program.run(["rules", "schema"])
        #expect(try run.json()["$schema"] != nil)
    }

    @Test(arguments: [
        (["1 + 2 * 3"], 0, "7\n"), (["x && false", "--bind", "x:bool={\"unseen\":\"timed out\"}"], 0, "false\n"),
        (["it.offered", "--type", "tls.protocol", "--bind", "it={\"offered\":true}"], 0, "true\n"),
        (["now < timestamp(\"2027-01-01T00:00:00Z\")", "--now", "2026-11-24"], 0, "true\n"),
    ])
    func `eval prints a value`(_ arguments: [String], _ code: Int32, _ output: String) throws {
        let run = try Program.run(["rules", "eval"] + arguments)
        #expect(run.code == code, "\(run.said)")
        #expect(run.output == output)
    }

    @Test func `eval says why there is none`() throws {
        let unseen = try Program.run(["rules", "eval", "x && true", "--bind", "x:bool={\"unseen\":\"timed out\"}"])
        #expect(unseen.output.hasPrefix("undetermined: "), "\(unseen.said)")
        let wrong = try Program.run(["rules", "eval", "1 + 'a'"])
        #expect(wrong.code == 2)
        #expect(wrong.errors.contains("^"), "\(wrong.errors)")
    }
}
