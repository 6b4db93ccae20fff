/// A moment in UTC, from year 1 to year 9999 (RFC 3339), to the nanosecond.
///
/// Own arithmetic on the proleptic Gregorian calendar: DateFormatter would pull in 43 MB of ICU.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let seconds: Int64
    public let nanoseconds: Int32

    public static let earliest = -62_135_596_800 as Int64  // 0001-01-01T00:00:00Z
    public static let latest = 253_402_300_799 as Int64  // 9999-12-31T23:59:59Z

    /// Nil outside years 1 to 9999, or where the nanoseconds are not a part of a second.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard (Self.earliest...Self.latest).contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else {
            return nil
        }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    private init(checked seconds: Int64) {
        self.seconds = seconds
        nanoseconds = 0
    }

    /// 1970-01-01T00:00:00Z
    public static let epoch = Timestamp(checked: 0)

    public static func < (a: Timestamp, b: Timestamp) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
}

extension Timestamp {
    /// Nil where the sum leaves years 1 to 9999.
    public func adding(_ duration: Duration) -> Timestamp? {
        let (whole, attoseconds) = duration.components
        var (sum, overflow) = seconds.addingReportingOverflow(whole)
        guard !overflow else { return nil }
        var nanos = Int64(nanoseconds) + attoseconds / 1_000_000_000
        if nanos < 0 {
            nanos += 1_000_000_000
            sum -= 1
        } else if nanos >= 1_000_000_000 {
            nanos -= 1_000_000_000
            sum += 1
        }
        return Timestamp(seconds: sum, nanoseconds: Int32(nanos))
    }

    /// Whether something that is allowed until this second, and still in it, is over.
    public func hasPassed(at now: Timestamp) -> Bool { seconds < now.seconds }

    public func since(_ earlier: Timestamp) -> Duration {
        .seconds(seconds - earlier.seconds) + .nanoseconds(Int64(nanoseconds) - Int64(earlier.nanoseconds))
    }
}

/// The parts of a moment as a calendar in UTC shows them.
public struct CalendarDate: Hashable, Sendable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    public let hour: Int
    public let minute: Int
    public let second: Int
    /// 0 is Sunday.
    public let weekday: Int
    /// 1 to 366.
    public let dayOfYear: Int
}

extension Timestamp {
    /// The date and time as a clock shows them that runs so many seconds ahead of UTC, less than a day either way: there
    /// the year may be 0 or 10000.
    public func calendar(offset: Int = 0) -> CalendarDate {
        let local = Int(seconds - Self.earliest) + offset + 86_400  // since the day before year 1, never negative
        let day = local / 86_400 - 719_163  // since 1970-01-01
        let second = local % 86_400
        let (year, month, dayOfMonth) = civil(fromDay: day)
        return CalendarDate(
            year: year, month: month, day: dayOfMonth,
            hour: second / 3600, minute: second / 60 % 60, second: second % 60,
            weekday: ((day % 7) + 11) % 7,
            dayOfYear: day - dayNumber(year: year, month: 1, day: 1) + 1)
    }

    /// Nil where the date does not exist. `offset` is that of the zone the date is told in, in seconds east of UTC.
    public init?(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int32 = 0,
        offset: Int = 0
    ) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...daysIn(month, of: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        let days = dayNumber(year: year, month: month, day: day)
        self.init(
            seconds: Int64(days * 86_400 + hour * 3600 + minute * 60 + second - offset), nanoseconds: nanoseconds)
    }

    /// RFC 3339 in UTC: `2026-11-23T00:00:00Z`, with a fraction only where there is one.
    public var description: String {
        let date = calendar()
        var text = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        text += "T\(padded(date.hour, 2)):\(padded(date.minute, 2)):\(padded(date.second, 2))"
        if nanoseconds > 0 {
            var fraction = Substring(padded(Int(nanoseconds), 9))
            while fraction.hasSuffix("0") { fraction.removeLast() }
            text += ".\(fraction)"
        }
        return text + "Z"
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

/// Days since 1970-01-01. Years begin in March, so that the leap day is a year's last.
private func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y < 0 ? y - 399 : y) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func civil(fromDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}
