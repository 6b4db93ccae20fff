internal import Diagnostics
internal import Glibc

/// A YAML file below the rules' root.
struct YAMLFile {
    let path: String
    /// As problems name it: from the root's own name on.
    let shown: String
    /// The first folder below the root: `tls`, `packs`, `controls`.
    let area: String
}

/// Every `.yaml` file one or more folders below the root, sorted. A file that would be passed over by its ending (`.yml`)
/// is told: a rule that is silently not loaded is a pass by absence.
struct YAMLFiles {
    private var found: [YAMLFile] = []
    private var problems: [Problem] = []

    static func below(_ root: String) throws(Problems) -> [YAMLFile] {
        var files = YAMLFiles()
        files.visit(root, depth: 0, area: "")
        guard files.problems.isEmpty else { throw Problems(files.problems) }
        guard !files.found.isEmpty else {
            throw Problems([
                Problem(
                    "no rules are here", at: Place(file: root, line: 1, column: 1), hint: "name the folder with --rules"
                )
            ])
        }
        return files.found.sorted { $0.path < $1.path }
    }

    /// Those of the detectors alone; none where there is no folder of them.
    static func detectors(below root: String) throws(Problems) -> [YAMLFile] {
        guard isFolder("\(root)/detectors", type: UInt8(DT_UNKNOWN)) else { return [] }
        var files = YAMLFiles()
        files.visit("\(root)/detectors", depth: 1, area: "detectors")
        guard files.problems.isEmpty else { throw Problems(files.problems) }
        return files.found.sorted { $0.path < $1.path }
    }

    private mutating func visit(_ path: String, depth: Int, area: String) {
        guard depth < 8 else {
            return complain("folders are nested too deeply", path, "rules lie at Rules/<area>/<rule>.yaml")
        }
        guard let handle = opendir(path) else {
            let reason = String(cString: strerror(errno))
            return complain("the folder cannot be read: \(reason)", path, "name the rules with --rules")
        }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            let child = "\(path)/\(name)"
            if Self.isFolder(child, type: entry.pointee.d_type) {
                visit(child, depth: depth + 1, area: depth == 0 ? name : area)
            } else {
                take(child, name, depth: depth, area: area)
            }
        }
    }

    private mutating func take(_ path: String, _ name: String, depth: Int, area: String) {
        if name.hasSuffix(".yaml"), depth > 0 {
            found.append(YAMLFile(path: path, shown: path, area: area))
        } else if name.lowercased().hasSuffix(".yml") || name.lowercased().hasSuffix(".yaml") {
            complain("this file is not loaded here", path, "rules lie at Rules/<area>/<rule>.yaml")
        }
    }

    private mutating func complain(_ problem: String, _ path: String, _ hint: String) {
        problems.append(Problem(problem, at: Place(file: path, line: 1, column: 1), hint: hint))
    }

    /// Links are followed, and file systems that tell no type are asked.
    private static func isFolder(_ path: String, type: UInt8) -> Bool {
        guard type == UInt8(DT_LNK) || type == UInt8(DT_UNKNOWN) else { return type == UInt8(DT_DIR) }
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
