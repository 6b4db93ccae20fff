public import Facts

/// Where a target stands in the baseline: its environment, or `repositories`, and its id. A renamed host and a new
/// address keep it.
public struct TargetPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Repositories have no environment, so no environment may have this name.
    public static let repositories = "repositories"

    public let folder: String
    public let id: TargetID

    public init(_ target: TargetIdentity) {
        folder = target.environment ?? Self.repositories
        id = target.id
    }

    /// `production/portal`; nil for anything else. Both words become parts of file names.
    public init?(_ text: String) {
        let words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 2, TargetID(words[0]) != nil, let id = TargetID(words[1]) else { return nil }
        folder = words[0]
        self.id = id
    }

    public var description: String { "\(folder)/\(id)" }

    public static func < (a: TargetPlace, b: TargetPlace) -> Bool { a.order < b.order }
    private var order: ByteOrder { ByteOrder(folder, id.text) }

    /// Why this cannot be the name of files; nil where it can.
    static func complaint(about target: TargetIdentity) -> String? {
        guard let environment = target.environment else { return nil }
        if environment == repositories { return "an environment cannot be called \"\(repositories)\"" }
        return TargetID(environment) == nil ? "the environment \"\(environment)\" is no name for a folder" : nil
    }
}
