import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite struct `Reading archives` {
    let folder: TemporaryFolder
    init() throws {
        folder = try TemporaryFolder()
        try folder.write("in/a.txt", "alpha\n")
        try folder.write("in/b/c.log", String(repeating: "a line of a log\n", count: 5000))
    }

    func python(_ code: String) throws { try run("python3", ["-c", code], in: folder.path) }
    func read(_ bounds: Bounds = Bounds()) async throws -> Look { try await look(folder.path, except: ["in"], bounds) }
    var log: String { String(repeating: "a line of a log\n", count: 5000) }

    @Test(arguments: ["zip -qr x.zip in", "zip -qr0 x.zip in", "cd in; zip -qr - . | cat > ../x.zip; cd .."])
    func `zip`(command: String) async throws {
        try run("sh", ["-c", command], in: folder.path)
        let seen = try await read()
        #expect(Set(seen.texts.values) == ["alpha\n", log] && seen.unread.isEmpty)
        #expect(seen.paths.allSatisfy { $0.hasPrefix("x.zip!/") })
    }

    @Test(arguments: ["--format=ustar", "--format=gnu", "--format=pax", "--format=v7"])
    func `tar`(format: String) async throws {
        try run("tar", [format, "-cf", "x", "in"], in: folder.path)
        let seen = try await read()
        #expect(seen.texts == ["x!/in/a.txt": "alpha\n", "x!/in/b/c.log": log] && seen.unread.isEmpty)
    }

    @Test func `gzip, alone and round a tar`() async throws {
        try run("sh", ["-c", "gzip -k in/b/c.log; mv in/b/c.log.gz c.log.gz; tar czf x.tar.gz in"], in: folder.path)
        let seen = try await read()
        #expect(seen.texts == ["c.log.gz!/c.log": log, "x.tar.gz!/in/a.txt": "alpha\n", "x.tar.gz!/in/b/c.log": log])
        #expect(seen.unread.isEmpty)
    }

    @Test func `several gzip members are one document, and what follows them is told`() async throws {
        try run(
            "sh",
            [
                "-c",
                "(gzip -c in/a.txt; gzip -c in/a.txt) > two.gz; (cat two.gz; echo rest) > more.gz; (cat two.gz; head -c 700 /dev/zero) > padded.gz",
            ], in: folder.path)
        let seen = try await read()
        #expect(
            seen.texts
                == Dictionary(
                    uniqueKeysWithValues: ["two", "more", "padded"].map { ("\($0).gz!/\($0)", "alpha\nalpha\n") }))
        #expect(seen.gaps == ["more.gz!/more": "not understood: bytes follow its compressed data that are none"])
    }

    @Test(arguments: ["--format=gnu", "--format=pax"])
    func `long names, links and sparse files in a tar`(format: String) async throws {
        let long = String(repeating: "long/", count: 40) + "name.txt"
        try folder.write("t/\(long)", "deep")
        try folder.link("t/link", to: "/etc/passwd")
        try run(
            "sh",
            [
                "-c",
                "ln t/\(long) t/hard; truncate -s 1M t/sparse; echo end >> t/sparse; mkfifo t/fifo; tar \(format) -S -cf x.tar t; rm -r t",
            ], in: folder.path)
        let seen = try await read()
        #expect(seen.texts.values.contains("deep") && seen.paths.count == 1)
        #expect(seen.gaps.map(\.value) == ["not covered: it is a sparse file, which is not read from a tar"])
        #expect(seen.notGaps.count == 3 && seen.notGaps["x.tar!/t/link"] == "not covered: it is a link")
    }

    @Test func `a large number and zip64`() async throws {
        try python(
            """
            import zipfile
            z = zipfile.ZipFile('x.zip', 'w', zipfile.ZIP_DEFLATED)
            with z.open('a', 'w', force_zip64=True) as f: f.write(b'large')
            for i in range(70000): z.writestr(zipfile.ZipInfo(f'm{i}'), b'')
            z.close()
            """)
        let seen = try await read()
        #expect(seen.texts["x.zip!/a"] == "large" && seen.found.count == 70001 && seen.unread.isEmpty)
    }

    @Test func `archives in archives, down to the bound`() async throws {
        try run(
            "sh", ["-c", "zip -qr 1.zip in; tar cf 2.tar 1.zip; zip -q 3.docx 2.tar; gzip 3.docx; rm 1.zip 2.tar"],
            in: folder.path)
        var bounds = Bounds()
        bounds.depth = 4
        let deep = try await read(bounds)
        #expect(deep.texts["3.docx.gz!/3.docx!/2.tar!/1.zip!/in/a.txt"] == "alpha\n" && deep.unread.isEmpty)
        let seen = try await read()
        #expect(seen.found.isEmpty)
        #expect(
            seen.gaps == [
                "3.docx.gz!/3.docx!/2.tar!/1.zip": "denied: it lies in 3 archives, and no more than that are opened"
            ])
    }

    @Test func `a zip of many megabytes in another archive is held whole, one beyond the bound is told`() async throws {
        let command = "head -c 17000000 /dev/urandom > r; zip -q0 y.zip r in/a.txt; zip -q1 x.zip y.zip; rm r y.zip"
        try run("sh", ["-c", command], in: folder.path)
        let named: @Sendable (String) -> Bool = { $0.hasSuffix("a.txt") }
        let seen = try await look(folder.path, except: ["in"], where: named)
        #expect(seen.texts == ["x.zip!/y.zip!/in/a.txt": "alpha\n"] && seen.gaps.isEmpty)
        var bounds = Bounds()
        bounds.held = 1 << 20
        let bounded = try await look(folder.path, except: ["in"], bounds, where: named)
        #expect(bounded.gaps["x.zip!/y.zip"]?.contains("is not held") == true)
    }

    @Test func `encrypted members and other compressions are told by name, the rest is read`() async throws {
        try run("sh", ["-c", "zip -qP secret x.zip in/a.txt; echo plain > p; zip -q x.zip p; rm p"], in: folder.path)
        try python(
            """
            import zipfile
            for n, m in (('b', zipfile.ZIP_BZIP2), ('l', zipfile.ZIP_LZMA)):
                zipfile.ZipFile(n + '.zip', 'w', m).write('in/a.txt', 'a')
            """)
        let seen = try await read()
        #expect(seen.texts == ["x.zip!/p": "plain\n"])
        #expect(
            seen.gaps == [
                "x.zip!/in/a.txt": "not covered: it is encrypted",
                "b.zip!/a": "not covered: it is compressed with bzip2, which is not unpacked",
                "l.zip!/a": "not covered: it is compressed with LZMA, which is not unpacked",
            ])
    }

    @Test func `names are shown and never used`() async throws {
        try python(
            #"""
            import zipfile
            z = zipfile.ZipFile('x.zip', 'w')
            for n in ('../../up', '/abs', 'a\tb\x1b[1m', 'c\\d', 'twice', 'twice', 'uml\u00e4ut'): z.writestr(n, n)
            z.close()
            b = open('x.zip', 'rb').read().replace(b'uml\xc3\xa4ut', b'uml\xff\xfeut')
            open('x.zip', 'wb').write(b)
            """#)
        let seen = try await read()
        #expect(
            seen.paths.sorted()
                == [
                    "x.zip!/../../up", "x.zip!//abs", #"x.zip!/a\x09b\x1B[1m"#, #"x.zip!/c\\d"#, "x.zip!/twice",
                    "x.zip!/twice#2",
                    #"x.zip!/uml\xFF\xFEut"#,
                ].sorted())
    }

    @Test func `links in a zip are told`() async throws {
        try folder.link("l", to: "/etc/passwd")
        try run("zip", ["-qy", "x.zip", "l"], in: folder.path)
        let seen = try await look(folder.path, except: ["in", "l"])
        #expect(seen.found.isEmpty && seen.notGaps == ["x.zip!/l": "not covered: it is a symbolic link"])
    }

    @Test func `what was read before the damage stands, and the damage is told`() async throws {
        try run(
            "sh",
            [
                "-c",
                "gzip -kc in/b/c.log > c.gz; seq 100000 | gzip > n.gz; tar cf x.tar in; zip -q x.zip in/a.txt; head -c 100000 /dev/urandom > r; tar czf r.tgz in r; rm r",
            ], in: folder.path)
        for name in ["n.gz", "r.tgz", "x.tar", "x.zip"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.at(name)))
            try folder.write(name, bytes.prefix(name == "x.zip" ? bytes.count - 30 : bytes.count * 2 / 3))
        }
        let seen = try await read()
        #expect(seen.texts["n.gz!/n"]?.hasPrefix("1\n2\n3\n") == true)
        #expect(seen.texts["r.tgz!/in/a.txt"] == "alpha\n")
        #expect(seen.gaps["n.gz!/n"] == "not understood: its compressed data end too early")
        #expect(seen.gaps["x.zip"] == "not understood: its directory is missing: it is cut off or damaged")
        #expect(seen.gaps.keys.contains { $0.hasPrefix("r.tgz") } && seen.gaps.keys.contains { $0.hasPrefix("x.tar") })
        #expect(seen.texts["c.gz!/c"] == log)
    }

    @Test func `a member whose bytes are others than promised is told`() async throws {
        try run("zip", ["-q0", "x.zip", "in/a.txt"], in: folder.path)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.at("x.zip")))
        bytes[try #require(bytes.range(of: Data("alpha".utf8))).lowerBound] = 0x41
        try folder.write("x.zip", bytes)
        let seen = try await read()
        #expect(seen.texts == ["x.zip!/in/a.txt": "Alpha\n"])
        #expect(seen.gaps == ["x.zip!/in/a.txt": "not understood: its bytes do not agree with their checksum"])
    }

    @Test func `a member that the directory does not name is told`() async throws {
        try run("zip", ["-q", "x.zip", "in/a.txt", "in/b/c.log"], in: folder.path)
        try python(
            """
            b = open('x.zip', 'rb').read()
            first = b.index(b'PK\\x01\\x02'); second = b.index(b'PK\\x01\\x02', first + 1); end = b.index(b'PK\\x05\\x06')
            import struct
            tail = bytearray(b[end:]); kept = b[second:end]
            struct.pack_into('<HHII', tail, 8, 1, 1, len(kept), first)
            open('x.zip', 'wb').write(b[:first] + kept + bytes(tail))
            """)
        let seen = try await read()
        #expect(seen.paths.count == 1)
        #expect(seen.gaps == ["x.zip": "not understood: it holds bytes of members that its directory does not name"])
    }

    @Test func `a zip behind a program or a script`() async throws {
        try run(
            "sh",
            [
                "-c",
                "zip -q y.zip in/a.txt; (printf '\\177ELF\\2\\1\\1\\0program'; cat y.zip) > x; (echo '#!/bin/sh'; cat y.zip) > s; rm y.zip",
            ], in: folder.path)
        let seen = try await read()
        #expect(seen.texts["x!/in/a.txt"] == "alpha\n" && seen.texts["s!/in/a.txt"] == "alpha\n" && seen.gaps.isEmpty)
    }

    @Test func `members that are not wanted are not told`() async throws {
        try run(
            "sh",
            [
                "-c",
                "echo x > p.py; printf '%%PDF-1.4\\n' > d.pdf; zip -q x.zip p.py d.pdf; tar cf x.tar p.py d.pdf; rm p.py d.pdf",
            ], in: folder.path)
        let seen = try await look(folder.path, where: { $0.hasSuffix(".py") })
        #expect(seen.paths == ["x.tar!/p.py", "x.zip!/p.py"] && seen.unread.isEmpty)
    }

    @Test func `a zip behind what looks like one, and an empty one`() async throws {
        try run(
            "sh", ["-c", "zip -q y.zip in/a.txt; (printf 'PK\\003\\004junk'; cat y.zip) > x.zip; rm y.zip"],
            in: folder.path)
        try python("import zipfile; zipfile.ZipFile('empty.zip', 'w').close()")
        let seen = try await read()
        #expect(seen.texts == ["x.zip!/in/a.txt": "alpha\n"])
    }
}
