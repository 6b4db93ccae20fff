internal import Glibc

/// What a file is, by its first bytes. Names say nothing: a backup is a zip without being called so.
enum Nature: Equatable {
    case document
    case zip
    case gzip
    case tar
    /// Holds no text by its nature.
    case opaque(String)
    /// May hold text, and is not taken apart.
    case closed(String)

    init(of head: [UInt8]) {
        self = Self.marked(head) ?? .document
        if self == .document, Tar.begins(head) { self = .tar }
        if case .opaque = self, !Self.holdsZero(head) || Self.isDICOM(head) { self = .document }
    }

    /// Behind its own bytes; an archive and what is not taken apart have their own way.
    var mayHoldZip: Bool {
        switch self {
        case .document, .opaque: true
        case .zip, .gzip, .tar, .closed: false
        }
    }

    private static func marked(_ head: [UInt8]) -> Nature? {
        guard let first = head.first else { return nil }
        return Mark.byFirst[Int(first)].first { $0.stands(in: head) }?.nature
            ?? Mark.inside.first { $0.stands(in: head) }?.nature
    }

    /// What is taken for no text must at least hold a zero: some marks are plain letters.
    private static func holdsZero(_ head: [UInt8]) -> Bool {
        head.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
    }

    /// A DICOM file may begin as a TIFF: its preamble is free (DICOM PS3.10, 7.1).
    private static func isDICOM(_ head: [UInt8]) -> Bool {
        head.count > 132 && head[128..<132] == [0x44, 0x49, 0x43, 0x4D]
    }
}

/// The bytes that a kind of file stands out by.
struct Mark {
    let offset: Int
    let bytes: [UInt8]
    /// A second place, as in `RIFF....WAVE`.
    let and: (offset: Int, bytes: [UInt8])?
    let nature: Nature

    func stands(in head: [UInt8]) -> Bool {
        Self.has(bytes, at: offset, head) && (and.map { Self.has($0.bytes, at: $0.offset, head) } ?? true)
    }

    private static func has(_ bytes: [UInt8], at offset: Int, _ head: [UInt8]) -> Bool {
        head.count >= offset + bytes.count && head[offset..<offset + bytes.count].elementsEqual(bytes)
    }

    private init(_ bytes: [UInt8], at offset: Int = 0, and: (Int, [UInt8])? = nil, _ nature: Nature) {
        self.bytes = bytes
        self.offset = offset
        self.and = and
        self.nature = nature
    }

    private init(_ text: String, at offset: Int = 0, and: (Int, String)? = nil, _ nature: Nature) {
        self.init(Array(text.utf8), at: offset, and: and.map { ($0.0, Array($0.1.utf8)) }, nature)
    }

    static let byFirst: [[Mark]] = (0...255).map { first in all.filter { $0.offset == 0 && $0.bytes[0] == first } }
    static let inside: [Mark] = all.filter { $0.offset > 0 }

    /// From the formats' own specifications; `file`'s database agrees with them.
    private static let all: [Mark] = archives + closed + images + sounds + programs

    private static let archives = [
        Mark([0x50, 0x4B, 3, 4], .zip),
        Mark([0x50, 0x4B, 5, 6], .zip),  // without members
        Mark([0x50, 0x4B, 7, 8], and: (4, [0x50, 0x4B]), .zip),  // one part of a split one
        Mark([0x1F, 0x8B, 8], .gzip),
    ]

    private static let closed = [
        Mark("BZh", and: (4, "1AY&SY"), .closed("bzip2")),
        Mark("BZh", and: (4, "\u{17}rE8P"), .closed("bzip2")),
        Mark([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .closed("xz")),
        Mark([0x28, 0xB5, 0x2F, 0xFD], .closed("zstd")),
        Mark([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .closed("7z")),
        Mark("Rar!\u{1A}\u{7}", .closed("rar")),
        Mark([0x04, 0x22, 0x4D, 0x18], .closed("lz4")),
        Mark("LZIP\u{1}", .closed("lzip")),
        Mark([0x1F, 0x9D], .closed("compress")),
        Mark("MSCF\0\0\0\0", .closed("a cabinet")),
        Mark([0xED, 0xAB, 0xEE, 0xDB], .closed("an RPM package")),
        Mark("!<arch>\ndebian-binary", .closed("a Debian package")),
        Mark("070701", .closed("cpio")),
        Mark("070702", .closed("cpio")),
        Mark("070707", .closed("cpio")),
        Mark("hsqs", and: (28, [4, 0].text), .closed("squashfs")),
        Mark("%PDF-", .closed("PDF")),
        Mark(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .closed("a Microsoft compound file (.doc, .xls, .msg)")),
        Mark("PAR1", and: (4, "\u{15}"), .closed("Parquet")),
        Mark("Obj\u{1}", .closed("Avro")),
        Mark("ORC", and: (3, "\u{8}"), .closed("ORC")),
        Mark([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A], .closed("HDF5")),
        Mark([0x51, 0x46, 0x49, 0xFB], .closed("a disk image (qcow2)")),
        Mark("KDMV", .closed("a disk image (VMDK)")),
        Mark("CD001", at: 32769, .closed("a disk image (ISO 9660)")),
        Mark("PACK\0\0\0", .closed("a pack of git objects")),
    ]

    private static let images = [
        Mark([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .opaque("an image (PNG)")),
        Mark([0xFF, 0xD8, 0xFF], .opaque("an image (JPEG)")),
        Mark("GIF87a", .opaque("an image (GIF)")),
        Mark("GIF89a", .opaque("an image (GIF)")),
        Mark("II*\0", .opaque("an image (TIFF)")),
        Mark("MM\0*", .opaque("an image (TIFF)")),
        Mark("RIFF", and: (8, "WEBP"), .opaque("an image (WebP)")),
        Mark("BM", and: (6, "\0\0\0\0"), .opaque("an image (BMP)")),
        Mark([0, 0, 1, 0], and: (5, [0]), .opaque("an icon")),
        Mark([0, 0, 2, 0], and: (5, [0]), .opaque("a cursor")),
        Mark("8BPS\0\u{1}", .opaque("an image (Photoshop)")),
        Mark([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], .opaque("an image (JPEG 2000)")),
        Mark("wOFF", .opaque("a font")),
        Mark("wOF2", .opaque("a font")),
        Mark("OTTO\0", .opaque("a font")),
        Mark([0, 1, 0, 0, 0], .opaque("a font")),
        Mark("ttcf\0", .opaque("a font")),
    ]

    private static let sounds = [
        Mark("ID3", and: (4, "\0"), .opaque("audio (MP3)")),
        Mark("OggS\0", .opaque("audio or video (Ogg)")),
        Mark("fLaC\0", .opaque("audio (FLAC)")),
        Mark("RIFF", and: (8, "WAVE"), .opaque("audio (WAVE)")),
        Mark("RIFF", and: (8, "AVI "), .opaque("video (AVI)")),
        Mark("ftyp", at: 4, .opaque("audio or video (MP4)")),
        Mark([0x1A, 0x45, 0xDF, 0xA3], .opaque("audio or video (Matroska)")),
        Mark("FLV\u{1}", .opaque("video (Flash)")),
        Mark([0, 0, 1, 0xBA], .opaque("video (MPEG)")),
        Mark([0, 0, 1, 0xB3], .opaque("video (MPEG)")),
    ]

    private static let programs = [
        Mark([0x7F, 0x45, 0x4C, 0x46], .opaque("a compiled program (ELF)")),
        Mark("MZ", .opaque("a compiled program (PE)")),
        Mark([0xFE, 0xED, 0xFA, 0xCE], .opaque("a compiled program (Mach-O)")),
        Mark([0xFE, 0xED, 0xFA, 0xCF], .opaque("a compiled program (Mach-O)")),
        Mark([0xCE, 0xFA, 0xED, 0xFE], .opaque("a compiled program (Mach-O)")),
        Mark([0xCF, 0xFA, 0xED, 0xFE], .opaque("a compiled program (Mach-O)")),
        Mark([0xCA, 0xFE, 0xBA, 0xBE], .opaque("a compiled program (Java class or Mach-O)")),
        Mark([0, 0x61, 0x73, 0x6D], .opaque("a compiled program (WebAssembly)")),
        Mark("dex\n0", .opaque("a compiled program (DEX)")),
        Mark("!<arch>\n", .opaque("a library of compiled objects")),
        Mark("!<thin>\n", .opaque("a library of compiled objects")),
        Mark([0x42, 0x43, 0xC0, 0xDE], .opaque("a compiled program (LLVM)")),
        Mark([0xE2, 0x9C, 0xA8, 0x0E], .opaque("a compiled module (Swift)")),
        Mark([0x0D, 0x0D, 0x0A, 0], at: 1, .opaque("a compiled program (Python)")),
        Mark([0x0D, 0x0D, 0x0A], at: 1, .opaque("a compiled program (Python)")),
    ]
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
