internal import Facts

/// A checked and compiled expression of the condition language.
public struct Expression: Sendable {
    public let source: String
    public let type: Type
    let declarations: Declarations
    let expected: Type?
    let tree: Node
    let code: Code

    /// Checks all that can be known before anything is probed.
    ///
    /// - Parameter expecting: the type that the place asks for; nil accepts any value.
    /// - Throws: every mistake that the source has; of its grammar, the first.
    public static func check(
        _ source: String, against declarations: Declarations, expecting: Type? = nil
    ) throws(Faults) -> Expression {
        let bytes = Array(source.utf8)
        let tree: Node
        do {
            tree = try parse(bytes)
        } catch {
            throw Faults([error])
        }
        let (type, code) = try Checker.compile(tree, of: bytes, against: declarations, expecting: expecting)
        return Expression(
            source: source, type: type, declarations: declarations, expected: expecting, tree: tree, code: code)
    }

    private static func parse(_ bytes: [UInt8]) throws(Fault) -> Node {
        guard bytes.count <= Limit.source else {
            throw Fault("this is longer than \(Limit.source) bytes", at: 0..<bytes.count)
        }
        var lexer = Lexer(bytes)
        var parser = Parser(try lexer.tokens())
        return try parser.parse()
    }

    /// The value of the expression where the variables are bound so. The slots stand in the order of the declarations.
    public func evaluate(_ bindings: Bindings) -> Outcome {
        var evaluator = Evaluator(code, bindings)
        return evaluator.outcome()
    }
}
