internal import CodeProbe
internal import DependenciesProbe
public import Facts
internal import HealthDataProbe
internal import PortsProbe
public import Probing
internal import SecretsProbe
internal import TLSProbe

/// The probes there are. A folder under `Sources/Probes` and a line here: a test holds the two together.
public enum ProbeRegistry {
    public static let all: [any Probe.Type] = [
        CodeProbe.self,
        DependenciesProbe.self,
        HealthDataProbe.self,
        PortsProbe.self,
        SecretsProbe.self,
        TLSProbe.self,
    ]

    public static func probe(named name: String) -> (any Probe.Type)? { all.first { $0.name == name } }
}

extension Catalogue {
    /// Every fact kind that some probe declares.
    public static let standard = Catalogue(
        ProbeRegistry.all.flatMap { probe in
            probe.kinds.map { Entry($0, probe: probe.name, targets: probe.targets) }
        })
}
