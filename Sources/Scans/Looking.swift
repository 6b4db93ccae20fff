public import Facts
public import Probing

/// One look at some targets: every probe at every target it accepts, so many at once, all within the deadline.
public struct Look: Sendable {
    private let targets: [Target]
    private let world: World
    private let limits: Limits
    private let width: Int

    /// `width` is how many looks run at once; what one look opens at once is `limits.width`.
    public init(at targets: [Target], in world: World, within limits: Limits, width: Int = 16) {
        self.targets = targets
        self.world = world
        self.limits = limits
        self.width = width
    }

    private struct Errand: Sendable {
        let target: Target
        let probe: any Probe.Type
    }

    /// What was seen, sorted by target: byte-identical at any width. `told` hears of each look that ended.
    ///
    /// Cancelling the task ends every look; what it had not seen by then is unseen, with that reason.
    public func facts(told: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }) async -> [TargetFacts] {
        let errands = targets.flatMap { target in
            ProbeRegistry.all
                .filter { $0.targets.contains(target.identity.kind) }
                .map { Errand(target: target, probe: $0) }
        }
        var sheets: [TargetIdentity: [Collection]] = [:]
        await withTaskGroup(of: (TargetIdentity, FactSheet).self) { group in
            var waiting = errands.makeIterator()
            func startNext() {
                guard let errand = waiting.next() else { return }
                group.addTask { (errand.target.identity, await run(errand)) }
            }
            for _ in 0..<width { startNext() }
            var done = 0
            while let (target, sheet) = await group.next() {
                sheets[target, default: []] += sheet.collections
                done += 1
                told(done, errands.count)
                startNext()
            }
        }
        return targets.map(\.identity).sorted { $0.place < $1.place }.map { TargetFacts($0, sheets[$0] ?? []) }
    }

    private func run(_ errand: Errand) async -> FactSheet {
        if Task.isCancelled {
            return FactSheet(probe: errand.probe.name, kinds: errand.probe.kinds, unseen: .interrupted)
        }
        if limits.deadline <= .now {
            return FactSheet(probe: errand.probe.name, kinds: errand.probe.kinds, unseen: .deadline)
        }
        return await errand.probe.init().look(at: errand.target, within: limits, in: world)
    }
}

extension TargetIdentity {
    /// Environments before repositories, then by id.
    fileprivate var place: (String, String, String) {
        (kind == .repository ? "~" : environment ?? "", kind.rawValue, id.text)
    }
}
