import Facts
import Support
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-23T00:00:00Z", 1_795_392_000), ("2000-02-29T23:59:59Z", 951_868_799),
        ("1969-12-31T23:59:59Z", -1), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799), ("2026-11-23T01:00:00+01:00", 1_795_392_000),
    ])
    func `reads RFC 3339`(text: String, seconds: Int64) {
        #expect(Timestamp(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T00:00:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T00:60:00Z", "2026-11-23T00:00:60Z",
        "2026-11-23 00:00:00Z", "2026-11-23T00:00:00.Z", "2026-11-23T00:00:00.1234567890Z", "2026-11-23T00:00:00+24:00",
        "2026-11-23T00:00:00Zx", "+026-11-23T00:00:00Z", "0001-01-01T00:00:00+00:01",
    ])
    func `refuses what is no moment`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func `what it writes it reads back, over all years`() throws {
        var random = Seeded(1970)
        for _ in 0..<2000 {
            let seconds = Int64.random(in: Timestamp.earliest...Timestamp.latest, using: &random)
            let time = try #require(Timestamp(seconds: seconds, nanoseconds: Int32.random(in: 0..<1_000_000_000)))
            #expect(Timestamp(time.description) == time)
        }
    }

    @Test func `fractions are written only where there are any`() {
        #expect(Timestamp("2026-11-23T00:00:00.500Z")?.description == "2026-11-23T00:00:00.5Z")
        #expect(Timestamp("2026-11-23T00:00:00.000Z")?.description == "2026-11-23T00:00:00Z")
    }

    @Test func `weekdays and days of the year`() throws {
        let date = try #require(Timestamp("2024-12-31T12:30:15Z")).calendar()
        #expect(date.weekday == 2)
        #expect(date.dayOfYear == 366)
        let early = try #require(Timestamp("0001-01-01T00:00:00Z")).calendar()
        #expect(early.weekday == 1)
        #expect(early.dayOfYear == 1)
    }

    @Test func `a zone's calendar may show the year before the first and the one after the last`() throws {
        let before = try #require(Timestamp("0001-01-01T00:00:00Z")).calendar(offset: -1)
        #expect((before.year, before.month, before.day) == (0, 12, 31))
        #expect((before.hour, before.second, before.weekday, before.dayOfYear) == (23, 59, 0, 366))
        let after = try #require(Timestamp("9999-12-31T23:59:59Z")).calendar(offset: 1)
        #expect((after.year, after.month, after.day) == (10_000, 1, 1))
        #expect((after.hour, after.second, after.weekday, after.dayOfYear) == (0, 0, 6, 1))
    }

    @Test func `sums stay within years 1 to 9999`() throws {
        let time = try #require(Timestamp("2026-11-23T00:00:00.9Z"))
        #expect(time.adding(.milliseconds(200))?.description == "2026-11-23T00:00:01.1Z")
        #expect(time.adding(.milliseconds(-1000))?.description == "2026-11-22T23:59:59.9Z")
        #expect(time.adding(.seconds(Int64.max)) == nil)
        let last = try #require(Timestamp("9999-12-31T23:59:59Z"))
        #expect(last.adding(.seconds(1)) == nil)
        #expect(last.since(time) + time.since(last) == .zero)
    }
}
