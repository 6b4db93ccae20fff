internal import CYAML
internal import Diagnostics

/// Scalars, and the properties of nodes that are refused.
extension Composer {
    mutating func takeScalar(_ event: yaml_event_t) {
        let data = event.data.scalar
        refuse(anchor: data.anchor, tag: data.tag, at: event.start_mark)
        let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let scalar = Scalar(
            text: text, style: Scalar.Style(data.style), isFollowedByComment: isComment(after: event.end_mark),
            start: UInt32(cursor.offset(of: event.start_mark)))
        append(.scalar(scalar), at: event.start_mark, fingerprint: fingerprint(data.value, data.length))
    }

    private mutating func isComment(after mark: yaml_mark_t) -> Bool {
        let end = cursor.offset(of: mark)
        var position = end
        while position < document.bytes.count, isBlank(document.bytes[position]) { position += 1 }
        return position > end && position < document.bytes.count && document.bytes[position] == UInt8(ascii: "#")
    }

    /// Whatever it stands for, nothing is copied: a file of aliases costs what its bytes cost.
    mutating func takeAlias(_ event: yaml_event_t) {
        let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
        problems.append(
            problem(
                "the alias *\(name) stands here, and aliases are not read", at: event.start_mark,
                hint: "write out what it stands for; text that begins with * is quoted"))
        append(
            .scalar(Scalar(text: "*" + name, style: .plain, isFollowedByComment: false, start: 0)), at: event.start_mark
        )
    }

    mutating func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at mark: yaml_mark_t
    ) {
        if let anchor {
            problems.append(
                problem(
                    "the anchor &\(String(cString: anchor)) stands here, and anchors are not read", at: mark,
                    hint: "take it out; text that begins with & is quoted"))
        }
        if let tag {
            problems.append(
                problem(
                    "YAML reads a tag here (\(String(cString: tag))), and tags are not read", at: mark,
                    hint: "text that begins with ! is quoted, or written with | on the lines below"))
        }
    }

    mutating func append(
        _ content: Node.Content, at mark: yaml_mark_t, isFlow: Bool = false, fingerprint: UInt64 = 0
    ) {
        let (line, column) = document.clamped(mark)
        pending.append(
            Node(content: content, document: document, line: UInt32(line), column: UInt32(column), isFlow: isFlow))
        fingerprints.append(fingerprint)
    }
}

private func fingerprint(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var print = UInt64(truncatingIfNeeded: count)
    for index in 0..<min(count, 7) { print = print << 8 | UInt64(bytes[index]) }
    return print
}

extension Scalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        self =
            switch style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
    }
}
