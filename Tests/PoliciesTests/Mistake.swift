import Diagnostics
import Testing

@testable import Policies

/// A change to one of the clinic's files, and what must be said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let from: String
    let to: String
    /// `line:column problem [hint]`, one a line.
    let told: String

    static let files = [
        Clinic.file: Clinic.rule, "Rules/packs/baseline.yaml": Clinic.pack, "Rules/controls/test.yaml": Clinic.framework,
    ]

    init(_ name: String, in file: String = Clinic.file, _ from: String, _ to: String, _ told: String) {
        testDescription = name
        self.file = file
        self.from = from
        self.to = to
        self.told = told
    }

    var found: [String] {
        var files = Self.files
        guard let text = files[file], text.contains(from) else { return ["the text to change is not there"] }
        files[file] = text.replacing(from, with: to, maxReplacements: 1)
        return Clinic.problems(files).map { problem in
            let elsewhere = problem.place.file == file ? "" : "\(problem.place.file):"
            return "\(elsewhere)\(problem.place.line):\(problem.place.column) \(problem.problem)"
                + (problem.hint.map { " [\($0)]" } ?? "")
        }
    }
}

extension Mistake {
    static let inRules = [
        Mistake("a misspelt key", "severity:", "severty:", ""),
        Mistake("a key that rules do not have", "why:", "deny: x\nwhy:", ""),
        Mistake("a key twice", "why:", "title: x\nwhy:", ""),
        Mistake("a missing key", "why: Old versions are broken.\n", "", ""),
        Mistake("an empty title", "TLS below 1.2 is refused", "''", ""),
        Mistake("nothing after a key", "title: TLS below 1.2 is refused", "title:", ""),
        Mistake("an id that is none", "id: tls.no-legacy-protocols", "id: TLS legacy", ""),
        Mistake("an id in another file", "id: tls.no-legacy-protocols", "id: tls.no-old-protocols", ""),
        Mistake("a version that is no number", "version: 2", "version: two", ""),
        Mistake("a version below one", "version: 2", "version: 0", ""),
        Mistake("an earlier id that is none", "tls.old-name", "oldname", ""),
        Mistake("a misspelt severity", "is: high", "is: hihg", ""),
        Mistake("a band without `when` before the last", "when: 'it.version <= \"TLSv1.0\"', ", "", ""),
        Mistake("a last band with `when`", "{ is: high }", "{ when: it.offered, is: high }", ""),
        Mistake("no band", "severity:\n  - { when: 'it.version <= \"TLSv1.0\"', is: critical }\n  - { is: high }", "severity: []", ""),
        Mistake("a misspelt fact kind", "tls.protocol\n", "tls.protocl\n", ""),
        Mistake("a fact kind that is nothing like one", "each: tls.protocol\n", "each: weather\n", ""),
        Mistake("each and over both", "each: tls.protocol\n", "each: tls.protocol\nover: tls.protocol\n", ""),
        Mistake("neither each nor over", "each: tls.protocol\n", "", ""),
        Mistake("a misspelt type", "type: duration", "type: duratoin", ""),
        Mistake("a default that is none", "default: 30d", "default: 30 days", ""),
        Mistake("a default out of bounds", "default: 30d", "default: 6d", ""),
        Mistake("a bound that is none", "min: 7d", "min: 1w", ""),
        Mistake("a bound of a type without", "type: duration, default: 30d, min: 7d", "type: string, default: x, min: y", ""),
        Mistake("a parameter without doc", ", doc: How long is left", "", ""),
        Mistake("a parameter's name", "min_left: { type", "minLeft: { type", ""),
        Mistake("params as a list", "params:\n  min_left: { type: duration, default: 30d, min: 7d, max: 90d, doc: How long is left }", "params: [min_left]", ""),
        Mistake("a fix without the general deed", "general: Switch them off., ", "", ""),
        Mistake("references that are one text", "[RFC 8996]", "RFC 8996", ""),
        Mistake("an anchor", "why: Old", "why: &why Old", ""),
    ]

    static let inConditions = [
        Mistake("a misspelt field", "it.offered", "it.ofered", ""),
        Mistake("a misspelt name", "!it.offered", "!itt.offered", ""),
        Mistake("a misspelt parameter", "params.min_left", "params.minleft", ""),
        Mistake("a misspelt word of an enumeration", "\"TLSv1.2\"'", "\"TLS1.2\"'", ""),
        Mistake("an operator of another language", " || ", " or ", ""),
        Mistake("an operator the wrong way round", " >= \"TLSv1.2\"", " => \"TLSv1.2\"", ""),
        Mistake("not for !", "!it.offered", "not it.offered", ""),
        Mistake("a number where a word is compared", "\"TLSv1.2\"'", "12'", ""),
        Mistake("a number without a unit", "params.min_left", "30", ""),
        Mistake("a condition that is no condition", "where: it.not_after - now >= params.min_left", "where: it.not_after - now", ""),
        Mistake("facts in a rule for each", "!it.offered", "!facts.offered", ""),
        Mistake("a macro over one fact", "!it.offered", "it.exists(x, x.offered)", ""),
        Mistake("a bare ! at the beginning", "'!it.offered || it.version >= \"TLSv1.2\"'", "!it.offered", ""),
        Mistake("a bare [ at the beginning", "'!it.offered || it.version >= \"TLSv1.2\"'", "[1, 2].exists(x, x > 1)", ""),
        Mistake("a colon and a blank in bare text", "where: it.not_after - now >= params.min_left", "where: it.offered ? it.offered : true", ""),
        Mistake("text cut by a comment", "where: it.not_after - now >= params.min_left", "where: it.version == \"TLS #1\"", ""),
        Mistake("a misspelt placeholder", "{it.number}", "{it.numer}", ""),
        Mistake("an open brace", "{it.version}\"", "{it.version\"", ""),
        Mistake("a brace too many", "{it.version}\"", "{it.version}}\"", ""),
        Mistake("a message that begins with a brace", "message: \"Port {it.number}", "message: {it.number} \"", ""),
    ]

    static let inCases = [
        Mistake("no failing case", "expect: fail", "expect: pass", ""),
        Mistake("no case at all", "expect: fail }", "expect: fail }\n  - {}", ""),
        Mistake("a misspelt expectation", "expect: fail", "expect: fial", ""),
        Mistake("a misspelt field in a case", "offered: true, not_after: 2027-06-01 }, expect: fail", "ofered: true, not_after: 2027-06-01 }, expect: fail", ""),
        Mistake("a bool that is none", "offered: true, not_after: 2027-06-01 }, expect: fail", "offered: yes, not_after: 2027-06-01 }, expect: fail", ""),
        Mistake("a word that is none", "{ version: TLSv1.1", "{ version: TLS1.1", ""),
        Mistake("a time that is none", "now: 2026-11-23, given: { version: TLSv1.1", "now: 23.11.2026, given: { version: TLSv1.1", ""),
        Mistake("an observation that is none", "{ unseen: reset }", "{ unsen: reset }", ""),
        Mistake("unseen without a reason", "{ unseen: reset }", "{ unseen: }", ""),
        Mistake("a parameter out of bounds", "expect: fail }", "expect: fail, params: { min_left: 100d } }", ""),
        Mistake("a misspelt parameter of a case", "expect: fail }", "expect: fail, params: { minleft: 10d } }", ""),
        Mistake("missing facts of a rule for each", "expect: fail }", "expect: fail, missing: deadline }", ""),
        Mistake("a misspelt severity of a case", "expect: fail }", "expect: fail, severity: hihg }", ""),
        Mistake("a severity of a passing case", "expect: pass }", "expect: pass, severity: high }", ""),
        Mistake("a misspelt key of a target", "expect: fail }", "expect: fail, target: { rol: web } }", ""),
        Mistake("a kind of target that is none", "expect: fail }", "expect: fail, target: { kind: sever } }", ""),
        Mistake("a port that is no number", "expect: fail }", "expect: fail, target: { expect: [https] } }", ""),
        Mistake("a list of facts in a rule for each", "given: { version: TLSv1.1, offered: true, not_after: 2027-06-01 }", "given: []", ""),
        Mistake("one name twice", "{ name: new", "{ name: old", ""),
    ]

    static let pack = "Rules/packs/baseline.yaml"
    static let inPacks = [
        Mistake("a misspelt key of a pack", in: pack, "areas", "aeras", ""),
        Mistake("an unknown pack", in: pack, "areas: [tls]", "areas: [tls]\nextends: [hipa]", ""),
        Mistake("a pack that extends itself", in: pack, "areas: [tls]", "areas: [tls]\nextends: [baseline]", ""),
        Mistake("an unknown area", in: pack, "[tls]", "[tsl]", ""),
        Mistake("an unknown rule", in: pack, "rules: [tls.no-legacy-protocols]", "rules: [tls.no-legacy-protocol]", ""),
        Mistake("an unknown exception", in: pack, "except: [tls.no-legacy-protocols]", "except: [tls.no-legacy]", ""),
        Mistake("an unknown control", in: pack, "test:1", "tets:1", ""),
        Mistake("an unknown rule under params", in: pack, "tls.no-legacy-protocols: { min", "tls.no-legacy-protokols: { min", ""),
        Mistake("an unknown parameter of a pack", in: pack, "{ min_left: 14d }", "{ min_let: 14d }", ""),
        Mistake("a value below the bound", in: pack, "14d", "6d", ""),
        Mistake("a value above the bound", in: pack, "14d", "91d", ""),
        Mistake("a value of another type", in: pack, "14d", "14", ""),
        Mistake("a list where one value is meant", in: pack, "14d", "[14d]", ""),
        Mistake("params of a pack as text", in: pack, "{ min_left: 14d }", "min_left", ""),
        Mistake("a severity that is none", in: pack, "medium", "midium", ""),
        Mistake("an unknown rule under severity", in: pack, "tls.no-legacy-protocols: medium", "tls.no-legacy-protokols: medium", ""),
        Mistake("rules as text", in: pack, "rules: [tls.no-legacy-protocols]", "rules: tls.no-legacy-protocols", ""),
    ]

    static let controls = "Rules/controls/test.yaml"
    static let inControls = [
        Mistake("a misspelt key of a control", in: controls, "coverage: needs", "covrage: needs", ""),
        Mistake("a misspelt grade", in: controls, "needs-document", "need-document", ""),
        Mistake("a misspelt type of a control", in: controls, "addressable", "adressable", ""),
        Mistake("an unknown rule of a control", in: controls, "[tls.no-legacy-protocols]", "[tls.no-legacy-protocol]", ""),
        Mistake("a technical grade without a rule", in: controls, "needs-document", "technical-full", ""),
        Mistake("rules under a grade that is not technical", in: controls, "technical-partial", "out-of-scope", ""),
        Mistake("one control twice", in: controls, "\"2\"", "\"1\"", ""),
        Mistake("a framework without a source", in: controls, "source: Nobody\n", "", ""),
    ]
}
