internal import Diagnostics

extension Decoder {
    /// Text, as it is written: `no`, `1.10` and `0755` are text. Only nothing is not.
    public mutating func string(_ node: Node) -> String? {
        scalar(node, expecting: "text")?.text
    }

    /// Decimal digits with an optional minus, within `range`.
    public mutating func int(_ node: Node, in range: ClosedRange<Int> = .min ... .max) -> Int? {
        guard let scalar = number(node, expecting: "a whole number") else { return nil }
        let digits = scalar.text.utf8.first == UInt8(ascii: "-") ? scalar.text.utf8.dropFirst() : scalar.text.utf8[...]
        guard isDecimal(digits) else { return refuse(node, expecting: "a whole number", hint: "write it as 42 or -42") }
        guard let value = Int(scalar.text), range.contains(value) else {
            report("\(scalar.text) is out of bounds", at: node, hint: bounds(range))
            return nil
        }
        return value
    }

    /// A finite decimal number: `1`, `-0.5`, `2.5e3`.
    public mutating func double(_ node: Node) -> Double? {
        guard let scalar = number(node, expecting: "a number") else { return nil }
        guard isDecimalFraction(scalar.text), let value = Double(scalar.text), value.isFinite else {
            return refuse(node, expecting: "a number", hint: "write it as 42, 0.5 or 1.5e3")
        }
        return value
    }

    /// `true` or `false`, unquoted.
    public mutating func bool(_ node: Node) -> Bool? {
        guard let scalar = scalar(node, expecting: "true or false") else { return nil }
        if scalar.style == .plain, let value = Bool(scalar.text) { return value }
        return refuse(node, expecting: "true or false", hint: boolHint(scalar.text))
    }

    /// One of a few declared words. `what` comes with its article: `a severity`.
    public mutating func word(_ node: Node, among words: [String], what: String) -> String? {
        guard let text = scalar(node, expecting: what)?.text else { return nil }
        if words.contains(text) { return text }
        report(
            "\"\(text)\" is not \(what)", at: node,
            hint: didYouMean(text, among: words) ?? "it is one of: \(words.joined(separator: ", "))")
        return nil
    }

    /// A scalar that is not null.
    public mutating func scalar(_ node: Node, expecting what: String) -> Scalar? {
        guard case .scalar(let scalar) = node.content else {
            report("\(what) is expected here, and YAML reads \(node.shape)", at: node, hint: node.flowHint)
            return nil
        }
        guard !node.isNull else {
            let shown = scalar.text.isEmpty ? "nothing stands here" : "\(scalar.text) means nothing in YAML"
            report("\(shown), and \(what) is expected", at: node, hint: "write it, or take the key out")
            return nil
        }
        return scalar
    }

    private mutating func number(_ node: Node, expecting what: String) -> Scalar? {
        guard let scalar = scalar(node, expecting: what) else { return nil }
        if scalar.style == .plain { return scalar }
        return refuse(node, expecting: what, hint: "take the quotes off")
    }

    private mutating func refuse<Value>(_ node: Node, expecting what: String, hint: String) -> Value? {
        report("\(what) is expected, and this is \"\(node.text ?? "")\"", at: node, hint: hint)
        return nil
    }
}

extension Node {
    /// A condition that begins with a bracket is the usual reason for a collection where text was meant.
    fileprivate var flowHint: String {
        isFlow
            ? "text that begins with [ or { is quoted, or written with | on the lines below"
            : "write it on one line; text that holds \": \" is quoted"
    }
}

private func bounds(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
}

private func boolHint(_ text: String) -> String {
    switch text.lowercased() {
    case "yes", "on", "y", "true", "1": "write true"
    case "no", "off", "n", "false", "0": "write false"
    default: "write true or false, without quotes"
    }
}

/// Digits without a leading zero, which other readers take as octal.
private func isDecimal(_ digits: Substring.UTF8View) -> Bool {
    guard let first = digits.first, digits.allSatisfy(isDigit) else { return false }
    return first != UInt8(ascii: "0") || digits.count == 1
}

/// JSON's grammar of numbers (RFC 8259 section 6).
private func isDecimalFraction(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    guard isDecimal(whole) else { return false }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
        let digits = rest.dropFirst().prefix(while: isDigit)
        guard !digits.isEmpty else { return false }
        rest = rest[digits.endIndex...]
    }
    guard let letter = rest.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    rest.removeFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
