internal import Facts
internal import Trees

/// What was seen of one file.
struct CodeFile {
    let path: String
    var language: Language?
    var flows: [FlowSighting] = []
    var settings: [SettingSighting] = []
    /// Why it, or part of it, was not read.
    var unread: String?

    /// Larger files are data or generated.
    static let mostBytes = 4 << 20

    /// By its name. A file whose name has no extension may say on its first line what it is.
    static func isWanted(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return !name.contains(".") || Language(path: path, bytes: []) != nil
            || ConfigurationText.language(of: path) != nil
    }

    static func look(at document: inout Document, _ dictionary: FieldDictionary) -> CodeFile {
        var file = CodeFile(path: document.path)
        do throws(Reason) {
            guard document.form == .text, let window = try document.next() else { return file }
            file.language = Language(path: document.path, bytes: window.bytes)
            guard file.language != nil || ConfigurationText.language(of: document.path) != nil else { return file }
            guard window.isLast, window.bytes.count <= mostBytes else {
                file.unread = "it has more than \(mostBytes >> 20) MiB"
                return file
            }
            file.read(window.bytes, dictionary)
        } catch {
            file.unread = error.description
        }
        return file
    }

    private mutating func read(_ bytes: [UInt8], _ dictionary: FieldDictionary) {
        guard let language else {
            settings = Settings.look(atConfiguration: path, bytes: bytes)
            return
        }
        if Self.isMinified(bytes) {
            unread = "it is minified: its lines are too long to be written by people"
            return
        }
        let source = SourceFile(path: path, bytes: bytes, language: language)
        flows = FlowReader.sightings(in: source, dictionary)
        settings = Settings.look(at: source)
        unread = source.unendedLine.map { "a text or comment that begins on line \($0) never ends" }
    }

    /// Lines of a thousand bytes on average, in what is no small file.
    private static func isMinified(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 8 << 10 else { return false }
        var lines = 1
        for byte in bytes where byte == 0x0A { lines += 1 }
        return bytes.count / lines > 1000
    }
}
