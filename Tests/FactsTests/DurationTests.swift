import Facts
import Testing

@Suite struct DurationTests {
    @Test(arguments: [
        ("30d", Duration.seconds(2_592_000)), ("12h", .seconds(43_200)), ("1h30m", .seconds(5400)), ("0s", .zero),
        ("500ms", .milliseconds(500)), ("-15m", .seconds(-900)), ("1d1ms", .milliseconds(86_400_001)),
    ])
    func `reads what people write`(text: String, duration: Duration) {
        #expect(Duration(literal: text) == duration)
        #expect(duration.literal == text)
    }

    @Test(arguments: [
        "", "-", "30", "d", "30 d", "1y", "1mo", "30m1h", "1h1h", "1.5h", "+1h", "99999999999999999999d", "3652501d",
        "--1s",
        "١d",
    ])
    func `refuses the rest`(text: String) {
        #expect(Duration(literal: text) == nil)
    }
}
