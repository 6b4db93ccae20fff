internal import Digests

/// A secret as a document holds it, redacted at the moment of sight: its bytes are gone.
struct Sighting: Sendable {
    let category: String
    /// `secrets.github`
    let detector: String
    let grade: SecretGrade
    let isChecked: Bool
    let tag: Tag
    /// From 1.
    let line: Int
}

/// What was seen in one document, and why not all of it was.
struct DocumentSightings: Sendable {
    /// In the order of their places.
    var sightings: [Sighting] = []
    /// How many more there are than are told.
    var untold = 0
    /// Words for what was not looked through: `line 12: the pattern …`.
    var gaps: [String] = []

    /// A file that holds more is a dump of secrets, and the first ones say so.
    static let most = 2000
    static let mostGaps = 5
}
