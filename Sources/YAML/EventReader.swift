internal import CYAML

/// libyaml's parser over bytes that outlive it. It is one heap block, because libyaml keeps a pointer to itself.
struct EventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let hasMemory: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        hasMemory = yaml_parser_initialize(parser) == 1
        guard hasMemory else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// False where libyaml met an error; then `failure` tells it, and the event needs no deletion.
    func next(_ event: inout yaml_event_t) -> Bool { hasMemory && yaml_parser_parse(parser, &event) == 1 }

    var failure: SyntaxFailure {
        SyntaxFailure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
            mark: parser.pointee.problem_mark,
            context: parser.pointee.context.map { String(cString: $0) },
            contextMark: parser.pointee.context_mark)
    }
}

/// What libyaml says of an error. Marks count from 0.
struct SyntaxFailure {
    let problem: String
    let mark: yaml_mark_t
    let context: String?
    let contextMark: yaml_mark_t
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
