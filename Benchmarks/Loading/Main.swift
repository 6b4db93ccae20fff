import DependenciesProbe
import Diagnostics
import Facts
import Glibc
import Policies
import PortsProbe
import TLSProbe

/// A thousand rules, read and checked: the shipped ones, copied under other names into a folder of its own.
@main
struct LoadingBenchmark {
    static func main() throws {
        let root = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Rules"
        let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1000 : 1000
        let shipped = try RuleSet.load(from: root, catalogue: catalogue)
        let folder = try Folder()
        defer { folder.remove() }
        for number in 0..<count { try folder.copy(shipped.rules[number % shipped.rules.count], number) }
        let runs = try (0..<7).map { _ in try seconds(folder.path, count) }
        print(
            "\(count) rules read and checked: \(runs.sorted()[runs.count / 2]) s CPU, median of \(runs.count): \(runs)")
    }

    static let catalogue = Catalogue(
        (DependenciesProbe.kinds + PortsProbe.kinds + TLSProbe.kinds).map {
            Catalogue.Entry($0, probe: "bench", targets: [.server])
        })

    static func seconds(_ root: String, _ count: Int) throws -> Double {
        let start = cpuSeconds()
        let loaded = try RuleSet.load(from: root, catalogue: catalogue)
        let seconds = cpuSeconds() - start
        guard loaded.rules.count == count else {
            throw Failure(description: "\(loaded.rules.count) of \(count) loaded")
        }
        return (seconds * 1e5).rounded() / 1e5
    }

    static func cpuSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

struct Failure: Error, CustomStringConvertible { let description: String }

/// A temporary folder of copied rules.
struct Folder {
    let path: String
    private let made: String

    init() throws {
        var template = Array("/tmp/plimsoll-loading-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(description: "no temporary folder") }
        made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = made + "/Rules"
        mkdir(path, 0o700)
    }

    func copy(_ rule: Rule, _ number: Int) throws {
        let area = "\(path)/\(rule.id.area)"
        mkdir(area, 0o700)
        let text = try read(rule.file)
        try write(
            text.replacing("id: \(rule.id)\n", with: "id: \(rule.id)-\(number)\n"),
            to: "\(area)/\(rule.id.name)-\(number).yaml")
    }

    func remove() {
        for area in ["tls", "net", "dependencies"] {
            guard let handle = opendir("\(path)/\(area)") else { continue }
            while let entry = readdir(handle) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                unlink("\(path)/\(area)/\(name)")
            }
            closedir(handle)
            rmdir("\(path)/\(area)")
        }
        rmdir(path)
        rmdir(made)
    }

    private func read(_ file: String) throws -> String {
        guard let handle = fopen(file, "r") else { throw Failure(description: "cannot read \(file)") }
        defer { fclose(handle) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, handle)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private func write(_ text: String, to file: String) throws {
        guard let handle = fopen(file, "w") else { throw Failure(description: "cannot write \(file)") }
        defer { fclose(handle) }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, handle) == bytes.count else {
            throw Failure(description: "cannot write \(file)")
        }
    }
}
