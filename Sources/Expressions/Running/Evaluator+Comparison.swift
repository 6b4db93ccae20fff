internal import Facts
internal import Versions

extension Evaluator {
    mutating func equality(_ left: Int32, _ right: Int32, _ negated: Bool, _ at: Int32) -> Truth {
        let answer = equal(cell(left), cell(right), at)
        return negated ? answer.negated : answer
    }

    mutating func equal(_ a: Cell, _ b: Cell, _ at: Int32) -> Truth {
        switch (a, b) {
        case (.value(let first), .value(let second)): return equal(first, second, at)
        case (.unknown(let unknown), _), (_, .unknown(let unknown)): return .unknown(unknown)
        case (.value(.version(let version)), .spelling(let index)),
            (.spelling(let index), .value(.version(let version))):
            return compared(version, index, at) { $0 == .equal }
        default: return .unknown(mismatch(at))
        }
    }

    mutating func equal(_ a: Value, _ b: Value, _ at: Int32) -> Truth {
        switch (a, b) {
        case (.string(let x), .string(let y)): return Truth(Text.same(x, y))
        case (.int(let x), .int(let y)): return Truth(x == y)
        case (.bool(let x), .bool(let y)): return Truth(x == y)
        case (.double(let x), .double(let y)): return Truth(x == y)
        case (.ordered(let x), .ordered(let y)) where x.ordering == y.ordering: return Truth(x.position == y.position)
        case (.duration(let x), .duration(let y)): return Truth(x == y)
        case (.timestamp(let x), .timestamp(let y)): return Truth(x == y)
        case (.ip(let x), .ip(let y)): return Truth(x == y)
        case (.cidr(let x), .cidr(let y)): return Truth(x == y)
        case (.version(let x), .version(let y)): return compared(x, y, at) { $0 == .equal }
        case (.list(let x), .list(let y)): return equal(x, y, at)
        default: return .unknown(mismatch(at))
        }
    }

    /// Lists that are known only in part differ for sure where one already has more elements than the other can have.
    private mutating func equal(_ a: Elements, _ b: Elements, _ at: Int32) -> Truth {
        guard spend(min(a.values.count, b.values.count)) else { return .unknown(exhausted(at)) }
        let differs =
            (a.missing == nil && b.values.count > a.values.count)
            || (b.missing == nil && a.values.count > b.values.count)
        if differs { return .no }
        if let reason = a.missing ?? b.missing { return .unknown(unknown(at, reason)) }
        var cause: Unknown?
        for (x, y) in zip(a.values, b.values) {
            switch equal(x, y, at) {
            case .yes: break
            case .no: return .no
            case .unknown(let unknown): cause = cause ?? unknown
            }
        }
        return cause.map { .unknown($0) } ?? .yes
    }

    mutating func order(_ order: Order, _ left: Int32, _ right: Int32, _ at: Int32) -> Truth {
        let a = cell(left)
        let b = cell(right)
        switch (a, b) {
        case (.value(let first), .value(let second)): return compare(order, first, second, at)
        case (.unknown(let unknown), _), (_, .unknown(let unknown)): return .unknown(unknown)
        case (.value(.version(let version)), .spelling(let index)):
            return compared(version, index, at) { $0.holds(order) }
        case (.spelling(let index), .value(.version(let version))):
            return compared(version, index, at) { $0.reversed.holds(order) }
        default: return .unknown(mismatch(at))
        }
    }

    private func compare(_ order: Order, _ a: Value, _ b: Value, _ at: Int32) -> Truth {
        switch (a, b) {
        case (.int(let x), .int(let y)): Truth(order.holds(x, y))
        case (.double(let x), .double(let y)): Truth(order.holds(x, y))
        case (.bool(let x), .bool(let y)): Truth(order.holds(x ? 1 : 0, y ? 1 : 0))
        case (.ordered(let x), .ordered(let y)) where x.ordering == y.ordering:
            Truth(order.holds(x.position, y.position))
        case (.duration(let x), .duration(let y)): Truth(order.holds(x, y))
        case (.timestamp(let x), .timestamp(let y)): Truth(order.holds(x, y))
        case (.string(let x), .string(let y)): Truth(order.holds(Text.order(x, y), 0))
        case (.version(let x), .version(let y)): compared(x, y, at) { $0.holds(order) }
        default: .unknown(mismatch(at))
        }
    }

    private func compared(_ a: Version, _ b: Version, _ at: Int32, _ holds: (Comparison) -> Bool) -> Truth {
        guard let comparison = a.compare(b) else {
            let names = "\(a.ecosystem.rawValue) and \(b.ecosystem.rawValue)"
            return .unknown(unknown(at, .undecidable("versions of \(names) have no order between them")))
        }
        return Truth(holds(comparison))
    }

    /// The literal is read as the value's ecosystem reads it.
    private func compared(_ version: Version, _ index: Int32, _ at: Int32, _ holds: (Comparison) -> Bool) -> Truth {
        let spelling = code.spellings[Int(index)]
        guard let other = spelling.versions.first(where: { $0.ecosystem == version.ecosystem }),
            let comparison = version.compare(other)
        else {
            let name = version.ecosystem.rawValue
            return .unknown(
                unknown(at, .undecidable("\"\(spelling.text)\" cannot be ordered as \(article(name)) \(name) version")))
        }
        return Truth(holds(comparison))
    }
}

private func article(_ name: String) -> String {
    name.first.map { "aeiouAEIOU".contains($0) } == true || name == "npm" ? "an" : "a"
}

extension Order {
    func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
        switch self {
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }
}

extension Comparison {
    var reversed: Comparison {
        switch self {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }

    func holds(_ order: Order) -> Bool {
        switch order {
        case .less: self == .less
        case .lessOrEqual: self != .greater
        case .greater: self == .greater
        case .greaterOrEqual: self != .less
        }
    }
}
