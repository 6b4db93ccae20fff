/// What a pipeline of commands takes away.
enum CommandChecks {
    struct Found: Hashable {
        let what: Setting
        let program: String
        var field = ""
    }

    static func look(at pipeline: [ShellCommand]) -> [Found] {
        pipeline.flatMap(insecurity) + [plainDump(pipeline)].compactMap(\.self)
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
        "curl": ["--insecure", "--proxy-insecure"], "wget": ["--no-check-certificate"],
        "kubectl": ["--insecure-skip-tls-verify", "--insecure-skip-tls-verify=true"],
        "helm": ["--insecure-skip-tls-verify", "--kube-insecure-skip-tls-verify"], "aws": ["--no-verify-ssl"],
        "http": ["--verify=no", "--verify=false"],
        "https": ["--verify=no", "--verify=false"], "pip": ["--trusted-host"], "pip3": ["--trusted-host"],
        "az": ["--disable-cert-verify"], "oc": ["--insecure-skip-tls-verify", "--insecure-skip-tls-verify=true"],
        "mc": ["--insecure"], "vault": ["-tls-skip-verify"], "grpcurl": ["-insecure"], "nmap": [],
        "docker": ["--tlsverify=false"], "podman": ["--tls-verify=false"],
        "skopeo": ["--tls-verify=false", "--src-tls-verify=false"],
        "ldapsearch": [], "argocd": ["--insecure"], "gem": [], "aria2c": ["--check-certificate=false"],
        "yum": ["--nogpgcheck"], "lftp": [],
    ].filter { !$0.value.isEmpty && $0.key != "yum" }

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

    // MARK: Dumps

    /// A dump that ends in a file, a bucket, a mail or on another machine, and nothing on its way encrypts.
    private static func plainDump(_ pipeline: [ShellCommand]) -> Found? {
        guard let position = pipeline.firstIndex(where: isDump) else { return nil }
        let rest = pipeline[position...]
        guard !rest.contains(where: encrypts),
            rest.contains(where: \.isRedirected) || rest.dropFirst().contains(where: stores)
                || writesFile(pipeline[position])
        else { return nil }
        return Found(what: .plainDump, program: pipeline[position].program)
    }

    private static func isDump(_ command: ShellCommand) -> Bool {
        let arguments = command.arguments
        guard !arguments.contains(where: isNoData) else { return false }
        switch command.program {
        case "mysqldump", "mariadb-dump", "pg_dumpall", "mongodump", "mydumper": return true
        case "pg_dump": return !arguments.contains(where: { isShort($0, "s") })
        case "sqlite3": return arguments.contains { $0.hasPrefix(".dump") || $0.hasPrefix(".backup") }
        case "mysqlsh": return arguments.contains { holds($0, "dump") }
        default: return false
        }
    }

    private static let noData: Set<String> = [
        "--no-data", "-d", "--schema-only", "--globals-only", "-g", "--roles-only", "--tablespaces-only", "--version",
        "--help", "-V", "-?", "--no-data=true", "-r", "-l",
    ]

    /// `-d` of mysqldump is no data, and of pg_dump and mongodump a database.
    private static func isNoData(_ word: String) -> Bool {
        noData.subtracting(["-d", "-r", "-l", "-g"]).contains(word)
    }

    private static func isShort(_ word: String, _ letter: Character) -> Bool {
        word.hasPrefix("-") && !word.hasPrefix("--") && word.dropFirst().first == letter && word.count == 2
    }

    private static func writesFile(_ command: ShellCommand) -> Bool {
        switch command.program {
        case "mongodump", "mydumper": return true
        case "sqlite3": return command.arguments.contains { $0.hasPrefix(".backup") }
        default:
            return command.arguments.contains { word in
                word.hasPrefix("--file") || word.hasPrefix("--result-file")
                    || word.hasPrefix("-f") && command.program != "mysqldump" || word == "-r" || word.hasPrefix("--tab")
            }
        }
    }

    private static func encrypts(_ command: ShellCommand) -> Bool {
        let program = command.program, arguments = command.arguments
        if [
            "gpg", "gpg2", "age", "rage", "ccrypt", "gpgtar", "sops", "mcrypt", "scrypt", "encrypt", "restic", "borg",
            "duplicity", "7z", "7za",
        ].contains(program) {
            return !program.hasPrefix("7z") || arguments.contains { $0.hasPrefix("-p") }
        }
        if program == "openssl" { return ["enc", "smime", "cms"].contains(arguments.first ?? "") }
        return arguments.contains {
            $0.lowercased().hasPrefix("--encrypt") || $0 == "--sse" || $0.hasPrefix("--sse=") || $0 == "--sse-c"
        }
            || NameWords(program).holds("encrypt") || NameWords(program).holds("gpg")
    }

    /// What takes a stream somewhere. A second database is a copy, not a dump.
    private static func stores(_ command: ShellCommand) -> Bool {
        [
            "tee", "aws", "s3cmd", "gsutil", "az", "rclone", "mail", "mailx", "mutt", "sendmail", "scp", "ssh", "rsync",
            "dd", "split", "nc", "curl", "mc", "sponge", "gcloud",
        ].contains(command.program)
            && !(command.program == "ssh"
                && command.arguments.contains { NameWords($0).holds(anyOf: ["mysql", "psql", "pg", "mongorestore"]) })
    }
}
