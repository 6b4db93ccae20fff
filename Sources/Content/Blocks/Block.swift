/// A key or certificate between its marks.
public struct Block: Hashable, Sendable {
    /// `RSA PRIVATE KEY`, `PGP PRIVATE KEY BLOCK`, `PuTTY-User-Key-File-3`: never part of what is secret.
    public let label: String
    /// What stands between the marks, header lines and line breaks or their escapes included.
    public let value: Range<Int>
    public let whole: Range<Int>

    /// Whether what it holds is to be kept secret: a certificate or public key is not.
    public var isPrivate: Bool {
        label.hasPrefix("PuTTY-") || label.split(separator: " ").contains("PRIVATE")
    }
}
