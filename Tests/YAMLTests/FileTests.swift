import Diagnostics
import Glibc
import Support
import Testing
import YAML

struct FileTests {
    private func problem(reading path: String, upTo limit: Int = Source.sizeLimit) -> Problem? {
        do {
            _ = try Source.read(path: path, shownAs: "shown.yaml", upTo: limit)
            return nil
        } catch {
            return error.all.count == 1 ? error.all[0] : nil
        }
    }

    @Test(arguments: [
        "", "a", "a: 1\n",
        String(repeating: "# 64 bytes of comment stand here, and nothing else in it...\n", count: 900),
    ])
    func `a file is read whole`(text: String) throws {
        let folder = try TemporaryFolder()
        let source = try Source.read(path: try folder.write("a.yaml", text), shownAs: "shown.yaml")
        #expect(source.bytes == Array(text.utf8))
        #expect(source.file == "shown.yaml")
    }

    @Test func `a file of exactly the limit is read, and one byte more is not`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.yaml", "a: b\n")
        #expect(problem(reading: path, upTo: 5) == nil)
        #expect(problem(reading: path, upTo: 4)?.short == "1:1: the file is larger than 4 bytes")
    }

    @Test func `a hundred megabytes are refused before the first is read`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.yaml", "a: b\n")
        try #require(truncate(path, 100 << 20) == 0)
        let found = problem(reading: path)
        #expect(found?.description.hasPrefix("shown.yaml:1:1: the file is larger than 1048576 bytes") == true)
        #expect(found?.hint == "check that it is the right file, or split it")
    }

    @Test func `a file that tells no size is cut while it is read`() {
        #expect(problem(reading: "/proc/self/smaps", upTo: 100)?.problem == "the file is larger than 100 bytes")
    }

    @Test func `a pipe that nobody writes to does not hang`() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/b.yaml"
        try #require(mkfifo(path, 0o600) == 0)
        #expect(problem(reading: path)?.short == "1:1: this is a pipe or a device, not a file")
    }

    @Test(arguments: [
        ("/nowhere/at/all.yaml", "there is no such file"), ("/", "this is a folder, not a file"),
        ("/dev/zero", "this is a pipe or a device, not a file"), ("/etc/passwd\0.yaml", "there is no such file"),
        ("/etc/passwd/x", "there is no such file"), ("", "there is no such file"),
    ])
    func `what is no file is told apart`(path: String, says: String) {
        let found = problem(reading: path)
        #expect(found?.short == "1:1: \(says)")
        #expect(found?.hint?.isEmpty == false)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file without permission says so`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.yaml", "a: b")
        try #require(chmod(path, 0) == 0)
        #expect(problem(reading: path)?.problem == "the file may not be read by this user")
    }
}
