/// Semantic Versioning 2.0.0, read as npm reads it: by node-semver's loose grammar, which takes `v1.2.3`, `= 1.2.3`,
/// `01.2.3` and `1.2.3beta` too. SwiftPM writes none of those. Ordered by section 11; build metadata has no part in it.
enum SemVer: VersionOrdering {
    static func key(of text: String) -> OrderKey? {
        var cursor = VersionCursor(text)
        var key = OrderKey()
        _ = cursor.takeAll {
            $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "=") || $0 == 0x20 || (0x09...0x0D).contains($0)
        }
        guard let major = cursor.number(), cursor.take("."), let minor = cursor.number(), cursor.take("."),
            let patch = cursor.number()
        else { return nil }
        for number in [major, minor, patch] { key.append(number: number) }
        guard appendPrerelease(&cursor, to: &key), skipBuild(&cursor) else { return nil }
        cursor.skipSpace()
        return cursor.isAtEnd ? key : nil
    }

    /// Marks: 1 is a release, 0 a prerelease, which comes before it. In a prerelease 0 ends the identifiers, 1 is a
    /// number, 2 a word: the order of section 11.4.
    private static func appendPrerelease(_ cursor: inout VersionCursor, to key: inout OrderKey) -> Bool {
        guard cursor.peek == UInt8(ascii: "-") || cursor.peek.isLetter else {
            key.append(1)
            return true
        }
        key.append(0)
        let dash = cursor.position
        // The dash that introduces the identifiers may be left out, and may be all there is of them.
        if cursor.take("-"), !isIdentifier(cursor.peek) { cursor.position = dash }
        repeat {
            let identifier = cursor.takeAll(where: isIdentifier)
            guard !identifier.isEmpty else { return false }
            append(identifier, to: &key)
        } while cursor.take(".")
        key.append(0)
        return true
    }

    private static func append(_ identifier: ArraySlice<UInt8>, to key: inout OrderKey) {
        if identifier.allSatisfy(\.isDigit) {
            key.append(1)
            key.append(number: identifier)
        } else {
            key.append(2)
            key.append(word: identifier)
        }
    }

    private static func skipBuild(_ cursor: inout VersionCursor) -> Bool {
        guard cursor.take("+") else { return true }
        repeat {
            guard !cursor.takeAll(where: isIdentifier).isEmpty else { return false }
        } while cursor.take(".")
        return true
    }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter || byte == UInt8(ascii: "-")
    }
}
