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

enum YAMLFiles {
    /// Every `.yaml` file one or more folders below the root, sorted. `detectors/` is what content probes look with and
    /// not read here. A file that would be passed over by its ending (`.yml`) is told: a rule that is silently not
    /// loaded is a pass by absence.
    static func below(_ root: String) throws(Problems) -> [YAMLFile] {
        var found: [YAMLFile] = []
        var problems: [Problem] = []
        visit(root, shown: root, depth: 0, area: "", into: &found, &problems)
        guard problems.isEmpty else { throw Problems(problems) }
        guard !found.isEmpty else {
            throw Problems([
                Problem(
                    "no rules are here", at: Place(file: root, line: 1, column: 1), hint: "name the folder with --rules"
                )
            ])
        }
        return found.sorted { $0.path < $1.path }
    }

    private static func visit(
        _ path: String, shown: String, depth: Int, area: String, into found: inout [YAMLFile],
        _ problems: inout [Problem]
    ) {
        func complain(_ problem: String, _ hint: String) {
            problems.append(Problem(problem, at: Place(file: shown, line: 1, column: 1), hint: hint))
        }
        guard depth < 8 else {
            return complain("folders are nested too deeply", "rules lie at Rules/<area>/<rule>.yaml")
        }
        guard let handle = opendir(path) else {
            return complain(
                "the folder cannot be read: \(String(cString: strerror(errno)))", "name the rules with --rules")
        }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            guard !name.hasPrefix("."), !(depth == 0 && name == "detectors") else { continue }
            let child = "\(path)/\(name)"
            let childShown = "\(shown)/\(name)"
            if isFolder {
                visit(
                    child, shown: childShown, depth: depth + 1, area: depth == 0 ? name : area, into: &found, &problems)
            } else if name.hasSuffix(".yaml"), depth > 0 {
                found.append(YAMLFile(path: child, shown: childShown, area: area))
            } else if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
                problems.append(
                    Problem(
                        "this file is not loaded here", at: Place(file: childShown, line: 1, column: 1),
                        hint: "rules lie at Rules/<area>/<rule>.yaml"))
            }
        }
    }
}
