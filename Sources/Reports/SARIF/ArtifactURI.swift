/// A path below a root as a relative reference (RFC 3986 4.2). It never leaves the root, and no name in it can be taken
/// for a scheme, a host or a query. Nil where nothing is left.
func relativeURI(_ path: String) -> String? {
    let names = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return names.isEmpty ? nil : names.map { escapedForURI(String($0)) }.joined(separator: "/")
}

/// One segment, everything but unreserved characters percent-encoded (RFC 3986 2.3).
func escapedForURI(_ segment: String) -> String {
    var escaped: [UInt8] = []
    for byte in segment.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            escaped.append(byte)
        default:
            let digits = Array("0123456789ABCDEF".utf8)
            escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: escaped, as: UTF8.self)
}
