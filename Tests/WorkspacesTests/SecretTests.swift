import Probing
import Facts
import YAML
import Diagnostics
import Testing
import Workspaces

struct SecretTests {
    private static let secret = "hunter2-hunter2-hunter2"

    @Test(arguments: [
        "key: \(secret)", "key: '\(secret)'", "key: { value: \(secret) }", "key: { env: \(secret) }",
        "key: { env: A, file: \(secret) }", "key: [\(secret)]", "key: { \(secret) }", "key: { env: [\(secret)] }",
        "key: |\n  \(secret)", "key: { file: ~\(secret) }", "key: !\(secret)", "key: &\(secret) a", "key: *\(secret)",
        "key: \"\(secret)\" x",
    ])
    func `a key that is written in the file is refused, and no message repeats it`(line: String) {
        let found = Lakeside.problems(replacing: "key: { env: PLIMSOLL_KEY }", with: line)
        #expect(found.count == 1)
        #expect(found.allSatisfy { !$0.description.contains(Self.secret) }, "\(found)")
    }

    @Test func `the hint says where a key may be`() {
        let found = Lakeside.problems(replacing: "{ env: PLIMSOLL_KEY }", with: Self.secret)
        #expect(found.map(\.short) == ["8:6: a key is never written here"])
        #expect(found.first?.hint == "say where it is: { env: PLIMSOLL_KEY } or { file: path }")
    }

    @Test(arguments: [
        "audit:\(secret)@portal", "'audit:\(secret)@portal'", "audit@portal/\(secret)", "-oProxyCommand=\(secret)",
    ])
    func `a password in a login is refused, and no message repeats it`(login: String) {
        let found = Lakeside.problems(replacing: "audit@portal.lakeside.example", with: login)
        #expect(found.map(\.short) == ["15:31: this is not user@host"])
        #expect(found.allSatisfy { !$0.description.contains(Self.secret) })
    }
}
