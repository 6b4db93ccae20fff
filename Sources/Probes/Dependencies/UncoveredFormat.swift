/// Manifests that are not read yet. They are told, so that a repository full of them is not taken for clean.
enum UncoveredFormat {
    private static let names: Set<String> = [
        "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "deno.lock",
        "poetry.lock", "Pipfile.lock", "uv.lock", "pdm.lock", "pylock.toml", "conda-lock.yml",
        "Gemfile.lock", "gems.locked", "go.mod", "Cargo.lock", "composer.lock", "mix.lock", "pubspec.lock",
        "pom.xml", "build.gradle", "build.gradle.kts", "gradle.lockfile", "libs.versions.toml", "build.sbt",
        "packages.lock.json", "packages.config", "Directory.Packages.props", "paket.lock",
        "Podfile.lock", "Cartfile.resolved", "conan.lock", "renv.lock", "rebar.lock",
        "stack.yaml.lock", "cabal.project.freeze", ".terraform.lock.hcl",
    ]
    private static let endings = [".csproj", ".fsproj", ".vbproj"]

    /// The format's name; nil where the file is no manifest.
    static func name(of path: String) -> String? {
        let name = fileName(path)
        return names.contains(name) ? name : endings.first(where: name.hasSuffix).map { "*\($0)" }
    }
}

/// The last component of a path.
func fileName(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
}

/// All but the last component, with its `/`; empty for a file in the root.
func folder(of path: String) -> String { String(path.dropLast(fileName(path).count)) }
