internal import Facts

/// One part of a parsed expression.
struct Node: Sendable {
    indirect enum Form: Sendable {
        case literal(Value)
        case name(String)
        /// `.name`
        case rooted(String)
        /// `base.name`
        case member(Node, String, at: Range<Int>)
        case item(Node, Node)
        case call(Call)
        case list([Node])
        case not(Node)
        case minus(Node)
        case logic(Logic, [Node])
        case binary(Operator, Node, Node, at: Range<Int>)
        case choice(Node, Node, Node)
    }

    struct Call: Sendable {
        let name: String
        let nameRange: Range<Int>
        let target: Node?
        let arguments: [Node]
    }

    enum Logic: String, Sendable { case and = "&&", or = "||" }

    enum Operator: String, Sendable, CaseIterable {
        case equal = "=="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case isIn = "in"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case modulo = "%"
    }

    let form: Form
    /// In the source's UTF-8, parentheses included.
    let range: Range<Int>
    /// 1 for a leaf. Bounded, so that every walk over the tree may recurse.
    let height: Int
}

extension Node {
    var children: [Node] {
        switch form {
        case .literal, .name, .rooted: []
        case .member(let base, _, _): [base]
        case .item(let base, let index): [base, index]
        case .call(let call): (call.target.map { [$0] } ?? []) + call.arguments
        case .list(let items), .logic(_, let items): items
        case .not(let part), .minus(let part): [part]
        case .binary(_, let left, let right, _): [left, right]
        case .choice(let condition, let yes, let no): [condition, yes, no]
        }
    }
}
