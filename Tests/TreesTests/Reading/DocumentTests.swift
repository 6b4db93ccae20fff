import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite struct `Reading a document` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// A document's windows, one by one.
    func windows(of text: String, _ bounds: Bounds) async throws -> [Window] {
        try folder.write("a", text)
        let reading = Reading(try FolderTree(folder.path), within: generous, bounds: bounds, choice: .everything)
        let (found, unread) = await reading.each(width: 1) { document in
            var windows: [Window] = []
            while let window = try? document.next() { windows.append(window) }
            return windows
        }
        #expect(unread.isEmpty)
        return found.first?.found ?? []
    }

    func bounds(window: Int, whole: Int, overlap: Int = 4) -> Bounds {
        var bounds = Bounds()
        (bounds.window, bounds.whole, bounds.overlap) = (window, whole, overlap)
        return bounds
    }

    @Test(arguments: [0, 1, 15, 16])
    func `what fits is one window`(count: Int) async throws {
        let seen = try await windows(of: String(repeating: "x", count: count), bounds(window: 8, whole: 16))
        #expect(seen.count == min(count, 1))
        #expect(seen.allSatisfy { $0.isFirst && $0.isLast && !$0.isCut && $0.firstLine == 1 })
    }

    @Test func `windows end at lines' ends, and count them`() async throws {
        let seen = try await windows(of: "one\ntwo\nthree\nfour\nfive\n", bounds(window: 10, whole: 12))
        #expect(seen.map { String(decoding: $0.bytes, as: UTF8.self) } == ["one\ntwo\n", "three\n", "four\nfive\n"])
        #expect(seen.map(\.firstLine) == [1, 3, 4])
        #expect(seen.map(\.isFirst) == [true, false, false] && seen.map(\.isLast) == [false, false, true])
        #expect(seen.allSatisfy { !$0.isCut && $0.overlap == 0 })
    }

    @Test func `a long line is cut between characters, and the cut is seen twice`() async throws {
        let text = "ab\n" + String(repeating: "é", count: 20) + "\nend\n"
        let seen = try await windows(of: text, bounds(window: 10, whole: 12))
        var joined: [UInt8] = []
        for (index, window) in seen.enumerated() {
            #expect(String(validating: window.bytes, as: UTF8.self) != nil)
            #expect(window.bytes.count <= 10 + 4 + 1)
            #expect(window.bytes.prefix(window.overlap).elementsEqual(joined.suffix(window.overlap)))
            #expect(window.overlap == 0 || (seen[index - 1].isCut && window.overlap <= 5))
            joined += window.bytes[window.overlap...]
        }
        #expect(String(decoding: joined, as: UTF8.self) == text)
        #expect(seen.contains { $0.isCut } && seen.map(\.firstLine).allSatisfy { (1...3).contains($0) })
        #expect(seen.last?.isCut == false)
    }

    @Test func `carriage returns end lines where there is nothing else`() async throws {
        let seen = try await windows(of: "MSH|1\rPID|2\rOBX|3\rOBX|4\r", bounds(window: 10, whole: 12))
        #expect(seen.map(\.firstLine) == [1, 2, 3, 4])
        let mixed = try await windows(of: "a\rb\r\nc\rd\r\ne\rf\r\n", bounds(window: 7, whole: 8))
        #expect(mixed.map(\.firstLine) == [1, 2, 3])
    }

    @Test(arguments: 0..<40)
    func `whatever the bounds, the windows make up the document`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let text = String(
            (0..<random.below(3000)).map { _ in random.chance(30) ? "\n" : random.pick(["a", "é", "漢", "😀"]) })
        let window = 16 + random.below(200)
        let limits = bounds(window: window, whole: window + random.below(200), overlap: random.below(20))
        let seen = try await windows(of: text, limits)
        #expect(seen.flatMap { $0.bytes[$0.overlap...] } == Array(text.utf8))
        #expect(seen.last.map(\.isLast) ?? text.isEmpty)
        #expect(seen.dropFirst().allSatisfy { !$0.isFirst } && seen.dropLast().allSatisfy { !$0.isLast })
        var line = 1
        for (before, window) in zip(seen, seen.dropFirst()) {
            line += before.bytes[before.overlap...].count { $0 == 0x0A }
            if text.contains("\n") { #expect(window.firstLine == line) }
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 comes as UTF-8`(isBigEndian: Bool, hasMark: Bool) async throws {
        let text = "Patient: Grüße, 漢字 und 😀\r\n" + String(repeating: "A line of plain text\r\n", count: 9000)
        var units = Array(text.utf16)
        if hasMark { units.insert(0xFEFF, at: 0) }
        let bytes = units.flatMap {
            isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        try folder.write("a.txt", Data(bytes))
        let seen = try await look(folder.path)
        #expect(seen.texts["a.txt"] == text)
        #expect(seen.found.first?.found.form == .text && seen.gaps.isEmpty)
    }

    @Test func `halves of pairs and an odd byte are replaced, not dropped`() async throws {
        try folder.write("a", Data([0xFF, 0xFE, 0x41, 0, 0, 0xD8, 0x42, 0, 0, 0xDC, 0x43]))
        #expect(try await look(folder.path).texts == ["a": "A\u{FFFD}B\u{FFFD}\u{FFFD}"])
    }

    @Test func `a mark of UTF-8 does not come, UTF-32 is told, broken UTF-8 comes as it is`() async throws {
        try folder.write("marked", Data([0xEF, 0xBB, 0xBF, 0x61]))
        try folder.write("wide", Data([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]))
        try folder.write("latin", Data([0x61, 0xFC, 0x0A, 0xFF]))
        let seen = try await look(folder.path)
        #expect(seen.texts == ["marked": "a", "latin": "a\u{FFFD}\n\u{FFFD}"])
        #expect(seen.gaps == ["wide": "not covered: it is UTF-32"])
    }

    @Test func `forms`() async throws {
        try folder.write("text", "plain")
        try folder.write("zeros", Data([0x61, 0, 0x62, 0xFF, 0xFE, 0, 1, 2, 3]))
        try folder.write("dicom", Data([UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + [2, 0]))
        try folder.write("database", Data(Array("SQLite format 3\0".utf8) + [0, 1, 2]))
        let forms = try await look(folder.path).found.map { "\($0.path) \($0.found.form)" }
        #expect(forms == ["database binary", "dicom dicom", "text text", "zeros binary"])
    }

    static let opaque: [(String, [UInt8])] = [
        ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        ("elf", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]), ("exe", Array("MZ\u{1}\0".utf8)),
        ("woff", Array("wOF2\0".utf8)), ("mp4", [0, 0, 0, 0x20] + Array("ftypisom".utf8)),
        ("class", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52]), ("wasm", [0, 0x61, 0x73, 0x6D, 1]),
        ("pyc", [0xA7, 0x0D, 0x0D, 0x0A, 0, 0, 0, 0]),
    ]

    @Test(arguments: opaque)
    func `what holds no text by its nature is told, and makes no gap`(name: String, bytes: [UInt8]) async throws {
        try folder.write(name, Data(bytes + [UInt8](repeating: 0, count: 200)))
        let seen = try await look(folder.path)
        #expect(seen.found.isEmpty && seen.gaps.isEmpty && seen.unread.map(\.kind) == [.opaque])
    }

    @Test(arguments: [
        "MZ is a patient's initials\n", "GIF89a/*=1;*/alert(1)\n", "BM\n", "ID3 of 4\n", "RIFF", "II*", "PK", "BZh",
    ])
    func `text that begins like something else is text`(text: String) async throws {
        try folder.write("a", text)
        #expect(try await look(folder.path).texts == ["a": text])
    }

    @Test(
        arguments: [
            ("bzip2", Array("BZh91AY&SY".utf8)), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
            ("zstd", [0x28, 0xB5, 0x2F, 0xFD]), ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
            ("rar", Array("Rar!\u{1A}\u{7}\0".utf8)), ("PDF", Array("%PDF-1.7\n".utf8)),
            ("Parquet", Array("PAR1\u{15}\0".utf8)),
        ] as [(String, [UInt8])])
    func `what is not taken apart is named, and is a gap`(name: String, bytes: [UInt8]) async throws {
        try folder.write("a", Data(bytes))
        let seen = try await look(folder.path)
        #expect(seen.gaps == ["a": "not covered: it is \(name), which is not taken apart"] && seen.found.isEmpty)
    }

    @Test func `a document beyond its bound is cut, and that is told`() async throws {
        try folder.write("a", "12345678")
        var bounds = Bounds()
        bounds.document = 5
        let seen = try await look(folder.path, bounds)
        #expect(seen.texts == ["a": "12345"])
        #expect(seen.gaps["a"] == "denied: it has more than 5 bytes; what follows was not looked at")
    }
}
