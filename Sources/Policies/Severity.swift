/// How bad it is that a rule failed, from least to greatest.
public enum Severity: Int, Hashable, Sendable, CaseIterable, Comparable, CustomStringConvertible {
    case info, low, medium, high, critical

    /// From least to greatest.
    public static let words = allCases.map(\.description)

    public init?(word: String) {
        guard let found = Self.allCases.first(where: { $0.description == word }) else { return nil }
        self = found
    }

    public var description: String {
        switch self {
        case .info: "info"
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        }
    }

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}
