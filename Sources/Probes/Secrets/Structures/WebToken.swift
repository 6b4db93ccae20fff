internal import Detectors
internal import JSON

/// A JSON Web Token (RFC 7519): three parts in base 64, of which two are JSON objects. When it expires is a fact for
/// rules, and no reason to pass it over.
struct WebToken {
    /// Whether anybody could make it: `"alg": "none"`.
    let isUnsigned: Bool
    /// Whether it is meant for everybody's browser: the `anon` role of PostgREST, as Supabase uses it.
    let isPublic: Bool
    /// The one of jwt.io and of RFC 7519, section 3.1.
    let isExample: Bool

    init?(_ text: ArraySlice<UInt8>) {
        let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.object(parts[0]), let payload = Self.object(parts[1]),
            case .string(let algorithm)? = header["alg"], !payload.isEmpty
        else { return nil }
        isUnsigned = algorithm.lowercased() == "none"
        isPublic = payload["role"] == .string("anon")
        isExample =
            payload["sub"] == .string("1234567890") || payload["name"] == .string("John Doe")
            || payload["iss"] == .string("joe") || Placeholder.isRepetition(Array(parts[2]))
    }

    private static func object(_ part: ArraySlice<UInt8>) -> JSONObject? {
        guard part.count <= 16 << 10, let bytes = decodedBase64(part),
            case .object(let object)? = try? JSONValue.parse(bytes, limits: JSONLimits(depth: 20, values: 2000))
        else { return nil }
        return object
    }
}
