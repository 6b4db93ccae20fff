/// Where data leaves.
enum SinkKind: String, Hashable, Sendable, CaseIterable {
    case log, print, exception, url, storage, analytics, llm, mail, sms
    case tempFile = "temp-file"
    case cache
}

/// Calls that let out what they are handed.
///
/// Names are matched whole, without regard to case and underscores: `log` is neither `catalog` nor `dialog`. A receiver
/// that begins with `*` stands for every name whose last word it is: `*log` for `auditLog` and `self._log`; one that ends
/// with it for every name that begins so: `openai*` for `openAiClient`.
struct Sink {
    /// Which arguments leave.
    enum Taken: Hashable {
        case all
        /// The first, and the labelled or keyed ones of these names: `params=…`, `{ params: … }`.
        case first(or: [String] = [])
        /// All but the first.
        case rest
        /// The second, and the labelled or keyed ones of these names.
        case second(or: [String])
    }

    /// What comes before the last name.
    enum Receivers: Hashable {
        /// Nothing: a function.
        case none
        /// Something, whatever it is.
        case any
        /// One of these, dotted where it takes more than a name.
        case these([String])
    }

    let kind: SinkKind
    let receivers: Receivers
    let names: [String]
    let taken: Taken
    /// The call has an argument or key of one of these names; empty: whatever it has.
    let needs: Set<String>

    /// Functions, and types that are made.
    init(_ kind: SinkKind, _ names: String, _ taken: Taken = .all, needs: Set<String> = []) {
        self.init(kind, .none, names, taken, needs)
    }

    /// Methods.
    init(_ kind: SinkKind, on receivers: String, _ names: String, _ taken: Taken = .all, needs: Set<String> = []) {
        self.init(kind, .these(PathWord.list(receivers)), names, taken, needs)
    }

    /// Methods of anything.
    init(_ kind: SinkKind, onAny names: String, _ taken: Taken = .all, needs: Set<String> = []) {
        self.init(kind, .any, names, taken, needs)
    }

    private init(_ kind: SinkKind, _ receivers: Receivers, _ names: String, _ taken: Taken, _ needs: Set<String>) {
        self.kind = kind
        self.receivers = receivers
        self.names = PathWord.list(names)
        self.taken = taken
        self.needs = needs
    }
}
