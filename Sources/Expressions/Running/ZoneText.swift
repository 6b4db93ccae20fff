/// Fixed offsets from UTC: `+01:00`, `-02:30`, `02:00`, `UTC`. Named zones are left out: their data differs by machine.
enum ZoneText {
    /// Seconds east of UTC; nil for anything else.
    static func parse(_ text: String) -> Int? {
        if text == "UTC" { return 0 }
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        let b = Array(bytes)
        guard b.count == 5, b[2] == UInt8(ascii: ":"), [0, 1, 3, 4].allSatisfy({ isDigit(b[$0]) }) else { return nil }
        let hours = Int(b[0] - 0x30) * 10 + Int(b[1] - 0x30)
        let minutes = Int(b[3] - 0x30) * 10 + Int(b[4] - 0x30)
        guard hours < 24, minutes < 60 else { return nil }
        return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
