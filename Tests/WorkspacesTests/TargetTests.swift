import YAML
import Diagnostics
import Facts
import Probing
import Testing
import Workspaces

struct TargetTests {
    private func server(_ keys: String) throws -> Server {
        let text = """
            plimsoll: 1
            id: a
            scope: [203.0.113.0/24, a.example]
            environments: { production: { servers: [{ id: b, host: 203.0.113.7, \(keys) }] } }
            """
        guard case .server(let server) = try Lakeside.workspace(text).targets(in: nil).first?.location else {
            throw Problems([])
        }
        return server
    }

    @Test func `an environment gives its servers, its hosts and the repositories`() throws {
        let targets = try Lakeside.workspace().targets(in: "production")
        #expect(targets.map(\.identity.id.text) == ["portal", "pacs", "portal-os", "portal-app"])
        #expect(targets.map(\.identity.kind) == [.server, .server, .host, .repository])
        #expect(targets.map(\.identity.environment) == ["production", "production", "production", nil])
        #expect(targets.map(\.identity.role) == ["web", "dicom", "web", nil])
        #expect(targets.map(\.identity.expectedPorts) == [[22, 443], nil, nil, nil])
        #expect(targets[2].location == .host(.ssh("audit@portal.lakeside.example")))
        #expect(targets[3].location == .repository(path: "clients/../portal"))
    }

    @Test func `a repository may name what is left out, and needs no scope`() throws {
        func location(_ keys: String) throws -> Location? {
            let text = "plimsoll: 1\nid: a\nscope: []\nrepositories: [{ id: b, path: .\(keys) }]\n"
            return try Lakeside.workspace(text, in: "").targets(in: nil).first?.location
        }
        #expect(try location("") == .repository(path: "."))
        #expect(try location(", except: []") == .repository(path: "."))
        #expect(
            try location(", except: [Tests/Fixtures, .hidden, a b.txt]")
                == .repository(path: ".", except: ["Tests/Fixtures", ".hidden", "a b.txt"]))
    }

    @Test func `ports are a number, a range or a list`() throws {
        #expect(try server("ports: 443").ports.description == "443")
        #expect(try server("ports: 1-65535").ports.count == 65_535)
        #expect(try server("ports: [104, 11112, 2762, 8000-8002]").ports.description == "104,2762,8000-8002,11112")
        #expect(try server("ports: \"22, 80\"").ports.description == "22,80")
    }

    @Test func `TLS is looked for where it is usual, within the ports`() throws {
        #expect(try server("ports: [22, 443, 2762, 8443]").tls.description == "443,2762,8443")
        #expect(try server("ports: 1-65535").tls == .usualTLSPorts)
        #expect(try server("ports: [22, 4433], tls: 4433").tls.description == "4433")
        #expect(try server("ports: [22, 443], tls: []").tls.isEmpty)
    }

    @Test func `without ports the thousand usual ones are swept, and those that are named otherwise`() throws {
        #expect(NumberRanges.usualPorts.count == 1000)
        #expect([22, 80, 443, 3306, 3389, 5432, 8080].allSatisfy(NumberRanges.usualPorts.contains))
        #expect(try server("role: x").ports == .usualPorts)
        let named = try server("expect: [11112], tls: [2762]").ports
        #expect(named == NumberRanges.usualPorts.union(NumberRanges([2762, 11112])))
    }

    @Test func `a server may have another name for its certificates`() throws {
        #expect(try server("name: Portal.Example").serverName == "portal.example")
        #expect(try server("role: x").serverName == nil)
    }

    @Test func `hosts are in upper or lower case the same`() throws {
        let text = Lakeside.text.replacing("host: portal.lakeside.example", with: "host: PORTAL.lakeside.example.")
        guard case .server(let server) = try Lakeside.workspace(text).targets(in: "production").first?.location else {
            Issue.record("no server")
            return
        }
        #expect(server.host == "portal.lakeside.example")
    }

    @Test(arguments: [
        ("", HostAccess.here), (", folder: etc", .folder(path: "clients/etc")),
        (", tar: a.tar", .archive(path: "clients/a.tar")),
        (", ssh: portal", .ssh("portal")),
    ])
    func `a host is read here, in a copy or over ssh`(keys: String, access: HostAccess) throws {
        let text = "plimsoll: 1\nid: a\nenvironments: { production: { hosts: [{ id: b\(keys) }] } }\n"
        #expect(try Lakeside.workspace(text).targets(in: "production").map(\.location) == [.host(access)])
    }

    @Test(arguments: [
        ("stagin", "9:1: there is no environment \"stagin\"", "did you mean \"staging\"?"),
        ("qa", "9:1: there is no environment \"qa\"", "there are: production, staging"),
        (nil, "9:1: it is not said which environment is meant", "name one: production, staging"),
    ])
    func `an environment that is not there, or not named, is told`(name: String?, says: String, hint: String) throws {
        let workspace = try Lakeside.workspace()
        let error = #expect(throws: Problems.self) { try workspace.targets(in: name) }
        #expect(error?.all.map(\.short) == [says])
        #expect(error?.all.first?.hint == hint)
    }

    @Test func `an authorisation that has ended stands against looking`() throws {
        let workspace = try Lakeside.workspace()
        #expect(workspace.authorisationProblem(at: Lakeside.now) == nil)
        let later = try #require(Timestamp(date: "2027-04-01"))
        let problem = workspace.authorisationProblem(at: later)
        #expect(problem?.short == "6:16: the authorisation by R. Ortiz ended at 2027-03-31T23:59:59Z")
    }

    @Test(arguments: [
        ("2027-03-31", "2027-03-31T00:00:00Z", true), ("2027-03-31", "2027-03-31T23:59:59.9Z", true),
        ("2027-03-31", "2027-04-01T00:00:00Z", false), ("2027-03-31T12:00:00Z", "2027-03-31T12:00:00Z", true),
        ("2027-03-31T12:00:00Z", "2027-03-31T12:00:01Z", false),
    ])
    func `a date holds for the whole of its day in UTC, a moment to its second`(
        until: String, now: String, holds: Bool
    ) throws {
        let workspace = try Lakeside.workspace(Lakeside.text.replacing("2027-03-31", with: until))
        #expect((workspace.authorisationProblem(at: try #require(Timestamp(now))) == nil) == holds)
    }
}
