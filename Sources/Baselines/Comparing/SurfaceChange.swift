internal import Evaluation
public import Facts

/// What is reachable, installed or stored that was not, or no longer is, or is otherwise: rule or no rule.
public struct SurfaceChange: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case added, changed, removed }

    public let change: Kind
    public let kind: FactKind
    public let target: TargetIdentity
    public let subject: Subject
    /// What differs: `version: 4.17.21 -> 4.17.19`; nil for what came or went.
    public let difference: String?
}

extension TargetComparison {
    /// Only where both looked: the side that has it saw it, and the other would have.
    func surface() -> [SurfaceChange] {
        guard let past else { return [] }
        var changes: [SurfaceChange] = []
        for kind in Set(today.kinds + past.facts.kinds) {
            for subject in today.subjects(of: kind).union(past.facts.subjects(of: kind)) {
                changes += surface(kind, subject, past.facts.facts(kind, subject), today.facts(kind, subject), past)
            }
        }
        return changes
    }

    private func surface(
        _ kind: FactKind, _ subject: Subject, _ old: [Fact], _ new: [Fact], _ past: Past
    ) -> [SurfaceChange] {
        func change(_ change: SurfaceChange.Kind, _ difference: String? = nil) -> SurfaceChange {
            SurfaceChange(change: change, kind: kind, target: target, subject: subject, difference: difference)
        }
        let path = path(of: kind, subject)
        let (new, old) = withoutEquals(new, old)
        let changed = zip(new, old).compactMap { new, old in new.differences(from: old).map { change(.changed, $0) } }
        // Of a subject that stands several times some may be unseen: their number counts only in a complete look.
        let isSure = today.extent(of: kind)?.covers(subject, at: path) ?? false
        let wasSure = past.facts.extent(of: kind)?.covers(subject, at: path) ?? false
        let added = new.count > old.count && wasSure ? new.count - old.count : 0
        let removed = old.count > new.count && isSure ? old.count - new.count : 0
        return changed + (0..<added).map { _ in change(.added) } + (0..<removed).map { _ in change(.removed) }
    }
}

/// Of facts that are called the same, those that are not the same on both sides.
private func withoutEquals(_ new: [Fact], _ old: [Fact]) -> (new: [Fact], old: [Fact]) {
    guard new.count + old.count > 2 else { return (new, old) }
    var changed: [Fact] = []
    var rest = old
    for fact in new {
        if let same = rest.firstIndex(where: { $0.storedOrder == fact.storedOrder }) {
            rest.remove(at: same)
        } else {
            changed.append(fact)
        }
    }
    return (changed, rest)
}

extension SurfaceChange {
    var order: ByteOrder {
        ByteOrder(TargetPlace(target).description, kind.name, subject.text, change.rawValue, difference ?? "")
    }
}
