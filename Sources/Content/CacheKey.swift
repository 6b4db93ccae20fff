internal import CHyperscan
internal import CPCRE2
internal import Detectors
internal import Digests

/// What a compiled database is good for: these patterns, this library, this processor, this way of writing it.
struct CacheKey: Hashable {
    /// Rises with every change to how patterns are compiled, checked or kept.
    static let format = 1

    let digest: SHA256Digest

    init(of patterns: [Pattern]) {
        var words = ["plimsoll content \(Self.format)", String(cString: hs_version()), pcre2Version(), processor()]
        // Each with its length, so that no two lists read the same.
        for text in patterns.flatMap({ [$0.text, $0.seek ?? ""] }) { words.append("\(text.utf8.count) \(text)") }
        digest = SHA256Digest(of: words.joined(separator: "\n"))
    }

    var fileName: String { "content-\(String(digest.description.prefix(32))).hsdb" }
}

/// What Hyperscan makes the code for. A database for more than the processor has would end the process.
private func processor() -> String {
    var platform = hs_platform_info_t()
    guard hs_populate_platform(&platform) == HS_SUCCESS else { return "?" }
    return "\(platform.tune) \(platform.cpu_features)"
}

private func pcre2Version() -> String {
    var text = [UInt8](repeating: 0, count: 64)
    let count = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text)
    return String(decoding: text.prefix(max(0, Int(count))).prefix { $0 != 0 }, as: UTF8.self)
}
