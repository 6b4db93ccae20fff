internal import Facts

/// What CEL asks of timestamps, and in part of durations. Months, days of the month and of the year count from 0; `getDate`
/// counts from 1.
enum CalendarPart: String, CaseIterable, Sendable {
    case fullYear = "getFullYear"
    case month = "getMonth"
    case dayOfYear = "getDayOfYear"
    case dayOfMonth = "getDayOfMonth"
    case date = "getDate"
    case dayOfWeek = "getDayOfWeek"
    case hours = "getHours"
    case minutes = "getMinutes"
    case seconds = "getSeconds"
    case milliseconds = "getMilliseconds"

    /// Durations are asked for their whole length in the unit; only the milliseconds are those beyond the last second.
    func of(_ length: Duration) -> Int64 {
        let (seconds, attoseconds) = length.components
        return switch self {
        case .hours: seconds / 3600
        case .minutes: seconds / 60
        case .milliseconds: attoseconds / 1_000_000_000_000_000
        default: seconds
        }
    }

    /// As a calendar shows it that runs so many seconds ahead of UTC.
    func of(_ moment: Timestamp, offset: Int) -> Int64 {
        if self == .milliseconds { return Int64(moment.nanoseconds / 1_000_000) }
        return Int64(of(moment.calendar(offset: offset)))
    }

    private func of(_ date: CalendarDate) -> Int {
        switch self {
        case .fullYear: date.year
        case .month: date.month - 1
        case .dayOfYear: date.dayOfYear - 1
        case .dayOfMonth: date.day - 1
        case .date: date.day
        case .dayOfWeek: date.weekday
        case .hours: date.hour
        case .minutes: date.minute
        case .seconds, .milliseconds: date.second
        }
    }
}
