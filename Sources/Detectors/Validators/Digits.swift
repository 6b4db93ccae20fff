func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

/// Whether there are exactly so many digits and nothing else.
func areDigits(_ value: some Collection<UInt8>, _ count: Int) -> Bool {
    value.count == count && value.allSatisfy(isDigit)
}

/// The number that digits write; nothing longer than 18 of them is asked.
func number(_ digits: some Collection<UInt8>) -> Int {
    digits.prefix(18).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
}

/// One character over and over: what is typed to get past a form.
func isRepeated(_ value: some Collection<UInt8>) -> Bool {
    guard let first = value.first else { return false }
    return value.allSatisfy { $0 == first }
}

/// 123456789, 0123456789, 987654321: up or down by one, from nine to zero going on.
func isStraight(_ digits: some Collection<UInt8>) -> Bool {
    let steps = Set(zip(digits, digits.dropFirst()).map { (Int($1) - Int($0) + 10) % 10 })
    return digits.count > 3 && (steps == [1] || steps == [9])
}

/// The longest run of one byte.
func longestRun(_ value: some Collection<UInt8>) -> Int {
    var longest = 0
    var run = 0
    var before: UInt8?
    for byte in value {
        run = byte == before ? run + 1 : 1
        before = byte
        longest = max(longest, run)
    }
    return longest
}

func text(_ value: some Collection<UInt8>) -> String { String(decoding: value, as: UTF8.self) }
