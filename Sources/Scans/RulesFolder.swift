public import Diagnostics
internal import Glibc

/// Where the rules are: the one that is named, else beside the workspace, else the installed set.
public enum RulesFolder {
    /// `beside` is the folder of the workspace file. Throws where none of the places holds rules.
    public static func find(named path: String?, beside folder: String = ".") throws(Problems) -> String {
        if let path { return path }
        let places = [folder == "." ? "Rules" : "\(folder)/Rules"] + installed
        if let found = places.first(where: isFolder) { return found }
        throw Problems([
            Problem(
                "no rules are here", at: Place(file: places[0], line: 1, column: 1),
                hint: "name their folder with --rules")
        ])
    }

    /// Beside the program: `share/plimsoll/Rules` of its prefix, or the source tree that it was built in.
    private static var installed: [String] {
        var bytes = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
        guard count > 0 else { return ["/usr/share/plimsoll/Rules"] }
        let program = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var folders = program.split(separator: "/", omittingEmptySubsequences: true).dropLast()
        let prefix = "/" + folders.dropLast().joined(separator: "/")
        var places = ["\(prefix)/share/plimsoll/Rules"]
        while let last = folders.popLast() {
            if last.hasPrefix(".build") { places.append("/" + (folders + ["Rules"]).joined(separator: "/")) }
        }
        return places
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
