internal import Content
public import Detectors
internal import Diagnostics
internal import Digests
public import Facts
public import Probing
internal import Trees

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
        ], isKeyed: true, file: FileIdentity(path: "path", lasting: ["category", "tag"]))

    /// What was not looked through.
    public static let unread = FactKind.unread("data.unread", for: "health data")

    public init() {}

    public func look(at target: Target, within limits: Limits, in world: World) async -> FactSheet {
        guard case .repository(let path, let leftOut) = target.location else {
            return Self.unseen(.notCovered("health data is looked for in folders, and this is none"))
        }
        do throws(Reason) {
            let lens = try Self.lens(world)
            let reading = Reading(try world.open(path), except: leftOut, within: limits)
            let key = world.key
            let (found, unread) = await reading.each(width: processors) {
                try? DocumentLook(lens, key: key)
            } visit: { look, document in
                look?.finds(in: &document)
            }
            return Self.sheet(found, unread, leftOut)
        } catch {
            return Self.unseen(error)
        }
    }

    private static func lens(_ world: World) throws(Reason) -> Lens {
        let detectors = world.detectors.area(.healthData)
        guard !detectors.isEmpty else { throw .notCovered("no detectors for health data are among the rules") }
        do throws(Problems) { return try Lens(detectors, cache: world.cache) } catch {
            throw .malformed("a detector: \(error.all.first?.description ?? "")")
        }
    }

    private static func unseen(_ reason: Reason) -> FactSheet { FactSheet(probe: name, kinds: kinds, unseen: reason) }

    private static func sheet(
        _ found: [(path: String, found: DocumentFinds?)], _ unread: [Unread], _ leftOut: [String]
    ) -> FactSheet {
        var facts: [Fact] = []
        var unread = unread
        for (path, finds) in found {
            guard let finds else { continue }
            let matches = MatchFacts(finds, path: path)
            facts += matches.facts
            unread += finds.problems.prefix(5).map { Unread(path, .malformed($0)) }
            if matches.leftOver > 0 {
                unread.append(
                    Unread(path, .denied("\(matches.leftOver) more matches than the \(MatchFacts.most) that are told")))
            }
        }
        unread.sort { ($0.path, $0.reason.description) < ($1.path, $1.reason.description) }
        return FactSheet(
            probe: name,
            [
                Collection(match, facts, extent: unread.extent(leftOut: leftOut)),
                Collection(Self.unread, unread.facts(Self.unread), extent: Extent(.complete, leftOut: leftOut)),
            ])
    }
}
