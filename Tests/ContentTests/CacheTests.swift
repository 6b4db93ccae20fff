import Detectors
import Diagnostics
import Foundation
import Support
import Testing

@testable import Content

@Suite struct CacheTests {
    let patterns = [Pattern(#"key-[0-9]{4}\b"#), Pattern("(?i)token=(?<value>[a-z]+)"), Pattern("zz+top")]
    let text = Array("key-1234 TOKEN=abc zzztop key-12345".utf8)
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var file: String { "cache/\(CacheKey(of: patterns).fileName)" }

    /// What an engine finds that may use the cache.
    private func finds() throws -> [Hit] {
        var scanner = try Engine(patterns, cache: folder.at("cache")).scanner()
        return scanner.finds(in: text).hits
    }

    private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: folder.at(file)))) }

    private func put(_ bytes: [UInt8], mode: Int = 0o600) throws {
        let path = folder.at(file)
        try? FileManager.default.removeItem(atPath: path)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func number(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: folder.at(path))[.systemFileNumber] as? Int ?? 0
    }

    private func mode(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: folder.at(path))[.posixPermissions] as? Int ?? 0
    }

    @Test func `what was kept finds the same, and is not written again`() throws {
        let first = try finds()
        let number = try number(file)
        #expect(first.count == 3)
        #expect(try finds() == first)
        #expect(try self.number(file) == number)
    }

    @Test func `only we may read it, and nothing else lies beside it`() throws {
        _ = try finds()
        #expect(try mode(file) == 0o600)
        #expect(try mode("cache") == 0o700)
        #expect(try folder.names(in: "cache") == [CacheKey(of: patterns).fileName])
    }

    @Test func `nothing that was scanned goes in`() throws {
        _ = try finds()
        let kept = try bytes()
        #expect(kept.range(of: Array("key-1234".utf8)) == nil)
        #expect(kept.range(of: Array("abc".utf8)) == nil)
    }

    @Test func `with any byte of its head turned it is compiled anew`() throws {
        let found = try finds()
        let good = try bytes()
        for place in 0..<80 {
            var bad = good
            bad[place] ^= 0x41
            try put(bad)
            #expect(try finds() == found)
            #expect(try bytes() == good, "byte \(place)")
        }
    }

    @Test func `with a byte of its content turned it is compiled anew`() throws {
        let found = try finds()
        let good = try bytes()
        for place in stride(from: 80, to: good.count, by: good.count / 40) {
            var bad = good
            bad[place] ^= 1
            try put(bad)
            #expect(try finds() == found)
            #expect(try bytes() == good, "byte \(place)")
        }
    }

    @Test(arguments: [0, 1, 15, 16, 79, 80, 81, 200, -1])
    func `cut off it is compiled anew`(_ length: Int) throws {
        let found = try finds()
        let good = try bytes()
        try put(Array(length < 0 ? good.dropLast() : good.prefix(length)))
        #expect(try finds() == found)
        #expect(try bytes() == good)
    }

    @Test func `with more behind it it is compiled anew`() throws {
        let found = try finds()
        let good = try bytes()
        try put(good + [0])
        #expect(try finds() == found)
        #expect(try bytes() == good)
    }

    @Test func `that of other patterns under its name is not taken`() throws {
        _ = try Engine([Pattern("other[0-9]")], cache: folder.at("cache"))
        let other = try Data(contentsOf: URL(fileURLWithPath: folder.at("cache/\(try folder.names(in: "cache")[0])")))
        try put(Array(other))
        #expect(try finds().count == 3)
        #expect(try bytes() != Array(other))
    }

    @Test(arguments: [0o620, 0o602, 0o666])
    func `what others could have written is not read`(_ mode: Int) throws {
        _ = try finds()
        try put(try bytes(), mode: mode)
        let number = try number(file)
        #expect(try finds().count == 3)
        #expect(try self.number(file) != number)
        #expect(try self.mode(file) == 0o600)
    }

    @Test(arguments: [0o770, 0o707, 0o777])
    func `a folder that others may write is neither read nor written`(_ mode: Int) throws {
        try folder.makeFolder("cache")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.at("cache"))
        #expect(try finds().count == 3)
        #expect(try folder.names(in: "cache").isEmpty)
    }

    @Test func `a link is not followed`() throws {
        _ = try finds()
        try FileManager.default.moveItem(atPath: folder.at(file), toPath: folder.at("elsewhere"))
        let number = try number("elsewhere")
        try folder.link(file, to: folder.at("elsewhere"))
        #expect(try finds().count == 3)
        #expect(try self.number("elsewhere") == number)
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.at(file))[.type] as? FileAttributeType
                == .typeRegular)
    }

    @Test func `a FIFO does not make it wait`() throws {
        try FileManager.default.createDirectory(
            atPath: folder.at("cache"), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        #expect(mkfifo(folder.at(file), 0o600) == 0)
        #expect(try finds().count == 3)
    }

    @Test func `a folder in its place is done without, and leaves nothing behind`() throws {
        _ = try finds()
        try FileManager.default.removeItem(atPath: folder.at(file))
        try folder.makeFolder(file)
        #expect(try finds().count == 3)
        #expect(try folder.names(in: "cache") == [CacheKey(of: patterns).fileName])
    }

    @Test(arguments: ["file/cache", "none/such/cache", ""])
    func `without a folder to write it goes on`(_ path: String) throws {
        _ = try folder.write("file", "")
        let engine = try Engine(patterns, cache: path.isEmpty ? "" : folder.at(path))
        var scanner = try engine.scanner()
        #expect(scanner.finds(in: text).hits.count == 3)
    }

    @Test func `the key tells patterns, what they seek and their order apart`() {
        let keys = [
            [Pattern("ab"), Pattern("c")], [Pattern("a"), Pattern("bc")], [Pattern("c"), Pattern("ab")],
            [Pattern("ab", seek: "c")], [Pattern("ab")], [Pattern("ab\n1 c")],
        ].map { CacheKey(of: $0) }
        #expect(Set(keys).count == keys.count)
        #expect(Set(keys.map(\.fileName)).count == keys.count)
    }
}

extension TemporaryFolder {
    fileprivate func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: at(path)).sorted()
    }
}

extension [UInt8] {
    fileprivate func range(of part: [UInt8]) -> Range<Data.Index>? { Data(self).range(of: Data(part)) }
}
