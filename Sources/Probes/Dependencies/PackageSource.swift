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
        // The longest scheme has ten letters; a short string is compared without touching the heap.
        let text = String(decoding: location.utf8.prefix(12), as: UTF8.self).lowercased()
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
    guard case .url = PackageSource(location: url), let slash = url.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        return nil
    }
    let authority = url.utf8[slash...].dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    let hostAndPort = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? authority
    let host = hostAndPort.prefix { $0 != UInt8(ascii: ":") }
    guard !host.isEmpty, host.count <= 253, host.allSatisfy(isOfHost) else { return nil }
    return String(decoding: host, as: UTF8.self).lowercased()
}

private func isOfHost(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D
}

/// Whether an `npm` URL has the form that registries give their tarballs: `…/lodash/-/lodash-4.17.21.tgz`.
func isRegistryTarball(_ url: String) -> Bool {
    let dash = url.utf8.indices.dropLast(2).first { url.utf8[$0...].starts(with: "/-/".utf8) }
    return dash != nil
}
