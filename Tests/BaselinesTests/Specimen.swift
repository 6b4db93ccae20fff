import Facts
import Versions

/// Fact kinds for the tests: small, of every sort that a comparison treats differently.
enum Specimen {
    static let versions = Ordering("tls.version", ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"])

    static let port = FactKind(
        "net.port", "An open port.", subject: "tcp/443", fields: [Field("service", .string, "What answers.")])
    static let `protocol` = FactKind(
        "tls.protocol", "A protocol.", subject: "tcp/443/TLSv1.0",
        fields: [
            Field("version", .ordered(versions), "Which."), Field("offered", .bool, "Whether it is accepted."),
        ])
    static let certificate = FactKind(
        "tls.certificate", "A certificate.", subject: "tcp/443/0",
        fields: [Field("not_after", .timestamp, "The end of its validity.")])
    static let package = FactKind(
        "dep.package", "A package.", subject: "npm/lodash@package-lock.json",
        fields: [
            Field("ecosystem", .string, "Whose order."), Field("name", .string, "Its name."),
            Field("version", .version, "Its version."),
        ])
    static let log = FactKind(
        "log.file", "A log.", subject: "/var/log/access.log",
        fields: [
            Field("last_entry", .timestamp, "When it was last written.", isVolatile: true),
            Field("rotated", .bool, "Whether it is rotated."),
        ])

    static let catalogue = Catalogue([
        .init(port, probe: "ports", targets: [.server]),
        .init(`protocol`, probe: "tls", targets: [.server]),
        .init(certificate, probe: "tls", targets: [.server]),
        .init(log, probe: "logs", targets: [.server]),
        .init(package, probe: "dependencies", targets: [.repository]),
    ])

    /// The catalogue of a program that does not know a kind yet.
    static func catalogue(without kind: FactKind) -> Catalogue {
        Catalogue(catalogue.entries.filter { $0.kind != kind })
    }

    static let portal = portal(in: "production")
    static func portal(in environment: String) -> TargetIdentity {
        TargetIdentity(id: id("portal"), kind: .server, environment: environment, role: "web")
    }
    /// Nothing looks at hosts here.
    static let host = TargetIdentity(id: id("portal-os"), kind: .host, environment: "production", role: "web")
    static let app = TargetIdentity(id: id("app"), kind: .repository)

    static func id(_ text: String) -> TargetID { TargetID(text) ?? .example }
    static func time(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(date: text) ?? .epoch }
}
