internal import Facts
internal import YAML

extension WorkspaceReader {
    /// A name or an address, in lower case, without a trailing dot.
    mutating func host(_ node: Node) -> String? {
        guard let text = text(node) else { return nil }
        return IPAddress(text)?.description ?? hostName(text, at: node)
    }

    /// A name by RFC 1123 section 2.1, underscores allowed, since DNS has them.
    mutating func hostName(_ text: String, at node: Node) -> String? {
        let lower = text.lowercased()
        let name = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
        guard let fault = fault(ofHostName: name) else { return name }
        decoder.report("\"\(text)\" is not the name of a host", at: node, hint: fault)
        return nil
    }
}

/// What to do about text that is no host name, or nil where it is one.
private func fault(ofHostName name: String) -> String? {
    if name.contains("://") { return "write the host alone, without scheme and path" }
    if name.contains("/") { return "one host is meant: no path, and no prefix of a network" }
    if name.contains(":") { return "the host stands alone: its ports are named in ports:" }
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return "write it as DNS has it, with xn--" }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, labels.allSatisfy(isLabel) else {
        return "use letters, digits, \"-\" and \".\", at most 63 between two dots"
    }
    guard let last = labels.last, !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return "four numbers from 0 to 255 make an address"
    }
    return nil
}

private func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else { return false }
    return label.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
}
