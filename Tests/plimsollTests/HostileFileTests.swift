import Foundation
import Support
import Testing

/// Files that are built to hurt: refused at once, with a place, in bounded memory.
@Suite struct HostileFileTests {
    private func check(_ bytes: Data) throws -> Run {
        let folder = try TemporaryFolder()
        try folder.write("Rules/tls/hostile.yaml", bytes)
        return try Program.run(["rules", "check", "Rules"], in: folder.path)
    }

    private func expectRefusal(_ run: Run, _ words: String) {
        #expect(run.code == 2, "\(run.errors.prefix(500))")
        #expect(run.errors.contains("Rules/tls/hostile.yaml:"), "\(run.errors.prefix(500))")
        #expect(run.errors.contains(words), "\(run.errors.prefix(500))")
        #expect(run.errors.utf8.count < 100_000)
    }

    @Test func `a hundred megabytes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("Rules/tls/hostile.yaml", "id: x\n")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/Rules/tls/hostile.yaml"))
        try handle.truncate(atOffset: 100 << 20)
        expectRefusal(try Program.run(["rules", "check", "Rules"], in: folder.path), "larger than")
    }

    @Test func `ten thousand levels`() throws {
        expectRefusal(try check(Data(String(repeating: "[", count: 10_000).utf8)), "nest")
    }

    @Test func `a billion laughs`() throws {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (previous, next) in zip("abcdefgh", "bcdefghi") {
            let aliases = Array(repeating: "*\(previous)", count: 9).joined(separator: ", ")
            text += "\(next): &\(next) [\(aliases)]\n"
        }
        expectRefusal(try check(Data(text.utf8)), "alias")
    }

    @Test func `bytes that are not UTF-8`() throws {
        expectRefusal(try check(Data([0x69, 0x64, 0x3A, 0x20, 0xC3, 0x28, 0x0A])), "UTF-8")
    }

    @Test func `duplicate keys`() throws {
        expectRefusal(try check(Data("id: a\nid: b\n".utf8)), "id")
    }

    @Test func `a file that would be passed over by its ending`() throws {
        let folder = try TemporaryFolder()
        try folder.copyRules()
        try folder.write("Rules/tls/hostile.yml", "id: x\n")
        let run = try Program.run(["rules", "check", "Rules"], in: folder.path)
        #expect(run.code == 2)
        #expect(run.errors.contains("hostile.yml"))
    }
}
