import Testing

/// `rules eval` as a person or a script calls it: one value on standard output, or a refusal on standard error.
@Suite struct RulesEvalTests {
    struct Call: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let output: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., prints output: String) {
            self.arguments = arguments
            self.output = output
        }
    }

    @Test(arguments: [
        Call("-1 + 2", prints: "1"), Call("-1", prints: "-1"), Call("-(42)", "--type", "int", prints: "-42"),
        Call("--type", "int", "-(42)", prints: "-42"), Call("--type=int", "--", "-(42)", prints: "-42"),
        Call(String(repeating: "-", count: 32) + "19", prints: "19"), Call("--bind", "x=-1", "--", "--x", prints: "-1"),
        Call("-x == 1", "--bind", "x=-1", prints: "true"), Call("--bind=x=2", "-x", prints: "-2"),
        Call("-hours", "--bind", "hours=3", prints: "-3"),
        Call("now", "--now", "2026-11-24T00:00:00Z", prints: "timestamp(\"2026-11-24T00:00:00Z\")"),
    ])
    func `a condition may begin with a dash`(_ call: Call) throws {
        let run = try Program.run(["rules", "eval"] + call.arguments)
        #expect(run.output == call.output + "\n")
        #expect(run.code == 0, "\(run.errors)")
    }

    @Test(arguments: [
        Call("x", "--bind", "x:timestamp=\"2009-02-13T23:31:30.5Z\"", prints: "timestamp(\"2009-02-13T23:31:30.5Z\")"),
        Call("x", "--bind", "x:duration=\"1000000s\"", prints: "duration(\"1000000s\")"),
        Call("x", "--bind", "x:duration=\"123.321456789s\"", prints: "duration(\"123.321456789s\")"),
        Call("x", "--bind", "x:duration=\"-1h1.5s\"", prints: "duration(\"-3601.5s\")"),
        Call("x", "--bind", "x:duration=\"30d\"", prints: "duration(\"2592000s\")"),
        Call(
            "x", "--bind", "x:list(duration)=[\"1.5s\",\"1d\"]",
            prints: "[duration(\"1.5s\"), duration(\"86400s\")]"),
        Call("x", "--bind", "x:double=1", prints: "1.0"), Call("x", "--bind", "x:double=\"NaN\"", prints: "NaN"),
        Call("x", "--bind", "x:int=\"-9223372036854775808\"", prints: "-9223372036854775808"),
        Call("x", "--bind", "x=[1, 2.5]", prints: "[1.0, 2.5]"),
        Call("x", "--bind", "x=[[1], []]", prints: "[[1], []]"),
        Call("x", "--bind", "x:list(int)=[]", prints: "[]"), Call("x", "--bind", "x=\"\"", prints: "\"\""),
        Call("x", "--bind", #"x="a\u0000\n\"é""#, prints: #""a\u0000\n\"é""#),
        Call("'''a\n\"'''", prints: #""a\n\"""#), Call("''", prints: "\"\""),
        Call("x", "--bind", #"x:int={"unseen":"timed out"}"#, prints: "undetermined: x: timed out"),
        Call("1 / 0", prints: "undetermined: 1 / 0: division by zero"),
    ])
    func `bindings and values`(_ call: Call) throws {
        let run = try Program.run(["rules", "eval"] + call.arguments)
        #expect(run.output == call.output + "\n")
        #expect(run.code == 0, "\(run.errors)")
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let code: Int32
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., code: Int32, says: String) {
            (self.arguments, self.code, self.says) = (arguments, code, says)
        }
    }

    @Test(arguments: [
        Refusal("dyn(1)", code: 2, says: "1:1: left out of Plimsoll's language: dyn"),
        Refusal("", code: 2, says: "1:1: an expression is missing"),
        Refusal("1", "--type", "string", code: 2, says: "this must be string, and is int"),
        Refusal("--x", "1", code: 64, says: "Unknown option '--x'"),
        Refusal("1", "--tpye", "int", code: 64, says: "Did you mean '--type'?"),
        Refusal("1", "2", code: 64, says: "Unexpected argument '2'"),
        Refusal(code: 64, says: "Missing expected argument"),
        Refusal(
            "x", "--bind", "x:duration=\"soon\"", code: 64, says: "x is no duration: write a duration, such as 30d"),
        Refusal("x", "--bind", "x:int=1.5", code: 64, says: "x is no int"),
        Refusal("x", "--bind", "x=18446744073709551615", code: 64, says: "declare the type of x: --bind 'x:TYPE=JSON'"),
        Refusal("x", "--bind", "x:uint=1", code: 64, says: "there is no type or fact kind \"uint\""),
        Refusal(
            "x", "--bind", "x:" + String(repeating: "list(", count: 1000) + "=[]", code: 64,
            says: "there is no type or fact kind"),
    ])
    func `refusals go to standard error`(_ refusal: Refusal) throws {
        let run = try Program.run(["rules", "eval"] + refusal.arguments)
        #expect(run.code == refusal.code)
        #expect(run.errors.contains(refusal.says), "\(run.errors)")
        #expect(run.output == "")
    }
}
