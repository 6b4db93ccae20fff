import Facts
import Probing

extension PortsProbe {
    /// The facts of the first address family are plain, those of a second one are marked.
    static func collection(of surveys: [Survey]) -> Collection {
        let marked = surveys.enumerated().map { (survey: $1, mark: $0 == 0 ? "" : "/v6") }
        let facts = marked.flatMap { survey, mark in survey.facts(marked: mark) }
        var closed: [String: NumberRanges] = [:]
        for (survey, mark) in marked { closed["tcp" + mark] = survey.sweep?.closed }
        return Collection(
            port, facts, extent: Extent(state(of: surveys), covered: covered(by: surveys), closed: closed))
    }

    private static func state(of surveys: [Survey]) -> Extent.State {
        let gaps = surveys.compactMap { survey in survey.gap.map { (survey, $0) } }
        guard let (survey, gap) = gaps.first else { return .complete }
        let reason = surveys.count == 1 ? gap : .told("\(survey.address): \(gap)")
        return surveys.contains { $0.sweep != nil } ? .partial(reason) : .unseen(reason)
    }

    /// A subject does not tell the families apart here, so a port is covered where both looked at it.
    private static func covered(by surveys: [Survey]) -> [String: NumberRanges] {
        let covered = surveys.compactMap(\.covered)
        guard let first = covered.first else { return [:] }
        return ["tcp": covered.dropFirst().reduce(first) { $0.intersection($1) }]
    }
}

extension Survey {
    var sweep: Sweep? { try? found.get() }

    fileprivate func facts(marked mark: String) -> [Fact] {
        guard let sweep else { return [] }
        let open = sweep.open.numbers.map { fact($0, mark, .seen(.string("open"))) }
        let filtered = sweep.filtered.numbers.map { fact($0, mark, .seen(.string("filtered"))) }
        let untold = isTooUntold ? [] : sweep.undetermined.map { fact($0, mark, .unseen($1)) }
        return open + filtered + untold
    }

    private func fact(_ port: Int, _ mark: String, _ state: Observation) -> Fact {
        Fact(
            PortsProbe.port, Subject("tcp/\(port)\(mark)"),
            ["number": .seen(.int(Int64(port))), "protocol": .seen(.string("tcp")), "state": state],
            evidence: Evidence(address: "\(Endpoint(address, port))"))
    }

    /// More ports than a hundred that could not be told are a hole in the extent, not a list of facts.
    private var isTooUntold: Bool { (sweep?.undetermined.count ?? 0) > 100 }

    /// Why ports are missing from the facts; nil where none are.
    fileprivate var gap: Reason? {
        switch found {
        case .failure(let reason): reason
        case .success(let sweep): isTooUntold ? sweep.undetermined.min { $0.key < $1.key }?.value : nil
        }
    }

    fileprivate var covered: NumberRanges? {
        guard let sweep else { return nil }
        guard isTooUntold else { return ports }
        return sweep.open.union(sweep.closed).union(sweep.filtered)
    }
}
