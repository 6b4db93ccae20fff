/// How much is held at once, and how far an archive is unpacked. What lies beyond is told, never dropped silently.
public struct Bounds: Hashable, Sendable {
    /// The bytes of one window.
    public var window = 8 << 20
    /// Documents up to this many bytes are one window.
    public var whole = 16 << 20
    /// How much of a cut line is seen twice.
    public var overlap = 16 << 10
    /// How many archives may stand in one another.
    public var depth = 3
    /// How many bytes may come out of one archive, with all that is nested in it.
    public var unpacked = 1 << 30
    /// How many bytes may come out for each byte of an archive, once more than `unsuspicious` came out. Deflate reaches
    /// 1032, text about 10.
    public var ratio = 200
    public var unsuspicious = 10 << 20
    /// How many members one archive may have, with all that is nested in it.
    public var members = 100_000
    /// How large a zip inside another archive may be: it is held whole, for its directory stands at its end.
    public var held = 32 << 20
    /// How many bytes of one document are read; nil: all.
    public var document: Int?

    public init() {}
}
