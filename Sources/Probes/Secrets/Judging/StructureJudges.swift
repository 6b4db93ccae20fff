internal import Detectors

/// Judges private keys by their blocks.
enum PrivateKeyJudge {
    static func rule(on candidate: Candidate) -> Ruling? {
        if candidate.text.startsWith("putty") { return puttyKey(candidate) }
        guard let block = PrivateKeyBlock(in: candidate.bytes, header: candidate.whole) else { return nil }
        let isPublished = candidate.sort.isTrial || candidate.sort.kind == .prose
        switch block.standing {
        case .encrypted: return Ruling(.hashed, isChecked: true, block.range, identity: block.identity)
        case .proven where isPublished: return Ruling(.possible, isChecked: true, block.range, identity: block.identity)
        case .proven: return Ruling(.valid, isChecked: true, block.range, identity: block.identity)
        case .unproven: return Ruling(isPublished ? .possible : .likely, block.range, identity: block.identity)
        }
    }

    /// PuTTY's own format: `Encryption: none` and then `Private-Lines:` (appendix C of its manual).
    private static func puttyKey(_ candidate: Candidate) -> Ruling? {
        let all = candidate.bytes[candidate.whole.upperBound...].prefix(8 << 10)
        // The next key's beginning ends this one, so that beginnings alone cost nothing.
        let rest = all[..<(all.firstIndex(of: "putty-user-key-file-") ?? all.endIndex)]
        guard let lines = rest.firstIndex(of: "private-lines:") else { return nil }
        let body = rest[lines...].drop { !isLineEnd($0) }.prefix { $0 != 0x3A }
        guard body.count > 20 else { return nil }
        let isPlain = rest[..<lines].firstIndex(of: "encryption: none") != nil
        return Ruling(isPlain ? .likely : .hashed, candidate.whole.lowerBound..<body.endIndex, identity: Array(body))
    }
}

/// Judges JSON Web Tokens by what their parts say.
enum WebTokenJudge {
    static func rule(on candidate: Candidate) -> Ruling? {
        guard let token = WebToken(candidate.text) else { return nil }
        let isPublished = candidate.sort.isTrial || candidate.sort.kind == .prose
        let grade: SecretGrade =
            token.isExample ? .example : token.isUnsigned || token.isPublic || isPublished ? .possible : .valid
        return Ruling(grade, isChecked: true, candidate.value)
    }
}

extension ArraySlice<UInt8> {
    /// Where a text in lower case begins, whatever case it is written in.
    fileprivate func firstIndex(of text: StaticString) -> Int? { indices.first { self[$0...].startsWith(text) } }
}
