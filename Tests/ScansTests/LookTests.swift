import Facts
import Foundation
import Probing
import Scans
import Testing

@Suite struct LookTests {
    private func repositories(_ count: Int) throws -> (folder: URL, targets: [Target]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plimsoll-look-\(UUID().uuidString)")
        let targets = try (0..<count).map { number in
            let path = folder.appendingPathComponent("r\(number)")
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
            try Data("requests==2.\(number).0\n".utf8).write(to: path.appendingPathComponent("requirements.txt"))
            let id = try #require(TargetID("r\(number)"))
            return Target(TargetIdentity(id: id, kind: .repository), at: .repository(path: path.path))
        }
        return (folder, targets)
    }

    @Test func `the order of targets and the width make no difference`() async throws {
        let (folder, targets) = try repositories(12)
        defer { try? FileManager.default.removeItem(at: folder) }
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
        let (folder, targets) = try repositories(4)
        defer { try? FileManager.default.removeItem(at: folder) }
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
        let (folder, targets) = try repositories(2)
        defer { try? FileManager.default.removeItem(at: folder) }
        let facts = await Outside.open(scope: Scope(), now: .epoch) { world in
            await Look(at: targets, in: world, within: Limits(deadline: .now - .seconds(1))).facts()
        }
        #expect(facts.flatMap(\.collections).allSatisfy { $0.extent.missing == .deadline })
    }
}
