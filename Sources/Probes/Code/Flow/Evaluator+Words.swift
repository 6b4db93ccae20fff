/// Words that decide what a step of a path is.
extension Evaluator {
    /// What holds names and texts about fields, not the fields of somebody.
    static func isVoid(_ word: Senses.Word) -> Bool {
        guard let last = word.split.words.last else { return false }
        return voids.contains(last)
    }

    private static let voids: Set<String> = [
        "labels", "label", "fields", "columns", "field", "column", "errors", "error", "i18n", "messages",
        "translations",
        "schema", "schemas", "proptypes", "config", "settings", "constants", "validators", "validator", "rules",
        "headers",
        "headings", "placeholders", "locale", "strings", "enum", "meta", "options", "widgets", "masks", "masked",
        "redacted", "hashed", "encrypted", "hashes", "regex", "regexes", "patterns", "types", "formats", "titles",
        "tooltips",
        "routes", "selectors", "keys", "metadata", "permissions", "flags", "counts", "stats", "indexes",
    ]

    /// What belongs to an object and is no health data: keys, states, and people who are not the patient.
    static func isApart(_ word: Senses.Word) -> Bool {
        guard let last = word.split.words.last else { return false }
        return isVoid(word) || aparts.contains(last)
    }

    private static let aparts: Set<String> = [
        "id", "ids", "uuid", "guid", "pk", "key", "type", "status", "count", "length", "size", "class", "url", "path",
        "state", "index", "version", "timestamp", "created", "updated", "at", "doctor", "physician", "provider",
        "providers", "practitioner", "nurse", "clinic", "hospital", "facility", "organization", "organisation",
        "pharmacy",
        "user", "creator", "owner", "staff", "file", "table", "constructor", "prototype", "location", "department",
        "ward",
        "tenant", "clinician", "manager", "service", "repository", "room", "module", "plugin", "constructor", "logger",
        "surgeon", "prescriber", "author", "payer", "template", "format", "objects", "query", "schema", "reference",
    ]

    /// Parts and forms of an object that are all of it.
    static let wholes: Set<String> = [
        "attributes", "json", "data", "dict", "first", "last", "all", "value", "values", "body", "rows", "row", "as",
        "to",
        "inspect", "s", "h", "a", "results", "result", "items", "records", "record", "current", "payload", "response",
        "props", "state", "raw", "csv", "xml", "yaml", "string", "entry", "entries", "resource", "info", "details",
        "object", "dump",
    ]

    /// Parts of a prescription or diagnosis that tell it.
    static let telling: Set<String> = [
        "name", "names", "code", "codes", "display", "text", "value", "description", "dose", "dosage", "notes", "note",
        "instructions", "sig", "title", "label", "summary", "join", "map", "first", "last", "string", "json", "s",
        "format",
        "to", "all", "icd", "icd10", "coding", "result", "results", "content", "details", "list", "upper", "lower",
        "strip",
        "trim", "data", "drug", "severity", "substance", "reaction", "replace", "concept", "as",
    ]

    static let stores: Set<String> = [
        "repository", "repo", "service", "services", "model", "dao", "store", "table", "mapper", "api", "client",
        "collection", "manager", "gateway", "db", "query", "svc", "repositories", "entity", "set", "context", "finder",
    ]

    static let verbs: Set<String> = [
        "get", "fetch", "load", "find", "retrieve", "lookup", "read", "current", "decrypt", "select", "query", "search",
        "extract", "parse", "build", "make", "create", "decode", "to", "list", "getall", "as", "the", "unmask", "show",
    ]
    static let prepositions: Set<String> = [
        "by", "with", "for", "from", "or", "where", "async", "rep", "element", "first",
    ]

    /// Names of functions that give an element of what they are asked for, and not one of its parts.
    static func isFinder(_ words: [String], _ senses: Senses) -> Bool {
        guard let first = words.first, finding.contains(first) else { return false }
        let rest = words.dropFirst().prefix { !prepositions.contains($0) }
        return rest.allSatisfy { finding.contains($0) || senses.dictionary.objects[$0] != nil }
    }

    private static let finding: Set<String> = [
        "get", "find", "first", "last", "one", "fetch", "load", "read", "lookup", "retrieve", "select", "where",
        "filter",
        "query", "search", "all", "list", "create", "save", "unwrap", "or", "else", "throw", "fail", "404", "unique",
        "many",
        "async", "by", "id", "await", "order", "limit", "scalar", "scalars", "one_or_none", "exec", "execute", "lean",
        "take",
        "single", "default", "tolist", "collect", "sort", "sorted", "reverse", "slice", "object", "entity", "in", "to",
        "include", "eager", "sole", "next", "iterator", "stream", "toarray", "findall", "at", "pop", "peek", "populate",
    ]

    static let maps: Set<String> = [
        "map", "flatmap", "collect", "pluck", "compactmap", "mapto", "select", "column",
    ]

    static let accessors: Set<String> = [
        "get", "getstring", "fetch", "dig", "value", "formvalue", "query", "param", "postform", "getparameter", "input",
        "getattribute", "getordefault", "optstring", "field", "at", "pop", "getvalue", "getdate", "getobject", "params",
        "getfirst", "data", "item", "column", "getfield", "getitem", "defaultquery", "pathvariable", "postformvalue",
        "read",
        "getint", "getlong", "post", "safestring", "getproperty", "prop", "asstring", "getstr", "getone",
        "getstringordefault", "getfieldvalue", "getheader", "header", "attr", "readattribute",
    ]

    /// Functions and properties that give a place where everybody may read.
    static let tempFiles: Set<String> = [
        "tempfile", "tmpfile", "mkstemp", "mkdtemp", "tempnam", "tmpnam", "gettempdir", "tmpdir", "namedtemporaryfile",
        "temporaryfile", "createtempfile", "createtempdirectory", "createtemp", "mktemp", "gettemppath",
        "gettempfilename", "sysgettempdir", "nstemporarydirectory", "temporarydirectory", "mkdirtemp",
        "spooledtemporaryfile",
        "temporarydirectoryurl", "gettempfile", "tempdir", "createtempfileasync",
    ]

    static let machinery: Set<String> = [
        "validator", "service", "repository", "query", "lookup", "checker", "finder", "client", "controller", "index",
        "specification", "predicate", "matcher", "view", "cipher", "form", "serializer",
    ]

    /// `SELECT … FROM patients`: whether a text asks for a patient's columns.
    func isPatientQuery(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 20, text.count <= 4000, let first = text.first(where: { $0 > 0x20 }), first | 0x20 == 0x73
        else { return false }
        let words = text.split { !$0.isNamePart && $0 != 0x2A }.prefix(120).map { word in
            String(decoding: word.map { $0.isUpperLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        guard words.first == "select", let from = words.firstIndex(of: "from"), from + 1 < words.count else {
            return false
        }
        let table = senses.dictionary.sense(of: SplitName(Array(words[from + 1].utf8)[...]).words)
        guard table.object == .patient, !words[..<from].contains("count") else { return false }
        return words[1..<from].contains { word in
            word == "*" || senses.field(senses[Array(word.utf8)[...]], of: .patient) != nil
        }
    }
}
