import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite(.timeLimit(.minutes(1))) struct `Archives that are bombs` {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    func python(_ code: String) throws { try run("python3", ["-c", code], in: folder.path) }

    var small: Bounds {
        var bounds = Bounds()
        (bounds.unpacked, bounds.unsuspicious, bounds.held) = (4 << 20, 1 << 20, 1 << 20)
        (bounds.window, bounds.whole) = (1 << 20, 1 << 20)
        return bounds
    }

    func bytes(_ look: Look) -> Int { look.found.reduce(0) { $0 + $1.found.text.utf8.count } }

    @Test func `too much for its size`() async throws {
        try run("sh", ["-c", "head -c 50000000 /dev/zero | tr '\\\\0' ' ' | gzip -9 > x.gz"], in: folder.path)
        let seen = try await look(folder.path, small)
        #expect((1...(4 << 20)).contains(bytes(seen)))
        #expect(seen.gaps.values.contains { $0.contains("unpacks to more than 4194304 bytes") })
    }

    @Test func `too large a part for its size`() async throws {
        var bounds = small
        bounds.unpacked = 1 << 30
        try run("sh", ["-c", "head -c 50000000 /dev/zero | tr '\\\\0' ' ' | gzip -9 > x.gz"], in: folder.path)
        let seen = try await look(folder.path, bounds)
        #expect(bytes(seen) <= 12 << 20)
        #expect(
            seen.gaps == ["x.gz!/x": "denied: it unpacks to more than 200 times its size; the rest was not looked at"])
    }

    @Test func `zips of zips of zips, as 42.zip is made`() async throws {
        try python(
            """
            import zipfile, io
            data = b'0' * 1000000
            for level in range(4):
                out = io.BytesIO()
                with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
                    for i in range(16): z.writestr(f'{i}.zip', data)
                data = out.getvalue()
            open('x.zip', 'wb').write(data)
            """)
        let seen = try await look(folder.path, small)
        #expect(bytes(seen) <= 4 << 20 && !seen.gaps.isEmpty && seen.gaps.count <= 16 * 16 * 16)
    }

    @Test func `members that share their bytes`() async throws {
        try python(
            """
            import zipfile, struct
            z = zipfile.ZipFile('x.zip', 'w', zipfile.ZIP_DEFLATED)
            for i in range(50): z.writestr(f'{i:02}', b'a' * 100000)
            z.close()
            b = bytearray(open('x.zip', 'rb').read())
            at = b.index(b'PK\\x01\\x02')
            while b[at:at+4] == b'PK\\x01\\x02':
                struct.pack_into('<I', b, at + 42, 0)
                at += 46 + struct.unpack_from('<H', b, at + 28)[0]
            open('x.zip', 'wb').write(b)
            """)
        let seen = try await look(folder.path)
        #expect(bytes(seen) <= 100_000)
        #expect(seen.gaps.filter { $0.value == "not understood: its bytes belong to another member too" }.count >= 49)
    }

    @Test func `a gzip that holds itself ends at the depth`() async throws {
        try python(
            """
            import gzip
            data = b'end'
            for i in range(2000): data = gzip.compress(data, 1)
            open('x.gz', 'wb').write(data)
            """)
        let seen = try await look(folder.path)
        #expect(
            seen.found.isEmpty
                && seen.gaps.values.map { $0 } == ["denied: it lies in 3 archives, and no more than that are opened"])
    }

    @Test func `too many members`() async throws {
        try python(
            """
            import tarfile, io
            with tarfile.open('x.tar', 'w') as t:
                for i in range(300): t.addfile(tarfile.TarInfo(f'{i}'), io.BytesIO(b''))
            """)
        var bounds = small
        bounds.members = 100
        let seen = try await look(folder.path, bounds)
        #expect(seen.found.count == 100 && seen.gaps.count == 1)
    }

    @Test func `a directory that promises terabytes`() async throws {
        try python(
            """
            import zipfile, struct
            zipfile.ZipFile('x.zip', 'w').writestr('a', b'few')
            b = bytearray(open('x.zip', 'rb').read())
            at = b.index(b'PK\\x01\\x02')
            struct.pack_into('<II', b, at + 20, 3, 0xFFFFFFFE)
            open('x.zip', 'wb').write(b)
            """)
        let seen = try await look(folder.path)
        #expect(seen.texts == ["x.zip!/a": "few"])
        #expect(seen.gaps == ["x.zip!/a": "not understood: it holds fewer bytes than the archive's directory says"])
    }
}
