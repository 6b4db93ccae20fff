internal import Detectors

/// A block between `-----BEGIN … PRIVATE KEY-----` and its end (RFC 7468 and what was before it), as it stands in a file
/// of its own, in JSON with `\n`, in a string over several lines, or indented in YAML.
struct PrivateKeyBlock {
    enum Standing {
        /// Its structure is that of a key.
        case proven
        /// Its structure is that of a key under a passphrase.
        case encrypted
        /// It is long enough, and its structure is not one that is known here.
        case unproven
    }

    let standing: Standing
    /// What the key is known by, however it is broken into lines: its decoded bytes.
    let identity: [UInt8]
    let range: Range<Int>

    /// A private key of 16,384 bits has 13 KB in base 64.
    static let reach = 20 << 10

    /// Nil where there is no key behind the header: code that looks for one, a hole for one.
    init?(in bytes: [UInt8], header: Range<Int>) {
        let end = min(bytes.count, header.upperBound + Self.reach)
        // The next block's beginning ends this one too, so that headers alone cost nothing.
        let mark = Self.mark(in: bytes[header.upperBound..<end])
        let close = mark.isEnd ? mark.place : nil
        let body = bytes[header.upperBound..<mark.place]
        var text = BlockText(body, isClosed: close != nil)
        text.read()
        guard text.base64.count >= 20, !Placeholder.isRepetition(text.base64) else { return nil }
        let label = bytes[header]
        guard let decoded = Self.decoded(text.base64), decoded.count >= 16 else { return nil }
        guard let standing = Self.standing(of: decoded, label, text) else { return nil }
        self.standing = standing
        identity = decoded
        range = header.lowerBound..<text.end
    }

    private static func standing(of key: [UInt8], _ label: ArraySlice<UInt8>, _ text: BlockText) -> Standing? {
        if text.isEncrypted || label.holds("encrypted") { return .encrypted }
        if label.holds("openssh"), let key = OpenSSHKey(key) { return key.isEncrypted ? .encrypted : .proven }
        switch PrivateKeyStructure(der: key) {
        case .plain: return .proven
        case .encrypted: return .encrypted
        // A block cut off by the end of a window or of a quotation is still most of a key.
        case nil: return text.base64.count >= 64 && Strength(text.base64.prefix(400)).entropy > 4.2 ? .unproven : nil
        }
    }

    private static func decoded(_ text: [UInt8]) -> [UInt8]? {
        let body = text.prefix { $0 != 0x3D }
        return decodedBase64(body.prefix(body.count % 4 == 1 ? body.count - 1 : body.count)[...])
    }

    private static func mark(in bytes: ArraySlice<UInt8>) -> (place: Int, isEnd: Bool) {
        for place in bytes.indices where bytes[place] == 0x2D {
            if bytes[place...].startsWith("-----end") { return (place, true) }
            if bytes[place...].startsWith("-----begin") { return (place, false) }
        }
        return (bytes.endIndex, false)
    }
}

/// The base 64 of a block, with what the language around it put between its lines taken out.
struct BlockText {
    private(set) var base64: [UInt8] = []
    private(set) var isEncrypted = false
    /// Behind the last of it.
    private(set) var end: Int
    private let body: ArraySlice<UInt8>
    private let isClosed: Bool

    init(_ body: ArraySlice<UInt8>, isClosed: Bool) {
        self.body = body
        self.isClosed = isClosed
        end = isClosed ? body.endIndex : body.startIndex
    }

    /// Lines that have a colon are headers (RFC 1421). Without an end, it stops at the first line that is no base 64.
    mutating func read() {
        for line in lines() {
            if line.contains(0x3A) {
                if line.holds("encrypted") { isEncrypted = true }
                if !isClosed, !base64.isEmpty { return }
                continue
            }
            let plain = line.filter { $0.isAlphanumeric || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D }
            if !isClosed, trimmed(line).count < line.drop(while: \.isSpace).count || line.count < 4 { return }
            if plain.count * 2 < line.count || plain.first == 0x3D {
                if isClosed { continue }
                return
            }
            base64 += trimmed(line)
            if !isClosed { end = line.endIndex }
        }
    }

    /// Broken at line ends, at `\n` and `\r` as they are written in strings, and at spaces.
    private func lines() -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = body.startIndex
        var place = start
        while place < body.endIndex {
            let isEscape = body[place] == 0x5C
            if isEscape || isLineEnd(body[place]) {
                lines.append(body[start..<place])
                while isEscape, place + 1 < body.endIndex, body[place + 1] == 0x5C { place += 1 }
                let next = place + 1 < body.endIndex ? body[place + 1] : 0
                if isEscape, [0x6E, 0x72, 0x74].contains(next) { place += 1 }
                start = place + 1
            }
            place += 1
        }
        lines.append(body[min(start, body.endIndex)...])
        return lines.filter { !$0.isEmpty }
    }

    /// Without quotes, commas and the `+` of a concatenation.
    private func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let isMark = { (byte: UInt8) in !byte.isAlphanumeric && byte != 0x2F && byte != 0x3D && byte != 0x2B }
        var rest = line
        // `" +`, `+ "`: a plus beside a mark joins strings; one beside base 64 is part of it.
        while let first = rest.first, isMark(first) || first == 0x2B && rest.dropFirst().first.map(isMark) ?? true {
            rest = rest.dropFirst()
        }
        while let last = rest.last, isMark(last) || last == 0x2B && rest.dropLast().last.map(isMark) ?? true {
            rest = rest.dropLast()
        }
        return rest.filter { !isMark($0) }
    }
}

/// OpenSSH's own format (PROTOCOL.key in its sources): a magic, then the name of the cipher; `none` is no passphrase.
struct OpenSSHKey {
    let isEncrypted: Bool

    init?(_ bytes: [UInt8]) {
        let magic = Array("openssh-key-v1".utf8) + [0]
        guard bytes.starts(with: magic), bytes.count > magic.count + 4 else { return nil }
        let length = bytes[magic.count..<(magic.count + 4)].reduce(0) { $0 << 8 | Int($1) }
        let start = magic.count + 4
        guard length > 0, length <= 64, length <= bytes.count - start else { return nil }
        isEncrypted = !bytes[start..<(start + length)].elementsEqual("none".utf8)
    }
}
