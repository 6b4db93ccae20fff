public import Facts
public import Probing

/// Finds the manifests of a repository and the packages they name. Nothing is resolved, downloaded or run.
public struct DependenciesProbe: Probe {
    public static let name = "dependencies"
    public static let kinds = [package, manifest]
    public static let targets: Set<TargetKind> = [.repository]

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .repository(let path, let leftOut) = target.location else {
            return FactSheet(
                probe: Self.name, kinds: Self.kinds,
                unseen: .notCovered("manifests are read in repositories, and this is none"))
        }
        do throws(Reason) {
            var survey = Survey(of: try world.open(path), except: leftOut, within: limits)
            survey.run()
            return survey.sheet
        } catch {
            return FactSheet(probe: Self.name, kinds: Self.kinds, unseen: error)
        }
    }
}
