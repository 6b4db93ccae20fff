/// What a pipeline of commands takes away.
enum CommandChecks {
    struct Found: Hashable {
        let what: Setting
        let program: String
        var field = ""
    }

    static func look(at pipeline: [ShellCommand]) -> [Found] {
        pipeline.flatMap(insecurity) + (PlainDump.look(at: pipeline).map { [$0] } ?? [])
    }

    // MARK: Certificates and host keys

    private static func insecurity(_ command: ShellCommand) -> [Found] {
        let program = command.program, arguments = command.arguments
        if tlsOff[program].map({ $0.contains(where: arguments.contains) }) == true
            || program == "curl" && hasShortK(arguments)
        {
            return [Found(what: .tlsVerificationOff, program: program)]
        }
        if switchesOff(program, arguments) { return [Found(what: .tlsVerificationOff, program: program)] }
        if ["ssh", "scp", "sftp", "rsync", "autossh"].contains(program), command.words.contains(where: isHostKeyOff) {
            return [Found(what: .sshHostKeyOff, program: program)]
        }
        return weakVersion(program, arguments) + weakMode(program, arguments)
    }

    private static let tlsOff: [String: Set<String>] = [
        "curl": ["--insecure", "--proxy-insecure"], "wget": ["--no-check-certificate"], "aws": ["--no-verify-ssl"],
        "kubectl": ["--insecure-skip-tls-verify", "--insecure-skip-tls-verify=true"],
        "oc": ["--insecure-skip-tls-verify", "--insecure-skip-tls-verify=true"],
        "helm": ["--insecure-skip-tls-verify", "--kube-insecure-skip-tls-verify"],
        "http": ["--verify=no", "--verify=false"], "https": ["--verify=no", "--verify=false"],
        "pip": ["--trusted-host"], "pip3": ["--trusted-host"], "mc": ["--insecure"], "vault": ["-tls-skip-verify"],
        "grpcurl": ["-insecure"], "docker": ["--tlsverify=false"], "podman": ["--tls-verify=false"],
        "skopeo": ["--tls-verify=false", "--src-tls-verify=false"], "argocd": ["--insecure"],
        "aria2c": ["--check-certificate=false"],
    ]

    /// `-k` alone or among short options, `-sSk`. Of `-HX-Key:k` the rest is a value.
    private static func hasShortK(_ arguments: ArraySlice<String>) -> Bool {
        arguments.contains { word in
            guard word.hasPrefix("-"), !word.hasPrefix("--") else { return false }
            for letter in word.dropFirst() {
                if letter == "k" { return true }
                if !"afgijlLnNOpqRsSvV#046".contains(letter) { return false }
            }
            return false
        }
    }

    /// `git config http.sslVerify false`, `npm config set strict-ssl false`
    private static func switchesOff(_ program: String, _ arguments: ArraySlice<String>) -> Bool {
        let words = arguments.map { $0.lowercased() }
        let name = program == "git" ? "http.sslverify" : ["npm", "yarn", "pnpm"].contains(program) ? "strict-ssl" : nil
        guard let name else { return false }
        if words.contains(name + "=false") || words.contains("--" + name + "=false") { return true }
        guard let position = words.firstIndex(of: name), position + 1 < words.count else { return false }
        return ["false", "0"].contains(words[position + 1])
    }

    private static func isHostKeyOff(_ word: String) -> Bool {
        let word = word.lowercased()
        return holds(word, "stricthostkeychecking=no") || holds(word, "stricthostkeychecking no")
            || holds(word, "userknownhostsfile=/dev/null")
    }

    private static func weakVersion(_ program: String, _ arguments: ArraySlice<String>) -> [Found] {
        let versions = [
            "--sslv2": "ssl", "--sslv3": "ssl", "-3": "ssl", "-2": "ssl", "--tlsv1.0": "tls-1.0",
            "--tlsv1.1": "tls-1.1", "--tls-max": "",
        ]
        guard program == "curl", let word = arguments.first(where: { versions[$0]?.isEmpty == false }) else {
            return []
        }
        return [Found(what: .weakTLSVersion, program: program, field: versions[word] ?? "")]
    }

    private static func weakMode(_ program: String, _ arguments: ArraySlice<String>) -> [Found] {
        guard program.hasPrefix("mysql") || program.hasPrefix("mariadb") else { return [] }
        if arguments.contains("--skip-ssl") || arguments.contains("--ssl=0") {
            return [Found(what: .weakSSLMode, program: program, field: "disable")]
        }
        guard let word = arguments.first(where: { $0.lowercased().hasPrefix("--ssl-mode=") }) else { return [] }
        let mode = ConnectionOptions.weakness(name: "sslmode", value: String(word.dropFirst("--ssl-mode=".count)))
        return mode.map { [Found(what: .weakSSLMode, program: program, field: $0)] } ?? []
    }
}
