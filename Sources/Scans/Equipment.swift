public import Detectors
public import Diagnostics
public import Digests
internal import Glibc
internal import Policies

/// What content is looked through with: detectors, the key that its tags are made under, and where compiled patterns
/// may be kept.
public struct Equipment: Sendable {
    public let detectors: DetectorSet
    public let key: WorkspaceKey
    /// Whether the key is the workspace's own. A random one is gone with the process, and its tags mean nothing then.
    public let isKeyKept: Bool
    /// Nil: compiled patterns are kept nowhere.
    public let cache: String?

    /// With a key of the process's own. Compiled patterns are kept in the user's cache folder.
    public init(detectors: DetectorSet) {
        self.init(detectors: detectors, key: nil, cache: UserFolders.cache)
    }

    /// With the workspace's key, where it names one.
    public init(detectors: DetectorSet, key: WorkspaceKey?, cache: String?) {
        self.detectors = detectors
        self.key = key ?? .random()
        isKeyKept = key != nil
        self.cache = cache
    }

    /// For looks at what holds no content.
    public static var none: Equipment { Equipment(detectors: .none, key: nil, cache: nil) }

    /// For looks without a workspace. Throws where the detectors are wrong.
    public static func adHoc(rules folder: String?) throws(Problems) -> Equipment {
        Equipment(detectors: try DetectorSet.load(from: try RulesFolder.find(named: folder)))
    }

    /// The key's id, for whoever compares tags; nil for a random one.
    var keyID: String? { isKeyKept ? key.id : nil }
}

/// Where the user's own files lie, by the XDG base directory specification.
enum UserFolders {
    /// Nil where neither the folder nor a home is named.
    static var cache: String? { folder("XDG_CACHE_HOME", ".cache") }
    static var configuration: String? { folder("XDG_CONFIG_HOME", ".config") }

    private static func folder(_ variable: String, _ standard: String) -> String? {
        // The specification: a relative path is not to be used.
        if let named = value(of: variable), named.hasPrefix("/") { return "\(named)/plimsoll" }
        guard let home = value(of: "HOME"), home.hasPrefix("/") else { return nil }
        return "\(home)/\(standard)/plimsoll"
    }

    static func value(of variable: String) -> String? {
        guard let text = getenv(variable), text.pointee != 0 else { return nil }
        return String(cString: text)
    }
}
