import Foundation
import JSON
import Support
import Testing

/// Where results go, and what happens when they cannot.
@Suite struct OutputTests {
    private func scanned() throws -> TemporaryFolder {
        let folder = try Portal.folder()
        #expect(try Program.run(["scan"], in: folder.path).code == 1)
        return folder
    }

    @Test(arguments: ["nowhere/report.json", "app", "/proc/plimsoll.json"])
    func `a place that cannot be written is told before anything is looked at`(_ place: String) throws {
        let folder = try Portal.folder()
        let run = try Program.run(["scan", "-o", place], in: folder.path)
        #expect(run.code == 74, "\(run.said)")
        #expect(run.errors.hasPrefix("\(place): cannot be written: "), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
    func `a folder that may not be written is a file failure`() throws {
        let folder = try Portal.folder()
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        for command in [["scan"], ["scan", "-o", "report.json"]] {
            #expect(try Program.run(command, in: folder.path).code == 74)
        }
    }

    @Test(arguments: ["text", "json", "sarif", "html"])
    func `a file is written whole, in the place of an old one, and nothing else is left`(_ format: String) throws {
        let folder = try scanned()
        try folder.write("out/report", "old")
        let file = try Program.run(["report", "--format", format, "-o", "out/report"], in: folder.path)
        #expect(file.code == 0 && file.output.isEmpty, "\(file.said)")
        let shown = try Program.run(["report", "--format", format], in: folder.path)
        #expect(shown.code == 0)
        #expect(try folder.read("out/report") == shown.output)
        #expect(try folder.files(below: "out").keys.sorted() == ["report"])
    }

    @Test func `a device is written to and stays what it is`() throws {
        let folder = try scanned()
        #expect(try Program.run(["report", "-o", "/dev/null"], in: folder.path).code == 0)
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
        let full = try Program.run(["report", "-o", "/dev/full"], in: folder.path)
        #expect(full.code == 74)
        #expect(full.errors == "/dev/full: cannot be written: No space left on device\n")
    }

    @Test func `a pipe is written to`() throws {
        let folder = try scanned()
        let run = try Program.shell(
            "mkfifo pipe; cat pipe & \"$PLIMSOLL\" report --format json -o pipe; code=$?; wait; exit $code",
            in: folder.path)
        #expect(run.code == 0, "\(run.said)")
        #expect(try run.json().findings.count == 2)
    }

    @Test func `a reader that goes early is no failure, and the gate's word stands`() throws {
        let folder = try Portal.folder()
        let run = try Program.shell(
            "\"$PLIMSOLL\" scan --format html | true; echo ${PIPESTATUS[0]}", in: folder.path)
        #expect(run.output == "1\n", "\(run.said)")
        #expect(run.errors.isEmpty)
        let help = try Program.shell("\"$PLIMSOLL\" --help | true; echo ${PIPESTATUS[0]}", in: folder.path)
        #expect(help.output == "0\n", "\(help.said)")
    }

    @Test func `a disk that is full is told`() throws {
        let folder = try scanned()
        let run = try Program.shell("\"$PLIMSOLL\" report > /dev/full", in: folder.path)
        #expect(run.code == 74)
        #expect(run.errors == "standard output: cannot be written: No space left on device\n")
    }

    @Test func `closed streams are no files of ours`() throws {
        let folder = try Portal.folder()
        let run = try Program.shell("\"$PLIMSOLL\" scan <&- >&-", in: folder.path)
        #expect(run.code == 74, "\(run.said)")
        #expect(run.errors == "standard output: cannot be written: Bad file descriptor\n")
        #expect(try folder.read(".plimsoll/lock").hasPrefix("process "))
        #expect(try Program.shell("\"$PLIMSOLL\" scan <&- 2>&-", in: folder.path).code == 1)
    }

    @Test func `standard output has results and nothing else`() throws {
        let folder = try Portal.folder()
        for command in [["scan"], ["gate"]] {
            let run = try Program.run(command + ["--format", "json"], in: folder.path)
            #expect(run.output.filter { $0 == "\n" }.count == 1)
            #expect(try run.json().exit == Int64(run.code))
        }
        let accept = try Program.run(["baseline", "accept", "--by", "me", "--why", "it"], in: folder.path)
        #expect(accept.output.isEmpty)
        #expect(accept.errors == "accepted: repositories/app\n")
    }

    @Test(arguments: [[], ["--quiet"]])
    func `colour is for terminals`(_ more: [String]) throws {
        let folder = try Portal.folder()
        let plain = try Program.run(["scan"] + more, in: folder.path)
        #expect(!plain.output.contains("\u{1B}"))
        #expect(plain.errors.isEmpty)
        // script(1) gives the program a terminal.
        let shown = try Program.shell("script -qec '\"$PLIMSOLL\" scan --quiet' /dev/null", in: folder.path)
        #expect(shown.output.contains("\u{1B}["), "\(shown.said)")
        let sober = try Program.shell("NO_COLOR=1 script -qec '\"$PLIMSOLL\" scan --quiet' /dev/null", in: folder.path)
        #expect(!sober.output.contains("\u{1B}["), "\(sober.said)")
        let empty = try Program.shell("NO_COLOR= script -qec '\"$PLIMSOLL\" scan --quiet' /dev/null", in: folder.path)
        #expect(empty.output.contains("\u{1B}["), "\(empty.said)")
    }

    @Test func `progress is for a terminal, and not with --quiet`() throws {
        let folder = try Portal.folder()
        let shown = try Program.shell("script -qec '\"$PLIMSOLL\" scan -o report.txt' /dev/null", in: folder.path)
        #expect(shown.output.contains("looking: 4 of 4 looks done"), "\(shown.said)")
        let quiet = try Program.shell(
            "script -qec '\"$PLIMSOLL\" scan -o report.txt --quiet' /dev/null", in: folder.path)
        #expect(quiet.output.isEmpty, "\(quiet.said)")
    }
}
