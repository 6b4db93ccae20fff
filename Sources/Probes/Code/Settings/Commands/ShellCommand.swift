/// A command of a shell: its words without their quotes.
struct ShellCommand {
    let words: [String]
    /// `>` and `>>`: whether what it writes goes to a file that is none of /dev.
    let isRedirected: Bool

    /// The program, without folder and what runs it: `sudo -u x`, `env A=b`, `time`, `nohup`, `docker exec x`.
    var program: String { start.map { String(words[$0].split(separator: "/").last ?? "") } ?? "" }
    var arguments: ArraySlice<String> { start.map { words[($0 + 1)...] } ?? [] }

    private var start: Int? {
        var index = 0
        while index < words.count {
            let word = words[index]
            if word.contains("=") && !word.hasPrefix("-") && word.first?.isLetter == true || Self.runners.contains(word)
                || isTime(word)
            {
                index += 1
                if Self.taking.contains(word) { index = afterOptions(index) }
            } else if Self.runsWithin.contains(word) {
                return words[index...].firstIndex {
                    Self.programs.contains(String($0.split(separator: "/").last ?? ""))
                } ?? index
            } else {
                return index
            }
        }
        return nil
    }

    /// Over the options of `sudo -u x`, `nice -n 10`.
    private func afterOptions(_ first: Int) -> Int {
        var index = first
        while index < words.count, words[index].hasPrefix("-") {
            index += ["-u", "-g", "-n", "-c", "-h", "-p"].contains(words[index]) ? 2 : 1
        }
        return min(index, words.count)
    }

    private static let taking: Set<String> = ["sudo", "nice", "ionice", "env", "time"]

    /// A field of a crontab.
    private func isTime(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0.isDigit || "*/,-".utf8.contains($0) } || word.hasPrefix("@") && word != "@"
    }

    private static let runners: Set<String> = [
        "sudo", "time", "nohup", "exec", "env", "nice", "ionice", "then", "do", "else", "if", "!", "command", "RUN",
        "CMD", "-", "@", "eval",
        "export", "run:", "script:", "command:", "test:", "ENTRYPOINT", "{", "(", "while", "chronic", "root",
        "CMD-SHELL",
    ]
    private static let runsWithin: Set<String> = [
        "docker", "kubectl", "docker-compose", "podman", "ssh", "su", "sh", "bash", "timeout", "chroot",
    ]
    static let programs: Set<String> = [
        "mysqldump", "mariadb-dump", "pg_dump", "pg_dumpall", "mongodump", "sqlite3", "mydumper",
    ]
}

/// Commands that are joined by pipes.
struct Pipeline {
    let commands: [ShellCommand]
    /// From 1.
    let line: Int
}

/// Takes a line apart as a shell would, without running or expanding anything.
struct PipelineReader {
    private let bytes: [UInt8]
    private let depth: Int
    private var position = 0
    private var word: [UInt8] = []
    private var hasWord = false
    private var words: [String] = []
    private var isRedirected = false
    private var expectsTarget = false
    private var commands: [ShellCommand] = []
    private var found: [[ShellCommand]] = []

    /// More of one line is no command.
    private static let limit = 64 << 10

    /// `depth`: how many more commands within commands are read.
    static func read(_ line: ArraySlice<UInt8>, depth: Int = 4) -> [[ShellCommand]] {
        var reader = PipelineReader(bytes: Array(line.prefix(limit)), depth: depth)
        reader.run()
        return reader.found
    }

    private init(bytes: [UInt8], depth: Int) { (self.bytes, self.depth) = (bytes, depth) }

    private mutating func run() {
        while position < bytes.count { step(bytes[position]) }
        endPipeline()
    }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case 0x20, 0x09, 0x0D, 0x0A: endWord()
        case UInt8(ascii: "#") where !hasWord: position = bytes.count
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return quoted(byte)
        case UInt8(ascii: "\\"):
            position += 1
            if position < bytes.count { append(bytes[position]) }
        case UInt8(ascii: "|") where next == UInt8(ascii: "|"): endPipeline(2)
        case UInt8(ascii: "|"): endCommand()
        case UInt8(ascii: ";"), UInt8(ascii: "&"):
            // `2>&1` and `&>` redirect.
            if byte == UInt8(ascii: "&"), position > 0,
                bytes[position - 1] == UInt8(ascii: ">") || next == UInt8(ascii: ">")
            {
                break
            }
            endPipeline()
        case UInt8(ascii: ">"): redirect()
        case UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "`"):
            if byte == UInt8(ascii: "("), position > 0, bytes[position - 1] == UInt8(ascii: "$") {
                return substitution()
            }
            endWord()
        default: append(byte)
        }
        position += 1
    }

    private var next: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }

    private mutating func append(_ byte: UInt8) {
        word.append(byte)
        hasWord = true
    }

    /// What stands in quotes is one word; a command in it, `sh -c "…"`, is read by itself.
    private mutating func quoted(_ quote: UInt8) {
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != quote {
            end += quote == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        let inner = bytes[min(start, bytes.count)..<min(end, bytes.count)]
        inner.forEach { append($0) }
        hasWord = true
        position = min(end, bytes.count) + 1
        if words.last == "-c" || words.last == "CMD-SHELL" || words.contains("ssh") { found += nested(inner) }
        if quote == UInt8(ascii: "\"") { found += substituted(in: inner) }
    }

    private func nested(_ bytes: ArraySlice<UInt8>) -> [[ShellCommand]] {
        depth > 0 ? Self.read(bytes, depth: depth - 1) : []
    }

    /// `"$(curl …)"`
    private func substituted(in text: ArraySlice<UInt8>) -> [[ShellCommand]] {
        guard let dollar = text.indices.first(where: { text[$0...].starts(with: Array("$(".utf8)) }) else { return [] }
        return nested(text[(dollar + 2)...])
    }

    /// `$(date +%F)` is part of its word, and a command of its own.
    private mutating func substitution() {
        let start = position + 1
        defer { found += nested(bytes[min(start, bytes.count)..<max(min(start, bytes.count), position - 1)]) }
        var depth = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            append(bytes[position])
            position += 1
            if depth == 0 { return }
        }
    }

    private mutating func redirect() {
        // `2>` is about messages.
        let isOfErrors = word == [UInt8(ascii: "2")]
        if isOfErrors { (word, hasWord) = ([], false) } else { endWord() }
        if next == UInt8(ascii: ">") { position += 1 }
        expectsTarget = !isOfErrors && next != UInt8(ascii: "&")
    }

    private mutating func endWord() {
        guard hasWord else { return }
        let text = String(decoding: word, as: UTF8.self)
        if expectsTarget {
            isRedirected = isRedirected || !text.hasPrefix("/dev/null")
        } else if words.count < 2000 {
            words.append(text)
        }
        (word, hasWord, expectsTarget) = ([], false, false)
    }

    private mutating func endCommand() {
        endWord()
        if !words.isEmpty { commands.append(ShellCommand(words: words, isRedirected: isRedirected)) }
        (words, isRedirected, expectsTarget) = ([], false, false)
    }

    private mutating func endPipeline(_ length: Int = 1) {
        endCommand()
        if !commands.isEmpty { found.append(commands) }
        commands = []
        position += length - 1
    }
}
