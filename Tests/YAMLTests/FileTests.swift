import Diagnostics
import Glibc
import Testing
import YAML

/// A folder of its own, gone at the end.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/plimsoll-yaml-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    struct Failure: Error { let code: Int32 }

    deinit {
        for name in ["a.yaml", "b.yaml"] {
            unlink("\(path)/\(name)")
        }
        rmdir(path)
    }

    /// A file of `size` bytes that take no room on the disk, beginning with `text`.
    func file(_ text: String, size: Int? = nil, mode: mode_t = 0o600) throws -> String {
        let name = "\(path)/a.yaml"
        let descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(code: errno) }
        if let size, ftruncate(descriptor, size) != 0 { throw Failure(code: errno) }
        return name
    }
}

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
        let source = try Source.read(path: try folder.file(text), shownAs: "shown.yaml")
        #expect(source.bytes == Array(text.utf8))
        #expect(source.file == "shown.yaml")
    }

    @Test func `a file of exactly the limit is read, and one byte more is not`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a: b\n")
        #expect(problem(reading: path, upTo: 5) == nil)
        #expect(problem(reading: path, upTo: 4)?.short == "1:1: the file is larger than 4 bytes")
    }

    @Test func `a hundred megabytes are refused before the first is read`() throws {
        let folder = try TemporaryFolder()
        let found = problem(reading: try folder.file("a: b\n", size: 100 << 20))
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
        #expect(problem(reading: try folder.file("a: b", mode: 0))?.problem == "the file may not be read by this user")
    }
}
