import Content
import Detectors
import Diagnostics
import Facts
import Glibc
import Probing
import Trees

/// How fast a folder's files are looked through with the patterns of a file, beside plain reading of the same bytes.
///
///     content-benchmark PATTERNS FOLDER [CACHE] [TASKS]
///     content-benchmark --costs PATTERNS
///
/// PATTERNS has one pattern a line, and after a tab what is sought for it. `#` begins a comment.
@main
struct ContentBenchmark {
    static func main() async throws {
        let words = CommandLine.arguments
        if words.count == 3, words[1] == "--costs" { return try printCosts(of: patterns(in: words[2])) }
        guard words.count > 2 else { return print("usage: content-benchmark PATTERNS FOLDER [CACHE] [TASKS]") }
        let patterns = try patterns(in: words[1])
        let tasks = words.count > 4 ? Int(words[4]) ?? 1 : 1
        let (engine, ready) = try timed { try start(patterns, cache: words.count > 3 ? words[3] : nil) }
        print("\(patterns.count) patterns, ready in \(inMilliseconds(ready.wall)) ms")
        guard let engine else { return }
        let pass = try Pass(words[2])
        _ = pass.read()  // into the system's memory
        let plain = timed { pass.read() }
        print("plain read: \(speed(plain.result.bytes, plain.spent))")
        let scan = await timedAsync { await pass.scan(with: engine, tasks: tasks) }
        print("scan, \(tasks) task(s): \(speed(scan.result.bytes, scan.spent))")
        print("\(pass.paths.count) files, \(scan.result.hits) hits, \(scan.result.surrenders) surrenders")
        print("CPU of the scan beside plain reading: \(rounded(scan.spent.cpu / plain.spent.cpu))x")
        print("largest resident set: \(peakKilobytes() / 1024) MB")
    }

    private static func printCosts(of patterns: [Pattern]) throws {
        let costs = try PatternCost.measure(patterns)
        for cost in costs.sorted(by: { $0.nanoseconds > $1.nanoseconds }) {
            let speed = "\(rounded(cost.nanoseconds)) ns/KB, \(rounded(cost.timesReading))x reading"
            print("\(speed), \(cost.ends) ends, \(cost.hits) hits\t\(patterns[cost.pattern].text)")
        }
    }

    /// Nil, and said why, where a pattern is not taken.
    private static func start(_ patterns: [Pattern], cache: String?) throws -> Engine? {
        do throws(Problems) {
            let engine = try Engine(patterns, cache: cache)
            _ = try? engine.scanner()  // its memory is part of being ready
            return engine
        } catch {
            print(error)
            return nil
        }
    }

    private static func patterns(in path: String) throws -> [Pattern] {
        let folders = path.split(separator: "/", omittingEmptySubsequences: false)
        let tree = try FolderTree(folders.count > 1 ? folders.dropLast().joined(separator: "/") + "/" : ".")
        let text = String(decoding: try tree.read(String(folders[folders.count - 1]), upTo: 16 << 20), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            if line.isEmpty || line.hasPrefix("#") { return nil }
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            let place = Place(file: path, line: number + 1, column: 1)
            return Pattern(parts[0], seek: parts.count > 1 ? parts[1] : nil, alone: .certain, place: place)
        }
    }
}
