import Facts
import Policies

struct PageCoverage {
    let judged: Shown
    let rules: Shown
    let reached: Shown
    let targets: Shown
    let facts: Shown

    init(_ coverage: Report.Coverage) {
        judged = Shown(coverage.judged)
        rules = Shown(counted(coverage.rules, "rule"))
        reached = Shown(coverage.reached)
        targets = Shown(counted(coverage.targets, "target"))
        facts = Shown(counted(coverage.facts, "fact"))
    }
}

struct PageBaseline {
    let accepted: Shown
    let by: Shown
    let reason: Shown
    let version: Shown

    init(_ baseline: Report.Baseline) {
        accepted = Shown(moment(baseline.accepted))
        by = Shown(baseline.by)
        reason = Shown(baseline.reason)
        version = Shown(baseline.version)
    }
}

struct PageFramework {
    let title: Shown
    let source: Shown
    let controls: [PageControl]

    init(_ framework: Report.Framework) {
        title = Shown(framework.title)
        source = Shown(framework.source)
        controls = framework.controls.map(PageControl.init)
    }
}

struct PageControl {
    let id: Shown
    let title: Shown
    let type: Shown
    let coverage: Shown
    let rules: Shown
    let state: Shown
    let stateClass: Shown

    init(_ control: Report.Control) {
        id = Shown(control.id)
        title = Shown(control.title)
        type = Shown(control.type)
        coverage = Shown(control.coverage.words)
        rules = Shown(control.rules.isEmpty ? "–" : control.rules.joined(separator: ", "))
        let count = control.state == .findingsOpen ? ": \(grouped(control.findings))" : ""
        state = Shown(control.state.rawValue + count)
        stateClass = Shown(control.state.cssClass)
    }
}

extension Control.Coverage {
    fileprivate var words: String {
        switch self {
        case .technicalFull: "technical, in full"
        case .technicalPartial: "technical, in part"
        case .needsDocument: "by document"
        case .outOfScope: "not by a scanner"
        }
    }
}

extension Report.Control.State {
    fileprivate var cssClass: String {
        switch self {
        case .findingsOpen: "bad"
        case .notDetermined, .notLookedAt: "unsure"
        case .noContraryEvidence: "quiet"
        case .needsDocument, .outOfScope: "faint"
        }
    }
}

struct PageUndetermined {
    let target: Shown
    let reason: Shown
    let rules: Shown

    init(_ group: Report.Undetermined.Group) {
        target = Shown(group.target)
        reason = Shown(group.reason)
        rules = Shown(group.rules.joined(separator: ", "))
    }
}

struct PageGap {
    let target: Shown
    let what: Shown
    let reason: Shown

    init(_ gap: Report.Gap) {
        target = Shown(gap.target)
        what = Shown(gap.what)
        reason = Shown(gap.reason)
    }
}

struct PageSurface {
    let change: Shown
    let changeClass: Shown
    let kind: Shown
    let target: Shown
    let subject: Shown
    let note: Shown

    init(_ change: Report.SurfaceChange) {
        self.change = Shown(change.change.rawValue)
        changeClass = self.change
        kind = Shown(change.kind)
        target = Shown(change.target)
        subject = Shown(change.subject)
        note = Shown(change.note)
    }
}

struct PageTarget {
    let id: Shown
    let kind: Shown
    let environment: Shown
    let role: Shown
    let facts: Shown
    let isReached: Bool
    let unreached: Shown

    init(_ target: Report.Target) {
        id = Shown(target.id)
        kind = Shown(target.kind.rawValue)
        environment = Shown(target.environment ?? "–")
        role = Shown(target.role ?? "–")
        facts = Shown(target.facts)
        isReached = target.unreached == nil
        unreached = Shown(target.unreached)
    }
}

struct PageRule {
    let id: Shown
    let title: Shown
    let severity: Shown

    init(_ rule: Report.Rule) {
        id = Shown("\(rule.id) v\(rule.version)")
        title = Shown(rule.title)
        severity = Shown(rule.severity.description)
    }
}

struct PageDigest {
    let of: Shown
    let value: Shown

    init(_ digest: Report.Digest) {
        of = Shown(digest.of)
        value = Shown(digest.value)
    }
}
