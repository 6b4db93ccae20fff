import Digests
import Foundation
import Support

/// Made-up values, planted in files of many kinds, and all the ways in which one of them could come out again.
struct Planted {
    /// By what they are, so that a failure can say which without saying what.
    let values: [(name: String, text: String)]
    let files: [String: String]

    init(seed: UInt64) {
        var made = Values(Seeded(seed))
        var files: [String: String] = [:]
        files["logs/app.log"] = (0..<25).map { _ in
            "2026-03-17T06:45:27Z WARN duplicate patient: \(made.name()), DOB \(made.date()), SSN \(made.ssn())"
        }.joined(separator: "\n")
        files["exports/patients.csv"] =
            (["patient_id,last_name,first_name,birth_date,ssn,phone"]
            + (0..<15).map { _ in
                "\(made.record()),\(made.word()),\(made.word()),\(made.date()),\(made.ssn()),\(made.phone())"
            }).joined(separator: "\n")
        files["adt/one.hl7"] = (0..<8).map { number in
            """
            MSH|^~\\&|ADT1|STMARY|LAB|HOSP|20260311102233||ADT^A01|\(number)|P|2.5.1
            PID|1||\(made.record())^^^STMARY^MR||\(made.word())^\(made.word())||\(made.date())|F|||12 Elm Ct^^Lakeview^OH^44464||\(made.phone())|||||\(made.record())|\(made.ssn())
            """
        }.joined(separator: "\n")
        files["fhir/bulk.ndjson"] = (0..<8).map { number in
            #"{"resourceType":"Patient","id":"p\#(number)","identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"\#(made.ssn())"}],"name":[{"family":"\#(made.word())","given":["\#(made.word())"]}],"birthDate":"\#(made.date())"}"#
        }.joined(separator: "\n")
        files["dump.sql"] =
            "CREATE TABLE patient_data (id INT, lname VARCHAR(80), DOB DATE, ss VARCHAR(11));\n"
            + (0..<10).map { _ in
                "INSERT INTO patient_data VALUES (\(made.record()),'\(made.word())','\(made.date())','\(made.ssn())');"
            }.joined(separator: "\n")
        files[".env"] = """
            GITHUB_TOKEN=\(made.gitHub())
            DB_PASSWORD=\(made.password())
            DATABASE_URL=postgres://app:\(made.password())@db.internal:5432/ehr?sslmode=disable
            AWS_SECRET_ACCESS_KEY=\(made.text(40))
            STRIPE_SECRET_KEY=sk_live_\(made.text(24))

            """
        files["app/views.py"] = """
            def show(patient):
                logger.info("patient %s ssn \(made.ssn())", patient.ssn)
                requests.get(url, verify=False, headers={"Authorization": "Bearer \(made.text(40))"})

            """
        values = made.all
        self.files = files
    }

    /// What must stand in nothing that the program writes.
    var forbidden: [(name: String, text: String)] {
        values.flatMap { name, text -> [(String, String)] in
            let bytes = Array(text.utf8)
            let encoded = Data(bytes).base64EncodedString().replacingOccurrences(of: "=", with: "")
            let hexadecimal = bytes.map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
            var forms = [
                ("\(name) itself", text), ("\(name) in base64", String(encoded.dropLast())),
                ("\(name) in hexadecimal", hexadecimal), ("SHA-256 of \(name)", SHA256Digest(of: text).description),
                ("SHA-1 of \(name)", SHA1.hexadecimal(bytes)),
            ]
            let plain = text.filter { $0.isLetter || $0.isNumber }
            if plain != text {
                forms += [
                    ("\(name) without marks", plain),
                    ("SHA-256 of \(name) without marks", SHA256Digest(of: plain).description),
                    ("SHA-1 of \(name) without marks", SHA1.hexadecimal(Array(plain.utf8))),
                ]
            }
            return forms
        }
    }

    /// The last four of each, which are a leak where they stand alone.
    /// A name has none: its letters are syllables.
    var lastFour: [(name: String, text: String)] {
        values.filter { !$0.name.hasPrefix("name") }.map { ("last four of \($0.name)", String($0.text.suffix(4))) }
    }
}

/// Values that pass their checks and belong to nobody.
private struct Values {
    private var random: Seeded
    private(set) var all: [(name: String, text: String)] = []

    init(_ random: Seeded) { self.random = random }

    private mutating func keep(_ kind: String, _ text: String) -> String {
        all.append(("\(kind) \(all.count)", text))
        return text
    }

    private mutating func digits(_ count: Int) -> String { (0..<count).map { _ in "\(random.below(10))" }.joined() }

    mutating func ssn() -> String {
        keep("ssn", "\(200 + random.below(400))-\(10 + random.below(80))-\(1000 + random.below(8999))")
    }
    mutating func record() -> String { keep("record", "\(3 + random.below(6))\(digits(7))") }
    mutating func phone() -> String {
        keep("phone", "(\(300 + random.below(90) + 12)) \(600 + random.below(90) + 13)-\(2000 + random.below(7999))")
    }
    mutating func date() -> String {
        "\(1930 + random.below(70))-0\(1 + random.below(9))-\(10 + random.below(18))"
    }
    mutating func word() -> String {
        let letters = Array("bdfgklmnprstvz")
        let vowels = Array("aeiou")
        let text = (0..<4).map { _ in "\(random.pick(letters))\(random.pick(vowels))" }.joined()
        return keep("name", text.prefix(1).uppercased() + text.dropFirst() + "x")
    }
    mutating func name() -> String { "\(word()) \(word())" }
    mutating func text(_ count: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return keep("secret", String((0..<count).map { _ in random.pick(letters) }))
    }
    mutating func password() -> String { keep("password", "Wq\(digits(2))xKz\(digits(3))Tr") }

    /// With the CRC-32 of the rest at its end, in base 62.
    mutating func gitHub() -> String {
        let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        let body = String((0..<30).map { _ in random.pick(letters) })
        var check = CRC32.of(Array(body.utf8))
        var suffix = ""
        while check > 0 {
            suffix = String(letters[Int(check % 62)]) + suffix
            check /= 62
        }
        return keep("token", "ghp_\(body)\(String(repeating: "0", count: 6 - suffix.count))\(suffix)")
    }
}

private enum CRC32 {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}

/// FIPS 180-4, for looking whether anything was hashed without a key.
enum SHA1 {
    static func hexadecimal(_ message: [UInt8]) -> String {
        var h: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var bytes = message + [0x80]
        while bytes.count % 64 != 56 { bytes.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: message.count * 8 >> shift))
        }
        for start in stride(from: 0, to: bytes.count, by: 64) { block(Array(bytes[start..<start + 64]), &h) }
        return h.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static func block(_ bytes: [UInt8], _ h: inout [UInt32]) {
        func left(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
        var w = (0..<16).map { index in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[index * 4 + $1]) } }
        for index in 16..<80 { w.append(left(w[index - 3] ^ w[index - 8] ^ w[index - 14] ^ w[index - 16], 1)) }
        var (a, b, c, d, e) = (h[0], h[1], h[2], h[3], h[4])
        for index in 0..<80 {
            let (f, k): (UInt32, UInt32) =
                switch index {
                case ..<20: (b & c | ~b & d, 0x5A82_7999)
                case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            (a, b, c, d, e) = (left(a, 5) &+ f &+ e &+ k &+ w[index], a, left(b, 30), c, d)
        }
        h = zip(h, [a, b, c, d, e]).map { $0 &+ $1 }
    }
}
