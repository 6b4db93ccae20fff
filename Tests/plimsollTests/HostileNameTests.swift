import Foundation
import Servers
import Testing
import Support

/// Names that are built to deceive: nothing of them reaches a terminal or a browser as more than text.
@Suite struct HostileNameTests {
    static let name = "<script>alert(1)</script>\u{1B}[2J\u{202E}\nx"

    private func expectHarmless(_ run: Run, _ what: String) {
        for (stream, text) in [("output", run.output), ("errors", run.errors)] {
            #expect(!text.contains("\u{1B}"), "\(what) \(stream)")
            #expect(!text.contains("\u{202E}"), "\(what) \(stream)")
            #expect(!text.contains("<script>"), "\(what) \(stream)")
        }
    }

    @Test func `a folder of a repository`() throws {
        let folder = try TemporaryFolder()
        let name = Self.name.replacing("/", with: "|")
        try folder.write("plimsoll.yaml", Portal.workspace)
        try folder.write("app/\(name)/package-lock.json", Portal.lock(["lodash": "4.17.19"]))
        for format in ["text", "json", "sarif", "html"] {
            let run = try Program.run(["scan", "--all", "--format", format], in: folder.path)
            #expect(run.code == 1, "\(run.said)")
            #expect(run.output.contains("lodash"))
            expectHarmless(format == "html" ? run : run.withoutMarkup, format)
        }
        #expect(try Program.run(["baseline", "accept", "--by", "me", "--why", "it"], in: folder.path).code == 0)
        expectHarmless(try Program.run(["baseline", "show"], in: folder.path).withoutMarkup, "show")
        expectHarmless(try Program.run(["facts", "dependencies", "app"], in: folder.path).withoutMarkup, "facts")
        expectHarmless(try Program.run(["gate"], in: folder.path).withoutMarkup, "gate")
        let made = try Program.run(["init", "app"], in: folder.path)
        #expect(made.code == 0)
        #expect(!(try folder.read("app/plimsoll.yaml")).contains("\u{1B}"))
        #expect(try Program.run(["scan", "--workspace", "app"], in: folder.path).code == 1)
    }

    @Test func `the path of a repository, and what is named on the command line`() throws {
        let folder = try TemporaryFolder()
        let name = Self.name.replacing("/", with: "|")
        try folder.write("\(name)/package-lock.json", Portal.lock(["lodash": "4.17.19"]))
        for format in ["text", "html"] {
            let run = try Program.run(["check", name, "--format", format], in: folder.path)
            expectHarmless(format == "html" ? run : run.withoutMarkup, "check \(format)")
        }
        let nowhere = try Program.run(["check", name + "-"], in: folder.path)
        #expect(nowhere.code == 64)
        expectHarmless(nowhere.withoutMarkup, "check of nothing")
        let output = try Program.run(["check", name, "-o", "no/\(name)"], in: folder.path)
        #expect(output.code == 74)
        expectHarmless(output.withoutMarkup, "-o")
        for command in [
            ["scan", "--workspace", name + ".yaml"], ["rules", "check", name], ["rules", "explain", name],
        ] {
            let run = try Program.run(command, in: folder.path)
            #expect(run.code == 2, "\(command) \(run.said)")
            expectHarmless(run.withoutMarkup, "\(command)")
        }
        let doctor = try Program.run(["doctor", "--rules", name], in: folder.path)
        expectHarmless(doctor.withoutMarkup, "doctor")
    }

    @Test func `a certificate's name`() throws {
        var wish = TestCertificate.Wish(Self.name)
        wish.names = []
        let nginx = try Nginx.start(Nginx.TLS([try TestCertificate.selfSigned(wish)]))
        for format in ["text", "json", "sarif", "html"] {
            let run = try Program.run(["check", "127.0.0.1:\(nginx.port)", "--format", format])
            #expect(run.code == 1, "\(run.said)")
            #expect(run.output.contains("alert(1)"), "\(run.said)")
            expectHarmless(format == "html" ? run : run.withoutMarkup, format)
        }
        expectHarmless(try Program.run(["facts", "tls", "127.0.0.1:\(nginx.port)"]).withoutMarkup, "facts")
    }
}

extension Run {
    /// For all but HTML, where `<` is text like any other.
    fileprivate var withoutMarkup: Run {
        Run(
            code: code, output: output.replacing("<script>", with: ""), errors: errors.replacing("<script>", with: ""))
    }
}
