import Facts
import Support
import Testing

@testable import Baselines

/// A target of random ports, protocols and packages. Everything was looked at, or with holes.
private func randomSight(_ random: inout Seeded, holes: Bool) -> [String] {
    var lines = ["port tcp/443 https"]
    for port in [21, 22, 80, 6379, 6380] where random.below(2) == 0 {
        let service = ["redis", "ssh", "http", holes ? "?" : "ftp"][random.below(4)]
        lines.append("port tcp/\(port) \(service)")
    }
    for version in ["SSLv3", "TLSv1.0", "TLSv1.1"] where random.below(2) == 0 {
        lines.append("tls tcp/443/\(version) \(["on", "off", holes ? "?" : "on"][random.below(3)])")
    }
    for _ in 0..<random.below(4) { lines.append("dep lodash \(["4.17.5", "4.17.19", "4.17.21"][random.below(3)])") }
    if random.below(2) == 0 {
        lines.append("cert tcp/443/0 \(["2026-11-30", "2027-06-01", "2026-01-01"][random.below(3)])")
    }
    if holes {
        lines += [
            "net.port partial timed out", "tls.protocol unseen reset", "dep.package partial denied",
            "tls.certificate missing",
        ]
        .filter { _ in random.below(4) == 0 }
    }
    return lines
}

@Suite struct PropertyTests {
    @Test func `the same facts at the same time are all unchanged`() throws {
        var random = Seeded(1)
        let rules = try Bench.rules()
        for _ in 0..<40 {
            let root = try TemporaryFolder(inMemory: true)
            let lines = randomSight(&random, holes: true)
            try Bench.accept(Sight(lines), rules, in: root.path)
            let comparison = compare(
                Sight(lines).snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
            let quiet: Set<Change.Kind> = [.unchanged, .standingUndetermined]
            #expect(
                comparison.changes.allSatisfy { quiet.contains($0.kind) && $0.cause == nil },
                "\(lines)\n\(comparison.told)")
            #expect(comparison.surface.isEmpty, "\(lines)")
            #expect(comparison.newTargets.isEmpty && comparison.staleTargets.isEmpty)
        }
    }

    @Test func `the order in which things were seen does not matter`() throws {
        var random = Seeded(2)
        let rules = try Bench.rules()
        for _ in 0..<40 {
            let roots = [try TemporaryFolder(inMemory: true), try TemporaryFolder(inMemory: true)]
            let before = randomSight(&random, holes: true)
            let after = randomSight(&random, holes: true)
            for (root, isShuffled) in zip(roots, [false, true]) {
                _ = try Baseline.accept(
                    Sight(before).snapshot(rules, at: Bench.clock, shuffled: isShuffled), under: rules, in: root.path,
                    who: "a", why: "b", when: Bench.clock)
            }
            #expect(try roots[0].files() == roots[1].files())
            let comparisons = try zip(roots, [false, true]).map { root, isShuffled in
                compare(
                    Sight(after).snapshot(rules, at: Bench.clock, shuffled: isShuffled),
                    with: try Bench.read(root.path),
                    under: rules)
            }
            #expect(comparisons[0].told == comparisons[1].told, "\(before)\n\(after)")
            #expect(comparisons[0].surface == comparisons[1].surface)
            #expect(comparisons[0].changes.map(\.id) == comparisons[1].changes.map(\.id))
        }
    }

    @Test func `there and back are mirror images`() throws {
        var random = Seeded(3)
        let rules = try Bench.rules()
        var seen = 0
        for _ in 0..<40 {
            let sights = [randomSight(&random, holes: false), randomSight(&random, holes: false)]
            let there = try comparison(from: sights[0], to: sights[1], rules)
            let back = try comparison(from: sights[1], to: sights[0], rules)
            #expect(there.keys(.new) == back.keys(.fixed), "\(sights)")
            #expect(there.keys(.fixed) == back.keys(.new), "\(sights)")
            #expect(there.keys(.worsened) == back.keys(.improved), "\(sights)")
            #expect(there.keys(.unchanged) == back.keys(.unchanged), "\(sights)")
            #expect(there.surfaceKeys(.added) == back.surfaceKeys(.removed), "\(sights)")
            #expect(there.surfaceKeys(.changed) == back.surfaceKeys(.changed), "\(sights)")
            #expect(there.changes.allSatisfy { $0.cause == nil || $0.cause == .change })
            seen += there.changes.count { $0.cause != nil }
        }
        #expect(seen > 60)
    }

    private func comparison(from: [String], to: [String], _ rules: RulesInForce) throws -> Comparison {
        let root = try TemporaryFolder(inMemory: true)
        try Bench.accept(Sight(from), rules, in: root.path)
        return compare(Sight(to).snapshot(rules, at: Bench.clock), with: try Bench.read(root.path), under: rules)
    }
}

extension Comparison {
    /// Without ordinals: those only tell equals apart.
    fileprivate func keys(_ kind: Change.Kind) -> [String] {
        changes.filter { $0.kind == kind }.map { "\($0.rule) \($0.subject?.text ?? "*")" }
    }

    fileprivate func surfaceKeys(_ kind: SurfaceChange.Kind) -> [String] {
        surface.filter { $0.change == kind }.map { "\($0.kind.name) \($0.subject)" }
    }
}
