import Facts
import Foundation
import Synchronization
import Support
import Testing

@testable import Baselines

private let before = ["port tcp/443 https", "port tcp/6379 redis", "dep lodash 4.17.19"]
private let after = ["port tcp/443 https", "port tcp/6380 redis", "without app"]

/// A disk on which one call goes wrong.
private final class Trouble: Sendable {
    enum Kind: CaseIterable, Sendable {
        /// The process is killed before the call: nothing happens any more.
        case killed
        /// The same, in the middle of a write.
        case killedWhileWriting
        /// This call fails, and those after it do not.
        case fails(Int32)

        static let allCases: [Kind] = [.killed, .killedWhileWriting, .fails(ENOSPC)]
    }

    private let kind: Kind
    private let at: Int
    private let count = Mutex(0)

    init(_ kind: Kind, at call: Int) {
        self.kind = kind
        at = call
    }

    var calls: Int { count.withLock { $0 } }

    private func isTrouble() -> Bool {
        let call = count.withLock { count -> Int in
            defer { count += 1 }
            return count
        }
        switch kind {
        case .killed, .killedWhileWriting:
            errno = EIO
            return call >= at
        case .fails(let code):
            errno = code
            return call == at
        }
    }

    var disk: Disk {
        var disk = Disk.system
        let real = Disk.system
        disk.open = { [self] in isTrouble() ? -1 : real.open($0, $1, $2) }
        disk.write = { [self] descriptor, bytes in
            let isFirst = calls == at
            guard isTrouble() else { return real.write(descriptor, bytes) }
            if case .killedWhileWriting = kind, isFirst {
                _ = real.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
                errno = EIO
            }
            return -1
        }
        disk.sync = { [self] in isTrouble() ? -1 : real.sync($0) }
        // A descriptor is closed even where close fails, and by a kill.
        disk.close = { [self] descriptor in
            let wrong = isTrouble()
            let code = errno
            let result = real.close(descriptor)
            errno = code
            return wrong ? -1 : result
        }
        disk.rename = { [self] in isTrouble() ? -1 : real.rename($0, $1) }
        disk.unlink = { [self] in isTrouble() ? -1 : real.unlink($0) }
        disk.mkdir = { [self] in isTrouble() ? -1 : real.mkdir($0, $1) }
        return disk
    }
}

@Suite struct ReplacementTests {
    private static let rules = Result { try Bench.rules(.remove("log/fresh")) }

    /// What a reader takes from a baseline: every target's facts and findings, the rules, the acceptances.
    private func seen(_ root: TemporaryFolder) throws -> [String] {
        guard let baseline = try Bench.read(root.path) else { return [] }
        return baseline.places.map { place in
            guard let target = baseline.targets[place] else { return "" }
            return "\(place) " + String(decoding: target.facts.text + target.findings.text, as: UTF8.self)
        } + [baseline.rules.digest, "\(baseline.acceptances)"]
    }

    private func prepared(_ isFirst: Bool) throws -> TemporaryFolder {
        let root = try TemporaryFolder(inMemory: true)
        if !isFirst { try Bench.accept(Sight(before), Bench.rules(), in: root.path) }
        return root
    }

    private func acceptNew(_ root: TemporaryFolder, on disk: Disk = .system) throws {
        try Bench.accept(Sight(after), Self.rules.get(), in: root.path, at: Specimen.time("2026-11-24"), on: disk)
    }

    @Test(arguments: Trouble.Kind.allCases, [false, true])
    private func `whatever call goes wrong, the old baseline or the new one is there`(
        _ kind: Trouble.Kind, isFirst: Bool
    ) throws {
        let reference = try prepared(isFirst)
        let old = try seen(reference)
        let counter = Trouble(.fails(0), at: .max)
        try acceptNew(reference, on: counter.disk)
        let new = try seen(reference)
        #expect(old != new && counter.calls > 30)
        var outcomes = (old: 0, new: 0)
        for call in 0..<counter.calls {
            let root = try prepared(isFirst)
            do { try acceptNew(root, on: Trouble(kind, at: call).disk) } catch is FileFailure {}
            let now = try seen(root)
            #expect(now == old || now == new, "call \(call)")
            if now == old { outcomes.old += 1 } else { outcomes.new += 1 }
            try acceptNew(root)
            let files = try root.files().keys
            #expect(files.allSatisfy { !$0.contains(".new") && !$0.contains("accepting") }, "call \(call): \(files)")
        }
        #expect(outcomes.old > 10 && outcomes.new > 5, "\(outcomes)")
    }

    @Test func `a full disk is told, and leaves nothing behind`() throws {
        let root = try prepared(false)
        let old = try root.files()
        for call in 0..<12 {
            let failure = #expect(throws: FileFailure.self) {
                try acceptNew(root, on: Trouble(.fails(ENOSPC), at: call).disk)
            }
            #expect(failure?.description.hasSuffix(": No space left on device") == true)
            #expect(try root.files() == old)
        }
    }

    @Test func `a file in the folder's place is told`() throws {
        let root = try TemporaryFolder(inMemory: true)
        try root.write("lakeside", "a file")
        let failure = #expect(throws: (any Error).self) { try acceptNew(root) }
        #expect("\(failure.map { "\($0)" } ?? "")".contains("Not a directory"))
    }

    @Test func `nothing is put in place before it is on disk`() throws {
        let root = try prepared(false)
        let trace = Trace()
        try acceptNew(root, on: trace.disk)
        let calls = trace.calls.map { $0.replacingOccurrences(of: root.path, with: "") }
        let commit = try #require(calls.firstIndex { $0.hasPrefix("rename") && $0.hasSuffix("accepting.jsonl") })
        let writes = calls.indices.filter { calls[$0].hasPrefix("write ") }
        #expect(writes.allSatisfy { $0 < commit })
        for write in writes {
            let name = calls[write].dropFirst(6)
            #expect(calls[write..<commit].contains("sync \(name)"), "\(name)")
        }
        let renames = calls.indices.filter { calls[$0].hasPrefix("rename") && $0 != commit }
        #expect(renames.count == 4)
        let first = try #require(renames.first)
        let last = try #require(renames.last)
        for folder in ["/lakeside/production", "/lakeside"] { #expect(calls[..<commit].contains("sync \(folder)")) }
        #expect(first > commit && calls[commit..<first].contains("sync /lakeside"))
        let gone = try #require(calls.lastIndex { $0 == "unlink /lakeside/accepting.jsonl" })
        for folder in ["/lakeside/production", "/lakeside/repositories", "/lakeside"] {
            #expect(calls[last..<gone].contains("sync \(folder)"), "\(folder)")
        }
    }
}

/// Writes down what is done to which file.
private final class Trace: Sendable {
    private let state = Mutex<(names: [Int32: String], calls: [String])>(([:], []))

    var calls: [String] { state.withLock { $0.calls } }

    private func note(_ call: String) { state.withLock { $0.calls.append(call) } }

    private func name(_ descriptor: Int32) -> String { state.withLock { $0.names[descriptor] ?? "?" } }

    var disk: Disk {
        let real = Disk.system
        var disk = real
        disk.open = { [self] path, flags, mode in
            let descriptor = real.open(path, flags, mode)
            state.withLock { $0.names[descriptor] = path }
            return descriptor
        }
        disk.write = { [self] in
            note("write \(name($0))")
            return real.write($0, $1)
        }
        disk.sync = { [self] in
            note("sync \(name($0))")
            return real.sync($0)
        }
        disk.rename = { [self] in
            note("rename \($0) \($1)")
            return real.rename($0, $1)
        }
        disk.unlink = { [self] in
            note("unlink \($0)")
            return real.unlink($0)
        }
        return disk
    }
}
