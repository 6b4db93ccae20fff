internal import Facts

/// A condition with one small mistake put in. A rule whose cases pass all the same does not test that spot.
public struct Mutant: Sendable {
    /// What was changed: `drops "it.offered"`.
    public let description: String
    public let expression: Expression
}

extension Expression {
    /// Every mutant that still has the same type, from the whole to its parts.
    public func mutants() -> [Mutant] {
        tree.edits(source).compactMap { edit in
            let mutated = try? Expression.check(edit.applied(to: source), against: declarations, expecting: expected)
            guard let mutated, mutated.type == type else { return nil }
            return Mutant(description: edit.description, expression: mutated)
        }
    }
}

/// A replacement in the source.
struct Edit {
    let range: Range<Int>
    let text: String
    let description: String

    func applied(to source: String) -> String {
        let bytes = Array(source.utf8)
        return String(
            decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
    }
}

extension Node {
    func edits(_ source: String) -> [Edit] {
        let bytes = Array(source.utf8)
        var edits = [Edit(range: range, text: "!(\(Self.slice(bytes, range)))", description: "negates the whole")]
        collect(&edits, bytes)
        return edits
    }

    private func collect(_ edits: inout [Edit], _ bytes: [UInt8]) {
        func text(_ node: Node) -> String { Self.slice(bytes, node.range) }
        switch form {
        case .logic(let logic, let clauses):
            for (index, clause) in clauses.enumerated() {
                var rest = clauses
                rest.remove(at: index)
                let kept = rest.map(text).joined(separator: " \(logic.rawValue) ")
                edits.append(Edit(range: range, text: "(\(kept))", description: "drops \(text(clause))"))
            }
            let other: Logic = logic == .and ? .or : .and
            let swapped = clauses.map { "(\(text($0)))" }.joined(separator: " \(other.rawValue) ")
            edits.append(
                Edit(range: range, text: "(\(swapped))", description: "\(logic.rawValue) becomes \(other.rawValue)"))
        case .not(let operand):
            edits.append(Edit(range: range, text: "(\(text(operand)))", description: "drops the ! of \(text(self))"))
        case .binary(let infix, _, _, let at):
            for other in infix.neighbours {
                edits.append(
                    Edit(
                        range: at, text: other.rawValue,
                        description: "\(infix.rawValue) becomes \(other.rawValue) in \(text(self))"))
            }
        case .call(let call):
            if call.target != nil, let other = ["all": "exists", "exists": "all"][call.name] {
                edits.append(
                    Edit(
                        range: call.nameRange, text: other,
                        description: "\(call.name) becomes \(other) in \(text(self))"))
            }
        case .literal(let value):
            for moved in value.moved(text(self)) {
                edits.append(Edit(range: range, text: moved, description: "\(text(self)) becomes \(moved)"))
            }
        default: break
        }
        for child in children { child.collect(&edits, bytes) }
    }

    private static func slice(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension Node.Operator {
    /// What it is mistaken for.
    fileprivate var neighbours: [Node.Operator] {
        switch self {
        case .equal: [.unequal]
        case .unequal: [.equal]
        case .less: [.lessOrEqual, .greater]
        case .lessOrEqual: [.less, .greater]
        case .greater: [.greaterOrEqual, .less]
        case .greaterOrEqual: [.greater, .less]
        default: []
        }
    }
}

extension Value {
    /// The text of a bound, one unit to either side. A duration moves by its smallest unit: `30d` to `29d` and `31d`.
    fileprivate func moved(_ text: String) -> [String] {
        switch self {
        case .int(let number):
            [number.subtractingReportingOverflow(1), number.addingReportingOverflow(1)]
                .filter { !$0.overflow }.map { String($0.partialValue) }
        case .double(let number): [number - 1, number + 1].map { Rendering.literal(.double($0)) }
        case .duration: Self.movedDuration(text)
        default: []
        }
    }

    private static func movedDuration(_ text: String) -> [String] {
        let unit = text.reversed().prefix { !$0.isNumber }.count
        let digits = text.dropLast(unit).reversed().prefix { $0.isNumber }.count
        guard let number = Int64(text.dropLast(unit).suffix(digits)) else { return [] }
        let lead = text.dropLast(unit + digits)
        return [number - 1, number &+ 1].filter { $0 >= 0 }.map { "\(lead)\($0)\(text.suffix(unit))" }
    }
}
