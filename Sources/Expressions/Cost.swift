extension Expression {
    /// The steps of one evaluation where every list that a macro walks has 1,000 elements: a measure to compare rules
    /// by. Macros nest at most four deep, and an evaluation that would take more than two million steps ends
    /// undetermined, whatever the data.
    public var cost: Int { tree.cost }
}

extension Node {
    fileprivate var cost: Int {
        guard case .call(let call) = form, let target = call.target, Vocabulary.macros.contains(call.name) else {
            return children.reduce(1) { bounded($0 + $1.cost) }
        }
        let body = call.arguments.dropFirst().reduce(1) { bounded($0 + $1.cost) }
        return bounded(1 + target.cost + bounded(body.multipliedReportingOverflow(by: 1_000).partialValue))
    }

    private func bounded(_ cost: Int) -> Int { min(max(cost, 0), 1_000_000_000_000) }
}
