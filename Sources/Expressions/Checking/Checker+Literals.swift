internal import Diagnostics
internal import Facts

extension Checker {
    mutating func literal(_ value: Value, _ range: Range<Int>, as expected: Type?) -> Typed {
        if case .string(let text) = value {
            switch expected {
            case .version: return spelling(text, range)
            case .ordered(let ordering): return rank(text, of: ordering, range)
            default: break
            }
        }
        return Typed(type: Type(of: value), step: assembler.add(value, at: range))
    }

    private mutating func spelling(_ text: String, _ range: Range<Int>) -> Typed {
        let spelling = Spelling(text)
        guard !spelling.versions.isEmpty else {
            return fault("\"\(printable(text))\" is no version of any ecosystem", at: range, hint: "as in \"4.17.21\"")
        }
        return Typed(type: .version, step: assembler.add(spelling, at: range))
    }

    private mutating func rank(_ text: String, of ordering: Ordering, _ range: Range<Int>) -> Typed {
        guard let rank = ordering[text] else {
            let words = ordering.words.joined(separator: " < ")
            return fault(
                "\(ordering.name) has no word \"\(printable(text))\"", at: range,
                hint: didYouMean(text, among: ordering.words) ?? "its words are \(words)")
        }
        return Typed(type: .ordered(ordering), step: assembler.add(.ordered(rank), at: range))
    }

    mutating func list(_ items: [Node], _ range: Range<Int>, as expected: Type?) -> Typed {
        // A version literal is read by the ecosystem of one version beside it, which a list does not have.
        var wanted: Type? = if case .list(let element)? = expected, element != .version { element } else { nil }
        var element: Type? = .nothing
        var steps: [Int32] = []
        for item in items {
            let found = check(item, as: wanted)
            steps.append(found.step)
            let joined = joined(element, found.type, item, measure: wanted)
            wanted = wanted ?? joined
            element = joined
        }
        guard let element else { return poison(range) }
        let (first, count) = assembler.run(of: steps)
        return add(.list(first: first, count: count), .list(element), range)
    }

    /// The type of the elements so far, with one more; nil after a fault. What the place asks for is the measure; without
    /// that, the first element.
    private mutating func joined(_ element: Type?, _ type: Type?, _ item: Node, measure: Type?) -> Type? {
        guard let type, let element else { return nil }
        guard type.isValue else {
            return fault("\(type) cannot be an element of a list", at: item.range, hint: "list its fields").type
        }
        let measure = measure ?? element
        if let joined = element.joined(with: type), measure.joined(with: type) != nil || !item.isLiteral {
            return joined
        }
        return fault(
            "the elements of this list are of type \(measure), and this is \(type)", at: item.range,
            hint: Conversion.quoting(item, for: measure) ?? Conversion.hint(from: type, to: measure, literal: item.text)
        ).type
    }
}

extension Type {
    /// The type of a value that stands in a rule.
    init(of value: Value) {
        self =
            switch value {
            case .bool: .bool
            case .int: .int
            case .double: .double
            case .string: .string
            case .duration: .duration
            case .timestamp: .timestamp
            case .version: .version
            case .ip: .ip
            case .cidr: .cidr
            case .ordered(let rank): .ordered(rank.ordering)
            case .list(let elements): .list(elements.values.first.map { Type(of: $0) } ?? .nothing)
            }
    }
}
