internal import Facts

/// How sure it is that a match is a living person's.
enum Grade: String, CaseIterable {
    /// The value is published as an example and belongs to nobody.
    case reserved
    /// The record says of itself that it was made up: MSH-11 T, ISA15 T, HTEST.
    case synthetic
    /// The record says of itself that what identifies was taken out.
    case deidentified
    /// The shape is there, and the record speaks of something else.
    case unlikely
    /// The value passed its check; nothing in the record ties it to a person.
    case possible
    /// An identifier with a person or health in the same record: health data.
    case linked

    static let ordering = Ordering("grade", allCases.map(\.rawValue))

    var value: Value {
        guard let rank = Self.ordering[rawValue] else { preconditionFailure("every grade is in the ordering") }
        return .ordered(rank)
    }
}
