import Facts
import Probing
import Scans
import Support
import Testing

@Suite struct LookTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func repositories(_ count: Int) throws -> [Target] {
        try (0..<count).map { number in
            try folder.write("r\(number)/requirements.txt", "requests==2.\(number).0\n")
            let id = try #require(TargetID("r\(number)"))
            return Target(TargetIdentity(id: id, kind: .repository), at: .repository(path: folder.at(id.text)))
        }
    }

    @Test func `the order of targets and the width make no difference`() async throws {
        let targets = try repositories(12)
        let limits = Limits(deadline: .now + .seconds(30))
        let wide = await Outside.open(scope: Scope(), now: .epoch) { world in
            await Look(at: targets, in: world, within: limits, width: 8).facts()
        }
        let narrow = await Outside.open(scope: Scope(), now: .epoch) { world in
            await Look(at: targets.shuffled(), in: world, within: limits, width: 1).facts()
        }
        #expect(wide == narrow)
        #expect(wide.count == 12)
        #expect(wide.allSatisfy { !$0.collections.isEmpty })
    }

    @Test func `a look that was cancelled says so of everything it did not see`() async throws {
        let targets = try repositories(4)
        let task = Task {
            await Outside.open(scope: Scope(), now: .epoch) { world in
                withUnsafeCurrentTask { $0?.cancel() }
                return await Look(at: targets, in: world, within: Limits(deadline: .now + .seconds(30))).facts()
            }
        }
        let facts = await task.value
        #expect(facts.count == 4)
        #expect(facts.flatMap(\.collections).allSatisfy { $0.extent.missing == .interrupted })
    }

    @Test func `a deadline that is over says so of everything`() async throws {
        let targets = try repositories(2)
        let facts = await Outside.open(scope: Scope(), now: .epoch) { world in
            await Look(at: targets, in: world, within: Limits(deadline: .now - .seconds(1))).facts()
        }
        #expect(facts.flatMap(\.collections).allSatisfy { $0.extent.missing == .deadline })
    }
}
