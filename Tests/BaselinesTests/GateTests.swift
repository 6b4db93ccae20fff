import Diagnostics
import Facts
import Policies
import Testing

@testable import Baselines

private func comparison(_ before: [String]?, _ after: [String]) throws -> Comparison {
    try Scenario(name: "", before: before, after: after).run().comparison
}

private let web = ["port tcp/443 https"]
private let redis = web + ["port tcp/6379 redis"]
private let blind = web + ["net.port partial timed out"]

@Suite struct GateTests {
    @Test func `1 outranks 130 and 124, which outrank 3, which outranks 0`() throws {
        let bad = try comparison(web, redis)
        let doubtful = try comparison(web, blind)
        let clean = try comparison(web, web)
        for stop in [Gate.Stop.deadline, .interrupted] { #expect(Gate.decide(bad, stopped: stop).exit == .closed) }
        #expect(Gate.decide(doubtful, stopped: .deadline).exit == .deadline)
        #expect(Gate.decide(doubtful, stopped: .interrupted).exit == .interrupted)
        #expect(Gate.decide(clean, stopped: .deadline).exit == .deadline)
        #expect(Gate.decide(doubtful).exit == .undetermined)
        #expect(Gate.decide(clean).exit == .clean)
        #expect(Gate.decide(try comparison(web, blind + ["port tcp/6379 redis"])).exit == .closed)
    }

    @Test func `the reason says it in words`() throws {
        #expect(Gate.decide(try comparison(web, redis)).reason == "gate closed: 1 new at medium or above")
        #expect(
            Gate.decide(try comparison(web + ["dep lodash 4.17.19"], redis + ["dep lodash 4.17.5"])).reason
                == "gate closed: 1 new, 1 worsened at medium or above")
        #expect(
            Gate.decide(try comparison(web, blind)).reason
                == "2 could not be determined, among them portal net.few-ports (facts: timed out)")
        #expect(Gate.decide(try comparison(web, web)).reason == "clean")
        let scenario = Scenario(name: "", before: [], after: [], rulesAfter: { .remove("net/few-ports") })
        #expect(try scenario.run().gate.reason == "nothing was evaluated: no rule passed or failed on anything")
        #expect(
            Gate.decide(try comparison(web, web), stopped: .deadline).reason
                == "the deadline ran out: what was seen by then is written")
    }

    @Test func `an entry that has ended is named`() throws {
        let ended = AcceptedUndetermined(
            target: Specimen.id("portal"), reason: "moves", until: Specimen.time("2026-11-01"))
        let gate = Gate.decide(try comparison(web, blind), acceptUndetermined: [ended])
        #expect(gate.exit == .undetermined)
        #expect(gate.reason.hasSuffix("the entry for portal in accept-undetermined ended 2026-11-01T00:00:00Z"))
    }

    /// It is midnight, with which 2026-11-23 begins.
    @Test(arguments: [
        ("2026-11-22T23:59:59Z", ExitCode.undetermined), ("2026-11-23T00:00:00Z", .clean),
        ("2026-11-23T23:59:59Z", .clean),
    ])
    func `an entry holds to the end of its last second`(until: String, exit: ExitCode) throws {
        let entry = AcceptedUndetermined(
            target: Specimen.id("portal"), reason: "moves", until: Specimen.time(until))
        #expect(Gate.decide(try comparison(web, blind), acceptUndetermined: [entry]).exit == exit)
    }

    @Test func `an entry covers its target and rule only`() throws {
        let until = Specimen.time("2026-12-01")
        func gate(_ target: String, _ rule: String?) throws -> ExitCode {
            let entry = AcceptedUndetermined(
                target: Specimen.id(target), rule: rule.flatMap(RuleID.init), reason: "moves", until: until)
            return Gate.decide(try comparison(web, web + ["tls.protocol partial reset"]), acceptUndetermined: [entry])
                .exit
        }
        #expect(try gate("portal", nil) == .clean)
        #expect(try gate("portal", "tls.no-legacy") == .clean)
        #expect(try gate("portal", "net.no-redis") == .undetermined)
        #expect(try gate("app", nil) == .undetermined)
    }

    @Test func `a target that nothing can look at is no clean one`() throws {
        let blind = try comparison(web, web + ["unreached portal-os nothing looks at hosts"])
        #expect(Gate.decide(blind).exit == .undetermined)
        #expect(
            Gate.decide(blind).reason == "1 could not be determined, among them portal-os (nothing looks at hosts)")
        let until = Specimen.time("2026-12-01")
        let entry = AcceptedUndetermined(target: Specimen.host.id, reason: "not yet", until: until)
        #expect(Gate.decide(blind, acceptUndetermined: [entry]).exit == .clean)
        #expect(Gate.decide(everythingIn: blind).exit == .undetermined)
    }

    @Test func `a check counts everything that it finds`() throws {
        #expect(Gate.decide(everythingIn: try comparison(nil, redis)).exit == .closed)
        #expect(Gate.decide(everythingIn: try comparison(nil, redis)).reason == "1 found at medium or above")
        #expect(Gate.decide(everythingIn: try comparison(nil, redis), atOrAbove: .critical).exit == .clean)
        #expect(Gate.decide(everythingIn: try comparison(redis, redis)).exit == .closed)
        #expect(Gate.decide(everythingIn: try comparison(nil, web)).exit == .clean)
        #expect(Gate.decide(everythingIn: try comparison(nil, blind)).exit == .undetermined)
    }

    @Test func `the coverage is counted`() throws {
        let coverage = try comparison(web, redis + ["tls tcp/443/TLSv1.0 ?", "unreached app denied"]).coverage
        #expect(coverage.rules == 7)
        #expect(coverage.judged == 2)
        #expect(coverage.undetermined == 1)
        #expect(coverage.targets == 2 && coverage.reached == 1)
        #expect(coverage.facts == 3)
    }

    @Test func `exit codes are those of the table`() {
        #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 64, 74, 75, 124, 130])
    }
}

@Suite struct FailOnTests {
    @Test(arguments: [
        ("change=new", FailOn(changes: [.new], severity: .medium, causes: FailOn.gate.causes)),
        ("severity=critical", FailOn(changes: [.new, .worsened], severity: .critical, causes: FailOn.gate.causes)),
        ("cause=rule, time", FailOn(changes: [.new, .worsened], severity: .medium, causes: [.rule, .time])),
        (
            "change=new,severity-changed ; severity=low ; cause=any",
            FailOn(changes: [.new, .severityChanged], severity: .low, causes: Set(Cause.allCases))
        ),
        (
            "change=any;severity=info",
            FailOn(
                changes: Set(Change.Kind.allCases).subtracting([.undetermined, .standingUndetermined]), severity: .info,
                causes: FailOn.gate.causes)
        ),
    ])
    func `a line is read`(_ text: String, _ expected: FailOn) throws {
        #expect(try FailOn(text) == expected)
    }

    @Test(arguments: [
        (
            "change=nwe",
            "--fail-on:1:8: \"nwe\" is not known here\n  change=nwe\n         ^\n  hint: did you mean \"new\"?"
        ),
        ("change=new;severty=low", "--fail-on:1:12: there is no \"severty\" to draw the line at"),
        ("severity=low,high", "--fail-on:1:10: severity is one word: that one and all above it"),
        ("severity=any", "hint: one of info, low, medium, high, critical"),
        ("change=new;change=fixed", "--fail-on:1:12: \"change\" is here twice"),
        ("high", "--fail-on:1:1: \"high\" is no name=words"),
        ("", "--fail-on:1:1: \"\" is no name=words"),
        ("change=", "--fail-on:1:8: \"\" is not known here"),
        (
            "change=undetermined",
            "hint: one of new, worsened, improved, unchanged, severity-changed, fixed, gone, not-evaluated"
        ),
        ("cause=weather;change=x", "--fail-on:1:7: \"weather\" is not known here"),
    ])
    func `a line that cannot be meant is refused, with the nearest word`(_ text: String, _ expected: String) {
        let problems = #expect(throws: Problems.self) { try FailOn(text) }
        #expect(problems?.description.contains(expected) == true, "\(problems?.description ?? "")")
    }
}
