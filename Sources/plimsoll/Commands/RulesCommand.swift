import ArgumentParser

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Checks, tests, lists and explains rules.",
        subcommands: [
            RulesCheck.self, RulesTest.self, RulesBench.self, RulesExplain.self, RulesList.self, RulesSchema.self,
            RulesEval.self,
        ])

    func run() async throws { throw Self.missingSubcommand }
}
