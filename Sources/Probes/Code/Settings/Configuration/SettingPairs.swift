/// A name and its value, as every notation of settings writes them somewhere on a line.
struct SettingPair: Hashable {
    /// As it is written.
    let name: String
    let value: String
    let line: Int

    /// `elasticsearch.ssl.verify_certs` is `elasticsearch.ssl.verifycerts`.
    var normalised: String {
        String(
            decoding: name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") },
            as: UTF8.self)
    }
    /// Its last part.
    var last: String { normalised.split(separator: ".").last.map(String.init) ?? "" }

    var isOff: Bool { ["false", "no", "off", "0"].contains(value.lowercased()) }
    var isOn: Bool { ["true", "yes", "on", "1"].contains(value.lowercased()) }
}

/// Finds every `name = value`, `name: value` of a configuration.
struct SettingPairs {
    private var pairs: [SettingPair] = []
    private var lastName: String?
    private var openKey: String?

    static func read(_ text: ConfigurationText) -> [SettingPair] {
        var reader = SettingPairs()
        for line in text.lines where !says(line.bytes) { reader.take(line, text.language) }
        return reader.pairs
    }

    private mutating func take(_ line: ConfigurationText.Line, _ language: String) {
        var found = Self.pairs(in: line)
        if found.isEmpty { found = spaced(line, language) }
        if language == "xml" { found = attributes(found) + element(line) }
        // Kubernetes writes `- name: X` and `value: y` on two lines.
        if let value = found.first, value.name == "value", let name = lastName {
            found.append(SettingPair(name: name, value: value.value, line: line.number))
        }
        // A list below its key.
        if let key = openKey, let item = Self.item(line.bytes) {
            found.append(SettingPair(name: key, value: item, line: line.number))
        }
        lastName = found.last { $0.name == "name" }?.value
        openKey =
            found.isEmpty && line.bytes.last == UInt8(ascii: ":")
            ? Self.key(line.bytes) : openKey.flatMap { Self.item(line.bytes) == nil ? nil : $0 }
        pairs += found.prefix(200)
    }

    /// What `echo` writes sets nothing.
    private static func says(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: Array("echo ".utf8)) || line.starts(with: Array("printf ".utf8))
    }

    // MARK: One line

    private static func pairs(in line: ConfigurationText.Line) -> [SettingPair] {
        let bytes = line.bytes
        return bytes.indices.compactMap { index in
            guard bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":"),
                let name = name(before: index, in: bytes)
            else { return nil }
            guard let value = value(after: index, in: bytes), tells.contains(value.lowercased()) || parts.contains(name)
            else { return nil }
            return SettingPair(name: name, value: value, line: line.number)
        }
    }

    /// Values that any setting looked for has, in lower case; of the others nothing is kept.
    private static let tells = Set(
        "true yes on 1 false no off 0 none never allow * disable disabled prefer preferred require required verify-ca verify_ca verifyca sslv2 sslv3 ssl3 tlsv1 tls1 tlsv1.0 tls1.0 tls1_0 tls10 tls_1_0 versiontls10 1.0 tlsv1.1 tls1.1 tls1_1 tls_1_1 tls11 tlsv11 tlsv1_1 versiontls11 1.1"
            .split(separator: " ").map(String.init))
    /// Names of a setting's parts, where the setting's own name is a value.
    private static let parts: Set<String> = ["name", "key", "value"]

    private static func name(before index: Int, in bytes: ArraySlice<UInt8>) -> String? {
        var end = index
        while end > bytes.startIndex, bytes[end - 1].isSpace || bytes[end - 1] == 0x22 || bytes[end - 1] == 0x27 {
            end -= 1
        }
        var start = end
        while start > bytes.startIndex,
            bytes[start - 1].isNamePart || bytes[start - 1] == UInt8(ascii: "-")
                || bytes[start - 1] == UInt8(ascii: "."), end - start < 120
        {
            start -= 1
        }
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    }

    /// Up to what ends a value in any of the notations. `==` and `://` assign nothing.
    private static func value(after index: Int, in bytes: ArraySlice<UInt8>) -> String? {
        var start = index + 1
        guard start < bytes.endIndex, bytes[start] != UInt8(ascii: "="),
            bytes[start] != UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "=")
        else { return nil }
        while start < bytes.endIndex, bytes[start].isSpace || [0x22, 0x27, 0x5B, 0x7B].contains(bytes[start]) {
            start += 1
        }
        let value = bytes[start...].prefix {
            !$0.isSpace && ![0x22, 0x27, 0x2C, 0x3B, 0x7D, 0x5D, 0x26, 0x3C].contains($0)
        }
        return value.isEmpty ? nil : String(decoding: value.prefix(200), as: UTF8.self)
    }

    // MARK: Other notations

    /// Dockerfile's `ENV NAME value`, and `StrictHostKeyChecking no`.
    private func spaced(_ line: ConfigurationText.Line, _ language: String) -> [SettingPair] {
        guard language == "dockerfile" || language == "ini" else { return [] }
        var words = line.bytes.split(whereSeparator: \.isSpace).prefix(4).map {
            String(decoding: $0.prefix(200), as: UTF8.self)
        }
        if words.first?.lowercased() == "env" { words.removeFirst() } else if language == "dockerfile" { return [] }
        return words.count == 2 ? [SettingPair(name: words[0], value: words[1], line: line.number)] : []
    }

    /// `<add key="x" value="y"/>`, `<property name="x" value="y"/>`
    private func attributes(_ found: [SettingPair]) -> [SettingPair] {
        guard let key = found.first(where: { $0.name == "key" || $0.name == "name" }),
            let value = found.first(where: { $0.name == "value" })
        else { return found }
        return found + [SettingPair(name: key.value, value: value.value, line: value.line)]
    }

    /// `<verify>false</verify>`
    private func element(_ line: ConfigurationText.Line) -> [SettingPair] {
        guard line.bytes.first == UInt8(ascii: "<") else { return [] }
        let name = line.bytes.dropFirst().prefix { $0.isNamePart || $0 == UInt8(ascii: ".") }
        guard name.endIndex < line.bytes.endIndex, line.bytes[name.endIndex] == UInt8(ascii: ">") else { return [] }
        let value = line.bytes[(name.endIndex + 1)...].prefix { $0 != UInt8(ascii: "<") }
        return value.isEmpty
            ? []
            : [
                SettingPair(
                    name: String(decoding: name, as: UTF8.self),
                    value: String(decoding: value.prefix(200), as: UTF8.self), line: line.number)
            ]
    }

    private static func item(_ line: ArraySlice<UInt8>) -> String? {
        guard line.starts(with: [UInt8(ascii: "-"), 0x20]) else { return nil }
        return String(
            decoding: line.dropFirst(2).filter { $0 != 0x22 && $0 != 0x27 && $0 != 0x20 }.prefix(200), as: UTF8.self)
    }

    private static func key(_ line: ArraySlice<UInt8>) -> String? { name(before: line.endIndex - 1, in: line) }
}
