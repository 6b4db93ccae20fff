internal import Diagnostics
internal import Facts
internal import YAML

/// What is accepted for a while, and why.
extension WorkspaceReader {
    mutating func acceptedUndetermined(_ node: Node) -> [AcceptedUndetermined]? {
        let keys = ["target", "rule", "reason", "until"]
        return decoder.elements(node, of: "accepted targets")?.compactMap { entry in
            guard let mapping = decoder.mapping(entry, of: "an accept-undetermined entry", keys: keys) else {
                return nil
            }
            let target = knownTarget(mapping)
            let reason = requiredText(mapping, "reason")
            let rule = mapping["rule"].flatMap { node in text(node).map { _ in node } }
            guard let until = expiry(mapping), let target, let reason else { return nil }
            return AcceptedUndetermined(target: target, rule: rule, reason: reason, until: until)
        }
    }

    mutating func parityAllowances(_ node: Node) -> [ParityAllowance]? {
        let keys = ["kind", "subject", "reason", "until"]
        return decoder.elements(node, of: "allowed differences")?.compactMap { entry in
            guard let mapping = decoder.mapping(entry, of: "a parity-allow entry", keys: keys) else { return nil }
            let kind = decoder.required(mapping, "kind").flatMap { node in text(node).map { _ in node } }
            let subject = requiredText(mapping, "subject")
            let reason = requiredText(mapping, "reason")
            guard let until = expiry(mapping), let kind, let subject, let reason else { return nil }
            return ParityAllowance(kind: kind, subject: Subject(subject), reason: reason, until: until)
        }
    }

    private mutating func knownTarget(_ mapping: Mapping) -> TargetID? {
        guard let node = decoder.required(mapping, "target"), let text = text(node) else { return nil }
        guard ids[text] != nil else {
            decoder.report(
                "there is no target \"\(text)\"", at: node,
                hint: didYouMean(text, among: ids.keys) ?? "there are: \(ids.keys.sorted().joined(separator: ", "))")
            return nil
        }
        return TargetID(text)
    }
}
