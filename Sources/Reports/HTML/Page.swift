import Facts
import Policies

/// What the template asks for, by these names.
struct Page {
    let client: Shown
    let environment: Shown
    let workspace: Shown
    let when: Shown
    let authorisedBy: Shown
    let isAuthorised: Bool
    let version: Shown
    let duration: Shown
    let scope: [Shown]
    let hasScope: Bool
    let verdict: PageVerdict
    let coverage: PageCoverage
    let severities: [PageSeverity]
    let baseline: [PageBaseline]
    let news: [PageFinding]
    let hasNews: Bool
    let findings: [PageRuleFindings]
    let hasFindings: Bool
    let waived: [PageFinding]
    let hasWaived: Bool
    let frameworks: [PageFramework]
    let hasFrameworks: Bool
    let undetermined: [PageUndetermined]
    let gaps: [PageGap]
    let hasUndetermined: Bool
    let hasGaps: Bool
    let sawAll: Bool
    let surface: [PageSurface]
    let hasSurface: Bool
    let targets: [PageTarget]
    let rules: [PageRule]
    let digests: [PageDigest]
    let hasDigests: Bool
    let notes: [Shown]
    let hasNotes: Bool

    init(_ report: Report) {
        let header = report.header
        client = Shown(header.client.isEmpty ? header.workspace : header.client)
        environment = Shown(header.environment)
        workspace = Shown(header.workspace)
        when = Shown(moment(header.now))
        authorisedBy = Shown(header.authorisedBy)
        isAuthorised = header.authorisedBy != nil
        version = Shown(header.version)
        duration = Shown(header.duration)
        scope = header.scope.map { Shown($0) }
        hasScope = !scope.isEmpty
        verdict = PageVerdict(report)
        coverage = PageCoverage(report.coverage)
        severities = Severity.allCases.reversed().map { PageSeverity($0, report) }
        baseline = report.baseline.map { [PageBaseline($0)] } ?? []

        let groups = Report.Finding.byRule(report.open)
        findings = groups.enumerated().map { PageRuleFindings($1, number: $0 + 1, report) }
        hasFindings = !findings.isEmpty
        let numbers = Dictionary(
            groups.enumerated().flatMap { number, group in group.map { ($0, number + 1) } },
            uniquingKeysWith: { first, _ in first })
        news = report.news.map { PageFinding($0, number: numbers[$0], report) }
        hasNews = !news.isEmpty
        waived = report.waived.map { PageFinding($0, number: nil, report) }
        hasWaived = !waived.isEmpty

        frameworks = report.frameworks.map(PageFramework.init)
        hasFrameworks = !frameworks.isEmpty
        undetermined = Report.Undetermined.groups(report.undetermined).map(PageUndetermined.init)
        gaps = report.gaps.map(PageGap.init)
        hasUndetermined = !undetermined.isEmpty
        hasGaps = !gaps.isEmpty
        sawAll = undetermined.isEmpty && gaps.isEmpty
        surface = report.surface.map(PageSurface.init)
        hasSurface = !surface.isEmpty
        targets = report.targets.map(PageTarget.init)
        rules = report.rules.map(PageRule.init)
        digests = report.digests.map(PageDigest.init)
        hasDigests = !digests.isEmpty
        notes = report.notes.map { Shown($0) }
        hasNotes = !notes.isEmpty
    }
}

/// `2026-11-23 04:00 UTC`: to the minute, as people agree on meetings.
func moment(_ time: Timestamp) -> String {
    let text = time.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
}

func date(_ time: Timestamp) -> String { String(time.description.prefix(10)) }
