public import Diagnostics
public import Facts
public import Probing
internal import YAML

extension Workspace {
    /// What is looked at: the targets of one environment, then the repositories. Where none is named, the only one there
    /// is; a workspace without environments has its repositories.
    ///
    /// Throws where the environment is not there, or where several are and none is named.
    public func targets(in name: String?) throws(Problems) -> [Target] {
        try (environment(name)?.targets ?? []) + repositories
    }

    /// Nil where none is named and there is none.
    public func environment(_ name: String?) throws(Problems) -> Environment? {
        guard let name else {
            guard environments.count > 1 else { return environments.first }
            throw problem("it is not said which environment is meant", hint: "name one: \(environmentNames)")
        }
        if let found = environments.first(where: { $0.name == name }) { return found }
        throw problem(
            "there is no environment \"\(name)\"",
            hint: didYouMean(name, among: environments.map(\.name))
                ?? (environments.isEmpty ? "add it below environments:" : "there are: \(environmentNames)"))
    }

    /// What stands against looking at servers and hosts at that moment, or nil.
    public func authorisationProblem(at now: Timestamp) -> Problem? {
        guard let authorisation, authorisation.until.hasPassed(at: now) else { return nil }
        return (root.value(of: "authorised-by") ?? root).problem(
            "the authorisation by \(authorisation.name) ended at \(authorisation.until)",
            hint: "ask for a new one, then move until")
    }

    /// What the file asks for and this version does not do. Passed over in silence it would look done.
    public var unmet: [Problem] {
        [
            ("waivers", "waivers are not read yet, so nothing would be waived"),
            ("parity-allow", "environments are not compared yet, so no difference would be allowed"),
        ].compactMap { key, problem in
            root.key(key)?.problem(problem, hint: "take the key out until they are")
        }
    }

    private var environmentNames: String { environments.map(\.name).joined(separator: ", ") }

    private func problem(_ text: String, hint: String) -> Problems {
        Problems([(root.key("environments") ?? root).problem(text, hint: hint)])
    }
}
