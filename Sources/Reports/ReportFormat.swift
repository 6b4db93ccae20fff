/// A way to show a report. It takes what was decided and decides nothing.
public protocol ReportFormat: Sendable {
    /// What `--format` calls it.
    static var name: String { get }
    /// The folder below `Sources/Reports`.
    static var folder: String { get }
    /// The whole text, ending with a new line. The same report gives the same bytes.
    static func render(_ report: Report, _ style: ReportStyle) -> String
}

extension ReportFormat {
    public static func render(_ report: Report) -> String { render(report, ReportStyle()) }
}

/// What the reader asked for. Formats that it does not concern take no notice.
public struct ReportStyle: Hashable, Sendable {
    /// What a person at a terminal is told.
    public enum View: Hashable, Sendable, CaseIterable {
        /// What changed; what stands is counted: `scan`, `gate`.
        case changes
        /// What changed, and then what stands: `scan --all`.
        case everything
        /// What was found, without a word on changes: `check`.
        case found
        /// The baseline and how far today is from it: `baseline status`.
        case baseline
    }

    public var view: View
    /// In columns of a terminal; at least 60.
    public var width: Int
    public var colour: Bool
    /// Whether SARIF tells what is fixed or gone (`baselineState: absent`). Hosts that do not know baseline states take
    /// such results for open ones.
    public var absent: Bool

    public init(view: View = .changes, width: Int = 100, colour: Bool = false, absent: Bool = true) {
        self.view = view
        self.width = max(60, width)
        self.colour = colour
        self.absent = absent
    }
}

/// Every format there is, by name.
public enum ReportFormats {
    public static let all: [any ReportFormat.Type] = [
        HTMLFormat.self,
        JSONFormat.self,
        SARIFFormat.self,
        TextFormat.self,
    ]

    /// Nil where no format is called that.
    public static func named(_ name: String) -> (any ReportFormat.Type)? { all.first { $0.name == name } }
}
