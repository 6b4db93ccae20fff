/// What an expression reads: a field of a variable, or the variable as a whole. What a macro reads of the elements of a
/// list is told of the list: `facts.all(f, f.offered)` reads `facts.offered`.
public struct Read: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let variable: String
    /// Nil where the variable itself is the value, as `now` is.
    public let field: String?

    public init(_ variable: String, _ field: String? = nil) {
        self.variable = variable
        self.field = field
    }

    public var description: String { field.map { "\(variable).\($0)" } ?? variable }

    public static func < (a: Read, b: Read) -> Bool { (a.variable, a.field ?? "") < (b.variable, b.field ?? "") }
}

extension Expression {
    public var reads: Set<Read> { tree.reads }

    /// The fields of one variable that are read: `reads(of: "it")`.
    public func reads(of variable: String) -> Set<String> {
        Set(reads.filter { $0.variable == variable }.compactMap(\.field))
    }
}

extension Node {
    var reads: Set<Read> {
        var reads: Set<Read> = []
        collect(&reads, [:])
        return reads
    }

    /// `scope` tells for a macro's variable which declared variable it ranges over; nil: over a list of values.
    private func collect(_ reads: inout Set<Read>, _ scope: [String: String?]) {
        switch form {
        case .name(let name):
            guard let variable = scope[name, default: name] else { return }
            reads.insert(Read(variable))
        case .rooted(let name): reads.insert(Read(name))
        case .member(let base, let field, _):
            if let variable = base.origin(scope) {
                reads.insert(Read(variable, field))
            } else {
                base.collect(&reads, scope)
            }
        case .call(let call): collect(call, &reads, scope)
        default: for child in children { child.collect(&reads, scope) }
        }
    }

    private func collect(_ call: Call, _ reads: inout Set<Read>, _ scope: [String: String?]) {
        var inner = scope
        if let target = call.target, Vocabulary.macros.contains(call.name), let name = call.arguments.first?.simpleName
        {
            target.collect(&reads, scope)
            inner[name] = .some(target.origin(scope))
            for argument in call.arguments.dropFirst() { argument.collect(&reads, inner) }
        } else {
            for child in children { child.collect(&reads, scope) }
        }
    }

    /// The variable whose facts this is, or one of whose facts it is.
    private func origin(_ scope: [String: String?]) -> String? {
        switch form {
        case .name(let name): scope[name, default: name]
        case .rooted(let name): name
        case .item(let base, _): base.origin(scope)
        case .call(let call) where call.name == "filter": call.target?.origin(scope)
        default: nil
        }
    }
}
