internal import Digests
internal import Expressions
internal import Facts

extension Rule {
    /// SHA-256 over what decides, in one canonical text: reach, filter, requirement, parameters, bands. Title, message,
    /// why, fix and cases may be reworded without becoming another rule. Computed when asked for.
    public var digest: String {
        var lines: [String] = []
        switch reach {
        case .each(let kind): lines.append("each \(kind.name)")
        case .over(let kind): lines.append("over \(kind.name)")
        }
        lines.append("where \(filter?.source ?? "")")
        lines.append("require \(requirement.source)")
        for parameter in parameters.sorted(by: { $0.name < $1.name }) {
            lines.append("param \(parameter.name) \(parameter.type) \(parameter.standard.text)")
        }
        for band in bands { lines.append("severity \(band.severity) when \(band.condition?.source ?? "")") }
        return SHA256Digest(of: lines.joined(separator: "\n")).description
    }
}
