internal import Diagnostics
internal import Facts
internal import Trees

/// What one file of code or configuration says.
struct CodeFinds {
    var language: String?
    var flows: [FlowSighting] = []
    var settings: [SettingSighting] = []
    /// Why it was not read, or not to its end.
    var gap: Reason?
}

/// Reads one file of code or configuration.
struct CodeLook {
    /// Of what people write by hand. More is made by programs, and read by nobody.
    private static let longest = 4 << 20
    private let dictionary: FieldDictionary

    init(_ dictionary: FieldDictionary) { self.dictionary = dictionary }

    /// What its name says may be code or configuration, and what has no name that says anything.
    static func isWanted(_ path: String) -> Bool {
        Language(path: path, bytes: [UInt8]()) != nil || ConfigurationText.language(of: path) != nil || SchemaLook.isWanted(path)
            || !(path.split(separator: "/").last?.contains(".") ?? true)
    }

    func finds(in document: inout Document) -> CodeFinds {
        var finds = CodeFinds()
        guard document.form == .text else { return finds }
        do throws(Reason) {
            guard let window = try document.next() else { return finds }
            let language = Language(path: document.path, bytes: window.bytes.prefix(256))
            guard language != nil || ConfigurationText.language(of: document.path) != nil else { return finds }
            guard window.isLast, window.bytes.count <= Self.longest else {
                finds.gap = .notCovered("it has more than \(Self.longest >> 20) MB, which nobody wrote by hand")
                return finds
            }
            look(at: window.bytes, of: document.path, language, into: &finds)
        } catch {
            finds.gap = error
        }
        return finds
    }

    private func look(at bytes: [UInt8], of path: String, _ language: Language?, into finds: inout CodeFinds) {
        guard let language else {
            finds.settings = Settings.look(atConfiguration: path, bytes: bytes)
            return
        }
        if isMinified(bytes) {
            finds.gap = .notCovered("its lines are too long to be written by hand: it is made from other code")
            return
        }
        let file = SourceFile(path: path, bytes: bytes, language: language)
        finds.language = language.rawValue
        finds.flows = FlowReader.sightings(in: file, dictionary)
        finds.settings = Settings.look(at: file)
    }

    private func isMinified(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 20_000 else { return false }
        return bytes.count / (bytes.count { $0 == 0x0A } + 1) > 500
    }
}

/// The client's own schema in one file.
struct SchemaLook {
    var fields: [SchemaField] = []
    /// In words that hold nothing of the file but names.
    var problems: [String] = []

    static func isWanted(_ path: String) -> Bool {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return ["sql", "prisma", "graphql", "graphqls", "gql", "proto", "json", "yml", "yaml"].contains(ending)
    }

    static func fields(in document: inout Document) -> SchemaLook {
        guard document.form == .text, let window = try? document.next(), window.isLast,
            SchemaReader.recognises(path: document.path, head: window.bytes.prefix(SchemaReader.headLength))
        else { return SchemaLook() }
        let (fields, problems) = SchemaReader.fields(in: window.bytes, path: document.path)
        return SchemaLook(fields: fields, problems: problems.map { "line \($0.place.line): \($0.problem)" })
    }
}
