/// A name or an address whose parts stand in elements of their own, until the last of them is read.
struct PersonParts {
    /// The longest part that is kept.
    private static let longest = 256

    private var parts: [(name: String, value: [UInt8])] = []
    /// The line of the first part.
    private var line: Int?

    /// More than sixteen parts no name or address has.
    mutating func add(_ name: String, _ value: ArraySlice<UInt8>, line: Int) {
        let value = value.trimmed
        guard parts.count < 16, !value.isEmpty else { return }
        if self.line == nil { self.line = line }
        parts.append((name, Array(value.prefix(Self.longest))))
    }

    /// Given name first: `goran farrowby`.
    func seeName(_ field: String, into ledger: inout Ledger) {
        let named = values("given") + values("family")
        see(.name, named.isEmpty ? values("") : named, field, into: &ledger)
    }

    /// Synthea writes numbers behind the names that it makes up: `Abbott509`.
    var isNumbered: Bool {
        let names = (values("given") + values("family")).filter { $0.count > 2 }
        return names.count > 1 && names.allSatisfy { $0.first?.isLetter ?? false && $0.suffix(2).allSatisfy(\.isDigit) }
    }

    /// A state or a country alone is no place smaller than a state.
    func seeAddress(_ field: String, into ledger: inout Ledger) {
        let street = values("street") + values("city")
        let zip = values("zip")
        if street.isEmpty, !zip.isEmpty { return see(.zip, zip, field, into: &ledger) }
        see(.address, street.isEmpty ? values("") : street + zip, field, into: &ledger)
    }

    private func values(_ name: String) -> [ArraySlice<UInt8>] {
        parts.filter { $0.name == name }.map { $0.value[...] }
    }

    private func see(_ kind: ValueKind, _ values: [ArraySlice<UInt8>], _ field: String, into ledger: inout Ledger) {
        let value = joined(values)
        guard let line, !isPlaceholder(value) else { return }
        ledger.saw(kind, value, line: line, field: field)
    }
}
