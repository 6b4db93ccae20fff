internal import Facts

/// What `-c` files pin: they install nothing, but narrow the versions of what is installed.
struct ConstraintPins {
    private let source: ManifestSource
    private var pins: [String: String] = [:]
    private var visited: Set<String> = []
    private(set) var problems: [ManifestProblem] = []

    /// Nobody nests constraints deeper than a level or two.
    private static let mostFiles = 100

    init(_ source: ManifestSource) { self.source = source }

    subscript(name: String) -> String? { pins[name] }

    /// Reads a file and those that it takes in, each once.
    mutating func read(_ path: String) {
        var waiting = [path]
        while let path = waiting.popLast(), visited.count < Self.mostFiles {
            guard visited.insert(path).inserted else { continue }
            do throws(Reason) {
                for line in try Requirements.text(of: source.read(path)).lines {
                    waiting += try take(line.text, in: path)
                }
            } catch {
                note(error, path)
            }
        }
    }

    /// The other files that the line takes in.
    private mutating func take(_ line: String, in path: String) throws(Reason) -> [String] {
        if line.hasPrefix("-") {
            switch try RequirementsOption(line) {
            case .include(let other), .constraint(let other): return resolve(other, from: path).map { [$0] } ?? []
            default: return []
            }
        }
        if let pin = try Requirement(line).pin { pins[pin.name] = pin.version }
        return []
    }

    private mutating func note(_ problem: Reason, _ path: String) {
        let reason = Reason.notCovered("\(source.path): the constraints in \(path) were not read: \(problem)")
        problems.append(ManifestProblem(path: source.path, reason: reason))
    }
}
