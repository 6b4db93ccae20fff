internal import CYAML
internal import Diagnostics

/// Sequences and mappings, and what a mapping's keys must be.
extension Composer {
    mutating func begin(_ event: yaml_event_t, isMapping: Bool, isFlow: Bool) -> Problem? {
        guard open.count < depth else {
            return problem(
                "more than \(depth) levels are nested here", at: event.start_mark, hint: "is it the right file?")
        }
        open.append(
            Opening(isMapping: isMapping, isFlow: isFlow, mark: event.start_mark, first: pending.count))
        return nil
    }

    mutating func end() {
        guard let opening = open.popLast() else { return }
        if opening.isMapping { refuseDuplicates(from: opening.first) }
        let content = opening.isMapping ? mapping(from: opening.first) : .sequence(Array(pending[opening.first...]))
        pending.removeSubrange(opening.first...)
        fingerprints.removeSubrange(opening.first...)
        append(content, at: opening.mark, isFlow: opening.isFlow)
    }

    private mutating func mapping(from first: Int) -> Node.Content {
        var pairs: [Pair] = []
        pairs.reserveCapacity((pending.count - first) / 2)
        for index in stride(from: first, to: pending.count - 1, by: 2) {
            guard accept(key: pending[index]), let pair = Pair(key: pending[index], value: pending[index + 1]) else {
                continue
            }
            pairs.append(pair)
        }
        return .mapping(pairs)
    }

    private mutating func accept(key: Node) -> Bool {
        guard case .scalar(let scalar) = key.content else {
            problems.append(key.problem("a key is text, and this is \(key.shape)", hint: nonTextKeyHint))
            return false
        }
        guard scalar.style != .plain || scalar.text != "<<" else {
            problems.append(key.problem("merge keys are not read", hint: "write out the keys that it brings"))
            return false
        }
        return true
    }

    private mutating func refuseDuplicates(from first: Int) {
        let keys = stride(from: first, to: pending.count, by: 2)
        // Comparing beats hashing for as few keys as people write; beyond, it would be quadratic.
        guard pending.count - first <= 64 else { return refuseDuplicates(hashing: keys) }
        for key in keys {
            for earlier in stride(from: first, to: key, by: 2) where fingerprints[earlier] == fingerprints[key] {
                guard let text = pending[key].text, text == pending[earlier].text else { continue }
                problems.append(duplicate(pending[key], of: pending[earlier]))
                break
            }
        }
    }

    private mutating func refuseDuplicates(hashing keys: StrideTo<Int>) {
        var first: [String: Int] = [:]
        for key in keys where problems.count < problemLimit {
            guard let text = pending[key].text else { continue }
            if let earlier = first[text] {
                problems.append(duplicate(pending[key], of: pending[earlier]))
            } else {
                first[text] = key
            }
        }
    }

    private func duplicate(_ key: Node, of first: Node) -> Problem {
        key.problem("the key \"\(key.text ?? "")\" is written twice", hint: "the first is at \(first.place)")
    }
}

private let nonTextKeyHint = "text that begins with [ or { is quoted, and a key is not begun with ?"
