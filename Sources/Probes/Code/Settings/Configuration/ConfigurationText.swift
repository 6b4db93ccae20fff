/// A configuration's lines, without comments.
struct ConfigurationText {
    struct Line {
        let bytes: ArraySlice<UInt8>
        /// From 1.
        let number: Int
    }

    let path: String
    /// In the words of `language(of:)`; empty where it has none.
    let language: String
    /// Settings: a line each.
    private(set) var lines: [Line] = []
    /// Lines that are too long to be people's, by their numbers: they are not read.
    private(set) var unreadLines: [Int] = []

    init(path: String, bytes: [UInt8]) {
        self.path = path
        language = Self.language(of: path) ?? ""
        var (start, number) = (0, 1)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = withoutComment(bytes[start..<end])
            if line.count > Self.lineLimit {
                unreadLines.append(number)
            } else if !line.isEmpty {
                lines.append(Line(bytes: line, number: number))
            }
            (start, number) = (end + 1, number + 1)
        }
    }

    /// `yaml`, `env`, `ini` …; nil where the file is none that is looked into.
    static func language(of path: String) -> String? {
        let name = String(path.split(separator: "/").last ?? "").lowercased()
        if name == ".env" || name.hasPrefix(".env.") || name.hasSuffix(".env") { return "env" }
        if name.hasPrefix("dockerfile") || name.hasSuffix(".dockerfile") || name == "containerfile" {
            return "dockerfile"
        }
        if ["makefile", "gnumakefile", "justfile"].contains(name) || name.hasSuffix(".mk") { return "make" }
        if name == "crontab" || path.hasPrefix("cron.d/") || holds(path, "/cron.d/") || name.hasSuffix(".cron") {
            return "cron"
        }
        if name == ".npmrc" || name == ".yarnrc" || name == ".gitconfig" || name == ".curlrc" || name == ".wgetrc" {
            return "ini"
        }
        if name == "ssh_config" || name == "my.cnf" { return "ini" }
        if name == "procfile" || name == "jenkinsfile" { return name }
        return name.split(separator: ".").count > 1 ? endings[String(name.split(separator: ".").last ?? "")] : nil
    }

    private static let endings = [
        "yaml": "yaml", "yml": "yaml", "ini": "ini", "cfg": "ini", "cnf": "ini", "conf": "ini",
        "properties": "properties", "toml": "toml", "json": "json",
        "tf": "terraform", "tfvars": "terraform", "hcl": "terraform", "sql": "sql", "xml": "xml", "config": "xml",
        "plist": "xml", "service": "ini", "sh": "shell", "bash": "shell",
        "ps1": "shell", "bat": "shell",
    ]

    /// Commands: lines that end in a backslash or pipe go on. Most formats of settings hold none.
    var commandLines: [Line] {
        guard holdsCommands else { return [] }
        var joined: [Line] = []
        var open: (bytes: [UInt8], number: Int)?
        for line in lines {
            let goesOn = line.bytes.last == UInt8(ascii: "\\")
            let isPiped = language != "yaml" && line.bytes.last == UInt8(ascii: "|")
            let number = open?.number ?? line.number
            let bytes =
                (open?.bytes ?? []) + CommandOfLine.cut(goesOn ? line.bytes.dropLast() : line.bytes, language) + [0x20]
            open = (goesOn || isPiped) && bytes.count < Self.lineLimit ? (bytes, number) : nil
            if open == nil { joined.append(Line(bytes: bytes[...], number: number)) }
        }
        return joined + (open.map { [Line(bytes: $0.bytes[...], number: $0.number)] } ?? [])
    }

    private var holdsCommands: Bool {
        switch language {
        case "sql", "xml", "properties", "terraform", "toml": false
        case "json": path.hasSuffix("package.json")
        default: true
        }
    }

    /// In bytes: what is longer is generated.
    private static let lineLimit = 64 << 10

    /// White space at the ends is taken off too.
    private func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = trimmed(line)
        guard let first = line.first, !Self.isComment(line, first, language) else { return [] }
        guard hashEndsLine else { return line }
        var quote: UInt8?
        for index in line.indices {
            let byte = line[index]
            if byte == quote { quote = nil } else if quote == nil, byte == 0x22 || byte == 0x27 { quote = byte }
            if quote == nil, byte == UInt8(ascii: "#"), index > line.startIndex, line[index - 1].isSpace {
                return trimmed(line[..<index])
            }
        }
        return line
    }

    private var hashEndsLine: Bool {
        ["yaml", "env", "toml", "shell", "terraform", "make", "", "ini"].contains(language)
    }

    private static func isComment(_ line: ArraySlice<UInt8>, _ first: UInt8, _ language: String) -> Bool {
        switch first {
        case UInt8(ascii: "#"): language != "json"
        case UInt8(ascii: ";"): language == "ini"
        case UInt8(ascii: "!"): language == "properties"
        case UInt8(ascii: "/"): line.starts(with: Array("//".utf8)) || line.starts(with: Array("/*".utf8))
        case UInt8(ascii: "*"): language == "sql" || language == "terraform"
        case UInt8(ascii: "-"): language == "sql" && line.starts(with: Array("--".utf8))
        case UInt8(ascii: "<"): line.starts(with: Array("<!--".utf8))
        default: false
        }
    }
}

func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !$0.isSpace }), let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return [] }
    return bytes[first...last]
}
