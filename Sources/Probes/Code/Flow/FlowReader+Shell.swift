/// What leaves through the commands of a shell, their pipes and their redirections.
extension FlowReader {
    mutating func readShell(_ call: Call) {
        guard let name = call.callee.first else { return }
        let path = [PathWord(evaluator.senses[name].split.words)]
        guard let sink = table.sinks(for: path).first, let kind = kind(of: call, sink) else { return }
        let range = call.inside.lowerBound..<documentEnd(of: call)
        let isRequest = kind == .url
        let ranges = isRequest ? addressWords(in: range) : [range]
        let fields = ranges.reduce(into: Set<String>()) { $0.formUnion(evaluator.shown(by: $1)) }
        tell(kind, fields, call.start..<range.upperBound)
    }

    /// `echo` prints, unless its words go on: into a pipe, a file or a variable.
    private func kind(of call: Call, _ sink: Sink) -> SinkKind? {
        if sink.kind == .url,
            texts(in: call).contains(where: { text in Self.hosts.contains { text.contains($0.name) } })
        {
            return Self.hosts.first { host in texts(in: call).contains { $0.contains(host.name) } }?.kind
        }
        guard sink.kind == .print else { return sink.kind }
        if isSubstituted(call) { return nil }
        if let redirected = redirection(of: call) { return redirected }
        var end = call.close
        var kind: SinkKind? = .print
        while file.is(end, "|"), file.isName(end + 1) {
            let words = evaluator.senses[file.text(at: end + 1)].split.words
            let next = table.sinks(for: [PathWord(words)]).first?.kind
            if Self.isEnd(words) { kind = words.first == "tee" ? .print : nil }
            if let next, next != .print, next != .url { kind = next }
            end = file.expressionEnd(from: end + 1)
        }
        return kind
    }

    /// Commands that turn what they read into something that does not tell it, or that nobody sees.
    private static func isEnd(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return first != "cat" && first != "sed" && first != "tr" && first != "sort" && first != "column"
            && first != "fold"
            && first != "tee" && first != "awk" && first != "head" && first != "xargs" && first != "jq"
    }

    private func texts(in call: Call) -> [String] {
        call.inside.filter { file.kind(at: $0) == .text }.map { file.string(at: $0) }
    }

    private func isSubstituted(_ call: Call) -> Bool {
        var place = call.start - 1
        while place >= 0, call.start - place < 200, file.tokens[place].kind != .newline, !file.is(place, ";") {
            if file.kind(at: place) == .interpolationOpen { return true }
            if let partner = file.brackets.partner(of: place), partner < place { place = partner }
            place -= 1
        }
        return false
    }

    private func redirection(of call: Call) -> SinkKind?? {
        guard let mark = call.inside.first(where: { file.is($0, ">") || file.is($0, ">>") }) else { return nil }
        var target = mark + 1
        if file.is(target, ">") { target += 1 }
        if file.is(target, "&") || file.is(target - 1, "&") { return .some(.print) }
        let text = file.string(at: target)
        if evaluator.isTempPath(file.text(at: target)) { return .some(.tempFile) }
        if text.hasSuffix(".log") || text.hasPrefix("/var/log") { return .some(.log) }
        if text.hasPrefix("/dev/std") || text.hasPrefix("/dev/tty") { return .some(.print) }
        if evaluator.value(of: target..<target + 3).isTempFile { return .some(.tempFile) }
        return .some(nil)
    }

    /// A heredoc's text follows the line that it is opened on.
    private func documentEnd(of call: Call) -> Int {
        guard call.inside.contains(where: { file.is($0, "<<") }) else { return call.close }
        var place = call.close
        while place < file.tokens.count, file.tokens[place].kind != .newline { place += 1 }
        place += 1
        while place < file.tokens.count, file.tokens[place].kind != .newline {
            place = max(place, file.brackets.partner(of: place) ?? place) + 1
        }
        return min(place, file.tokens.count)
    }

    /// The words that hold an address: with `://` or `?`, or all data where curl puts it into the address (`-G`).
    private func addressWords(in range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = [], start = range.lowerBound
        for index in range {
            let isLast = index + 1 >= range.upperBound
            let gap = isLast ? 9 : file.tokens[index + 1].range.lowerBound - file.tokens[index].range.upperBound
            let hasSpace = isLast || (gap > 0 && hasSpace(between: index))
            if hasSpace {
                words.append(start..<index + 1)
                start = index + 1
            }
        }
        let isGet = range.contains { file.string(at: $0) == "-G" || file.string(at: $0) == "--get" }
        return isGet
            ? words
            : words.filter { word in
                word.contains {
                    file.kind(at: $0) == .text
                        && (file.string(at: $0).contains("://") || file.string(at: $0).contains("?"))
                }
            }
    }

    private func hasSpace(between index: Int) -> Bool {
        let end = file.tokens[index].range.upperBound, next = file.tokens[index + 1].range.lowerBound
        return end < next && file.bytes[end..<next].contains { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    }
}
