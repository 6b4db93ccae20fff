@testable import DependenciesProbe
import Facts
import Testing

@Suite struct `SwiftPM's locks` {
    static let untold = [
        "? not covered: Package.resolved does not tell which packages are direct",
        "? not covered: Package.resolved does not tell which packages are for development",
    ].joined(separator: " | ")

    @Test func `version 1 keeps its pins in an object and tells no kind`() async throws {
        let sheet = try await look(fixture: "swift-1")
        #expect(
            sheet.packageLines == [
                "SwiftURL/git.clinic.example/swift/private@Package.resolved | ? it is pinned to the branch main, which has no version | \(Self.untold) | git | true",
                "SwiftURL/github.com/alamofire/alamofire@Package.resolved | 5.9.1 | \(Self.untold) | github.com | true",
            ])
        #expect(sheet.packages.extent == .complete)
        #expect(sheet.manifestLines == ["Package.resolved | Package.resolved | 2 | true"])
    }

    @Test func `version 2 tells branches, commits, registries and what lies on the same machine`() async throws {
        let sheet = try await look(fixture: "swift-2")
        #expect(
            sheet.packageLines == [
                "SwiftURL/github.com/apple/swift-odd@Package.resolved | ? 1.x cannot be ordered as a SwiftURL version | \(Self.untold) | github.com | false",
                "SwiftURL/github.com/mona/linkedlist@Package.resolved | ? it is pinned to the branch main, which has no version | \(Self.untold) | git | true",
                "SwiftURL/gitlab.com/group/sub/commit@Package.resolved | ? it is pinned to a commit, which has no version | \(Self.untold) | git | true",
                "SwiftURL/mona.queue@Package.resolved | 1.1.0 | \(Self.untold) | absent | false",
            ])
        #expect(sheet.packages.extent == .complete)
        #expect(sheet.manifestLines == ["Package.resolved | Package.resolved | 4 | true"])
    }

    @Test func `version 3 is version 2 with a hash of its own`() async throws {
        let sheet = try await look(fixture: "swift-3")
        #expect(
            sheet.packageLines == [
                "SwiftURL/github.com/apple/swift-argument-parser@Package.resolved | 1.8.2 | \(Self.untold) | github.com | true",
                "SwiftURL/github.com/hummingbird-project/swift-mustache@Package.resolved | 2.1.1 | \(Self.untold) | github.com | true",
            ])
        #expect(sheet.packages.extent == .complete)
    }

    @Test(arguments: [
        ("", "line 1, column 1: a value is missing, here stands the end of the text"), ("[]", "it is no object"),
        ("{}", "it does not tell its \"version\""), (#"{"version":2}"#, "version 2 has no list \"pins\""),
        (#"{"version":1,"pins":[]}"#, "version 1 has no list \"pins\""),
        (pin("1"), "pin 1: it has no \"state\""), (pin(#"{"state":{}}"#), "pin 1: it has no \"location\""),
        (pin(#"{"location":"x","state":{}}"#), "pin 1: its location is not the address of a repository"),
        (
            pin(#"{"kind":"registry","identity":"queue","state":{}}"#),
            "pin 1: its identity is not scope.name, as a registry's packages are called"
        ),
        (pin(#"{"location":"h.a:x","state":{}},{"location":"ssh://h.a/x","state":{}}"#), "pin 2: h.a/x stands twice"),
    ])
    func `a lock that cannot be trusted is told`(text: String, problem: String) async {
        let sheet = await look(["Package.resolved": text])
        #expect(sheet.packages.extent.missing?.description == "not understood: Package.resolved: \(problem)")
        #expect(sheet.manifests.facts.first?["packages"]?.words == "? not understood: Package.resolved: \(problem)")
    }

    @Test(arguments: [
        (#"{"version":4,"pins":[]}"#, "version 4 is not read yet"),
        (#"{"version":"2"}"#, "version \"2\" is not read yet"),
        (pin(#"{"kind":"cloud","location":"h.a:x","state":{}}"#), "pin 1: the kind \"cloud\" is not read yet"),
    ])
    func `a lock that is newer is told`(text: String, problem: String) async {
        let sheet = await look(["Package.resolved": text])
        #expect(sheet.packages.extent.missing?.description == "not covered: Package.resolved: \(problem)")
    }

    @Test func `one bad pin does not hide the others`() async {
        let sheet = await look(["Package.resolved": pin(#"1,{"location":"h.a:x","state":{"version":"1.0.0"}}"#)])
        #expect(sheet.packages.facts.map(\.subject.text) == ["SwiftURL/h.a/x@Package.resolved"])
        #expect(sheet.packages.extent.missing != nil)
    }
}

private func pin(_ text: String) -> String { "{\"version\":2,\"pins\":[\(text)]}" }

@Suite struct `The address of a repository` {
    @Test(arguments: [
        "https://github.com/Apple/Swift-NIO", "https://github.com/apple/swift-nio.git",
        "HTTP://GitHub.com/apple/swift-nio/",
        "https://user:pass@github.com:443/apple//swift-nio.git?a=b#c", "ssh://git@github.com/apple/swift-nio.GIT",
        "git://github.com/apple/swift-nio", "git@github.com:apple/swift-nio.git", "github.com:/apple/swift-nio",
    ])
    func `is the same in every spelling`(location: String) {
        #expect(RepositoryAddress(location)?.name == "github.com/apple/swift-nio")
        #expect(RepositoryAddress(location)?.host == "github.com")
    }

    @Test(arguments: [
        "", "x", "github.com/apple/swift-nio", "https://github.com", "https://github.com/", "https:///a/b",
        "https://github.com/.git", "https://github.com/../a", "svn://github.com/a", "C:\\a\\b",
        "https://user:pass/word@github.com/a/b", "https://token?@github.com/a/b", "https://token#@github.com/a/b",
        "https://token\\@github.com/a/b", "user:password@github.com:a/b", "https://github.com/a b",
        "https://github.com/\u{212A}elvin/a", "https://github.com/a\u{1B}[31m",
        "https://github.com/" + String(repeating: "a", count: 2000),
    ])
    func `is nothing else, and no place for a password`(location: String) {
        #expect(RepositoryAddress(location) == nil)
    }
}
