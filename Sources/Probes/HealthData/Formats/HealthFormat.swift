internal import Trees

/// Reads one document for what it holds of people.
///
/// Bad input is told, never thrown: what cannot be understood is a problem with a line, and the rest is read.
protocol HealthReading {
    /// Reads the next window of the document. What a cut line began is kept for the next one, bounded.
    mutating func read(_ window: Window, into ledger: inout Ledger)
    /// What could not be understood, in words that hold nothing of the document: `line 12: a segment has no name`.
    var problems: [String] { get }
}

/// A way in which files hold health data. One folder each below `Formats/`, and one line in `healthFormats`. What none
/// of them recognises is read as text.
protocol HealthFormat: HealthReading {
    /// `hl7`
    static var name: String { get }
    /// Whether a document that begins so is of this format. `head` is at most its first 4 KB.
    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool

    init(path: String)
}
