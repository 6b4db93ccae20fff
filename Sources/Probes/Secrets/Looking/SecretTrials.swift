public import Detectors
public import Diagnostics
internal import Digests

/// Tries detectors of secrets on examples, as those in their own files are tried.
public struct SecretTrials: Sendable {
    private let search: SecretSearch

    /// Throws where patterns cannot be used.
    public init(_ detectors: [Detector]) throws(Problems) {
        search = try SecretSearch(detectors, key: .random(), cache: nil)
    }

    /// What the detector alone makes of the example, in a file of no particular kind.
    public func outcome(of example: String, with detector: DetectorID) -> DetectorCase.Expectation {
        switch search.only(detector).look(through: Array(example.utf8), path: "example").sightings.map(\.grade).max() {
        case nil: .nothing
        case .example: .reserved
        case .hashed, .possible: .possible
        case .likely, .valid: .certain
        }
    }
}
