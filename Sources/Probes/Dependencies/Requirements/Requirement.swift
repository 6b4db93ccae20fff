internal import Facts
internal import Versions

/// One requirement: `Django[argon2]==4.2.1 ; python_version >= "3.8" --hash=sha256:…` (PEP 508), a URL or a path.
struct Requirement: Hashable {
    /// As PEP 503 normalises it.
    let name: String
    /// `>=1.0,<2`; empty where any version will do.
    let specifier: String
    /// `python_version >= "3.8"`; empty where there is none.
    let marker: String
    let hasHash: Bool
    /// Nil where it comes from an index.
    let source: PackageSource?

    init(_ line: String) throws(Reason) {
        let (text, options) = Self.split(line[...], at: " --")
        let hasHash = options.hasPrefix("hash=") || !Self.split(options, at: " --hash=").after.isEmpty
        let location = String(trim(text))
        if let source = PackageSource(location: location) ?? (Self.isArchive(location) ? .file : nil) {
            self = try Requirement(location: location, source, hasHash: hasHash)
            return
        }
        let (requirement, marker) = Self.split(text, at: ";")
        self.hasHash = hasHash
        self.marker = String(trim(marker))
        (name, specifier, source) = try Self.read(trim(requirement))
    }

    /// What follows `-e`: a folder or a repository.
    init(editable location: String) throws(Reason) {
        self = try Requirement(location: location, PackageSource(location: location) ?? .file, hasHash: false)
    }

    /// The name stands in `#egg=name` or in the archive's own name.
    private init(location: String, _ source: PackageSource, hasHash: Bool) throws(Reason) {
        let (path, fragment) = Self.split(location[...], at: "#")
        let egg = fragment.split(separator: "&").first { $0.hasPrefix("egg=") }?.dropFirst(4)
        let written = egg.map { $0.prefix { $0 != "[" } } ?? Self.name(ofArchive: fileName(String(path)))
        guard let name = Self.normalised(written) else {
            throw .notCovered("a package from \(source) whose name is not told")
        }
        (self.name, specifier, marker) = (name, "", "")
        (self.hasHash, self.source) = (hasHash, source)
    }

    /// A path without any sign of one but its ending: `wheels/name-1.0-py3-none-any.whl`.
    private static func isArchive(_ text: String) -> Bool {
        [".whl", ".tar.gz", ".zip"].contains(where: text.hasSuffix) && !text.contains { $0 == "@" || $0.isWhitespace }
    }

    /// `name-1.0-py3-none-any.whl` (PEP 427), `my-name-1.0.tar.gz`; empty where it tells none, such as `master.zip`.
    private static func name(ofArchive file: String) -> Substring {
        if file.hasSuffix(".whl") { return file.prefix { $0 != "-" } }
        guard let ending = [".tar.gz", ".zip"].first(where: file.hasSuffix) else { return "" }
        let stem = file.dropLast(ending.count)
        guard let dash = stem.lastIndex(of: "-"), stem[dash...].dropFirst().first?.isNumber == true else { return "" }
        return stem[..<dash]
    }

    private static func read(
        _ text: Substring
    ) throws(Reason) -> (name: String, specifier: String, source: PackageSource?) {
        let written = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
        guard let name = normalised(written) else { throw .malformed("no package's name stands here") }
        var rest = trim(text.dropFirst(written.count))
        if rest.hasPrefix("[") {
            guard let end = rest.firstIndex(of: "]") else { throw .malformed("the extras of \(name) do not end") }
            rest = trim(rest[rest.index(after: end)...])
        }
        if rest.hasPrefix("@") {
            return (name, "", PackageSource(location: String(trim(rest.dropFirst()))) ?? .url)
        }
        if rest.hasPrefix("("), rest.hasSuffix(")") { rest = trim(rest.dropFirst().dropLast()) }
        guard rest.isEmpty || "<>=!~".contains(rest.first ?? " ") else {
            throw .malformed("what follows the name \(name) is no version specifier")
        }
        return (name, String(rest.filter { !$0.isWhitespace }), nil)
    }

    /// PEP 503: lower case, and runs of `-`, `_` and `.` are one `-`. Nil where it is no name.
    private static func normalised(_ name: Substring) -> String? {
        guard let first = name.first, let last = name.last, name.utf8.count <= 200,
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }),
            !"._-".contains(first), !"._-".contains(last)
        else { return nil }
        return name.lowercased().split { "._-".contains($0) }.joined(separator: "-")
    }

    /// What stands before and after the first occurrence.
    private static func split(_ text: Substring, at separator: String) -> (before: Substring, after: Substring) {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(separator) {
                return (text[..<start], text[text.index(start, offsetBy: separator.count)...])
            }
            start = text.index(after: start)
        }
        return (text, text[text.endIndex...])
    }
}

extension Requirement {
    /// The one version that `==1.0` or `===1.0` allows; nil for ranges and for `==1.*`.
    private var pinned: String? {
        let pins = specifier.split(separator: ",").compactMap { part -> Substring? in
            guard part.hasPrefix("=="), !part.hasSuffix("*") else { return nil }
            return part.drop { $0 == "=" }
        }
        return pins.count == 1 ? pins.first.map(String.init) : nil
    }

    var isPinned: Bool { pinned != nil }

    /// Never the lower bound of a range: what will be installed is what the index has on the day.
    func version(in file: String, constrainedTo constraint: String?) -> Observation {
        if let source { return .unseen(.undecidable("\(file) takes it from \(source), which tells no version")) }
        if let pinned = pinned ?? constraint { return .version(pinned, in: .pypi) }
        if specifier.isEmpty { return .unseen(.undecidable("\(file) allows any version")) }
        return .unseen(.undecidable("\(file) allows a range: \(shortened(specifier))"))
    }

    /// For constraints files.
    var pin: (name: String, version: String)? { pinned.map { (name, $0) } }
}
