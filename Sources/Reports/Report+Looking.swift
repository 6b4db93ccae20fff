internal import Baselines
internal import Facts

extension Report.Target {
    init(_ facts: TargetFacts) {
        let reasons = facts.collections.compactMap { collection -> Reason? in
            if case .unseen(let reason) = collection.extent.state { reason } else { nil }
        }
        let isUnseen = reasons.count == facts.collections.count
        self.init(
            facts.target, unreached: isUnseen ? reasons.first?.description ?? "nothing looked at it" : nil,
            facts: facts.collections.reduce(0) { $0 + $1.facts.count })
    }

    init(_ unreached: Unreached) {
        self.init(unreached.target, unreached: unreached.reason.description, facts: 0)
    }

    private init(_ target: TargetIdentity, unreached: String?, facts: Int) {
        self.init(
            id: target.id.text, kind: target.kind, environment: target.environment, role: target.role,
            unreached: unreached, facts: facts)
    }
}

extension Report.Gap {
    /// What the scan was not asked for, what it could not see, and the ports and paths that it left out.
    static func all(of snapshot: Snapshot) -> [Report.Gap] {
        let seen = Set(
            snapshot.targets.map { TargetPlace($0.target) } + snapshot.unreached.map { TargetPlace($0.target) })
        let unasked = snapshot.declared.filter { !seen.contains($0) }.map {
            Report.Gap(target: $0.description, what: "the whole target", reason: "not asked for in this scan")
        }
        let unreached = snapshot.unreached.map {
            Report.Gap(target: $0.target.id.text, what: "the whole target", reason: $0.reason.description)
        }
        return unasked + unreached + snapshot.targets.flatMap { missing($0) + unsweptPorts($0) + leftOut($0) }
    }

    /// The kinds that one reason keeps from view are told together.
    private static func missing(_ facts: TargetFacts) -> [Report.Gap] {
        var kinds: [String: [String]] = [:]
        for collection in facts.collections {
            guard let reason = collection.extent.missing else { continue }
            let part =
                if case .partial = collection.extent.state { "part of \(collection.kind.name)" } else {
                    collection.kind.name
                }
            kinds[reason.description, default: []].append(part)
        }
        return kinds.map {
            Report.Gap(target: facts.target.id.text, what: $1.sorted().joined(separator: ", "), reason: $0)
        }
    }

    private static func unsweptPorts(_ facts: TargetFacts) -> [Report.Gap] {
        var covered: [String: NumberRanges] = [:]
        for (word, ranges) in facts.collections.flatMap(\.extent.covered) {
            covered[word] = covered[word]?.union(ranges) ?? ranges
        }
        return covered.compactMap { word, ranges in
            let left = 65_535 - ranges.intersection(allPorts).count
            guard left > 0 else { return nil }
            let text = ranges.description
            let swept = text.utf8.count <= 40 ? " (all but \(text))" : ""
            return Report.Gap(
                target: facts.target.id.text, what: "\(counted(left, "\(word) port"))\(swept)",
                reason: "not among the ports asked for")
        }
    }

    private static func leftOut(_ facts: TargetFacts) -> [Report.Gap] {
        let paths = Set(facts.collections.flatMap(\.extent.leftOut)).sorted()
        guard !paths.isEmpty else { return [] }
        let what = paths.joined(separator: ", ")
        return [Report.Gap(target: facts.target.id.text, what: what, reason: "left out by the workspace")]
    }

    private static let allPorts = NumberRanges(merging: [1...65_535])
}
