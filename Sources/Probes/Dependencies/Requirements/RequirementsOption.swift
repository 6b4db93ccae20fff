internal import Facts

/// A line of a requirements file that begins with `-`.
enum RequirementsOption {
    case include(String)
    case constraint(String)
    case editable(Requirement)
    case index(String)
    /// `--extra-index-url`, `--find-links`: more places to look, and no telling which of them is taken.
    case otherIndex
    /// One that changes neither which packages there are nor where they come from.
    case setting

    private static let settings: Set<String> = [
        "--no-index", "--no-binary", "--only-binary", "--prefer-binary", "--require-hashes", "--pre", "--trusted-host",
        "--use-feature", "--use-pep517", "--no-use-pep517", "--global-option", "--config-settings", "--hash",
    ]

    init(_ line: String) throws(Reason) {
        let (name, value) = Self.split(line)
        switch name {
        case "-r", "--requirement": self = .include(value)
        case "-c", "--constraint": self = .constraint(value)
        case "-e", "--editable": self = .editable(try Requirement(editable: value))
        case "-i", "--index-url", "--pypi-url": self = .index(value)
        case "--extra-index-url", "-f", "--find-links": self = .otherIndex
        default:
            guard Self.settings.contains(name) else {
                throw .malformed("\(shortened(name)) is no option of a requirements file")
            }
            self = .setting
        }
    }

    /// `-r file`, `-rfile`, `--requirement file`, `--requirement=file`; quotes around the value are taken off.
    private static func split(_ line: String) -> (name: String, value: String) {
        let isLong = line.hasPrefix("--")
        let end =
            isLong
            ? line.firstIndex { $0.isWhitespace || $0 == "=" } ?? line.endIndex
            : line.index(line.startIndex, offsetBy: 2, limitedBy: line.endIndex) ?? line.endIndex
        var value = trim(line[end...])
        if value.hasPrefix("=") { value = trim(value.dropFirst()) }
        if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote {
            value = value.dropFirst().dropLast()
        }
        return (String(line[..<end]), String(value))
    }
}
