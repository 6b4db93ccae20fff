public import Detectors
public import Facts
public import Probing

/// Looks for health data in files: by structure where there is one, by patterns elsewhere.
public struct HealthDataProbe: Probe {
    public static let name = "health-data"
    public static let kinds = [match, unread]
    public static let targets: Set<TargetKind> = [.repository]
    public static let area: Detector.Area? = .healthData

    /// Health data that was seen, with nothing of it.
    public static let match = FactKind(
        "data.match", "A value that identifies somebody, in a file. The value itself is in no fact.",
        subject: "path, category, tag and which of several: app.log [ssn] 0f…9c 0",
        fields: [
            Field("path", .string, "The file, below the root; a member of an archive after !/"),
            Field("category", .string, "What it is: ssn, mrn, dob, phone"),
            Field("safe_harbor", .string, "Which of the identifiers of 45 CFR 164.514(b)(2)(i) it is"),
            Field("grade", .ordered(Grade.ordering), "How sure it is that it is a living person's"),
            Field("detector", .string, "What found it: identifiers.ssn; the format where the structure told"),
            Field("format", .string, "How the file was read: hl7, x12, fhir, csv, sql, text"),
            Field("field", .string, "Where in the record: PID-13, column ssn"),
            Field("place", .string, "Where a person finds it today", isVolatile: true),
            Field("tag", .string, "Equal where the value is equal, under the workspace's key"),
        ], isKeyed: true)

    /// What was not looked through.
    public static let unread = FactKind(
        "data.unread", "A file, or part of one, that was not looked through for health data.",
        subject: "its path",
        fields: [
            Field("path", .string, "The file, below the root"),
            Field("why", .string, "Why not"),
        ])

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        FactSheet(probe: Self.name, kinds: Self.kinds, unseen: .notCovered("files are not looked through yet"))
    }
}
