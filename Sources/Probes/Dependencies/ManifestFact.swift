public import Facts

extension DependenciesProbe {
    public static let manifest = FactKind(
        "dep.manifest", "A file that names packages, whether or not it could be read.",
        subject: "the path below the repository's root: `web/package-lock.json`",
        fields: [
            Field("path", .string, "The path below the repository's root."),
            Field(
                "format", .string, "What kind of manifest it is: `package-lock.json`, `Package.resolved`, `yarn.lock`."),
            Field("packages", .int, "How many packages it names. Unseen where it could not be read."),
            Field(
                "locked", .bool,
                "Whether it pins every package that will be installed, those of packages included: a lockfile, or a"
                    + " requirements file in which every line has an exact version and a hash."),
        ])
}

/// A manifest that was found.
struct FoundManifest {
    let path: String
    let format: String
    let packages: Observation
    let locked: Observation

    var fact: Fact {
        Fact(
            DependenciesProbe.manifest, Subject(path),
            [
                "path": .seen(.string(path)), "format": .seen(.string(format)), "packages": packages,
                "locked": locked,
            ],
            evidence: Evidence(path: path))
    }
}
