/// A version of TLS, as it is numbered on the wire.
public enum TLSVersion: UInt16, Hashable, Sendable, CaseIterable, Comparable, CustomStringConvertible {
    case ssl3 = 0x0300
    case tls10 = 0x0301
    case tls11 = 0x0302
    case tls12 = 0x0303
    case tls13 = 0x0304

    /// As OpenSSL names it, with the minor version spelled out: `TLSv1.0`.
    public var description: String {
        switch self {
        case .ssl3: "SSLv3"
        case .tls10: "TLSv1.0"
        case .tls11: "TLSv1.1"
        case .tls12: "TLSv1.2"
        case .tls13: "TLSv1.3"
        }
    }

    /// What Debian's OpenSSL still speaks itself.
    public static let spoken = tls10...tls13

    public static func < (a: TLSVersion, b: TLSVersion) -> Bool { a.rawValue < b.rawValue }
}
