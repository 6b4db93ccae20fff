import ArgumentParser
import Baselines
import Diagnostics
import Facts
import JSON
import Probing
import Reports
import Scans

struct FactsCommand: EndingCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Looks once and prints the facts, one JSON object a line. No workspace is needed.",
        discussion: """
            plimsoll facts tls portal.example:443
            plimsoll facts ports 203.0.113.7 --ports 1-65535
            plimsoll facts dependencies ../portal
            plimsoll facts health-data ../portal
            plimsoll facts secrets ../portal
            plimsoll facts code ../portal
            plimsoll facts --catalogue
            """)

    @Argument(help: "The probe: \(ProbeRegistry.all.map { $0.name }.joined(separator: ", ")).")
    var probe: String?
    @Argument(help: "host, host:port, or a folder.")
    var target: String?
    @Flag(help: "Print every fact kind that rules may ask for.")
    var catalogue = false
    @Option(help: ArgumentHelp("With --catalogue: markdown or json. (default: markdown)", valueName: "name"))
    var format: String?
    @Option(help: "The ports to look at: 1-1024,8080.")
    var ports: String?
    @Option(help: "The name that certificates must match, where it is not the host.")
    var name: String?
    @Option(
        help: ArgumentHelp(
            "The folder of the rules, whose detectors files are looked through with.", valueName: "folder"))
    var rules: String?
    @Flag(help: "Show each line in which something was found. Only to a terminal.")
    var reveal = false
    @OptionGroup var bounds: Bounds
    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; - is standard output.", valueName: "file"))
    var output = Output.standard

    func validate() throws {
        guard !catalogue else {
            guard probe == nil else { throw ValidationError("--catalogue stands alone") }
            guard [nil, "markdown", "json"].contains(format) else {
                throw ValidationError("--format is markdown or json")
            }
            return
        }
        guard format == nil else { throw ValidationError("--format goes with --catalogue: facts are JSON") }
        let names = ProbeRegistry.all.map { $0.name }
        guard let probe, let target else { throw ValidationError("name a probe and a target: facts tls host:443") }
        guard !reveal || (output.isStandard && Terminal.isShown) else {
            throw ValidationError("--reveal shows what was found to a person at a terminal, and goes nowhere else")
        }
        guard names.contains(probe) else {
            let hint = didYouMean(probe, among: names) ?? "there are \(names.joined(separator: ", "))"
            throw ValidationError("there is no probe \"\(printable(probe))\": \(hint)")
        }
        try refuseOtherKinds(try adHoc(target), probe)
    }

    private func refuseOtherKinds(_ adHoc: AdHocTarget, _ name: String) throws {
        guard let kinds = ProbeRegistry.probe(named: name)?.targets, !kinds.contains(adHoc.target.identity.kind) else {
            return
        }
        let wanted = kinds.contains(.server) ? "a host: write host or host:port" : "a folder that is here"
        throw ValidationError("\(name) looks at \(wanted)")
    }

    private func adHoc(_ text: String) throws -> AdHocTarget {
        do {
            return try AdHocTarget(text, ports: ports, tls: probe == "tls" ? ports : nil, name: name)
        } catch {
            throw ValidationError(printable("\(error)"))
        }
    }

    func end() async throws -> Baselines.ExitCode {
        guard let probe, let target, let kind = ProbeRegistry.probe(named: probe) else {
            try output.put(format == "json" ? Catalogue.standard.json.text + "\n" : Catalogue.standard.markdown)
            return .clean
        }
        let adHoc = try adHoc(target)
        try output.check()
        let equipment = try kind.area == nil ? .none : Equipment.adHoc(rules: rules)
        let limits = bounds.limits()
        let (sheet, isInterrupted) = try await Interruption.cancelling {
            await Outside.open(scope: adHoc.scope, now: .epoch, equipment: equipment) { world in
                (await kind.init().look(at: adHoc.target, within: limits, in: world), Task.isCancelled)
            }
        }
        try output.put(reveal ? sheet.revealedLines(in: target) : sheet.lines)
        if isInterrupted { return .interrupted }
        if limits.deadline <= .now { return .deadline }
        return sheet.isWhole ? .clean : .undetermined
    }
}

extension FactSheet {
    /// Each fact with the line that it was seen in, read anew.
    func revealedLines(in folder: String) throws(FileFailure) -> String {
        var revealing = try Revealing(folder: folder)
        return collections.flatMap(\.facts).map { fact in
            ([fact.json.text, revealing.line(of: fact)].compactMap(\.self) + [""]).joined(separator: "\n")
        }.joined()
    }

    /// One fact a line; the last line gives each collection's extent.
    var lines: String {
        let extents = JSONObject(collections.map { ($0.kind.name, $0.extent.json) })
        let facts = collections.flatMap(\.facts).map { $0.json.text }
        return (facts + [JSONValue.object(["extent": .object(extents)]).text]).map { $0 + "\n" }.joined()
    }

    /// Whether everything that was asked for was seen.
    var isWhole: Bool {
        collections.allSatisfy { collection in
            collection.extent.missing == nil
                && collection.facts.allSatisfy { fact in
                    fact.values.allSatisfy { if case .unseen = $0 { false } else { true } }
                }
        }
    }
}
