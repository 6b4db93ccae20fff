internal import Facts

/// How sure it is that a match opens something. `likely` and `valid` are what a gate stops at.
enum SecretGrade: Int, CaseIterable, Comparable {
    /// Published as an example; it opens nothing.
    case example
    /// Not the secret itself: a hash of it, or a key under a passphrase.
    case hashed
    /// Something speaks for it and something against it: a common word as password, a key for a sandbox.
    case possible
    /// Its shape or its name and its value say so.
    case likely
    /// A checksum or structure in it was checked and holds.
    case valid

    var value: Value {
        guard let rank = SecretsProbe.grade["\(self)"] else { preconditionFailure("every grade is in the ordering") }
        return .ordered(rank)
    }

    static func < (a: SecretGrade, b: SecretGrade) -> Bool { a.rawValue < b.rawValue }
}
