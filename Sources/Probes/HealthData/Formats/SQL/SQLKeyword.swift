/// The words that a statement is understood by.
enum SQLKeyword: String, CaseIterable {
    case insert, replace, create, copy, update, go, drop, alter
    case values, value, select, set, from, union, `where`, on, stdin
    case view, index, function, procedure, trigger, database, schema, type, `extension`, sequence, user, role
    case primary, key, unique, constraint, foreign, check, fulltext, spatial, exclude, like
    case binary = "_binary"

    /// What begins a statement where the one before has no end.
    var begins: Bool {
        switch self {
        case .insert, .replace, .create, .copy, .update, .go, .drop, .alter: true
        default: false
        }
    }

    /// `CREATE` makes a table where none of these follows.
    var isNoTable: Bool {
        switch self {
        case .view, .index, .function, .procedure, .trigger, .database, .schema, .type, .extension, .sequence, .user,
            .role:
            true
        default: false
        }
    }

    /// Stands where the name of a column may stand, and is none.
    var isConstraint: Bool {
        switch self {
        case .primary, .key, .unique, .constraint, .index, .foreign, .check, .fulltext, .spatial, .exclude, .like: true
        default: false
        }
    }

    init?(_ word: ArraySlice<UInt8>) {
        guard word.count <= 10, let packed = Self.packed(word), let keyword = Self.all[packed] else { return nil }
        self = keyword
    }

    private static let all: [UInt64: SQLKeyword] = {
        var all: [UInt64: SQLKeyword] = [:]
        for keyword in allCases {
            if let packed = packed(Array(keyword.rawValue.utf8)[...]) { all[packed] = keyword }
        }
        return all
    }()

    /// Six bits a letter, ten letters in a number, the same in both cases; nil where it is not all letters.
    private static func packed(_ word: ArraySlice<UInt8>) -> UInt64? {
        var packed: UInt64 = 0
        for byte in word {
            let letter = byte == 0x5F ? 0x3F : UInt64(byte & 0x1F)
            guard byte == 0x5F || (0x61...0x7A).contains(byte | 0x20) else { return nil }
            packed = packed << 6 | letter
        }
        return packed
    }
}
