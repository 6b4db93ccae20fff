public import Facts
public import Probing

/// Looks which TCP ports of a server answer, by connecting to each of those that the workspace names. It sends no byte
/// and ends every connection at once.
///
/// Of a host with several addresses the first IPv4 and the first IPv6 address are looked at.
public struct PortsProbe: Probe {
    public static let name = "ports"
    public static let kinds = [port]
    public static let targets: Set<TargetKind> = [.server]

    public static let port = FactKind(
        "net.port",
        "A TCP port that is open, or that a packet filter keeps from telling. Closed ports are ranges in the extent.",
        subject: "protocol/number: `tcp/443`; `tcp/443/v6` on the IPv6 address of a host that also has an IPv4 one",
        fields: [
            Field("number", .int, "The port's number, 0 to 65535."),
            Field("protocol", .string, "The transport: `tcp`."),
            Field(
                "state", .string,
                "`open`: it takes connections. `filtered`: every try went unanswered while other ports answered, or a "
                    + "packet filter answered in its stead (ICMP: port or protocol unreachable, or prohibited). "
                    + "Closed ports, which refuse, are in the extent and are no facts."),
        ])

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .server(let server) = target.location else {
            return Self.unseen(.notCovered("ports are looked at on servers"))
        }
        do throws(Reason) {
            let addresses = try await world.dialer.resolve(server.host, within: limits)
            let surveys = await survey(addresses, server.ports, within: limits, through: world.dialer)
            return FactSheet(probe: Self.name, [Self.collection(of: surveys)])
        } catch {
            return Self.unseen(error)
        }
    }

    /// One address after the other: the width is meant for the host.
    private func survey(
        _ addresses: [IPAddress], _ ports: NumberRanges, within limits: Limits, through dialer: any Dialer
    ) async -> [Survey] {
        var surveys: [Survey] = []
        for address in [addresses.first { !$0.isV6 }, addresses.first { $0.isV6 }].compactMap(\.self) {
            surveys.append(await Survey.of(address, ports, within: limits, through: dialer))
        }
        return surveys
    }

    private static func unseen(_ reason: Reason) -> FactSheet { FactSheet(probe: name, kinds: kinds, unseen: reason) }
}
