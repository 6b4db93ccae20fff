/// A condition may begin with `-`, which ArgumentParser would take for an option.
enum LeadingDash {
    /// The options of `rules eval` that are followed by a value.
    static let valued = ["--type", "--bind", "--now"]

    /// The arguments of `rules eval` with the condition last, behind `--`; those of other commands as they are.
    static func guarded(_ arguments: [String]) -> [String] {
        guard arguments.starts(with: ["rules", "eval"]) else { return arguments }
        var options: [String] = []
        var conditions: [String] = []
        var rest = arguments.dropFirst(2)
        while let word = rest.popFirst() {
            if word == "--" {
                conditions += rest
                break
            }
            guard isOption(word) else {
                conditions.append(word)
                continue
            }
            options.append(word)
            if valued.contains(word), let value = rest.popFirst() { options.append(value) }
        }
        return ["rules", "eval"] + options + ["--"] + conditions
    }

    /// `-h`, `--word`, `--word=…`. A condition that looks so is written behind `--`.
    private static func isOption(_ word: String) -> Bool {
        let name = word.prefix { $0 != "=" }.dropFirst(2)
        return word == "-h"
            || word.hasPrefix("--") && name.first?.isLetter == true
                && name.allSatisfy { $0.isLetter || $0 == "-" }
    }
}
