import Facts
import Policies
import Reports
import Testing

private func screen(_ report: Report, _ style: ReportStyle = ReportStyle()) -> [String] {
    TextFormat.render(report, style).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Test(arguments: [ReportStyle.View.everything, .found, .baseline])
func `the other views are as they are filed`(_ view: ReportStyle.View) throws {
    try Golden.expect(TextFormat.render(Specimen.rich, ReportStyle(view: view)), matches: "rich.\(view).text")
}

@Test(arguments: [60, 80, 100, 160])
func `no line is wider than the terminal`(_ width: Int) {
    for view in ReportStyle.View.allCases {
        for line in screen(Specimen.rich, ReportStyle(view: view, width: width)) {
            #expect(line.count <= width, "\(line)")
            #expect(!line.hasSuffix(" "))
        }
    }
}

@Test func `the last line says the verdict in words, and the exit code`() {
    let last = screen(Specimen.rich).dropLast().last ?? ""
    #expect(last == "gate closed: 3 new or worse at medium or above                        exit 1")
}

@Test func `a long verdict is never cut`() {
    let words = (1...40).map { "word\($0)" }
    let report = Report(
        header: Specimen.clean.header, gate: Report.Gate(exit: 3, reason: words.joined(separator: " ")), baseline: nil,
        findings: [], undetermined: [], surface: [], coverage: Specimen.clean.coverage, rules: [], frameworks: [],
        targets: [], gaps: [], digests: [], notes: [])
    let text = TextFormat.render(report)
    for word in words { #expect(text.contains(word)) }
    #expect(text.hasSuffix("exit 3\n"))
}

@Test func `one finding is at most four lines`() {
    let long = String(repeating: "a rather long sentence that goes on ", count: 20)
    let rule = Report.Rule(
        id: "net.long", version: 1, title: long, severity: .high, why: long, fix: long, references: [long], controls: []
    )
    let finding = Specimen.finding(
        .new, .change, .critical, rule, on: "portal", "tcp/1", says: long, was: long, note: long, controls: [long])
    let lines = screen(Specimen.with([finding]))
    let block = lines.drop { !$0.hasPrefix("NEW") }.prefix { !$0.isEmpty }
    #expect(block.count == 4)
}

@Test func `what is new stands before what was fixed, the worst first`() {
    let changes: [(Report.Change, Report.Cause)] = [(.fixed, .change), (.worsened, .time), (.new, .change)]
    let findings = changes.map {
        Specimen.finding($0.0, $0.1, .low, Specimen.rules[0], on: "portal", "tcp/1", says: "\($0.0)")
    }
    let worst = Specimen.finding(.new, .rule, .critical, Specimen.rules[0], on: "portal", "tcp/2", says: "worst")
    let words = screen(Specimen.with(findings + [worst])).compactMap { $0.split(separator: " ").first }
    let told = words.filter { ["NEW", "WORSE", "FIXED"].contains($0) }
    #expect(told == ["NEW", "NEW", "WORSE", "FIXED"])
}

@Test(
    arguments: [
        (0, ""), (1, ", one expires in 1 day"), (9, ", one expires in 9 days"), (31, ""),
    ] as [(Int, String)])
func `a waiver that soon runs out is told`(_ days: Int, _ words: String) {
    let until = Specimen.now.seconds + Int64(days) * 86_400 + 60
    let waiver = Timestamp(seconds: until).map { Report.Waiver(owner: "me", reason: "x", until: $0) }
    let finding = Specimen.finding(
        .waived, nil, .high, Specimen.rules[0], on: "portal", "tcp/1", says: "x", waiver: days == 0 ? nil : waiver)
    #expect(screen(Specimen.with([finding])).contains("standing     1 waived\(words)"))
}

@Test func `a waiver's days are whole ones, and negative once it has run out`() {
    func days(_ seconds: Int64) -> Int? {
        Timestamp(seconds: Specimen.now.seconds + seconds)
            .map { Report.Waiver(owner: "", reason: "", until: $0).daysLeft(at: Specimen.now) }
    }
    #expect([-86_401, -1, 0, 86_399, 86_400].map(days) == [-2, -1, 0, 0, 1])
}

@Test func `nothing found and everything decided is said, not left out`() {
    let lines = screen(Specimen.clean)
    #expect(lines.contains("standing     nothing"))
    #expect(lines.contains("coverage     1 of 1 rule judged · 1 of 1 target reached"))
}
