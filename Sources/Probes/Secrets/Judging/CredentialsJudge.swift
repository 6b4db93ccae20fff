internal import Detectors

/// Judges passwords that stand in addresses, headers and command lines.
enum CredentialsJudge {
    /// Basic credentials: what stands behind the colon decides.
    static func rule(onEncoded candidate: Candidate) -> Ruling? {
        let verdict = candidate.detector.validator?(Array(candidate.text))
        let isPublished = candidate.detector.reserved.contains(String(decoding: candidate.text, as: UTF8.self))
        if verdict == .reserved || isPublished { return Ruling(.example, candidate.value) }
        guard verdict == .valid, let pair = decodedBase64(candidate.text), let colon = pair.firstIndex(of: 0x3A)
        else { return nil }
        let password = pair[(colon + 1)...]
        // Nobody encodes a word to show it: what is no placeholder is meant.
        let weight = Weight.ofPassword(password, isQuoted: true)
        let isMeant = weight == .weak && password.count > 5 && Strength(password).wordShare < 0.8
        guard let grade = grade(of: isMeant ? .strong : weight, candidate) else { return nil }
        let isTried = grade < .likely || isPair(pair[..<colon], password)
        return Ruling(isTried ? min(grade, .possible) : .valid, isChecked: true, candidate.value)
    }

    /// `scheme://user:password@host`
    static func rule(onAddress candidate: Candidate) -> Ruling? {
        let value = candidate.text
        // A slash ends the host (RFC 3986, section 3.2): what comes behind is a path with an `@` in it.
        // Several hosts have ports: `https://a:123,b:c@d`.
        guard !value.contains(UInt8(ascii: "/")), !value.contains(UInt8(ascii: ",")) || !(value.first?.isDigit ?? false)
        else {
            return nil
        }
        let user = candidate.bytes[candidate.whole.lowerBound..<candidate.value.lowerBound].dropLast()
            .reversed().prefix { $0 != UInt8(ascii: "/") }
        let host = candidate.bytes[candidate.value.upperBound...].dropFirst().prefix(80)
        let weight = Weight.ofPassword(value, isQuoted: true)
        guard let grade = grade(of: weight, candidate) else { return nil }
        if isReserved(host) { return Ruling(.example, candidate.value) }
        return Ruling(isPair(Array(user.reversed())[...], value) ? .possible : grade, candidate.value)
    }

    static func rule(onLogin candidate: Candidate) -> Ruling? {
        guard candidate.sort.kind != .lock, candidate.sort.kind != .translation else { return nil }
        let weight = Weight.ofPassword(candidate.text, isQuoted: true)
        return grade(of: weight, candidate).map { Ruling($0, candidate.value) }
    }

    static func rule(onBearer candidate: Candidate) -> Ruling? {
        let weight = Weight.ofToken(candidate.text, isQuoted: true)
        guard weight == .strong, Strength(candidate.text).entropy >= (candidate.detector.entropy ?? 0) else {
            return nil
        }
        return grade(of: weight, candidate).map { Ruling($0, candidate.value) }
    }

    private static func grade(of weight: Weight, _ candidate: Candidate) -> SecretGrade? {
        let isPublished = candidate.sort.isTrial || candidate.sort.kind == .prose || candidate.sort.kind == .markup
        switch weight {
        case .none: return nil
        case .hashed: return .hashed
        case .weak: return isPublished ? nil : .possible
        case .strong: return isPublished ? .possible : .likely
        }
    }

    /// `guest:guest`, `postgres:postgres`: what everybody tries first.
    private static func isPair(_ user: ArraySlice<UInt8>, _ password: ArraySlice<UInt8>) -> Bool {
        user.lowercased == password.lowercased
    }

    /// Names that are kept for documents (RFC 2606, RFC 6761).
    private static func isReserved(_ host: ArraySlice<UInt8>) -> Bool {
        let name = host.prefix { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E }
        return [".example", "example.com", "example.org", "example.net", ".invalid"].contains { (text: String) in
            name.lowercased.suffix(text.utf8.count).elementsEqual(text.utf8)
        }
    }
}
