/// What a function or property does with the value that it is given.
enum Handling: Hashable {
    /// What comes out still shows it: `format`, `JSON.stringify`, `trim`.
    case passes
    /// What comes out shows it no more: `mask`, `sha256`, `length`, `isEmpty`.
    case hides
    /// Nothing is known: `lookup`.
    case unknown

    init(ofFunction words: [String]) {
        if Self.hides(words) {
            self = .hides
        } else {
            self = words.contains(where: Self.passing.contains) ? .passes : .unknown
        }
    }

    /// Whether a property or method of the value tells less than the value itself.
    static func hides(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return words.contains(where: hiding.contains) || asking.contains(first)
    }

    private static let asking: Set<String> = [
        "is", "has", "have", "can", "should", "validate", "valid", "verify", "check", "assert", "exists", "count",
        "len", "type", "typeof", "gettype", "none", "some", "every", "includes", "contains", "starts", "ends",
        "matches",
        "equals", "compare", "eql", "index", "indexof", "hash", "id", "pk", "uuid", "guid", "are", "was", "defined",
        "not",
        "bool", "boolean", "isset", "empty", "nil",
    ]

    private static let hiding: Set<String> = [
        "mask", "masked", "masks", "masking", "masker", "redact", "redacted", "redactor", "redaction", "hash", "hashed",
        "hasher", "hashing", "hmac", "sha", "sha1", "sha2", "sha256", "sha512", "md5", "bcrypt", "digest", "hexdigest",
        "encrypt", "encrypted", "encryptor", "encryption", "cipher", "anonymize", "anonymise", "anonymized",
        "anonymous",
        "anonymizer", "pseudonymize", "pseudonym", "pseudonymise", "deidentify", "deidentified", "deid", "tokenize",
        "tokenise", "tokenized", "tokenizer", "token", "obfuscate", "obfuscated", "scrub", "scrubbed", "scrubber",
        "sanitize", "sanitized", "sanitise", "censor", "conceal", "safe", "last4", "fingerprint", "crypt", "length",
        "size",
        "sizeof", "strlen", "empty", "blank", "present", "nil", "isnull", "isempty", "isset", "hashcode", "notnil",
        "instanceof", "startswith", "endswith", "synthetic", "stars", "elide", "suppress",
        "identifies", "nonempty", "nonnull", "isnotblank", "isblank", "hide", "hidden", "private", "lastfour",
        "pseudonymized", "keys", "surrogate", "presence",
    ]

    private static let passing: Set<String> = [
        "format", "formatted", "fmt", "str", "string", "tostring", "json", "stringify", "dumps", "dump", "encode",
        "escape",
        "quote", "trim", "strip", "ltrim", "rtrim", "concat", "join", "implode", "append", "build", "render",
        "serialize",
        "print", "printf", "sprintf", "vsprintf", "sprint", "text", "html", "url", "uri", "upper", "lower",
        "capitalize",
        "list", "dict", "tuple", "map", "array", "compact", "merge", "object", "objects", "entries", "values",
        "assign", "convert", "template", "prompt", "message", "messages", "content", "body", "payload", "repr",
        "export",
        "inspect", "pretty", "yaml", "xml", "csv", "buffer", "bytes", "byte", "decode", "decrypt", "copy", "clone",
        "optional",
        "coalesce", "nvl", "ifnull", "zip", "sorted", "reversed", "field", "kv", "attr", "param", "params",
        "urlencode", "rawurlencode", "htmlspecialchars", "htmlentities", "nl2br", "ucfirst", "ucwords", "strtoupper",
        "strtolower", "date", "isoformat", "strftime", "substr", "substring", "replace", "pad", "of", "to", "as", "or",
        "attributes", "dumper", "var", "parse", "system", "human", "stringutils", "enumerate", "form", "blob",
        "init", "serializer", "normalize", "normalise", "unwrap", "else", "filter", "fields", "any", "uuencode",
        "any_of", "jsonencode", "tojson", "args", "plus", "pack", "collect", "describe", "summary",
        "reflect", "debug", "stringbuilder", "base64", "btoa", "component", "items",
    ]
}
