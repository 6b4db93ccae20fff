import Diagnostics
import Expressions
import Facts
import YAML

/// A rule as it was read, with the places of what it names.
struct LoadedRule {
    let rule: Rule
    // No nodes: each would keep its whole file in memory.
    let id: Reference
    let replaces: [Reference]
}

/// Turns one rule file into a checked rule, or into everything that is wrong with it.
struct RuleReader {
    let catalogue: Catalogue
    let file: String
    var decoder = Decoder()

    static let keys = [
        "id", "version", "replaces", "title", "severity", "each", "over", "where", "require", "params", "message",
        "why", "fix", "references", "cases",
    ]

    mutating func rule(_ root: Node) -> LoadedRule? {
        guard let mapping = decoder.mapping(root, of: "a rule", keys: Self.keys) else { return nil }
        let id = self.id(mapping)
        let version = decoder.required(mapping, "version").flatMap { positive($0) }
        let title = text(mapping, "title")
        let reach = self.reach(mapping)
        let parameters = self.parameters(mapping)
        let why = text(mapping, "why")
        let fix = decoder.required(mapping, "fix").flatMap { self.fix($0) }
        let references = mapping["references"].map { decoder.strings($0, of: "references") } ?? []
        let replaces = mapping["replaces"].map { ids($0) } ?? []
        guard let reach, let parameters else {
            _ = decoder.required(mapping, "require")
            _ = decoder.required(mapping, "cases")
            return nil
        }
        let names = Declarations(reach: reach, parameters: parameters)
        let filter = mapping["where"].map { condition($0, names) }
        let requirement = decoder.required(mapping, "require").flatMap { condition($0, names) }
        let bands = decoder.required(mapping, "severity").flatMap { self.bands($0, names) }
        let message = decoder.required(mapping, "message").flatMap { template($0, names) }
        let cases = decoder.required(mapping, "cases").flatMap { self.cases($0, reach, parameters) }
        guard decoder.problems.isEmpty, let id, let version, let title, let requirement, let bands, let message,
            let why, let fix, let references, let replaces, let cases
        else { return nil }
        let rule = Rule(
            id: id, version: version, replaces: replaces, title: title, reach: reach, filter: filter ?? nil,
            requirement: requirement, parameters: parameters, bands: bands, message: message, why: why, fix: fix,
            references: references, cases: cases, file: file)
        return LoadedRule(
            rule: rule, id: Reference(mapping["id"] ?? root),
            replaces: (mapping["replaces"]?.items ?? []).map { Reference($0) })
    }

    // MARK: Names and words

    private mutating func id(_ mapping: Mapping) -> RuleID? {
        guard let node = decoder.required(mapping, "id"), let text = decoder.string(node) else { return nil }
        let named = FileName(file).ruleID
        guard let id = RuleID(text) else {
            decoder.report(
                "\"\(text)\" is no rule id", at: node,
                hint: "write dotted lower-case words; the file's name says \"\(named)\"")
            return nil
        }
        if id.description != named {
            decoder.report(
                "the id \"\(text)\" belongs in a file \(id.area)/\(id.name).yaml", at: node,
                hint: "the file's name says \"\(named)\": people find a rule by its id")
        }
        return id
    }

    private mutating func positive(_ node: Node) -> Int? {
        guard let number = decoder.int(node) else { return nil }
        guard (1...1_000_000).contains(number) else {
            decoder.report(
                "a version counts from 1", at: node, hint: "begin with 1, and raise it when the meaning changes")
            return nil
        }
        return number
    }

    private mutating func text(_ mapping: Mapping, _ key: String) -> String? {
        guard let node = decoder.required(mapping, key), let text = decoder.string(node) else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            decoder.report("\(key) is empty", at: node, hint: "people read it in the report")
            return nil
        }
        return text
    }

    private mutating func ids(_ node: Node) -> [RuleID]? {
        decoder.list(node, of: "replaces") { decoder, node in
            guard let text = decoder.string(node) else { return nil }
            guard let id = RuleID(text) else {
                decoder.report(
                    "\"\(text)\" is no rule id", at: node, hint: "write dotted lower-case words: area.what-it-says")
                return nil
            }
            return id
        }
    }

    private mutating func fix(_ node: Node) -> Fix? {
        guard case .mapping(let pairs) = node.content else {
            return decoder.string(node).map { Fix(text: $0, variants: []) }
        }
        let products = pairs.compactMap(\.key.text)
        guard let mapping = decoder.mapping(node, of: "fix", keys: products),
            let general = decoder.required(mapping, "general").flatMap({ decoder.string($0) })
        else { return nil }
        let variants = products.filter { $0 != "general" }.sorted().compactMap { product in
            mapping[product].flatMap { decoder.string($0) }.map { Fix.Variant(product: product, text: $0) }
        }
        return Fix(text: general, variants: variants)
    }

    // MARK: What it asks for

    private mutating func reach(_ mapping: Mapping) -> Reach? {
        switch (mapping["each"], mapping["over"]) {
        case (let node?, nil): return kind(node).map(Reach.each)
        case (nil, let node?): return kind(node).map(Reach.over)
        case (_?, let second?):
            decoder.report("a rule has `each` or `over`, not both", at: second, hint: "take one away")
        case (nil, nil):
            decoder.report(
                "a rule needs `each` (one verdict a fact) or `over` (one a target)", at: mapping.node,
                hint: "name a fact kind: see `plimsoll facts --catalogue`")
        }
        return nil
    }

    private mutating func kind(_ node: Node) -> FactKind? {
        guard let name = decoder.string(node) else { return nil }
        guard let kind = catalogue[name] else {
            decoder.report(
                "there is no fact kind \"\(name)\"", at: node,
                hint: didYouMean(name, among: catalogue.names) ?? "see `plimsoll facts --catalogue`")
            return nil
        }
        return kind
    }

    mutating func condition(_ node: Node, _ names: Declarations) -> Expression? {
        expression(node, names, expecting: .bool)
    }

    private mutating func expression(
        _ node: Node, _ names: Declarations, expecting type: Expressions.`Type`
    ) -> Expression? {
        guard let text = decoder.string(node) else { return nil }
        do {
            return try Expression.check(text, against: names, expecting: type)
        } catch {
            report(error, in: text, at: node)
            return nil
        }
    }

    private mutating func template(_ node: Node, _ names: Declarations) -> Template? {
        guard let text = decoder.string(node) else { return nil }
        do {
            return try Template.check(text, against: names)
        } catch {
            report(error, in: text, at: node)
            return nil
        }
    }

    private mutating func report(_ faults: Faults, in text: String, at node: Node) {
        for fault in faults.all {
            let isCut = node.isFollowedByComment && fault.range.upperBound >= text.utf8.count
            let comment =
                isCut ? "what follows ` #` is a comment: quote the whole if it is not, or write it with `|`" : nil
            let hints = [fault.hint, comment].compactMap(\.self)
            decoder.report(
                fault.problem, at: node, offset: fault.range.lowerBound,
                hint: hints.isEmpty ? nil : hints.joined(separator: "; "))
        }
    }
}

extension Node {
    fileprivate var items: [Node] {
        guard case .sequence(let nodes) = content else { return [] }
        return nodes
    }

    /// Whether what was meant as text may have ended as a comment. After a whole condition a comment is welcome.
    fileprivate var isFollowedByComment: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .plain && scalar.isFollowedByComment
    }
}
