internal import Facts

/// What stood elsewhere when the baseline was accepted and is the same thing today: the file was renamed, the function
/// went to another one, the statement was written anew in its place.
///
/// One to one, strongest first, and only between what has no counterpart under its own subject: a move is not a copy,
/// for a copy leaves the old one where it was.
struct Moves {
    /// Today's facts by the subject that they had, one kind after the other.
    private var moved: [Key: Fact] = [:]

    private struct Key: Hashable {
        let kind: FactKind
        let subject: Subject
    }

    /// `renames`: today's path of a file by the one that it had, where somebody knows.
    init(from past: TargetFacts, to today: TargetFacts, renames: [String: String] = [:]) {
        for old in past.collections {
            guard let identity = old.kind.file, let new = today[old.kind] else { continue }
            let kept = Set(old.facts.map(\.subject)).intersection(new.facts.map(\.subject))
            var matching = Matching(
                old: old.facts.filter { !kept.contains($0.subject) },
                new: new.facts.filter { !kept.contains($0.subject) },
                identity: identity, renames: renames)
            for (subject, fact) in matching.pairs() { moved[Key(kind: old.kind, subject: subject)] = fact }
        }
    }

    var isEmpty: Bool { moved.isEmpty }

    func now(_ kind: FactKind, _ subject: Subject) -> Fact? { moved[Key(kind: kind, subject: subject)] }

    /// The facts of the baseline as they would read had everything stood where it stands today.
    func follow(_ past: TargetFacts) -> TargetFacts {
        guard !isEmpty else { return past }
        return TargetFacts(
            past.target,
            past.collections.map { collection in
                Collection(collection.kind, collection.facts.map(follow), extent: collection.extent)
            })
    }

    /// Where it stands and how it is written are today's; all else is what was accepted.
    private func follow(_ fact: Fact) -> Fact {
        guard let today = now(fact.kind, fact.subject), let identity = fact.kind.file else { return fact }
        let taken = Set([identity.path, identity.symbol, identity.shape].compactMap(\.self))
        let values = fact.kind.fields.indices.map { index in
            taken.contains(fact.kind.fields[index].name) ? today.values[index] : fact.values[index]
        }
        return Fact(fact.kind, today.subject, values: values, evidence: Evidence(path: today.evidence.path))
    }
}

/// One kind's facts that have no counterpart under their own subject.
private struct Matching {
    private var old: [Fact]
    private var new: [Fact]
    private let identity: FileIdentity
    private let renames: [String: String]
    private var found: [(Subject, Fact)] = []

    init(old: [Fact], new: [Fact], identity: FileIdentity, renames: [String: String]) {
        self.old = old
        self.new = new
        self.identity = identity
        self.renames = renames
    }

    mutating func pairs() -> [(Subject, Fact)] {
        let (path, symbol, shape) = (identity.path, identity.symbol, identity.shape)
        let rest = identity.lasting
        if !renames.isEmpty { match(by: [path, symbol, shape] + rest) }
        match(by: [symbol, shape] + rest) { $0 != $1 }
        if shape != nil { match(by: [path, symbol] + rest) }
        return found
    }

    /// Equals pair up in their order. `isFit` is asked of the two paths.
    private mutating func match(
        by names: [String?], where isFit: (_ old: Observation?, _ new: Observation?) -> Bool = { _, _ in true }
    ) {
        let names = names.compactMap(\.self)
        guard !old.isEmpty, !new.isEmpty else { return }
        var waiting = Dictionary(grouping: new.reversed()) { key($0, names, isOld: false) }
        var left: [Fact] = []
        var taken = Set<Subject>()
        for fact in old {
            let key = key(fact, names, isOld: true)
            guard let place = waiting[key]?.lastIndex(where: { isFit(path(fact), $0[identity.path]) }),
                let today = waiting[key]?.remove(at: place)
            else {
                left.append(fact)
                continue
            }
            found.append((fact.subject, today))
            taken.insert(today.subject)
        }
        old = left
        new = new.filter { !taken.contains($0.subject) }
    }

    private func key(_ fact: Fact, _ names: [String], isOld: Bool) -> [Observation] {
        names.map { $0 == identity.path && isOld ? path(fact) : fact[$0] }.map { $0 ?? .absent }
    }

    /// As it would be called today.
    private func path(_ fact: Fact) -> Observation? {
        guard case .seen(.string(let path))? = fact[identity.path], let renamed = renames[path] else {
            return fact[identity.path]
        }
        return .seen(.string(renamed))
    }
}
