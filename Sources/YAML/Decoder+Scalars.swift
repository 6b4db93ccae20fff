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
    private mutating func scalar(_ node: Node, expecting what: String) -> Scalar? {
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

/// Digits without a leading zero, which other readers take as octal.
private func isDecimal(_ digits: Substring.UTF8View) -> Bool {
    guard let first = digits.first, digits.allSatisfy(isDigit) else { return false }
    return first != UInt8(ascii: "0") || digits.count == 1
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
