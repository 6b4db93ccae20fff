/// One segment and its elements, from 1: `NM1*IL*1` has IL as its first.
struct X12Segment {
    /// More elements than any segment of the standard has.
    private static let most = 64

    let name: String
    let line: Int
    private let component: UInt8
    private let elements: [ArraySlice<UInt8>]

    init(_ bytes: ArraySlice<UInt8>, _ delimiters: X12Delimiters, line: Int) {
        elements = bytes.split(separator: delimiters.element, maxSplits: Self.most, omittingEmptySubsequences: false)
        name = (elements.first ?? []).prefix(3).text
        component = delimiters.component
        self.line = line
    }

    /// Empty where the segment has no such element.
    func element(_ number: Int) -> ArraySlice<UInt8> {
        number > 0 && number < elements.count ? elements[number].trimmed : []
    }

    /// For qualifiers, never for values.
    func code(_ number: Int) -> String { element(number).prefix(8).text }

    func components(_ number: Int) -> [ArraySlice<UInt8>] {
        element(number).split(separator: component, omittingEmptySubsequences: false).prefix(16).map(\.trimmed)
    }

    /// `NM109`
    func label(_ number: Int) -> String { number < 10 ? "\(name)0\(number)" : "\(name)\(number)" }
}
