/// An e-mail address in lower case. Reserved: the names set aside for examples and tests (RFC 2606, RFC 6761), and
/// mailboxes of an office and not of a person (RFC 2142).
func emailAddress(_ value: [UInt8]) -> Validator.Verdict {
    guard let at = value.lastIndex(of: UInt8(ascii: "@")), (1...64).contains(at) else { return .invalid }
    let host = value[(at + 1)...]
    guard let top = host.split(separator: 0x2E, omittingEmptySubsequences: false).last, isTopLevel(top) else {
        return .invalid
    }
    guard !host.contains(0x40), value[..<at].first != 0x2E, !fileEndings.contains(text(top)) else { return .invalid }
    return isOffice(value[..<at]) || isExampleHost(text(host)) ? .reserved : .valid
}

private func isTopLevel(_ name: ArraySlice<UInt8>) -> Bool {
    name.startIndex > 1 && (2...24).contains(name.count) && name.allSatisfy(isLower)
}

/// `icon@2x.png`, `pkg@latest.tgz`
private let fileEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "mjs", "css", "scss", "tgz", "zip", "map", "html", "json", "ts",
    "tsx",
    "jsx", "vue", "py", "rb", "java", "swift", "md", "txt", "class", "service", "target", "timer",
]

func isExampleHost(_ host: String) -> Bool {
    let labels = host.split(separator: ".").map(String.init)
    guard let top = labels.last else { return true }
    if ["test", "example", "invalid", "localhost", "local", "localdomain", "internal", "lan"].contains(top) {
        return true
    }
    if labels.count > 1,
        ["example", "test", "domain", "yourdomain", "mydomain", "email", "foo", "bar", "acme"]
            .contains(labels[labels.count - 2]), ["com", "org", "net", "edu", "co"].contains(top)
    {
        return true
    }
    return labels.contains("example") || host == "users.noreply.github.com" || host == "sentry.io"
}

private func isOffice(_ local: ArraySlice<UInt8>) -> Bool {
    let name = text(local.prefix { $0 != UInt8(ascii: "+") })
    return offices.contains(name.filter { $0 != "-" && $0 != "_" && $0 != "." })
}

private let offices: Set<String> = [
    "noreply", "donotreply", "noreplay", "mailerdaemon", "postmaster", "hostmaster", "webmaster", "abuse", "root",
    "admin", "administrator", "support", "help", "helpdesk", "info", "contact", "sales", "security", "billing",
    "office",
    "notifications", "notification", "alerts", "alert", "git", "daemon", "nobody", "system", "service", "postgres",
    "test",
    "user", "username", "you", "me", "name", "email", "someone", "somebody", "foo", "bar", "example", "sample", "hello",
    "feedback", "marketing", "press", "jobs", "hr", "it", "ops", "dev", "devops", "team", "privacy", "legal", "bounce",
    "johndoe", "janedoe", "jdoe", "jsmith", "yourname", "youremail", "firstnamelastname", "firstlast", "scheduler",
    "appointments", "reception", "frontdesk", "records", "referrals", "pharmacy", "lab", "customercare", "care",
]

/// An IPv4 address in dotted decimals. Reserved: what the public Internet routes to nobody (RFC 6890), and the public
/// resolvers.
func addressOfVersion4(_ value: [UInt8]) -> Validator.Verdict {
    let parts = value.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(isDigit) }) else {
        return .invalid
    }
    let bytes = parts.map { number($0) }
    guard bytes.allSatisfy({ $0 < 256 }), zip(parts, bytes).allSatisfy({ $0.count == String($1).utf8.count }) else {
        return .invalid
    }
    return isNobodys(bytes) ? .reserved : .valid
}

private func isNobodys(_ bytes: [Int]) -> Bool {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _), (169, 254, _), (192, 168, _), (192, 0, 0): true
    case (172, 16...31, _), (100, 64...127, _), (198, 18...19, _): true
    case (192, 0, 2), (198, 51, 100), (203, 0, 113): true  // RFC 5737
    default: [[8, 8, 8, 8], [8, 8, 4, 4], [1, 1, 1, 1], [1, 0, 0, 1], [9, 9, 9, 9], [1, 2, 3, 4]].contains(bytes)
    }
}

/// An IPv6 address as RFC 4291 2.2 writes it. Reserved: unspecified, loopback, mapped, unique local, link-local,
/// multicast and documentation (RFC 6890, RFC 3849, RFC 9637).
func addressOfVersion6(_ value: [UInt8]) -> Validator.Verdict {
    guard let groups = groupsOfVersion6(value) else { return .invalid }
    if groups[..<5].allSatisfy({ $0 == 0 }) { return .reserved }
    switch groups[0] {
    case 0xFC00...0xFDFF, 0xFE80...0xFEBF, 0xFF00...: return .reserved
    case 0x2001 where groups[1] == 0xDB8: return .reserved
    case 0x3FFF where groups[1] < 0x1000: return .reserved
    default: return (0x2000...0x3FFF).contains(groups[0]) ? .valid : .invalid
    }
}

private func groupsOfVersion6(_ value: [UInt8]) -> [Int]? {
    guard (2...39).contains(value.count), value.contains(0x3A) else { return nil }
    let halves = halvesOfVersion6(value)
    guard halves.count <= 2 else { return nil }
    let groups = halves.map { half in
        half.isEmpty ? [] : half.split(separator: 0x3A, omittingEmptySubsequences: false).map(hexadecimal)
    }
    guard groups.allSatisfy({ !$0.contains(nil) }) else { return nil }
    let known = groups.map { $0.compactMap(\.self) }
    let missing = 8 - known.reduce(0) { $0 + $1.count }
    guard halves.count == 1 ? missing == 0 : missing > 0 else { return nil }
    return known[0] + [Int](repeating: 0, count: missing) + (known.count > 1 ? known[1] : [])
}

/// What stands before and after `::`.
private func halvesOfVersion6(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
    for index in value.indices.dropLast() where value[index] == 0x3A && value[index + 1] == 0x3A {
        return [value[..<index], value[(index + 2)...]]
    }
    return [value[...]]
}

private func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int? {
    (1...4).contains(digits.count) ? Int(text(digits), radix: 16) : nil
}

/// A web address. Reserved where its host is an example, an address of nobody or this machine.
func webAddress(_ value: [UInt8]) -> Validator.Verdict {
    guard let colon = value.firstIndex(of: 0x3A), value[colon...].starts(with: "://".utf8) else { return .invalid }
    let host = value[(colon + 3)...].prefix { !"/:?#".utf8.contains($0) }.map { isUpper($0) ? $0 + 0x20 : $0 }
    guard !host.isEmpty else { return .invalid }
    if addressOfVersion4(host) != .invalid { return addressOfVersion4(host) }
    return isExampleHost(text(host)) ? .reserved : .valid
}
