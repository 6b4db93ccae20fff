import Diagnostics
import Facts
import YAML

@testable import Policies

/// Every mistake of every sort that one file can have, made from the file itself.
struct FaultMaker {
    let file: String
    let catalogue: Catalogue
    private(set) var faults: [SingleFault] = []

    init(_ root: Node, file: String, area: String, catalogue: Catalogue) {
        self.file = file
        self.catalogue = catalogue
        switch area {
        case "packs": pack(root)
        case "controls": framework(root)
        default: rule(root)
        }
    }

    // MARK: What files hold

    private mutating func rule(_ root: Node) {
        keys(root)
        let kind = (root["each"] ?? root["over"]).flatMap { node in node.text.flatMap { catalogue[$0] } }
        for key in ["each", "over"] { if let node = root[key] { slips(node, .kind) } }
        for key in ["where", "require"] { if let node = root[key] { condition(node, kind) } }
        if let id = root["id"] { slips(id, .reference) }
        if let node = root["version"] { replace(node, .value, with: "x\(node.text ?? "")", wanted: "42") }
        if let node = root["severity"] { severity(node, kind) }
        if let node = root["message"] { message(node, kind) }
        for (_, parameter) in root["params"]?.pairs ?? [] {
            keys(parameter)
            if let type = parameter["type"] { slips(type, .word) }
            for key in ["default", "min", "max"] { if let node = parameter[key] { self.parameter(node) } }
        }
        for example in root["cases"]?.items ?? [] { self.example(example, root, kind) }
    }

    private mutating func parameter(_ node: Node) {
        if node.text == nil { return replace(node.items.first, .value, with: "{}", wanted: nil) }
        replace(node, .value, with: "soon", wanted: "write ")
    }

    private mutating func severity(_ node: Node, _ kind: FactKind?) {
        guard node.text == nil else { return slips(node, .word) }
        for band in node.items {
            keys(band)
            if let word = band["is"] { slips(word, .word) }
            if let condition = band["when"] { self.condition(condition, kind) }
        }
    }

    private mutating func example(_ node: Node, _ rule: Node, _ kind: FactKind?) {
        keys(node)
        if let expect = node["expect"] { slips(expect, .word) }
        if let severity = node["severity"] { slips(severity, .word) }
        if let now = node["now"] { replace(now, .value, with: "2026-13-01", wanted: "2026-11-23") }
        if let params = node["params"] { keys(params) }
        if let target = node["target"] { keys(target) }
        guard let given = node["given"], let kind else { return }
        for fact in given.text == nil && !given.items.isEmpty ? given.items : [given] {
            keys(fact)
            for (name, value) in fact.pairs { self.given(value, kind, name.text ?? "") }
        }
    }

    private mutating func given(_ node: Node, _ kind: FactKind, _ name: String) {
        guard let text = node.text, !node.isNull else { return keys(node) }
        guard let field = kind.fields.first(where: { $0.name == name }) else { return }
        switch field.type {
        case .ordered: slips(node, .word)
        case .bool: replace(node, .value, with: text == "true" ? "yes" : "no", wanted: "true or false")
        case .int: replace(node, .value, with: text + "x", wanted: "a whole number")
        case .timestamp: replace(node, .value, with: "2026-13-01", wanted: "2026-11-23T00:00:00Z")
        default: break
        }
    }

    private mutating func pack(_ root: Node) {
        keys(root)
        for key in ["extends", "rules", "areas", "controls", "except"] {
            for name in root[key]?.items ?? [] { slips(name, .reference) }
        }
        for (rule, parameters) in root["params"]?.pairs ?? [] {
            slips(rule, .reference)
            keys(parameters, as: .reference)
            for (_, value) in parameters.pairs { replace(value, .value, with: "soon", wanted: "write ") }
        }
        for (rule, word) in root["severity"]?.pairs ?? [] {
            slips(rule, .reference)
            slips(word, .word)
        }
    }

    private mutating func framework(_ root: Node) {
        keys(root)
        for control in root["controls"]?.items ?? [] {
            keys(control)
            for key in ["type", "coverage"] { if let word = control[key] { slips(word, .word) } }
            for rule in control["rules"]?.items ?? [] { slips(rule, .reference) }
        }
    }

    // MARK: Conditions

    private mutating func message(_ node: Node, _ kind: FactKind?) {
        guard let text = node.text else { return }
        var offset = 0
        for piece in text.split(separator: "{", omittingEmptySubsequences: false) {
            if offset > 0, let end = piece.firstIndex(of: "}") {
                let inside = String(piece[..<end])
                leaveOpen(inside, at: node.place(at: offset - 1))
                for token in ConditionTokens.of(inside) {
                    self.token(token, at: node.place(at: offset + token.offset), node, kind, .placeholder)
                }
            }
            offset += piece.utf8.count + 1
        }
    }

    /// Forgets the brace; what does not fit is then the next word.
    private mutating func leaveOpen(_ inside: String, at place: Place) {
        faults.append(
            SingleFault(
                sort: .placeholder, file: file, line: place.line, column: place.column, original: "{\(inside)}",
                replaced: "{\(inside)", wanted: "}", width: inside.utf8.count + 3))
    }

    private mutating func condition(_ node: Node, _ kind: FactKind?) {
        for token in ConditionTokens.of(node.text ?? "") {
            self.token(token, at: node.place(at: token.offset), node, kind, nil)
        }
    }

    private mutating func token(
        _ token: ConditionToken, at place: Place, _ node: Node, _ kind: FactKind?, _ sort: SingleFault.Sort?
    ) {
        let quote = node.isDoubleQuoted ? "\\\"" : "\""
        switch token.sort {
        case .name, .member: slips(token.text, at: place, sort ?? .name, except: kind?.fields.map(\.name) ?? [])
        case .method: slips(token.text, at: place, sort ?? .method)
        case .macro: slips(token.text, at: place, sort ?? .macro)
        case .int: add(.literal, place, token.text, quote + token.text + quote, wanted: token.text)
        case .string:
            guard !node.isDoubleQuoted else { return }
            add(.literal, place, token.text, "7", wanted: nil)
            let inner = String(token.text.dropFirst().dropLast())
            guard Self.orderedWords(kind).contains(inner) else { return }
            for slip in Slip.allCases {
                guard let slipped = slip.applied(to: inner) else { continue }
                add(.literal, place, token.text, "\"\(slipped)\"", wanted: inner)
            }
        case .operator:
            for wrong in Self.mistaken[token.text] ?? [] {
                add(.operator, place, token.text, wrong, wanted: token.text)
            }
        }
    }

    private static let mistaken: [String: [String]] = [
        "&&": ["and", "&", "AND"], "||": ["or", "|"], "==": ["=", "is"], "!=": ["<>", "=!"], "<=": ["=<"], ">=": ["=>"],
        "!": ["not "],
    ]

    private static func orderedWords(_ kind: FactKind?) -> Set<String> {
        (kind?.fields ?? []).reduce(into: []) { words, field in
            if case .ordered(let ordering) = field.type { words.formUnion(ordering.words) }
        }
    }

    // MARK: Making them

    private mutating func keys(_ node: Node, as sort: SingleFault.Sort = .key) {
        let all = node.pairs.map { $0.key.text ?? "" }
        for (key, _) in node.pairs { slips(key.text ?? "", at: key.place, sort, except: all) }
    }

    private mutating func slips(_ node: Node, _ sort: SingleFault.Sort) {
        slips(node.text ?? "", at: node.place, sort)
    }

    /// One slip each, which its place picks: all of them would be ten thousand.
    private mutating func slips(_ word: String, at place: Place, _ sort: SingleFault.Sort, except others: [String] = [])
    {
        let slips = Slip.allCases
        let picked = slips[(place.line + place.column) % slips.count]
        guard let slipped = picked.applied(to: word) ?? Slip.double.applied(to: word), !others.contains(slipped) else {
            return
        }
        add(sort, place, word, slipped, wanted: word)
    }

    private mutating func replace(_ node: Node?, _ sort: SingleFault.Sort, with text: String, wanted: String?) {
        guard let node else { return }
        add(sort, node.place, node.text ?? "", text, wanted: wanted)
    }

    private mutating func add(_ sort: SingleFault.Sort, _ place: Place, _ old: String, _ new: String, wanted: String?) {
        faults.append(
            SingleFault(
                sort: sort, file: file, line: place.line, column: place.column, original: old, replaced: new,
                wanted: wanted))
    }
}

extension Node {
    fileprivate subscript(key: String) -> Node? { pairs.first { $0.key.text == key }?.value }

    fileprivate var pairs: [(key: Node, value: Node)] {
        guard case .mapping(let pairs) = content else { return [] }
        return pairs.map { ($0.key, $0.value) }
    }

    fileprivate var items: [Node] {
        guard case .sequence(let items) = content else { return [] }
        return items
    }

    fileprivate var isDoubleQuoted: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .doubleQuoted
    }

    fileprivate func place(at offset: Int) -> Place { problem("", offset: offset).place }
}
