/// A date on which somebody living may have been born: a day of the calendar, 1900 to 2049. Tomorrow is not ruled out,
/// for what is seen must not hang on the clock.
///
/// Read are `1957-07-04` (also with `/` or `.`, and with a time after it), `19570704`, `07/04/1957` and `04.07.57` (day
/// and month in either order), `4 Jul 1957`, `July 4th, 1957` and `04-Jul-1957`.
func birthDate(_ value: [UInt8]) -> Validator.Verdict {
    guard let dates = DateReading(value)?.dates, !dates.isEmpty else { return .invalid }
    return dates.contains { $0.isFilledIn } ? .reserved : .valid
}

private struct Day: Hashable {
    let year: Int
    let month: Int
    let day: Int

    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1900...2049).contains(year), (1...12).contains(month), day > 0 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard day <= last else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// What systems write where they know nothing.
    var isFilledIn: Bool { month == 1 && day == 1 && [1900, 1901, 1970].contains(year) }
}

/// All days that a text may mean.
private struct DateReading {
    private enum Part: Hashable {
        case number(Int, digits: Int)
        case month(Int)
    }

    private let parts: [Part]

    /// Nil where there is more in it than a date and a time.
    init?(_ value: [UInt8]) {
        guard (6...40).contains(value.count) else { return nil }
        var parts: [Part] = []
        for word in Self.words(value) where parts.count < 3 {
            guard let part = Self.part(word) else { continue }
            parts.append(part)
            if case .number(_, let digits) = part, digits > 5 { break }
        }
        self.parts = parts
    }

    var dates: [Day] {
        switch parts.count {
        case 1: compact
        case 3: spelt
        default: []
        }
    }

    /// `19570704`, `19570704093000` and `07041957`.
    private var compact: [Day] {
        guard case .number(let number, let digits) = parts[0] else { return [] }
        switch digits {
        case 8:
            return [
                Day(number / 10000, number / 100 % 100, number % 100),
                Day(number % 10000, number / 1_000_000, number / 10000 % 100),
                Day(number % 10000, number / 10000 % 100, number / 1_000_000),
            ].compactMap(\.self)
        case 12, 14:
            let date = digits == 12 ? number / 10000 : number / 1_000_000
            return [Day(date / 10000, date / 100 % 100, date % 100)].compactMap(\.self)
        default: return []
        }
    }

    private var spelt: [Day] {
        switch (parts[0], parts[1], parts[2]) {
        case (.number(let year, digits: 4), .number(let month, _), .number(let day, _)),
            (.number(let year, digits: 4), .month(let month), .number(let day, _)):
            return [Day(year, month, day)].compactMap(\.self)
        case (.number(let first, let digits), .number(let second, _), .number(let year, let length)):
            guard digits < 3, length != 3 else { return [] }
            return Self.years(year, length).flatMap { [Day($0, first, second), Day($0, second, first)] }
                .compactMap(\.self)
        case (.number(let day, _), .month(let month), .number(let year, let length)),
            (.month(let month), .number(let day, _), .number(let year, let length)):
            return Self.years(year, length).compactMap { Day($0, month, day) }
        default: return []
        }
    }

    private static func years(_ year: Int, _ digits: Int) -> [Int] {
        digits == 4 ? [year] : digits == 2 ? [1900 + year, 2000 + year] : []
    }

    /// Runs of digits and runs of letters. The time after `T` is no part of the date.
    private static func words(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        var start = 0
        for index in value.indices.dropFirst() + [value.count]
        where index == value.count
            || kind(value[index]) != kind(value[index - 1])
        {
            if kind(value[start]) != 0 { words.append(value[start..<index]) }
            start = index
        }
        return words
    }

    private static func kind(_ byte: UInt8) -> Int { isDigit(byte) ? 1 : isUpper(byte) || isLower(byte) ? 2 : 0 }

    private static func part(_ word: ArraySlice<UInt8>) -> Part? {
        guard let first = word.first else { return nil }
        if isDigit(first) { return word.count <= 14 ? .number(Detectors.number(word), digits: word.count) : nil }
        let lower = text(word.map { $0 | 0x20 })
        guard lower.utf8.count >= 3 else { return nil }
        return months.firstIndex { lower.hasPrefix($0) }.map { .month($0 + 1) }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
