internal import Diagnostics
internal import Facts
internal import YAML

/// Packs, parameters, authority and the key.
extension WorkspaceReader {
    mutating func packs(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        return decoder.list(node, of: "packs") { decoder, node in decoder.string(node).map { _ in node } } ?? []
    }

    mutating func parameters(_ node: Node) -> [RuleParameters]? {
        decoder.pairs(node, of: "params")?.compactMap { rule in
            decoder.pairs(rule.value, of: "what is set of a rule").map { RuleParameters(rule: rule.key, values: $0) }
        }
    }

    mutating func authorisation(_ node: Node) -> Authorisation? {
        guard let mapping = decoder.mapping(node, of: "an authorisation", keys: ["name", "role", "until"]) else {
            return nil
        }
        let name = requiredText(mapping, "name")
        let role = mapping["role"].flatMap { text($0) }
        guard let name, let until = decoder.required(mapping, "until").flatMap({ lastSecond($0) }) else { return nil }
        return Authorisation(name: name, role: role, until: until)
    }

    /// What stands here may be the key itself, so no message shows the line or the text.
    mutating func key(_ node: Node) -> KeyReference? {
        guard case .mapping(let pairs) = node.content, pairs.count == 1, let pair = pairs.first,
            ["env", "file"].contains(pair.name), pair.value.text?.isEmpty == false
        else { return refuse(key: node, "a key is never written here") }
        if pair.name == "file" { return keyFile(pair.value) }
        guard let name = pair.value.text, isVariable(name) else {
            return refuse(key: pair.value, "this is not the name of an environment variable")
        }
        return .environment(name)
    }

    private mutating func keyFile(_ node: Node) -> KeyReference? {
        var inner = WorkspaceReader(folder: folder, now: now)
        let path = inner.path(node)
        for problem in inner.decoder.problems { report(hidden: problem.problem, at: node, hint: problem.hint ?? "") }
        return path.map { .file(path: $0) }
    }

    private mutating func refuse(key node: Node, _ problem: String) -> KeyReference? {
        report(hidden: problem, at: node, hint: KeyReference.hint)
        return nil
    }

    /// Without the line of text, which may hold a secret.
    mutating func report(hidden problem: String, at node: Node, hint: String) {
        decoder.report([Problem(problem, at: node.place, hint: hint)])
    }
}

extension KeyReference {
    static let hint = "say where it is: { env: PLIMSOLL_KEY } or { file: path }"
}

private func isVariable(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first), name.utf8.count <= 100 else { return false }
    return name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_")
    }
}
