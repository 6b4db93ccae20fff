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
        var reader: (name: String, reading: any HealthReading)?
        do throws(Reason) {
            while let window = try document.next() {
                if reader == nil { reader = format(of: document, window) }
                guard reader != nil else { return nil }
                reader?.reading.read(window, into: &ledger)
            }
        } catch {
            problems.append(error.description)
        }
        guard let reader else { return nil }
        return DocumentFinds(
            format: reader.name, matches: ledger.matches, problems: reader.reading.problems + problems)
    }

    private func format(of document: Document, _ window: Window) -> (String, any HealthReading)? {
        let head = window.bytes.prefix(4096)
        if let format = healthFormats.first(where: { $0.recognises(head, path: document.path) }) {
            return (format.name, format.init(path: document.path))
        }
        guard document.form == .text else { return nil }
        return (TextFormat.name, TextFormat(path: document.path, sight: sight))
    }
}
