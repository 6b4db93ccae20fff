internal import CRE2

/// A compiled RE2 pattern: linear in the text, bounded in memory. RE2 objects may be shared between threads.
final class Pattern: Sendable {
    nonisolated(unsafe) private let handle: OpaquePointer

    struct Mistake: Error { let text: String }

    init(_ pattern: String) throws(Mistake) {
        var message = [CChar](repeating: 0, count: 200)
        var pattern = pattern
        let made = pattern.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                plimsoll_re2_new($0.baseAddress, $0.count, &message, message.count)
            }
        }
        guard let made else {
            let told = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw Mistake(text: String(decoding: told, as: UTF8.self))
        }
        handle = made
    }

    /// Whether it is found anywhere in the text.
    func isFound(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { plimsoll_re2_found(handle, $0.baseAddress, $0.count) == 1 }
        }
    }

    deinit { plimsoll_re2_free(handle) }
}
