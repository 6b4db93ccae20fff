import Support

/// A repository with two packages that have holes, and a workspace beside it. No network, so it is quick.
enum Portal {
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("plimsoll.yaml", workspace)
        try folder.write("app/package-lock.json", lock(["lodash": "4.17.19", "minimist": "0.0.8"]))
        return folder
    }

    static let workspace = """
        plimsoll: 1
        id: portal
        packs: [baseline]
        repositories: [{ id: app, path: app }]

        """

    static func lock(_ packages: [String: String]) -> String {
        let entries = packages.map { name, version in
            """
            "node_modules/\(name)": {"version": "\(version)", \
            "resolved": "https://registry.npmjs.org/\(name)/-/\(name)-\(version).tgz", \
            "integrity": "sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvSg=="}
            """
        }
        let all = [#""": {"name": "portal", "version": "1.0.0"}"#] + entries.sorted()
        return #"{"name": "portal", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": {"#
            + all.joined(separator: ",\n") + "}}\n"
    }
}
