internal import Facts
internal import JSON

/// The facts that a target is accepted with: today's, and for what today could not see those of before.
struct FactsMerging {
    let place: TargetPlace
    private(set) var file: FactsFile
    private(set) var notes: [String] = []
    private let old: FactsFile

    init(place: TargetPlace, into old: FactsFile) {
        self.place = place
        self.old = old
        file = old
        file.extents = [:]
        file.facts = [:]
    }

    mutating func merge(_ today: TargetFacts) {
        for collection in today.collections { merge(collection) }
        let looked = Set(today.collections.map(\.kind.name))
        for kind in old.kinds.subtracting(looked).sorted(by: { ByteOrder($0) }) {
            keep(kind, "nothing looked for it")
        }
    }

    private mutating func merge(_ collection: Collection) {
        let kind = collection.kind.name
        let wasSeen = old.extents[kind].map { if case .complete = $0.extent.state { true } else { false } } ?? false
        switch collection.extent.state {
        case .complete:
            put(collection.facts)
            file.extents[kind] = FactsFile.StoredExtent(
                extent: collection.extent, kept: old.extents[kind]?.kept ?? .none)
        case .partial(let reason), .unseen(let reason):
            if !old.facts(of: kind).isEmpty || wasSeen { keep(kind, reason.description) }
            put(collection.facts)
            // All had been looked at once: that, with what was seen since, is what is accepted.
            let extent = wasSeen ? old.extents[kind]?.extent : nil
            file.extents[kind] = FactsFile.StoredExtent(
                extent: extent ?? collection.extent, kept: old.extents[kind]?.kept ?? .none)
        }
    }

    /// The lines of before, under those that are put over them.
    private mutating func keep(_ kind: String, _ reason: String) {
        for (key, stored) in old.facts(of: kind) { file.facts[key] = stored }
        file.extents[kind] = old.extents[kind]
        notes.append("\(place) \(kind): not all was seen (\(clipped(reason))): what was accepted before stands")
    }

    private mutating func put(_ facts: [Fact]) {
        for (subject, equals) in Dictionary(grouping: facts, by: \.subject) {
            for (ordinal, fact) in equals.sorted(by: \.storedOrder).enumerated() {
                put(fact, FactsFile.FactKey(kind: fact.kind.name, subject: subject, ordinal: ordinal))
            }
        }
    }

    private mutating func put(_ fact: Fact, _ key: FactsFile.FactKey) {
        guard let before = old.facts[key] else {
            file.facts[key] = FactsFile.StoredFact(fact: fact)
            return
        }
        let merged = fact.filled(from: before.fact)
        if merged.filled > 0 {
            notes.append(
                "\(place) \(key.kind) \(clipped(key.subject.text)): a value was not seen: that of before stands")
        }
        file.facts[key] = FactsFile.StoredFact(fact: merged.fact, kept: before.kept, keptFields: before.keptFields)
    }
}

extension Fact {
    /// The fact with the values of an older one where its own are unseen, and how many those are.
    fileprivate func filled(from old: Fact) -> (fact: Fact, filled: Int) {
        var filled = 0
        let values = zip(zip(kind.fields, self.values), old.values).map { today, before in
            guard !today.0.isVolatile, today.1.isUnseen, !before.isUnseen else { return today.1 }
            filled += 1
            return before
        }
        return (Fact(kind, subject, values: values, evidence: evidence), filled)
    }
}
