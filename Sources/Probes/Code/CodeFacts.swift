internal import Facts
internal import Trees

/// Turns what files say into facts: each with what makes it the same tomorrow.
struct CodeFacts {
    private let found: [(path: String, found: CodeFinds)]
    private let unread: [Unread]
    private let leftOut: [String]

    init(_ found: [(path: String, found: CodeFinds)], unread: [Unread], leftOut: [String]) {
        self.found = found
        self.leftOut = leftOut
        let gaps = found.compactMap { path, finds in finds.gap.map { Unread(path, $0, $0.isChoice ? .opaque : .gap) } }
        self.unread = (unread + gaps).sorted { ($0.path, $0.reason.description) < ($1.path, $1.reason.description) }
    }

    var sheet: FactSheet {
        let extent = unread.extent(leftOut: leftOut)
        return FactSheet(
            probe: CodeProbe.name,
            [
                Collection(CodeProbe.flow, found.flatMap { Self.flows($0.found, in: $0.path) }, extent: extent),
                Collection(CodeProbe.setting, found.flatMap { Self.settings($0.found, in: $0.path) }, extent: extent),
                Collection(
                    CodeProbe.unread, unread.facts(CodeProbe.unread), extent: Extent(.complete, leftOut: leftOut)),
            ])
    }

    private static func flows(_ finds: CodeFinds, in path: String) -> [Fact] {
        var ordinals = Ordinals()
        return finds.flows.map { flow in
            let fields = flow.fields.joined(separator: ",")
            let name = "\(path) \(flow.symbol ?? "-") \(flow.sink.rawValue)(\(fields)) \(flow.shape)"
            return Fact(
                CodeProbe.flow, ordinals.subject(name),
                [
                    "path": text(path), "language": text(finds.language), "symbol": text(flow.symbol),
                    "sink": text(flow.sink.rawValue), "fields": .seen(.strings(flow.fields)),
                    "shape": text("\(flow.shape)"), "place": text(Setting.Place(path: path).rawValue),
                ], evidence: Evidence(path: path, line: flow.line))
        }
    }

    private static func settings(_ finds: CodeFinds, in path: String) -> [Fact] {
        var ordinals = Ordinals()
        return finds.settings.map { setting in
            let symbol = setting.symbol.isEmpty ? nil : setting.symbol
            let what = setting.field.isEmpty ? setting.what.rawValue : "\(setting.what.rawValue)(\(setting.field))"
            return Fact(
                CodeProbe.setting, ordinals.subject("\(path) \(symbol ?? "-") \(what) \(setting.shape)"),
                [
                    "path": text(path), "language": text(setting.language), "symbol": text(symbol),
                    "what": text(setting.what.rawValue), "field": text(setting.field.isEmpty ? nil : setting.field),
                    "shape": text(setting.shape), "place": text(setting.place.rawValue),
                ], evidence: Evidence(path: path, line: setting.line))
        }
    }

    private static func text(_ text: String?) -> Observation { text.map { .seen(.string($0)) } ?? .absent }
}

/// Tells equal ones apart by their order.
private struct Ordinals {
    private var counts: [String: Int] = [:]

    mutating func subject(_ name: String) -> Subject {
        let ordinal = counts[name, default: 0]
        counts[name] = ordinal + 1
        return Subject("\(name) \(ordinal)")
    }
}

extension Reason {
    /// It was chosen not to read the file: nobody wrote it by hand.
    fileprivate var isChoice: Bool { if case .notCovered = self { true } else { false } }
}
