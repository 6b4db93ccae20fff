import Testing

@testable import CodeProbe

/// A text, and whether the check tells it.
struct SettingCase: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    /// Nil: nothing of the kind is told. Else the field that is told with it.
    let field: String?

    var testDescription: String { "\(path): \(text.prefix(90))" }

    static func told(_ path: String, _ text: String, _ field: String = "") -> SettingCase {
        .init(path: path, text: text, field: field)
    }
    static func nothing(_ path: String, _ text: String) -> SettingCase { .init(path: path, text: text, field: nil) }

    var sightings: [SettingSighting] { settings(in: text, at: path) }

    func expect(_ what: Setting, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = sightings.filter { $0.what == what }.map(\.field)
        #expect(found == (field.map { [$0] } ?? []), sourceLocation: sourceLocation)
    }
}

func settings(in text: String, at path: String) -> [SettingSighting] {
    let bytes = Array(text.utf8)
    return SourceFile(path: path, bytes: bytes).map(Settings.look(at:))
        ?? Settings.look(atConfiguration: path, bytes: bytes)
}
