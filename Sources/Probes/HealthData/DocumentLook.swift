internal import Detectors
internal import Digests
internal import Facts
internal import Trees

/// What was found in one document, and why some of it may not have been.
struct DocumentFinds {
    /// `hl7`, `text`
    let format: String
    let matches: [Match]
    /// In words that hold nothing of the document.
    let problems: [String]
}

/// Looks through documents, one after the other. One for each task: it holds the memory that scans need.
struct DocumentLook {
    private let sight: Sight
    private let key: WorkspaceKey

    init(_ lens: Lens, key: WorkspaceKey) throws(Reason) {
        sight = try Sight(lens)
        self.key = key
    }

    /// Nil where the document is of no kind that holds text.
    func finds(in document: inout Document) -> DocumentFinds? {
        var problems: [String] = []
        var ledger = Ledger(key: key)
        var prose = Ledger(key: key)
        var reader: (name: String, reading: any HealthReading)?
        var text: TextFormat?
        do throws(Reason) {
            while let window = try document.next() {
                if reader == nil {
                    reader = format(of: document, window)
                    text = reader.flatMap { tablesWithProse.contains($0.name) ? textFormat(document.path) : nil }
                }
                guard reader != nil else { return nil }
                reader?.reading.read(window, into: &ledger)
                text?.read(window, into: &prose)
            }
        } catch {
            problems.append(error.description)
        }
        guard let reader else { return nil }
        return DocumentFinds(
            format: reader.name, matches: ledger.matches + untold(prose.matches, beside: ledger.matches),
            problems: reader.reading.problems + problems)
    }

    /// What stands in the texts of a table: notes, messages. Of what is no more than possible the structure knows better.
    private func untold(_ prose: [Match], beside told: [Match]) -> [Match] {
        guard !prose.isEmpty else { return [] }
        let known = Set(told.map { "\($0.line) \($0.tag)" })
        return prose.filter { $0.grade == .linked && !known.contains("\($0.line) \($0.tag)") }
    }

    private func textFormat(_ path: String) -> TextFormat { TextFormat(path: path, sight: sight) }

    private func format(of document: Document, _ window: Window) -> (String, any HealthReading)? {
        let head = window.bytes.prefix(4096)
        if let format = healthFormats.first(where: { $0.recognises(head, path: document.path) }) {
            return (format.name, format.init(path: document.path))
        }
        guard document.form == .text else { return nil }
        return (TextFormat.name, textFormat(document.path))
    }
}

/// Formats whose values may be sentences. The others carry their own marks of what is made up.
private let tablesWithProse: Set<String> = ["json", "csv", "sql"]
