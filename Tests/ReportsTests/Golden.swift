import Foundation
import Testing

/// Text that is filed away, so that a reviewer sees in the diff what a client will see.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/reports")

    /// `UPDATE_GOLDEN=1` rewrites.
    static func expect(
        _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        guard text != golden else { return }
        Issue.record("\(name) differs:\n\(difference(golden, text))", sourceLocation: sourceLocation)
    }

    /// From the first line that differs: three of each.
    static func difference(_ golden: String, _ text: String) -> String {
        let (old, new) = (
            golden.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let same = zip(old, new).prefix { $0 == $1 }.count
        let lines =
            old.dropFirst(same).prefix(3).map { "- \($0.prefix(400))" }
            + new.dropFirst(same).prefix(3).map { "+ \($0.prefix(400))" }
        return "line \(same + 1):\n" + lines.joined(separator: "\n")
    }
}
