/// Commands in a text: a script, a recipe, a step of a build, a crontab.
enum CommandText {
    static func look(at text: ConfigurationText) -> [TextSetting] {
        text.commandLines.flatMap { line -> [TextSetting] in
            guard mayHold(line.bytes) else { return [] }
            return PipelineReader.read(line.bytes).flatMap(CommandChecks.look).map {
                TextSetting(what: $0.what, line: line.number, name: $0.program, field: $0.field)
            }
        }
    }

    /// Cheap, for most lines hold nothing of the kind.
    private static func mayHold(_ line: ArraySlice<UInt8>) -> Bool {
        signs.contains { line.holds($0) }
    }

    private static let signs = [
        "dump", "curl", "wget", "ssh", "scp", "rsync", "sslVerify", "sslverify", "strict-ssl", "kubectl", "helm",
        "no-verify-ssl", "trusted-host",
        "tls-verify", "insecure", "ssl", "sftp", "backup", "tls-skip-verify", "verify=no",
    ].map { Array($0.utf8) }
}

/// Commands in the texts of code: `os.system("mysqldump …")`, `exec("curl -k …")`, `["mysqldump", "--all-databases"]`.
enum CodeCommands: SettingCheck {
    static func look(at file: SourceFile, _ context: CodeContext) -> [CodeSetting] {
        guard file.language != .shell else { return [] }
        return file.tokens.indices.flatMap { index -> [CodeSetting] in
            guard file.kind(at: index) == .text, runs(file, index) else { return [] }
            return PipelineReader.read(file.text(at: index)).flatMap(CommandChecks.look).map {
                CodeSetting(what: $0.what, tokens: index..<index + 1, field: $0.field)
            }
        }
    }

    /// A text that begins with a program, and is handed to something or kept under a name.
    private static func runs(_ file: SourceFile, _ index: Int) -> Bool {
        let text = file.text(at: index)
        guard text.count > 6, !file.isDocumentation(index) else { return false }
        let first = String(decoding: text.prefix { $0 != 0x20 }, as: UTF8.self)
        guard programs.contains(String(first.split(separator: "/").last ?? "")) else { return false }
        let callees = file.calls(around: index).prefix(2).compactMap {
            $0.callee.last.map { String(decoding: $0, as: UTF8.self).lowercased() }
        }
        if callees.isEmpty { return isKept(index, file) }
        return callees.contains { callee in runners.contains { holds(callee, $0) } }
    }

    /// `backup_command = "…"`; texts for people are kept under other names.
    private static func isKept(_ index: Int, _ file: SourceFile) -> Bool {
        file.isAssignment(index - 1) && file.isName(index - 2)
            && NameWords(file.string(at: index - 2)).holds(anyOf: [
                "cmd", "command", "script", "backup", "dump", "shell", "bash",
            ])
    }

    private static let programs: Set<String> = ShellCommand.programs.union([
        "curl", "wget", "ssh", "scp", "git", "sudo", "docker",
    ])
    private static let runners = [
        "system", "run", "popen", "exec", "call", "check_output", "spawn", "shell", "execute", "command", "process",
        "sh", "backtick", "local", "sudo",
    ]
}
