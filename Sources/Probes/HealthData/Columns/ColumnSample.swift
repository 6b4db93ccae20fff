/// What the first rows hold in one column: whether they bear its name out, or say what it holds where it has none.
struct ColumnSample {
    let column: Column
    private(set) var seen = 0
    private(set) var fitting = 0
    private(set) var digested = 0
    private(set) var banded = 0
    private var dashed = 0
    private var medicare = 0
    private var distinct: Set<Int> = []

    init(_ column: Column) { self.column = column }

    mutating func take(_ value: ArraySlice<UInt8>) {
        let isBand = ValueShape.looksBanded(value)
        guard isBand || !isMasked(value) && !Self.isNull(value) else { return }
        seen += 1
        if isBand { banded += 1 }
        if ValueShape.looksDigested(value) { digested += 1 }
        if let concept = column.meaning.concept {
            if concept.accepts(value) { fitting += 1 }
        } else if column.meaning == .nothing {
            guess(value)
        }
    }

    private mutating func guess(_ value: ArraySlice<UInt8>) {
        if ValueShape.looksDashedSSN(value), Concept.ssn.accepts(value) { dashed += 1 }
        if (11...13).contains(value.count), Concept.mbi.accepts(value) { medicare += 1 }
        if distinct.count < 8 { distinct.insert(value.hashValue) }
    }

    /// Rows without a value speak neither for nor against.
    var bearsOut: Bool { seen == 0 || fitting * 2 > seen }

    /// What nearly all values of a column are whose name says nothing. One check is passed by chance, many are not.
    var guessed: Concept? {
        guard seen >= 5, distinct.count >= 5 else { return nil }
        return dashed * 10 >= seen * 9 ? .ssn : medicare * 10 >= seen * 9 ? .mbi : nil
    }

    /// Pseudonyms stand where an identifier is named, or spans where an age is.
    var isReplaced: Bool {
        if column.meaning.isReplaced { return true }
        if column.meaning.concept != nil { return seen > 0 && digested * 2 > seen }
        return column.meaning == .nothing && seen > 1 && banded == seen
    }

    private static func isNull(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count <= 9 else { return false }
        return nulls.contains(String(decoding: value, as: UTF8.self).lowercased())
    }

    private static let nulls: Set<String> = [
        "null", "none", "nil", "na", "n/a", "nan", "unknown", "\\n", "-", "--", ".", "?",
    ]
}

extension Concept {
    /// Whether a value is of this kind, as far as its shape and its check digits tell.
    func accepts(_ value: ArraySlice<UInt8>) -> Bool {
        guard ValueShape.fits(value, self) else { return false }
        guard !speaksOfHealth, let kind else { return true }
        return kind.check(value) != nil
    }
}
