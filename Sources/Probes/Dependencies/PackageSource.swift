internal import Facts

/// Where a package is fetched from, told so that no credential can be part of it: a registry's host or a plain word.
enum PackageSource: Hashable {
    case registry(host: String)
    case git, file, url, bundled

    var observation: Observation {
        switch self {
        case .registry(let host): .seen(.string(host))
        case .git: .seen(.string("git"))
        case .file: .seen(.string("file"))
        case .url: .seen(.string("url"))
        case .bundled: .seen(.string("bundled"))
        }
    }

    /// The kind of place that a location names: `git+ssh://…`, `github:user/name`, `file:../x`, `https://…`. Nil for
    /// what is none, such as a version.
    init?(location: String) {
        let text = location.lowercased()
        func begins(_ schemes: String...) -> Bool { schemes.contains(where: text.hasPrefix) }
        if begins("git+", "git:", "git@", "ssh:", "github:", "gitlab:", "bitbucket:", "gist:", "hg+", "svn+", "bzr+") {
            self = .git
        } else if begins("file:", "link:", "./", "../", "/", "~/") {
            self = .file
        } else if begins("http:", "https:") {
            self = .url
        } else {
            return nil
        }
    }
}

/// The host of an `http` or `https` URL in lower case, without user, password and port; nil where there is none, or
/// where it holds what no host does.
func host(of url: String) -> String? {
    let text = url.lowercased()
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    let host = String(hostAndPort.prefix { $0 != ":" })
    let isPlain = host.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D
    }
    return isPlain && !host.isEmpty && host.utf8.count <= 253 ? host : nil
}
