import Support
import Testing

@testable import Detectors

/// What each check was made to catch.
@Suite struct `Check digits` {
    struct Check: CustomTestStringConvertible, Sendable {
        let name: String
        let length: Int
        /// Pairs that may be exchanged without being noticed.
        let blindTo: Set<String>
        let isRight: @Sendable ([UInt8]) -> Bool
        var testDescription: String { name }
    }

    static let checks = [
        Check(name: "Luhn", length: 12, blindTo: ["09", "90"]) { hasLuhnDigit($0) },
        Check(name: "mod 11", length: 10, blindTo: []) { hasMod11Digit($0) },
        Check(name: "mod 97", length: 14, blindTo: []) { hasMod97Digits($0) },
        Check(name: "Verhoeff", length: 12, blindTo: []) { hasVerhoeffDigit($0) },
        Check(name: "NHS number", length: 10, blindTo: []) { Validator.nhs($0) != .invalid },
    ]

    @Test(arguments: checks) func `one wrong digit is always noticed`(_ check: Check) throws {
        var random = Seeded(11)
        for _ in 0..<40 {
            let right = try made(check, &random)
            for index in right.indices {
                for digit in UInt8(0x30)...0x39 where digit != right[index] {
                    var wrong = right
                    wrong[index] = digit
                    #expect(!check.isRight(wrong))
                }
            }
        }
    }

    @Test(arguments: checks) func `two neighbours exchanged are noticed`(_ check: Check) throws {
        var random = Seeded(12)
        for _ in 0..<100 {
            let right = try made(check, &random)
            for index in right.indices.dropLast() where right[index] != right[index + 1] {
                let pair = String(decoding: right[index...index + 1], as: UTF8.self)
                var wrong = right
                wrong.swapAt(index, index + 1)
                #expect(check.isRight(wrong) == check.blindTo.contains(pair))
            }
        }
    }

    @Test func `nothing breaks a validator`() {
        var random = Seeded(13)
        let bytes = Array("0123456789ABXZ-./ @:%\u{FC}".utf8) + [0, 0xFF]
        for _ in 0..<3_000 {
            let value = (0..<random.below(30)).map { _ in random.pick(bytes) }
            for validator in Validator.allCases { _ = validator(value) }
        }
    }

    /// Digits with the last, or for two check digits the last two, chosen so that they are right.
    private func made(_ check: Check, _ random: inout Seeded) throws -> [UInt8] {
        for _ in 0..<200 {
            let body = (0..<check.length - 2).map { _ in UInt8(0x30 + random.below(10)) }
            for ending in 0..<100 {
                let value = body + [UInt8(0x30 + ending / 10), UInt8(0x30 + ending % 10)]
                if check.isRight(value) { return value }
            }
        }
        throw NotMade()
    }

    private struct NotMade: Error {}
}
