internal import Facts
internal import Trees

/// What was seen of all files, as facts.
struct CodeFacts {
    private let files: [CodeFile]
    private let gaps: [Unread]
    private let schemas: [(path: String, why: String)]
    private let leftOut: [String]

    init(_ files: [CodeFile], unread: [Unread], _ schemas: [(path: String, why: String)], leftOut: [String]) {
        self.files = files
        gaps = unread.filter { $0.kind == .gap }
        self.schemas = schemas
        self.leftOut = leftOut
    }

    var sheet: FactSheet {
        let extent = Extent(state, leftOut: leftOut)
        return FactSheet(
            probe: CodeProbe.name,
            [
                Collection(CodeProbe.flow, files.flatMap(flows), extent: extent),
                Collection(CodeProbe.setting, files.flatMap(settings), extent: extent),
                Collection(CodeProbe.unread, unread, extent: extent),
            ])
    }

    private var state: Extent.State {
        guard let first = gaps.first else { return .complete }
        let more = gaps.count > 1 ? " and \(gaps.count - 1) more" : ""
        return .partial(.notCovered("\(first.path): \(first.reason)\(more)"))
    }

    private func flows(of file: CodeFile) -> [Fact] {
        var ordinals = Ordinals()
        return file.flows.map { sighting in
            let symbol = sighting.symbol ?? ""
            let subject = ordinals.subject([file.path, symbol, sighting.sink.rawValue, sighting.shape.description])
            return Fact(
                CodeProbe.flow, subject,
                [
                    "path": .seen(.string(file.path)), "place": .seen(.string(place(of: file))),
                    "language": .seen(.string(file.language?.rawValue ?? "")), "symbol": .seen(.string(symbol)),
                    "sink": .seen(.string(sighting.sink.rawValue)), "fields": .seen(.strings(sighting.fields)),
                    "shape": .seen(.string(sighting.shape.description)),
                ],
                evidence: Evidence(path: file.path, line: sighting.line))
        }
    }

    private func settings(of file: CodeFile) -> [Fact] {
        var ordinals = Ordinals()
        return file.settings.map { sighting in
            let subject = ordinals.subject([file.path, sighting.symbol, sighting.what.rawValue, sighting.shape])
            return Fact(
                CodeProbe.setting, subject,
                [
                    "path": .seen(.string(file.path)), "place": .seen(.string(sighting.place.rawValue)),
                    "language": .seen(.string(sighting.language)), "symbol": .seen(.string(sighting.symbol)),
                    "what": .seen(.string(sighting.what.rawValue)), "detail": .seen(.string(sighting.field)),
                    "shape": .seen(.string(sighting.shape)),
                ],
                evidence: Evidence(path: file.path, line: sighting.line))
        }
    }

    private func place(of file: CodeFile) -> String { Setting.Place(path: file.path).rawValue }

    /// A path is told once, with the first reason.
    private var unread: [Fact] {
        let all =
            files.compactMap { file in file.unread.map { (file.path, $0) } } + schemas
            + gaps.map { ($0.path, $0.reason.description) }
        var seen = Set<String>()
        return all.filter { seen.insert($0.0).inserted }.map { path, why in
            Fact(
                CodeProbe.unread, Subject(path), ["path": .seen(.string(path)), "why": .seen(.string(why))],
                evidence: Evidence(path: path))
        }
    }
}

/// Tells equal sightings of one file apart, by which of several they are.
private struct Ordinals {
    private var counts: [String: Int] = [:]

    mutating func subject(_ words: [String]) -> Subject {
        let name = words.filter { !$0.isEmpty }.joined(separator: " ")
        counts[name, default: 0] += 1
        return Subject("\(name) \(counts[name] ?? 1)")
    }
}
