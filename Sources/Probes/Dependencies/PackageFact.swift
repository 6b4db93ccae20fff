public import Facts
internal import Versions

extension DependenciesProbe {
    public static let package = FactKind(
        "dep.package", "A package that a manifest names.",
        subject: """
            ecosystem/name@manifest, `npm/lodash@package-lock.json`; after `#` what tells several of one name apart: \
            the install path where it is not the usual one, or an ordinal
            """,
        fields: [
            Field("ecosystem", .string, "Where the package comes from, as OSV names it: `npm`, `PyPI`, `SwiftURL`."),
            Field(
                "name", .string,
                "As the ecosystem normalises it: `github.com/apple/swift-nio`; an alias is told by its real name."),
            Field("version", .version, "The version that will be installed. Unseen where the manifest allows several."),
            Field("manifest", .string, "The path of the manifest below the repository's root."),
            Field("direct", .bool, "Whether the project itself asks for it, rather than another package."),
            Field("development", .bool, "Whether it is for development only and not installed for use."),
            Field(
                "source", .string,
                "The host that gives out its releases: a registry's, or for SwiftURL that of the repository; or `git` for"
                    + " what is no release, `file`, `url`, or `bundled` with another package; absent where the manifest"
                    + " names none. Never a URL, for those hold credentials."),
            Field(
                "integrity", .bool,
                "Whether the manifest pins the package's content by a hash, as the full commit id of SwiftURL is one."),
        ])
}

extension FoundPackage {
    func fact(in manifest: String) -> Fact {
        Fact(
            DependenciesProbe.package, subject(in: manifest),
            [
                "ecosystem": .seen(.string(ecosystem.rawValue)), "name": .seen(.string(name)), "version": version,
                "manifest": .seen(.string(manifest)), "direct": direct, "development": development, "source": source,
                "integrity": .seen(.bool(integrity)),
            ],
            evidence: Evidence(path: manifest, line: line))
    }

    private func subject(in manifest: String) -> Subject {
        Subject("\(ecosystem.rawValue)/\(name)@\(manifest)" + (place.map { "#\($0)" } ?? ""))
    }
}
