public import Detectors
public import Facts

/// Code that looks. It never judges, prints or throws: what it could not see is unseen, with the reason.
///
/// The conformance suite holds every probe to this: it returns a collection for each of its kinds, whatever happens;
/// it keeps the limits; equal worlds give equal sheets.
public protocol Probe: Sendable {
    /// One word, as on the command line: `facts tls HOST`.
    static var name: String { get }
    /// What it can see.
    static var kinds: [FactKind] { get }
    /// The kinds of target it looks at.
    static var targets: Set<TargetKind> { get }

    /// The detectors that it looks with; nil where it needs none.
    static var area: Detector.Area? { get }

    init()
    func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet
}

extension Probe {
    public static var area: Detector.Area? { nil }
}
