import ArgumentParser
import Baselines
import Diagnostics
import Expressions
import Facts
import Scans

struct RulesEval: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Evaluates one condition and prints its value, or why it has none.",
        discussion: """
            Prints the value, `undetermined: reason`, or the mistake with a caret. A binding's type is that of its JSON; \
            NAME:TYPE=JSON declares another (timestamp, duration, list(double) …), and {"unseen":"reason"} or null is a \
            value that could not be seen or is not there. --type names the type the condition must have; or a fact \
            kind, and then `it` is a fact of that kind. A condition may begin with -; one that looks like an option \
            (--x) stands behind --.

            plimsoll rules eval '1 + 2 * 3'
            plimsoll rules eval 'x && false' --bind 'x:bool={"unseen":"timed out"}'
            plimsoll rules eval 'it.offered' --type tls.protocol --bind 'it={"offered":true}'
            """)

    @Argument(help: "The condition.")
    var expression: String
    @Option(help: "The type that the condition must have, or the fact kind of `it`.")
    var type: String?
    @Option(help: "NAME=JSON or NAME:TYPE=JSON; may be given again.")
    var bind: [String] = []
    @Option(help: "The value of `now`.")
    var now: TimeText?

    func end() async throws -> Baselines.ExitCode {
        var names = BoundNames()
        let kind = type.flatMap { Catalogue.standard[$0] }
        for text in bind { try names.add(text, kind: kind) }
        if let now { names.add("now", .timestamp, .value(.timestamp(now.time))) }
        let expected = try kind == nil ? type.map { try BoundNames.type(named: $0) } : nil
        let checked: Expression
        do {
            checked = try Expression.check(expression, against: names.declarations, expecting: expected)
        } catch {
            Terminal.tell(error.text(in: expression))
            return .wrong
        }
        try Terminal.put(Rendering.literal(checked.evaluate(names.bindings)) + "\n")
        return .clean
    }
}
