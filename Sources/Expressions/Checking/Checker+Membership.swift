internal import Facts

extension Checker {
    mutating func membership(_ left: Node, _ right: Node, _ at: Range<Int>, _ range: Range<Int>) -> Typed {
        if !left.isTextOnly, case .list(let items) = right.form, !items.isEmpty {
            let needle = check(left)
            if needle.type == .version { return versionAmong(items, needle, range) }
            return membership(needle, check(right, as: needle.type.map { .list($0) }), left, right, at, range)
        }
        let list = check(right)
        let element: Type? = if case .list(let element)? = list.type { element } else { nil }
        return membership(check(left, as: element), list, left, right, at, range)
    }

    private mutating func membership(
        _ needle: Typed, _ list: Typed, _ left: Node, _ right: Node, _ at: Range<Int>, _ range: Range<Int>
    ) -> Typed {
        guard let type = needle.type, let listType = list.type else { return poison(range) }
        guard case .list(let element) = listType else {
            return fault("\"in\" asks a list, and this is \(listType)", at: right.range, hint: Self.inHint(listType))
        }
        guard let joined = type.joined(with: element) else {
            return fault(
                "\(type) in \(listType): the list holds other values", at: at,
                hint: Conversion.hint(from: type, to: element, literal: left.text)
                    ?? Conversion.hint(from: element, to: type))
        }
        guard joined.isValue else {
            return fault("\(joined) cannot be compared as a whole", at: at, hint: "write .exists(f, …) with its fields")
        }
        return add(.isIn(needle.step, list.step), .bool, range)
    }

    /// Each text is read by the ecosystem of the one version, so the list cannot stand alone.
    private mutating func versionAmong(_ items: [Node], _ needle: Typed, _ range: Range<Int>) -> Typed {
        let found = items.map { demand($0, .version, "what is compared with a version") }
        guard found.allSatisfy({ $0.type != nil }) else { return poison(range) }
        let answers = found.map { add(.equal(needle.step, $0.step, negated: false), .bool, range).step }
        let (first, count) = assembler.run(of: answers)
        return add(.some(first: first, count: count), .bool, range)
    }

    private static func inHint(_ type: Type) -> String? {
        switch type {
        case .string: "a part of a text is asked for with .contains(…)"
        case .cidr: "a network is asked with .contains(address)"
        default: nil
        }
    }
}
