import Support

/// Values of nobody: made with the right check digits, or with a wrong one, and the places in a template that they fill.
struct MadeUp {
    var random: Seeded

    /// `{ssn}` and the like give way to new values.
    mutating func line(_ template: String) -> String {
        var line = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let word = String(rest[rest.index(after: open)..<close])
            line += rest[..<open]
            if let value = value(word) {
                line += value
                rest = rest[rest.index(after: close)...]
            } else {
                line += "{"
                rest = rest[rest.index(after: open)...]
            }
        }
        return line + rest
    }

    private mutating func value(_ word: String) -> String? {
        switch word {
        case "ssn": ssn("-")
        case "ssn9": ssn("")
        case "ssn_": ssn(" ")
        case "area9": "9\(digits(2))-\(1)\(digits(1))-\(digits(4))"
        case "area0": "000-\(2)\(digits(1))-\(digits(4))"
        case "group0": "\(random.pick(["3", "5"]))\(digits(2))-00-\(digits(4))"
        case "itin": "9\(digits(2))-\(random.pick(["71", "83", "91", "95"]))-\(digits(4))"
        case "mrn": "\(1 + random.below(8))\(digits(6))"
        case "mrnh": "\(random.pick(["H", "E", "MR", "S"]))\(2 + random.below(7))\(digits(6))"
        case "dob": day("-")
        case "dob/": dayUS("/")
        case "dob8": day("")
        case "dobw": "\(1 + random.below(28)) \(random.pick(Self.months)) \(1931 + random.below(80))"
        case "dobl": "\(random.pick(Self.longMonths)) \(1 + random.below(28)), \(1931 + random.below(80))"
        case "first": random.pick(Self.firsts)
        case "last": random.pick(Self.lasts)
        case "name": "\(random.pick(Self.firsts)) \(random.pick(Self.lasts))"
        case "nameR": "\(random.pick(Self.lasts)), \(random.pick(Self.firsts))"
        case "phone": "(\(area())) \(exchange())-\(digits(4))"
        case "phone-": "\(area())-\(exchange())-\(digits(4))"
        case "phone+": "+1\(area())\(exchange())\(digits(4))"
        case "email":
            "\(random.pick(Self.firsts).lowercased()).\(random.pick(Self.lasts).lowercased())@\(random.pick(Self.hosts))"
        case "mbi": mbi("")
        case "mbi-": mbi("-")
        case "nhs": nhs(isRight: true)
        case "nhs_": grouped(nhs(isRight: true), [3, 3, 4], " ")
        case "badnhs": nhs(isRight: false)
        case "card": luhn("4\(digits(3))7\(digits(9))3")
        case "card_": grouped(luhn("5\(2 + random.below(3))\(digits(6))7\(digits(5))2"), [4, 4, 4, 4], " ")
        case "badcard": wrong(luhn("4\(digits(14))"))
        case "npi": String(luhn("80840" + "1\(digits(8))").dropFirst(5))
        case "member": "\(random.pick(["W", "XEH", "K", "YPM"]))\(2 + random.below(7))\(digits(8))"
        case "medicaid": "\(random.pick(["A", "KD", "QX"]))\(2 + random.below(7))\(digits(6))F"
        case "dx": random.pick(["E11.65", "F32.1", "J45.20", "C50.911", "I10", "B20", "O09.93", "G40.909"])
        case "drug": random.pick(["oxycodone", "metformin", "sertraline", "lisinopril", "tamoxifen"])
        case "dept": random.pick(["oncology", "cardiology", "psychiatry", "dialysis", "obstetrics"])
        case "ts": "2026-0\(1 + random.below(9))-1\(digits(1))T0\(digits(1)):1\(digits(1)):2\(digits(1))Z"
        case "sts": "Mar 1\(digits(1)) 0\(digits(1)):1\(digits(1)):2\(digits(1))"
        case "ip": "81.\(2 + random.below(200)).\(random.below(250)).\(2 + random.below(200))"
        case "uuid": "\(hex(8))-\(hex(4))-4\(hex(3))-a\(hex(3))-\(hex(12))"
        case "sha": hex(40)
        case "hex": hex(16)
        case "b64": String((0..<44).map { _ in random.pick(Self.base64) })
        case "n": "\(1 + random.below(998))"
        case "n9": "\(1 + random.below(8))\(digits(8))"
        case "n10": "1\(digits(9))"
        case "n13": "17\(digits(11))"
        case "dec": "0.\(digits(9))"
        case "ver": "\(random.below(9)).\(random.below(40)).\(random.below(90))"
        default: nil
        }
    }

    // MARK: Values

    private mutating func ssn(_ sign: String) -> String {
        let area = 100 + random.below(560)
        return "\(area)\(sign)\(41 + random.below(50))\(sign)\(1203 + random.below(8000))"
    }

    private mutating func mbi(_ sign: String) -> String {
        let letters = Array("ACDEFGHJKMNPQRTUVWXY")
        func letter() -> Character { random.pick(letters) }
        let text = "\(1 + random.below(9))\(letter())\(letter())\(digits(1))"
        return "\(text)\(sign)\(letter())\(letter())\(digits(1))\(sign)\(letter())\(letter())\(digits(2))"
    }

    private mutating func nhs(isRight: Bool) -> String {
        while true {
            let body = "6\(digits(8))"
            let sum = zip(body, (2...10).reversed()).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
            let check = (11 - sum % 11) % 11
            if check < 9 { return body + "\(isRight ? check : check + 1)" }
        }
    }

    private func luhn(_ body: String) -> String {
        let sum = body.reversed().enumerated().reduce(0) { sum, next in
            let twice = (next.element.wholeNumberValue ?? 0) * (next.offset % 2 == 0 ? 2 : 1)
            return sum + twice / 10 + twice % 10
        }
        return body + "\((10 - sum % 10) % 10)"
    }

    private func wrong(_ number: String) -> String {
        number.dropLast() + "\(((number.last?.wholeNumberValue ?? 0) + 1) % 10)"
    }

    private func grouped(_ text: String, _ counts: [Int], _ sign: String) -> String {
        var rest = text[...]
        return counts.map { count in
            defer { rest = rest.dropFirst(count) }
            return String(rest.prefix(count))
        }.joined(separator: sign)
    }

    private mutating func day(_ sign: String) -> String {
        "\(1931 + random.below(80))\(sign)0\(1 + random.below(9))\(sign)\(10 + random.below(18))"
    }
    private mutating func dayUS(_ sign: String) -> String {
        "0\(1 + random.below(9))\(sign)\(10 + random.below(18))\(sign)\(1931 + random.below(80))"
    }
    private mutating func area() -> Int { random.pick([206, 312, 415, 503, 614, 702, 919]) }
    private mutating func exchange() -> Int { 620 + random.below(90) }
    private mutating func digits(_ count: Int) -> String {
        String((0..<count).map { _ in random.pick(Array("0123456789")) })
    }
    private mutating func hex(_ count: Int) -> String {
        String((0..<count).map { _ in random.pick(Array("0123456789abcdef")) })
    }

    private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    private static let months = ["Jan", "Feb", "Apr", "Jul", "Sep", "Nov"]
    private static let longMonths = ["January", "March", "June", "August", "October", "December"]
    private static let firsts = [
        "Amara", "Piotr", "Lucinda", "Tendai", "Marisol", "Oluwadare", "Ingrid", "Caspian", "Yusra",
    ]
    private static let lasts = [
        "Quillfeather", "Vossberg", "Okonjo", "Haldane", "Brisbois", "Szymczak", "Tamblyn", "Adeyemi",
    ]
    private static let hosts = ["vossfamily.net", "gmail.com", "quillmail.org", "outlook.com", "post.haldane.co.uk"]
}
