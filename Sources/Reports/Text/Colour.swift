import Policies

/// The colours of a terminal (ECMA-48 8.3.117), used only where they were asked for.
enum Colour: String {
    case red = "31"
    case boldRed = "1;31"
    case yellow = "33"
    case cyan = "36"
    case green = "32"
    case dim = "2"
    case plain = ""
}

extension Severity {
    var colour: Colour {
        switch self {
        case .critical: .boldRed
        case .high: .red
        case .medium: .yellow
        case .low: .cyan
        case .info: .plain
        }
    }
}

extension ReportStyle {
    func paint(_ text: String, _ painted: Colour) -> String {
        guard colour, painted != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(painted.rawValue)m\(text)\u{1B}[0m"
    }
}
