import Diagnostics
import Facts
import Probing
import Testing
import Workspaces
import YAML

struct WorkspaceTests {
    @Test func `the interface's example is read whole`() throws {
        let workspace = try Lakeside.workspace()
        #expect(workspace.id.text == "lakeside")
        #expect(workspace.client == "Lakeside Vision Therapy")
        #expect(workspace.packs.map(\.text) == ["baseline", "hipaa"])
        #expect(workspace.packs.last?.place.description == "plimsoll.yaml:4:19")
        #expect(workspace.authorisation?.name == "R. Ortiz")
        #expect(workspace.authorisation?.role == "Practice manager")
        #expect(workspace.authorisation?.until.description == "2027-03-31T23:59:59Z")
        #expect(workspace.key == .environment("PLIMSOLL_KEY"))
        #expect(workspace.baselines == "clients/Baselines")
        #expect(workspace.waivers == "clients/waivers.yaml")
        #expect(workspace.rules == nil)
        #expect(workspace.environments.map(\.name) == ["production", "staging"])
        #expect(workspace.environments.last?.node.place.description == "plimsoll.yaml:16:3")
    }

    @Test func `parameters stay text with their places until a rule says their types`() throws {
        let parameters = try Lakeside.workspace().parameters
        #expect(parameters.map(\.rule.text) == ["tls.certificate-expiry"])
        #expect(parameters.first?.values.map(\.name) == ["min_left"])
        #expect(parameters.first?.values.first?.value.text == "21d")
        #expect(parameters.first?.values.first?.value.place.description == "plimsoll.yaml:5:47")
    }

    @Test func `what is accepted for a while says of what, why and until when`() throws {
        let workspace = try Lakeside.workspace()
        let accepted = try #require(workspace.acceptedUndetermined.first)
        #expect(accepted.target.text == "pacs")
        #expect(accepted.rule == nil)
        #expect(accepted.reason == "switched off at night")
        #expect(accepted.until.description == "2026-12-31T23:59:59Z")
        let allowed = try #require(workspace.parityAllowances.first)
        #expect(allowed.kind.text == "net.port")
        #expect(allowed.subject == Subject("tcp/8080"))
    }

    @Test func `what is written and not applied yet is told, all of it`() throws {
        let unmet = try Lakeside.workspace().unmet
        #expect(
            unmet.map(\.short) == [
                "21:1: waivers are not read yet, so nothing would be waived",
                "23:1: environments are not compared yet, so no difference would be allowed",
            ])
        #expect(unmet.allSatisfy { $0.hint == "take the key out until they are" })
        #expect(try Lakeside.workspace("plimsoll: 1\nid: a\nrepositories: [{ id: b, path: . }]\n").unmet.isEmpty)
    }

    @Test func `the scope holds networks, addresses and names`() throws {
        let scope = try Lakeside.workspace(
            "plimsoll: 1\nid: a\nscope: [203.0.113.0/28, 198.51.100.7, '2001:db8::/32', Portal.Example.]\nrepositories: []\n"
        ).scope
        #expect(scope.networks.map(\.description) == ["203.0.113.0/28", "198.51.100.7/32", "2001:db8::/32"])
        #expect(scope.names == ["portal.example"])
    }

    @Test func `the smallest workspace is short`() throws {
        let workspace = try Lakeside.workspace("plimsoll: 1\nid: a\nrepositories: [{ id: b, path: . }]\n", in: "")
        #expect(workspace.client == "a")
        #expect(workspace.baselines == "Baselines")
        #expect(try workspace.targets(in: nil).map(\.identity.id.text) == ["b"])
    }

    @Test func `a rule may be named in an accepted target`() throws {
        let text = Lakeside.text.replacing("target: pacs, reason", with: "target: pacs, rule: tls.x, reason")
        #expect(try Lakeside.workspace(text).acceptedUndetermined.first?.rule?.text == "tls.x")
    }

    @Test(arguments: [
        ("clients", "/abs/path", "/abs/path"), ("clients", "x", "clients/x"), ("", "x", "x"), ("/", "x", "/x"),
        ("/a", "../b", "/a/../b"),
    ])
    func `paths begin at the folder of the file`(folder: String, written: String, path: String) throws {
        let text =
            "plimsoll: 1\nid: a\nrules: \(written)\nkey: { file: \(written) }\nrepositories: [{ id: b, path: \(written) }]\n"
        let workspace = try Lakeside.workspace(text, in: folder)
        #expect(workspace.rules == path)
        #expect(workspace.key == .file(path: path))
        #expect(workspace.repositories.first?.location == .repository(path: path))
    }
}
