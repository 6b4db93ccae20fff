/// The variables that an expression may name, and their types: `it`, `facts`, `params`, `target`, `now`.
public struct Declarations: Sendable {
    public let variables: [(name: String, type: Type)]

    /// A name told twice is a bug of the caller.
    public init(_ variables: [(name: String, type: Type)]) {
        precondition(Set(variables.map(\.name)).count == variables.count, "a variable is declared twice")
        self.variables = variables
    }

    /// The position of the variable's value in `Bindings`.
    public func slot(of name: String) -> Int? { variables.firstIndex { $0.name == name } }
}
