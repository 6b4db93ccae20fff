import Facts
import Versions

@testable import Baselines

/// What a scan sees, in a few words a fact:
///
///     port tcp/443 https            tls tcp/443/TLSv1.0 on|off|?      cert tcp/443/0 2027-01-01
///     dep lodash 4.17.21            log access 2026-11-22 rotated|not
///     net.port partial timed out    net.port unseen timed out         net.port missing
///     net.port covered tcp 1-1000   net.port closed tcp 1-1000        dep.package leaves web
///     unreached portal timed out    without app                       unasked app
///
/// Whatever is not spoken of is complete. Packages are the repository's, everything else the server's.
struct Sight {
    var facts: [String: [Fact]] = [:]
    var extents: [String: Extent] = [:]
    var missing = Set<String>()
    var unreached: [Unreached] = []
    var without = Set<String>()
    var unasked = Set<String>()
    var environment = "production"

    init(_ lines: [String]) {
        for line in lines { read(line.split(separator: " ").map(String.init)) }
    }

    private mutating func read(_ words: [String]) {
        let rest = words.dropFirst(2).joined(separator: " ")
        switch words[0] {
        case "port": add(Specimen.port, words[1], ["service": rest == "?" ? .unseen(.timedOut) : .seen(.string(rest))])
        case "tls": addProtocol(words)
        case "cert":
            let end = rest == "?" ? Observation.unseen(.timedOut) : .seen(.timestamp(Specimen.time(rest)))
            add(Specimen.certificate, words[1], ["not_after": end])
        case "dep": addPackage(words)
        case "log":
            add(
                Specimen.log, words[1],
                [
                    "last_entry": .seen(.timestamp(Specimen.time(words[2]))),
                    "rotated": words[3] == "?" ? .unseen(.denied("read")) : .seen(.bool(words[3] == "rotated")),
                ])
        case "unreached":
            let target = [Specimen.app, Specimen.host].first { $0.id.text == words[1] } ?? Specimen.portal
            unreached.append(Unreached(target, .told(rest)))
        case "without": without.insert(words[1])
        case "unasked": unasked.insert(words[1])
        default: extend(words[0], words[1], words)
        }
    }

    private mutating func addProtocol(_ words: [String]) {
        let version = Specimen.versions[words[1].split(separator: "/").last.map(String.init) ?? ""]
        add(
            Specimen.protocol, words[1],
            [
                "version": version.map { .seen(.ordered($0)) } ?? .absent,
                "offered": words[2] == "?" ? .unseen(.reset) : .seen(.bool(words[2] == "on")),
            ])
    }

    private mutating func addPackage(_ words: [String]) {
        let version = Version(words[2], in: .npm)
        add(
            Specimen.package, "npm/\(words[1])@package-lock.json",
            [
                "ecosystem": .seen(.string("npm")), "name": .seen(.string(words[1])),
                "version": words[2] == "?"
                    ? .unseen(.malformed("no version")) : version.map { .seen(.version($0)) } ?? .absent,
            ], path: "package-lock.json")
    }

    private mutating func add(
        _ kind: FactKind, _ subject: String, _ fields: [String: Observation], path: String? = nil
    ) {
        let line = (facts[kind.name]?.count ?? 0) + 10
        let evidence = Evidence(
            address: path == nil ? "203.0.113.7:443" : nil, path: path, line: path == nil ? nil : line)
        facts[kind.name, default: []].append(Fact(kind, Subject(subject), fields, evidence: evidence))
    }

    private mutating func extend(_ kind: String, _ state: String, _ words: [String]) {
        let old = extents[kind] ?? .complete
        let rest = words.dropFirst(2).joined(separator: " ")
        switch state {
        case "missing": missing.insert(kind)
        case "partial": extents[kind] = .partial(.told(rest))
        case "unseen": extents[kind] = .unseen(.told(rest))
        case "covered":
            extents[kind] = Extent(
                .complete, covered: [words[2]: NumberRanges(words[3]) ?? NumberRanges([Int]())], closed: old.closed)
        case "leaves": extents[kind] = Extent(old.state, covered: old.covered, closed: old.closed, leftOut: [rest])
        default:
            extents[kind] = Extent(
                old.state, covered: old.covered, closed: [words[2]: NumberRanges(words[3]) ?? NumberRanges([Int]())])
        }
    }
}

extension Sight {
    func snapshot(_ rules: RulesInForce, at now: Timestamp, shuffled: Bool = false) -> Snapshot {
        let portal = Specimen.portal(in: environment)
        let asked = [portal, Specimen.app].filter { target in
            !without.contains(target.id.text) && !unasked.contains(target.id.text)
                && !unreached.contains { $0.target == target }
        }
        var targets = asked.map { facts(of: $0, shuffled) }
        var judgements = targets.flatMap { rules.judge($0, now) }
        if shuffled {
            targets.reverse()
            judgements.reverse()
        }
        return Snapshot(
            workspace: "lakeside", client: "Lakeside Vision Therapy", environment: environment, version: "0.1.0",
            now: now, authorisedBy: "R. Ortiz, Practice manager",
            declared: [portal, Specimen.app].filter { !without.contains($0.id.text) }, targets: targets,
            judgements: judgements, unreached: unreached, rules: rules.lock)
    }

    private func facts(of target: TargetIdentity, _ shuffled: Bool) -> TargetFacts {
        let kinds = rulesKinds(target)
        return TargetFacts(
            target,
            kinds.map { kind in
                let facts = facts[kind.name] ?? []
                return Collection(kind, shuffled ? facts.reversed() : facts, extent: extents[kind.name] ?? .complete)
            })
    }

    private func rulesKinds(_ target: TargetIdentity) -> [FactKind] {
        Specimen.catalogue.entries.map(\.kind).filter { kind in
            Specimen.catalogue.looks(for: kind, on: target.kind) && !missing.contains(kind.name)
        }
    }
}
