/// Where a repository is, told so that no credential can be part of it: `github.com/apple/swift-nio`.
///
/// That is the form of SwiftPM's CanonicalPackageLocation, by which it knows two spellings of one repository, and of
/// OSV's names in SwiftURL: without scheme, user, password, port, query and `.git`, in lower case.
struct RepositoryAddress: Hashable {
    let host: String
    let name: String

    /// `https://…`, `ssh://…`, `git://…`, or `git@host:path` as scp writes it; nil for anything else.
    init?(_ location: String) {
        guard location.utf8.count <= 2000, let (authority, path) = Self.parts(of: location),
            let host = hostName(of: authority)
        else { return nil }
        let components = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let last = components.last, components.allSatisfy(Self.isPlain) else { return nil }
        let name = last.lowercased().hasSuffix(".git") ? last.dropLast(4) : last
        guard !name.isEmpty else { return nil }
        self.host = host
        self.name = ([host[...]] + components.dropLast() + [name]).joined(separator: "/").lowercased()
    }

    private static func parts(of location: String) -> (authority: Substring, path: Substring)? {
        let schemes = ["https://", "http://", "ssh://", "git://"]
        let start = String(location.prefix(8)).lowercased()
        if let scheme = schemes.first(where: start.hasPrefix) {
            return split(location.dropFirst(scheme.count), at: "/")
        }
        // A scheme that is not known must not be taken for a host.
        guard let (authority, path) = split(location[...], at: ":"), !authority.contains("/"), !path.hasPrefix("//")
        else { return nil }
        return (authority, path)
    }

    private static func split(_ text: Substring, at mark: Character) -> (Substring, Substring)? {
        guard let index = text.firstIndex(of: mark) else { return nil }
        return (text[..<index], text[text.index(after: index)...])
    }

    /// An `@` or `:` here is the rest of a password that holds a slash.
    private static func isPlain(_ component: Substring) -> Bool {
        component != "." && component != ".."
            && component.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "-._~+%".utf8.contains($0)
            }
    }
}

/// Without user, password and port. What would end the authority early (RFC 3986 3.2) may be part of a password.
private func hostName(of authority: Substring) -> String? {
    authority.utf8.contains { "?#\\".utf8.contains($0) } ? nil : host(of: "https://\(authority)/")
}
