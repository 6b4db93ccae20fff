import Facts
import Foundation
import Probing
import Scans
import Testing

@Suite struct DoctorTests {
    private static let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Rules").path

    @Test(arguments: [
        ("[web, web/a.txt]", "ok"), ("[]", "ok"), ("[web, wbe, gone/x]", "note"),
    ])
    func `what is left out and is not there is told`(except: String, state: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("doctor-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/web", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/web/a.txt"))
        let text = "plimsoll: 1\nid: a\npacks: [baseline]\nrepositories: [{ id: b, path: ., except: \(except) }]\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/plimsoll.yaml"))
        let plan = try LoadedWorkspace.load(folder, rules: Self.rules, now: .epoch).plan
        let told = await Doctor.targets(plan, within: Limits(deadline: .now + .seconds(60)))
        #expect(told.map(\.state.rawValue) == [state])
        #expect(told.map(\.finding) == [state == "ok" ? "\(folder)/. can be read" : "\(folder)/. has no gone/x, wbe"])
    }
}
