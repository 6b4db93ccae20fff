import Facts
import Foundation
import Probing
import Scans
import Support
import Testing

@Suite struct DoctorTests {
    private static let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Rules").path

    @Test(arguments: [
        ("[web, web/a.txt]", "ok"), ("[]", "ok"), ("[web, wbe, gone/x]", "note"),
    ])
    func `what is left out and is not there is told`(except: String, state: String) async throws {
        let text = "plimsoll: 1\nid: a\npacks: [baseline]\nrepositories: [{ id: b, path: ., except: \(except) }]\n"
        let files = try TemporaryFolder(["web/a.txt": "x", "plimsoll.yaml": text])
        let folder = files.path
        let plan = try LoadedWorkspace.load(folder, rules: Self.rules, now: .epoch).plan
        let told = await Doctor.targets(plan, within: Limits(deadline: .now + .seconds(60)))
        #expect(told.map(\.state.rawValue) == [state])
        #expect(told.map(\.finding) == [state == "ok" ? "\(folder)/. can be read" : "\(folder)/. has no gone/x, wbe"])
    }
}
