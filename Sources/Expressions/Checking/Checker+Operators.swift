internal import Diagnostics
internal import Facts

extension Checker {
    mutating func binary(
        _ infix: Node.Operator, _ left: Node, _ right: Node, _ at: Range<Int>, _ range: Range<Int>
    ) -> Typed {
        if infix == .isIn { return membership(left, right, at, range) }
        let (a, b) = pair(left, right)
        guard let first = a.type, let second = b.type else { return poison(range) }
        let place = Place(infix: infix, left: left, right: right, at: at, range: range)
        switch infix {
        case .equal, .unequal: return equality(a.step, first, b.step, second, place)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return order(a.step, first, b.step, second, place)
        default: return arithmetic(a.step, first, b.step, second, place)
        }
    }

    struct Place {
        let infix: Node.Operator
        let left: Node
        let right: Node
        /// Of the operator.
        let at: Range<Int>
        let range: Range<Int>

        /// Where a clash of types is shown: at the literal where one side alone is one, for that is what was miswritten.
        var clash: Range<Int> {
            switch (left.isLiteral, right.isLiteral) {
            case (true, false): left.range
            case (false, true): right.range
            default: at
            }
        }
    }

    /// Both operands, the one that is only text last: its meaning may depend on the other, where that type is one to
    /// be shared.
    mutating func pair(
        _ left: Node, _ right: Node, as expected: Type? = nil, sharing isShared: (Type) -> Bool = { _ in true }
    ) -> (Typed, Typed) {
        func wanted(_ other: Typed) -> Type? { expected ?? other.type.flatMap { isShared($0) ? $0 : nil } }
        if left.isTextOnly, !right.isTextOnly {
            let second = check(right, as: expected)
            return (check(left, as: wanted(second)), second)
        }
        let first = check(left, as: expected)
        return (first, check(right, as: wanted(first)))
    }

    private mutating func equality(
        _ left: Int32, _ a: Type, _ right: Int32, _ b: Type, _ place: Place
    ) -> Typed {
        guard let type = a.joined(with: b) else { return mismatch(a, b, place) }
        guard type.isValue else {
            return fault("\(type) cannot be compared as a whole", at: place.at, hint: "compare its fields")
        }
        return add(.equal(left, right, negated: place.infix == .unequal), .bool, place.range)
    }

    private mutating func order(
        _ left: Int32, _ a: Type, _ right: Int32, _ b: Type, _ place: Place
    ) -> Typed {
        guard let type = a.joined(with: b) else { return mismatch(a, b, place) }
        switch type {
        case .bool, .int, .double, .string, .duration, .timestamp, .version, .ordered, .nothing: break
        default: return fault("\(type) has no order", at: place.at)
        }
        let order: Order =
            switch place.infix {
            case .less: .less
            case .lessOrEqual: .lessOrEqual
            case .greater: .greater
            default: .greaterOrEqual
            }
        return add(.ordered(order, left, right), .bool, place.range)
    }

    private mutating func mismatch(_ a: Type, _ b: Type, _ place: Place) -> Typed {
        fault(
            "\(a) \(place.infix.rawValue) \(b): only values of one type compare", at: place.clash,
            hint: clashHint(a, b, place))
    }

    private func clashHint(_ a: Type, _ b: Type, _ place: Place) -> String? {
        // The other way round would lose what stands behind the point.
        if a == .int, b == .double { return Conversion.hint(from: a, to: b) }
        return Conversion.quoting(place.right, for: a) ?? Conversion.quoting(place.left, for: b)
            ?? Conversion.hint(from: b, to: a, literal: place.right.text)
            ?? Conversion.hint(from: a, to: b, literal: place.left.text)
    }

    private mutating func arithmetic(
        _ left: Int32, _ a: Type, _ right: Int32, _ b: Type, _ place: Place
    ) -> Typed {
        guard let type = Self.result(place.infix, a, b) else {
            return fault(
                "\(a) \(place.infix.rawValue) \(b) has no meaning", at: place.clash, hint: clashHint(a, b, place))
        }
        let operation: Arithmetic =
            switch place.infix {
            case .plus: .plus
            case .minus: .minus
            case .times: .times
            case .divided: .divided
            default: .modulo
            }
        return add(.arithmetic(operation, left, right), type, place.range)
    }

    /// CEL's table of arithmetic; nil where it has no entry. What is nothing on one side is what the other side needs; where
    /// that leaves two answers, the result is nothing, too.
    private static func result(_ infix: Node.Operator, _ a: Type, _ b: Type) -> Type? {
        switch (infix, a, b) {
        case (_, .nothing, .nothing): .nothing
        case (_, .int, .int), (_, .nothing, .int), (_, .int, .nothing): .int
        case (.modulo, _, _): nil
        case (_, .double, .double), (_, .nothing, .double), (_, .double, .nothing): .double
        case (.plus, .string, .string), (.plus, .nothing, .string), (.plus, .string, .nothing): .string
        case (.plus, .list, .list), (.plus, .nothing, .list), (.plus, .list, .nothing): a.joined(with: b)
        default: momentary(infix, a, b)
        }
    }

    private static func momentary(_ infix: Node.Operator, _ a: Type, _ b: Type) -> Type? {
        switch (infix, a, b) {
        case (.plus, .duration, .duration), (.minus, .duration, .duration), (.minus, .duration, .nothing): .duration
        case (.minus, .timestamp, .timestamp), (.minus, .nothing, .timestamp): .duration
        case (.plus, .timestamp, .duration), (.plus, .duration, .timestamp), (.minus, .timestamp, .duration): .timestamp
        case (.plus, .timestamp, .nothing), (.plus, .nothing, .timestamp): .timestamp
        case (.plus, .duration, .nothing), (.plus, .nothing, .duration): .nothing
        case (.minus, .nothing, .duration), (.minus, .timestamp, .nothing): .nothing
        default: nil
        }
    }
}

extension Node {
    var isLiteral: Bool {
        if case .literal = form { true } else { false }
    }

    /// The text, where this is a string literal.
    var text: String? {
        if case .literal(.string(let text)) = form { text } else { nil }
    }

    /// Whether nothing but string literals decide its value, so that its place may give it another type.
    var isTextOnly: Bool {
        switch form {
        case .literal(.string): true
        case .list(let items): !items.isEmpty && items.allSatisfy(\.isTextOnly)
        case .choice(_, let yes, let no): yes.isTextOnly && no.isTextOnly
        default: false
        }
    }
}
