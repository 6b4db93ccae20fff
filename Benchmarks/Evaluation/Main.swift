import Evaluation
import Expressions
import Facts
import Glibc
import Policies

/// A million rule-by-fact evaluations: the shipped rules over made-up facts of their own kinds.
@main
struct EvaluationBenchmark {
    static func main() throws {
        let root = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Rules"
        let kinds = [protocolKind, packageKind]
        let catalogue = Catalogue(kinds.map { Catalogue.Entry($0, probe: "bench", targets: [.server]) })
        let rules = try RuleSet.load(from: root, catalogue: catalogue)
        let target = TargetIdentity(id: .example, kind: .server)
        let facts = TargetFacts(target, kinds.map { kind in Collection(kind, made(kind, 50_000), extent: .complete) })
        let judge = Judge(rules.everything(), catalogue)
        let start = cpuSeconds()
        let judgements = judge.judgements(of: facts, at: .epoch)
        let seconds = cpuSeconds() - start
        let failed = judgements.count { if case .fail = $0.verdict { true } else { false } }
        let perMillion = seconds * 1e6 / Double(judgements.count)
        print(
            "\(rules.rules.count) rules, \(judgements.count) evaluations, \(failed) failed: \(rounded(seconds)) s CPU")
        print("1,000,000 evaluations: \(rounded(perMillion)) s CPU (goal: at most 1)")
    }

    static func made(_ kind: FactKind, _ count: Int) -> [Fact] {
        (0..<count).map { number in
            let values: [Observation] = kind.fields.map { field in
                switch field.type {
                case .bool: .seen(.bool(number % 10 == 0))
                case .ordered(let ordering):
                    ordering[ordering.words[number % ordering.words.count]].map { .seen(.ordered($0)) } ?? .absent
                default: .seen(.string("name-\(number % 1000)"))
                }
            }
            return Fact(kind, Subject("made/\(number)"), values: values, evidence: Evidence())
        }
    }

    static let protocolKind = FactKind(
        "bench.protocol", "A protocol.", subject: "`made/1`",
        fields: [
            Field(
                "version", .ordered(Ordering("protocol", ["TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"])), "Its version."),
            Field("offered", .bool, "Whether it is offered."),
        ])
    static let packageKind = FactKind(
        "bench.package", "A package.", subject: "`made/1`",
        fields: [Field("ecosystem", .string, "-"), Field("name", .string, "-"), Field("development", .bool, "-")])

    static func cpuSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    static func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
