/// A dump that ends in a file, a bucket, a mail or on another machine, and that nothing on its way encrypts.
enum PlainDump {
    static func look(at pipeline: [ShellCommand]) -> CommandChecks.Found? {
        guard let position = pipeline.firstIndex(where: isDump) else { return nil }
        let dump = pipeline[position], after = pipeline[(position + 1)...]
        let isKept = writesFile(dump) || dump.isRedirected || after.contains { $0.isRedirected || stores($0) }
        guard isKept, !encrypts(dump), !after.contains(where: encrypts) else { return nil }
        return CommandChecks.Found(what: .plainDump, program: dump.program)
    }

    // MARK: What dumps

    private static func isDump(_ command: ShellCommand) -> Bool {
        let arguments = command.arguments
        guard !arguments.contains(where: withoutData.contains) else { return false }
        switch command.program {
        case "mysqldump", "mariadb-dump": return !arguments.contains("-d")
        case "pg_dump": return !arguments.contains("-s")
        case "pg_dumpall": return arguments.allSatisfy { !["-s", "-g", "-r", "-t"].contains($0) }
        case "mongodump", "mydumper": return true
        case "sqlite3": return arguments.contains { $0.hasPrefix(".dump") || $0.hasPrefix(".backup") }
        default: return false
        }
    }

    private static let withoutData: Set<String> = [
        "--no-data", "--no-data=true", "--schema-only", "--globals-only", "--roles-only", "--tablespaces-only",
        "--version", "--help", "-V", "-?",
    ]

    private static func writesFile(_ command: ShellCommand) -> Bool {
        switch command.program {
        case "mongodump": !command.arguments.contains { $0 == "--archive" || $0 == "--out=-" }
        case "mydumper": true
        case "sqlite3": command.arguments.contains { $0.hasPrefix(".backup") }
        case "mysqldump", "mariadb-dump":
            command.arguments.contains { $0.hasPrefix("--result-file") || $0 == "-r" || $0.hasPrefix("--tab") }
        default: command.arguments.contains { $0.hasPrefix("--file") || $0.hasPrefix("-f") }
        }
    }

    // MARK: What comes after

    private static let encryptors: Set<String> = [
        "gpg", "gpg2", "age", "rage", "ccrypt", "sops", "mcrypt", "scrypt", "restic", "borg", "duplicity",
    ]

    private static func encrypts(_ command: ShellCommand) -> Bool {
        let program = command.program, arguments = command.arguments
        if encryptors.contains(program) || NameWords(program).holds(anyOf: ["encrypt", "gpg"]) { return true }
        switch program {
        case "openssl": return ["enc", "smime", "cms"].contains(arguments.first ?? "")
        case "7z", "7za", "zip": return arguments.contains { $0.hasPrefix("-p") || $0 == "-e" || $0 == "--encrypt" }
        default: return arguments.contains { $0.hasPrefix("--encrypt") || $0.hasPrefix("--sse") }
        }
    }

    private static let stores: Set<String> = [
        "tee", "aws", "s3cmd", "gsutil", "az", "rclone", "mail", "mailx", "mutt", "sendmail", "scp", "ssh", "rsync",
        "dd", "split", "nc", "curl", "mc", "sponge", "gcloud",
    ]

    /// What takes a stream somewhere. A second database is a copy, not a dump.
    private static func stores(_ command: ShellCommand) -> Bool {
        guard stores.contains(command.program) else { return false }
        return command.program != "ssh"
            || !command.arguments.contains { NameWords($0).holds(anyOf: ["mysql", "psql", "pg", "mongorestore"]) }
    }
}
