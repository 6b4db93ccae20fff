import ArgumentParser
import Baselines
import Diagnostics
import Facts
import Glibc
import Probing
import Scans

struct InitCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Looks at what is here and writes a commented plimsoll.yaml.",
        discussion: """
            Nothing is sent anywhere, and a file that is there is not overwritten. A key is made too, outside the \
            folder: what stands for health data and secrets in baselines is made under it. Keep it as you keep a password.
            """)

    @Argument(help: "The folder that the workspace is for.")
    var folder = "."
    @Option(help: ArgumentHelp("The client's name, as reports print it.", valueName: "name"))
    var client: String?
    @Option(help: "The workspace's id: lower-case letters, digits, - and .")
    var id: String?

    @Option(help: ArgumentHelp("Where the key is made, outside every repository.", valueName: "file"))
    var key: String?

    func validate() throws {
        guard id == nil || id.flatMap({ TargetID($0) }) != nil else {
            throw ValidationError("--id is lower-case letters, digits, -, _ and .")
        }
        if let client, client.isEmpty || client != printable(client) {
            throw ValidationError("--client is one line of text")
        }
    }

    func end() async throws -> Baselines.ExitCode {
        let path = folder == "." ? "plimsoll.yaml" : "\(folder)/plimsoll.yaml"
        guard access(path, F_OK) != 0 else {
            throw Problem(
                "a workspace is here already", at: Place(file: path, line: 1, column: 1),
                hint: "edit it, or take it away first")
        }
        let surroundings = try await look()
        let file = Output(path)
        try file.check()
        let id = id ?? name
        let keyPath = try key.map(absolute) ?? KeyFile.standard(for: id, outside: folder)
        if let keyPath, access(keyPath, F_OK) != 0 {
            _ = try KeyFile.make(at: keyPath)
            Terminal.tell("\(printable(keyPath)): a key was made. Keep a copy: without it no baseline can be compared")
        }
        try file.put(StarterFile(surroundings, id: id, client: client, key: keyPath).text)
        Terminal.tell("\(printable(path)): written. \(surroundings.advice)")
        return .clean
    }

    /// As the workspace names it: from the root on, whatever folder a later scan begins in.
    private func absolute(_ path: String) throws(FileFailure) -> String {
        if path.hasPrefix("/") { return path }
        guard let here = getcwd(nil, 0) else { throw FileFailure(path, "cannot be made", errno) }
        defer { free(here) }
        return "\(String(cString: here))/\(path)"
    }

    private func look() async throws(FileFailure) -> Surroundings {
        var status = stat()
        guard stat(folder, &status) == 0 else { throw FileFailure(folder, "cannot be looked at", errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(folder, "cannot be looked at", ENOTDIR) }
        do {
            return try await Surroundings(of: folder, within: Limits(deadline: .now + .seconds(60)))
        } catch {
            throw FileFailure(folder, "cannot be looked at (\(error))", EACCES)
        }
    }

    /// The folder's own name, as far as it is an id.
    private var name: String {
        guard let full = realpath(folder, nil) else { return "workspace" }
        defer { free(full) }
        let last = String(cString: full).split(separator: "/").last.map { $0.lowercased() } ?? ""
        let plain = String(last.map { ("a"..."z").contains($0) || ("0"..."9").contains($0) ? $0 : "-" })
        return TargetID(plain) == nil ? "workspace" : plain
    }
}

extension Surroundings {
    fileprivate var hasSources: Bool { isRepository || !manifests.isEmpty }

    /// What to do with the file that was written.
    fileprivate var advice: String {
        hasSources
            ? "plimsoll scan looks at the repository at once; add the servers when the client allows it"
            : "Nothing to look at was found here: add servers or repositories to it, then: plimsoll scan"
    }
}

/// The first `plimsoll.yaml`, with what was found filled in and the rest to be filled in.
private struct StarterFile {
    let surroundings: Surroundings
    let id: String
    let client: String?
    let key: String?

    init(_ surroundings: Surroundings, id: String, client: String?, key: String?) {
        self.surroundings = surroundings
        self.id = id
        self.client = client
        self.key = key
    }

    private var keyLine: String {
        guard let key else { return "# key: { env: PLIMSOLL_KEY }" }
        return "key: { file: \(quoted(key)) }"
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    var text: String {
        let found = surroundings.manifests.prefix(10).map { "  #   \(printable($0))\n" }.joined()
        let ports = surroundings.listening.isEmpty ? "none" : surroundings.listening.description
        return """
            plimsoll: 1
            id: \(id)
            client: \(quoted(client ?? "The client's name"))
            packs: [baseline, hipaa]
            # Who allowed the audit; it is printed in the report.
            # authorised-by: { name: Jo Doe, role: Practice manager, until: 2027-12-31 }

            # The networks and names that may be looked at. A probe never leaves them, whatever DNS says.
            scope: []
            # scope: [203.0.113.0/28, portal.example.org]

            # What stands for health data and secrets in baselines is made under this key. It never lies in a repository.
            \(keyLine)

            # One line a server. `expect` are the ports that are meant to be open, `tls` those where TLS is spoken from the
            # first byte. On this machine somebody listens on: \(ports)
            # environments:
            #   production:
            #     servers:
            #       - { id: portal, host: portal.example.org, role: web, ports: 1-65535, expect: [22, 443], tls: [443] }

            repositories:
              \(repository)
              # Found here that names packages (\(surroundings.manifests.count)):
            \(found)
            baselines: Baselines

            """
    }

    private var repository: String {
        surroundings.hasSources
            ? "- { id: \(id), path: . }" : "[]  # - { id: portal-app, path: ../portal }"
    }
}
