internal import Facts

extension Reason {
    /// The same reason with the place in its words: a path, or a path and a line.
    func told(of place: String) -> Reason {
        switch self {
        case .denied(let what): .denied("\(place): \(what)")
        case .notCovered(let what): .notCovered("\(place): \(what)")
        case .malformed(let what): .malformed("\(place): \(what)")
        default: .notCovered("\(place): \(self)")
        }
    }

    /// For a sentence that begins with `not covered` itself.
    var words: String {
        if case .notCovered(let what) = self { what } else { description }
    }
}
