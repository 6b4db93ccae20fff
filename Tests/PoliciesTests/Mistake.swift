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
        Clinic.file: Clinic.rule, "Rules/packs/baseline.yaml": Clinic.pack,
        "Rules/controls/test.yaml": Clinic.framework,
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
        Mistake(
            "a misspelt key", "severity:", "severty:", #"5:1 a rule has no key "severty" [did you mean "severity"?]"#),
        Mistake(
            "a key that rules do not have", "why:", "deny: x\nwhy:",
            #"14:1 a rule has no key "deny" [its keys are: id, version, replaces, title, severity, each, over, where, require, params, message, why, fix, references, cases]"#
        ),
        Mistake(
            "a key twice", "why:", "title: x\nwhy:",
            #"14:1 the key "title" is written twice [the first is at Rules/tls/no-legacy-protocols.yaml:4:1]"#),
        Mistake(
            "a missing key", "why: Old versions are broken.\n", "",
            #"1:1 a rule needs the key "why" [add a line "why: ..."]"#),
        Mistake(
            "an empty title", "TLS below 1.2 is refused", "''", #"4:8 title is empty [people read it in the report]"#),
        Mistake(
            "nothing after a key", "title: TLS below 1.2 is refused", "title:",
            #"4:7 nothing stands here, and text is expected [write it, or take the key out]"#),
        Mistake(
            "an id that is none", "id: tls.no-legacy-protocols", "id: TLS legacy",
            #"1:5 "TLS legacy" is no rule id [write dotted lower-case words; the file's name says "tls.no-legacy-protocols"]"#
        ),
        Mistake(
            "an id in another file", "id: tls.no-legacy-protocols", "id: tls.no-old-protocols",
            #"1:5 the id "tls.no-old-protocols" belongs in a file tls/no-old-protocols.yaml [the file's name says "tls.no-legacy-protocols": people find a rule by its id]"#
        ),
        Mistake(
            "a version that is no number", "version: 2", "version: two",
            #"2:10 a whole number is expected, and this is "two" [write it as 42 or -42]"#),
        Mistake(
            "a version below one", "version: 2", "version: 0",
            #"2:10 a version counts from 1 [begin with 1, and raise it when the meaning changes]"#),
        Mistake(
            "an earlier id that is none", "tls.old-name", "oldname",
            #"3:12 "oldname" is no rule id [write dotted lower-case words: area.what-it-says]"#),
        Mistake(
            "a misspelt severity", "is: high", "is: hihg", #"7:11 "hihg" is not a severity [did you mean "high"?]"#),
        Mistake(
            "a band without `when` before the last", "when: 'it.version <= \"TLSv1.0\"', ", "",
            #"6:5 only the last severity band may leave out `when` [bands are tried in order: put it last]"#),
        Mistake(
            "a last band with `when`", "{ is: high }", "{ when: it.offered, is: high }",
            #"7:5 the last severity band has no `when`: it is what holds otherwise [add a band { is: high } after it]"#),
        Mistake(
            "no band", "severity:\n  - { when: 'it.version <= \"TLSv1.0\"', is: critical }\n  - { is: high }",
            "severity: []", #"5:11 severity has no band [write one word: low, medium, high]"#),
        Mistake(
            "a misspelt fact kind", "tls.protocol\n", "tls.protocl\n",
            #"8:7 there is no fact kind "tls.protocl" [did you mean "tls.protocol"?]"#),
        Mistake(
            "a fact kind that is nothing like one", "each: tls.protocol\n", "each: weather\n",
            #"8:7 there is no fact kind "weather" [see `plimsoll facts --catalogue`]"#),
        Mistake(
            "each and over both", "each: tls.protocol\n", "each: tls.protocol\nover: tls.protocol\n",
            #"9:7 a rule has `each` or `over`, not both [take one away]"#),
        Mistake(
            "neither each nor over", "each: tls.protocol\n", "",
            #"1:1 a rule needs `each` (one verdict a fact) or `over` (one a target) [name a fact kind: see `plimsoll facts --catalogue`]"#
        ),
        Mistake(
            "a misspelt type", "type: duration", "type: duratoin",
            #"12:21 "duratoin" is not a type [did you mean "duration"?]"#),
        Mistake(
            "a default that is none", "default: 30d", "default: 30 days",
            #"12:40 the default of min_left is of type duration, and "30 days" is none [write a duration, such as 30d or 12h]"#
        ),
        Mistake(
            "a default out of bounds", "default: 30d", "default: 6d",
            #"12:40 min_left is at least 7d [its bounds: 7d to 90d]"#),
        Mistake(
            "a bound that is none", "min: 7d", "min: 1w",
            #"12:50 a bound of min_left is of type duration, and "1w" is none [write a duration, such as 30d or 12h]"#),
        Mistake(
            "a bound of a type without", "type: duration, default: 30d, min: 7d", "type: string, default: x, min: y",
            #"9:27 duration >= string: only values of one type compare [write a duration without quotes: 30d, 12h, 15m, 10s]\#n12:46 a parameter of type string has no bounds [take min and max away]\#n12:54 a parameter of type string has no bounds [take min and max away]"#
        ),
        Mistake(
            "a parameter without doc", ", doc: How long is left", "",
            #"12:13 a parameter needs the key "doc" [add a line "doc: ..."]"#),
        Mistake(
            "a parameter's name", "min_left: { type", "minLeft: { type",
            #"12:3 "minLeft" is no parameter name [write lower-case words joined by _: min_left]"#),
        Mistake(
            "params as a list",
            "params:\n  min_left: { type: duration, default: 30d, min: 7d, max: 90d, doc: How long is left }",
            "params: [min_left]",
            #"11:9 params is written as "key: value", and this is a list [begin a line with a key, a colon and a space]"#
        ),
        Mistake(
            "a fix without the general deed", "general: Switch them off., ", "",
            #"15:6 fix needs the key "general" [add a line "general: ..."]"#),
        Mistake(
            "references that are one text", "[RFC 8996]", "RFC 8996",
            #"16:13 a list of references is expected, and this is text [write [one, another], or a line "- one" for each]"#
        ),
        Mistake(
            "an anchor", "why: Old", "why: &why Old",
            #"14:6 the anchor &why stands here, and anchors are not read [take it out; text that begins with & is quoted]"#
        ),
    ]

    static let inConditions = [
        Mistake(
            "a misspelt field", "it.offered", "it.ofered",
            #"10:15 tls.protocol has no field "ofered" [did you mean "offered"?]"#),
        Mistake(
            "a misspelt name", "!it.offered", "!itt.offered", #"10:12 there is no "itt" here [did you mean "it"?]"#),
        Mistake(
            "a misspelt parameter", "params.min_left", "params.minleft",
            #"9:37 params has no field "minleft" [did you mean "min_left"?]"#),
        Mistake(
            "a misspelt word of an enumeration", "\"TLSv1.2\"'", "\"TLS1.2\"'",
            #"10:40 TLS version has no word "TLS1.2" [did you mean "TLSv1.2"?]"#),
        Mistake(
            "an operator of another language", " || ", " or ",
            #"10:23 expected an operator or the end, found "or" ["or" is ||]"#),
        Mistake(
            "an operator the wrong way round", " >= \"TLSv1.2\"", " => \"TLSv1.2\"",
            #"10:37 "=>" is no operator ["=>" is >=]"#),
        Mistake("not for !", "!it.offered", "not it.offered", #"10:11 "not" is no operator ["not" is !]"#),
        Mistake(
            "a number where a word is compared", "\"TLSv1.2\"'", "12'",
            #"10:40 ordered(TLSv1.0 < TLSv1.1 < TLSv1.2 < TLSv1.3) >= int: only values of one type compare [write one of its words: TLSv1.0, TLSv1.1, TLSv1.2, TLSv1.3]"#
        ),
        Mistake(
            "a number without a unit", "params.min_left", "30",
            #"9:30 duration >= int: only values of one type compare [give it a unit: 30d, 12h, 15m, 10s]"#),
        Mistake(
            "a condition that is no condition", "where: it.not_after - now >= params.min_left",
            "where: it.not_after - now", #"9:8 this must be bool, and is duration"#),
        Mistake(
            "facts in a rule for each", "!it.offered", "!facts.offered",
            #"10:12 there is no "facts" here [there are it, params, target, now]"#),
        Mistake(
            "a macro over one fact", "!it.offered", "it.exists(x, x.offered)",
            #"10:11 exists asks a list, and this is tls.protocol"#),
        Mistake(
            "a bare ! at the beginning", "'!it.offered || it.version >= \"TLSv1.2\"'", "!it.offered",
            #"10:10 YAML reads a tag here (!it.offered), and tags are not read [text that begins with ! is quoted, or written with | on the lines below]"#
        ),
        Mistake(
            "a bare [ at the beginning", "'!it.offered || it.version >= \"TLSv1.2\"'", "[1, 2].exists(x, x > 1)",
            #"10:16 a key is expected here [text that begins with [ is quoted, or written with | on the lines below]"#),
        Mistake(
            "a colon and a blank in bare text", "where: it.not_after - now >= params.min_left",
            "where: it.offered ? it.offered : true",
            #"9:32 a ": " stands where no value can begin [text that holds ": " is quoted, or written with | on the lines below]"#
        ),
        Mistake(
            "text cut by a comment", "where: it.not_after - now >= params.min_left", "where: it.version == \"TLS #1\"",
            #"9:22 this string is not closed [a string over several lines has three quotes at each end; what follows ` #` is a comment: quote the whole if it is not, or write it with `|`]"#
        ),
        Mistake(
            "a misspelt placeholder", "{it.number}", "{it.numer}",
            #"13:20 tls.protocol has no field "numer" [did you mean "number"?]"#),
        Mistake(
            "an open brace", "{it.version}\"", "{it.version\"",
            #"13:36 this { is not closed [write } where the expression ends; a brace itself is {{]"#),
        Mistake(
            "a brace too many", "{it.version}\"", "{it.version}}\"",
            #"13:48 this } closes nothing [a brace itself is written }}]"#),
        Mistake(
            "a message that begins with a brace", "message: \"Port {it.number}", "message: {it.number} \"",
            #"13:22 a key is expected here [text that begins with { is quoted, or written with | on the lines below]"#),
    ]

    static let inCases = [
        Mistake(
            "no failing case", "expect: fail", "expect: pass",
            #"18:3 the rule has no case that expects fail [add one: a rule without pass, fail and undetermined cases does not load]"#
        ),
        Mistake(
            "an empty case", "expect: fail }", "expect: fail }\n  - {}",
            #"19:5 a case needs the key "expect" [add a line "expect: ..."]\#n19:5 a case needs the key "given" [add a line "given: ..."]\#n19:5 a case needs the key "name" [add a line "name: ..."]"#
        ),
        Mistake(
            "a misspelt expectation", "expect: fail", "expect: fial",
            #"18:110 "fial" is not an expectation [did you mean "fail"?]"#),
        Mistake(
            "a misspelt field in a case", "offered: true, not_after: 2027-06-01 }, expect: fail",
            "ofered: true, not_after: 2027-06-01 }, expect: fail",
            #"18:62 tls.protocol in a case has no key "ofered" [did you mean "offered"?]"#),
        Mistake(
            "a bool that is none", "offered: true, not_after: 2027-06-01 }, expect: fail",
            "offered: yes, not_after: 2027-06-01 }, expect: fail",
            #"18:71 tls.protocol.offered is of type bool, and "yes" is none [write true or false]"#),
        Mistake(
            "a word that is none", "{ version: TLSv1.1", "{ version: TLS1.1",
            #"18:53 tls.protocol.version is of type ordered(TLSv1.0 < TLSv1.1 < TLSv1.2 < TLSv1.3), and "TLS1.1" is none [did you mean "TLSv1.1"?]"#
        ),
        Mistake(
            "a time that is none", "now: 2026-11-23, given: { version: TLSv1.1",
            "now: 23.11.2026, given: { version: TLSv1.1",
            #"18:23 now is of type timestamp, and "23.11.2026" is none [write a time in UTC, such as 2026-11-23T00:00:00Z]"#
        ),
        Mistake(
            "an observation that is none", "{ unseen: reset }", "{ unsen: reset }",
            #"20:56 an observation has no key "unsen" [did you mean "unseen"?]"#),
        Mistake(
            "unseen without a reason", "{ unseen: reset }", "{ unseen: }",
            #"20:64 nothing stands here, and text is expected [write it, or take the key out]"#),
        Mistake(
            "a parameter out of bounds", "expect: fail }", "expect: fail, params: { min_left: 100d } }",
            #"18:136 min_left is at most 90d [its bounds: 7d to 90d]"#),
        Mistake(
            "a misspelt parameter of a case", "expect: fail }", "expect: fail, params: { minleft: 10d } }",
            #"18:126 params of a case has no key "minleft" [did you mean "min_left"?]"#),
        Mistake(
            "missing facts of a rule for each", "expect: fail }", "expect: fail, missing: deadline }",
            #"18:125 `missing` belongs to a rule that is `over` its facts [a field that was not seen is written { unseen: reason }]"#
        ),
        Mistake(
            "a misspelt severity of a case", "expect: fail }", "expect: fail, severity: hihg }",
            #"18:126 "hihg" is not a severity [did you mean "high"?]"#),
        Mistake(
            "a severity of a passing case", "expect: pass }", "expect: pass, severity: high }",
            #"19:126 a case that expects pass has no severity [take it away]"#),
        Mistake(
            "a misspelt key of a target", "expect: fail }", "expect: fail, target: { rol: web } }",
            #"18:126 target of a case has no key "rol" [did you mean "role"?]"#),
        Mistake(
            "a kind of target that is none", "expect: fail }", "expect: fail, target: { kind: sever } }",
            #"18:132 "sever" is not a kind of target [did you mean "server"?]"#),
        Mistake(
            "a port that is no number", "expect: fail }", "expect: fail, target: { expect: [https] } }",
            #"18:135 a whole number is expected, and this is "https" [write it as 42 or -42]"#),
        Mistake(
            "a list of facts in a rule for each", "given: { version: TLSv1.1, offered: true, not_after: 2027-06-01 }",
            "given: []",
            #"18:42 tls.protocol in a case is written as "key: value", and this is a list [begin a line with a key, a colon and a space]"#
        ),
        Mistake(
            "one name twice", "{ name: new", "{ name: old", #"19:5 two cases are called "old" [say what each shows]"#),
    ]

    static let pack = "Rules/packs/baseline.yaml"
    static let inPacks = [
        Mistake(
            "a misspelt key of a pack", in: pack, "areas", "aeras",
            #"3:1 a pack has no key "aeras" [did you mean "areas"?]"#),
        Mistake(
            "an unknown pack", in: pack, "areas: [tls]", "areas: [tls]\nextends: [hipa]",
            #"4:11 there is no pack "hipa" [there are: baseline]"#),
        Mistake(
            "a pack in another file", in: pack, "id: baseline", "id: basic",
            #"1:5 the pack "basic" belongs in a file basic.yaml [the file's name says "baseline"]"#),
        Mistake(
            "a pack that extends itself", in: pack, "areas: [tls]", "areas: [tls]\nextends: [baseline]",
            #"4:11 packs extend each other in a circle: baseline -> baseline [take one `extends` away]"#),
        Mistake("an unknown area", in: pack, "[tls]", "[tsl]", #"3:9 there is no area "tsl" [did you mean "tls"?]"#),
        Mistake(
            "an unknown rule", in: pack, "rules: [tls.no-legacy-protocols]", "rules: [tls.no-legacy-protocol]",
            #"4:9 there is no rule "tls.no-legacy-protocol" [did you mean "tls.no-legacy-protocols"?]"#),
        Mistake(
            "an unknown exception", in: pack, "except: [tls.no-legacy-protocols]", "except: [tls.no-legacy]",
            #"6:10 there is no rule "tls.no-legacy" [there are: tls.no-legacy-protocols]"#),
        Mistake(
            "an unknown control", in: pack, "test:1", "tets:1",
            #"5:12 there is no control "tets:1" [did you mean "test:1"?]"#),
        Mistake(
            "an unknown rule under params", in: pack, "tls.no-legacy-protocols: { min",
            "tls.no-legacy-protokols: { min",
            #"8:3 there is no rule "tls.no-legacy-protokols" [did you mean "tls.no-legacy-protocols"?]"#),
        Mistake(
            "an unknown parameter of a pack", in: pack, "{ min_left: 14d }", "{ min_let: 14d }",
            #"8:30 there is no parameter of tls.no-legacy-protocols "min_let" [did you mean "min_left"?]"#),
        Mistake(
            "a value below the bound", in: pack, "14d", "6d", #"8:40 min_left is at least 7d [its bounds: 7d to 90d]"#),
        Mistake(
            "a value above the bound", in: pack, "14d", "91d", #"8:40 min_left is at most 90d [its bounds: 7d to 90d]"#),
        Mistake(
            "a value of another type", in: pack, "14d", "14",
            #"8:40 min_left is of type duration, and "14" is none [write a duration, such as 30d or 12h]"#),
        Mistake(
            "a list where one value is meant", in: pack, "14d", "[14d]",
            #"8:40 text is expected here, and YAML reads a list [text that begins with [ or { is quoted, or written with | on the lines below]"#
        ),
        Mistake(
            "params of a pack as text", in: pack, "{ min_left: 14d }", "min_left",
            #"8:28 params of tls.no-legacy-protocols is written as "key: value", and this is text [begin a line with a key, a colon and a space]"#
        ),
        Mistake(
            "a severity that is none", in: pack, "medium", "midium",
            #"10:28 "midium" is not a severity [did you mean "medium"?]"#),
        Mistake(
            "an unknown rule under severity", in: pack, "tls.no-legacy-protocols: medium",
            "tls.no-legacy-protokols: medium",
            #"10:3 there is no rule "tls.no-legacy-protokols" [did you mean "tls.no-legacy-protocols"?]"#),
        Mistake(
            "rules as text", in: pack, "rules: [tls.no-legacy-protocols]", "rules: tls.no-legacy-protocols",
            #"4:8 a list of rules is expected, and this is text [write [one, another], or a line "- one" for each]"#),
    ]

    static let controls = "Rules/controls/test.yaml"
    static let inControls = [
        Mistake(
            "a misspelt key of a control", in: controls, "coverage: needs", "covrage: needs",
            #"6:47 a control has no key "covrage" [did you mean "coverage"?]"#),
        Mistake(
            "a misspelt grade", in: controls, "needs-document", "need-document",
            #"6:57 "need-document" is not a coverage grade [did you mean "needs-document"?]"#),
        Mistake(
            "a misspelt type of a control", in: controls, "addressable", "adressable",
            #"6:34 "adressable" is not a type [did you mean "addressable"?]"#),
        Mistake(
            "an unknown rule of a control", in: controls, "[tls.no-legacy-protocols]", "[tls.no-legacy-protocol]",
            #"5:81 there is no rule "tls.no-legacy-protocol" [did you mean "tls.no-legacy-protocols"?]"#),
        Mistake(
            "a technical grade without a rule", in: controls, "needs-document", "technical-full",
            #"6:57 test:2 is graded technical-full and names no rule [grade it technical-full or technical-partial exactly where rules serve it]"#
        ),
        Mistake(
            "rules under a grade that is not technical", in: controls, "technical-partial", "out-of-scope",
            #"5:54 test:1 names rules and is graded out-of-scope [grade it technical-full or technical-partial exactly where rules serve it]"#
        ),
        Mistake("one control twice", in: controls, "\"2\"", "\"1\"", #"6:11 test:1 is here twice [take one away]"#),
        Mistake(
            "a framework without a source", in: controls, "source: Nobody\n", "",
            #"1:1 a framework needs the key "source" [add a line "source: ..."]"#),
    ]
}
