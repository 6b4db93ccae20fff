import Facts
import Policies
import Testing

@testable import Baselines

private let web = ["port tcp/443 https", "net.port closed tcp 1-65535", "tls tcp/443/TLSv1.2 on"]
private let redis = "port tcp/6379 redis"
private let newRedis = "new/change high net.no-redis tcp/6379"
private let lodash = "npm/lodash@package-lock.json"

private let ofThePorts: [Scenario] = [
    Scenario(name: "nothing changed", before: web, after: web),
    Scenario(name: "a port is opened", before: web, after: web + [redis], expect: [newRedis], exit: .closed),
    Scenario(name: "an accepted port stays open", before: web + [redis], after: web + [redis]),
    Scenario(
        name: "an accepted port is closed", before: web + [redis], after: web,
        expect: ["fixed/change high net.no-redis tcp/6379"]),
    Scenario(
        name: "another service answers on an accepted port", before: web + [redis],
        after: web + ["port tcp/6379 https"],
        expect: ["fixed/change high net.no-redis tcp/6379"]),
    Scenario(
        name: "one port is closed and another opened", before: web + [redis], after: web + ["port tcp/6380 redis"],
        expect: ["fixed/change high net.no-redis tcp/6379", "new/change high net.no-redis tcp/6380"], exit: .closed),
    Scenario(
        name: "the second address family answers too", before: web + [redis],
        after: web + [redis, "port tcp/6379/v6 redis"],
        expect: ["new/change high net.no-redis tcp/6379/v6"], exit: .closed),
    Scenario(
        name: "the sweep failed today", before: web + [redis],
        after: ["net.port unseen timed out", "tls tcp/443/TLSv1.2 on"],
        expect: [
            "undetermined/environment net.few-ports net.port", "undetermined/environment high net.no-redis tcp/6379",
            "undetermined/environment net.no-redis *",
        ], exit: .undetermined),
    Scenario(
        name: "the sweep was cut short today", before: web + [redis], after: web + ["net.port partial timed out"],
        expect: [
            "undetermined/environment net.few-ports net.port", "undetermined/environment high net.no-redis tcp/6379",
            "undetermined/environment net.no-redis *",
        ], exit: .undetermined),
    Scenario(
        name: "less was swept today", before: web + [redis], after: web + ["net.port covered tcp 1-1000"],
        expect: ["undetermined/environment high net.no-redis tcp/6379"], exit: .undetermined),
    Scenario(
        name: "more is swept today", before: web + ["net.port covered tcp 1-1000"],
        after: web + [redis, "net.port covered tcp 1-65535"], expect: ["new/environment high net.no-redis tcp/6379"],
        exit: .closed),
    Scenario(
        name: "the sweep had failed", before: web + ["net.port unseen timed out"], after: web + [redis],
        expect: ["new/environment high net.no-redis tcp/6379"], exit: .closed),
    Scenario(
        name: "the sweep had been cut short", before: web + ["net.port partial timed out"], after: web + [redis],
        expect: ["new/environment high net.no-redis tcp/6379"], exit: .closed),
    Scenario(
        name: "nobody had looked for ports", before: ["net.port missing", "tls tcp/443/TLSv1.2 on"],
        after: web + [redis],
        expect: ["new/environment high net.no-redis tcp/6379"], exit: .closed),
    Scenario(
        name: "the sweep is cut short as it was", before: web + ["net.port partial timed out"],
        after: web + ["net.port partial timed out"],
        expect: ["still undetermined/- net.few-ports net.port", "still undetermined/- net.no-redis *"],
        exit: .undetermined),
    Scenario(
        name: "a service does not say what it is, as before", before: web + ["port tcp/80 ?"],
        after: web + ["port tcp/80 ?"],
        expect: ["still undetermined/- net.no-redis tcp/80"], exit: .undetermined),
    Scenario(
        name: "a new port does not say what it is", before: web, after: web + ["port tcp/80 ?"],
        expect: ["undetermined/environment net.no-redis tcp/80"], exit: .undetermined),
    Scenario(
        name: "one port too many", before: web + ["port tcp/1 a", "port tcp/2 b"],
        after: web + ["port tcp/1 a", "port tcp/2 b", "port tcp/3 c"],
        expect: ["new/change medium net.few-ports net.port"], exit: .closed),
    Scenario(
        name: "one port fewer", before: web + ["port tcp/1 a", "port tcp/2 b", "port tcp/3 c"],
        after: web + ["port tcp/1 a", "port tcp/2 b"], expect: ["fixed/change medium net.few-ports net.port"]),
    Scenario(
        name: "one port too many, where less had been swept",
        before: web + ["net.port covered tcp 1-1000", "port tcp/1 a", "port tcp/2 b"],
        after: web + ["net.port covered tcp 1-65535", "port tcp/1 a", "port tcp/2 b", "port tcp/9000 c"],
        expect: ["new/environment medium net.few-ports net.port"], exit: .closed),
]

private let ofTheProtocols: [Scenario] = [
    Scenario(
        name: "an old protocol is turned on", before: web + ["tls tcp/443/TLSv1.0 off"],
        after: web + ["tls tcp/443/TLSv1.0 on"],
        expect: ["new/change high tls.no-legacy tcp/443/TLSv1.0"], exit: .closed),
    Scenario(
        name: "an old protocol is turned off", before: web + ["tls tcp/443/TLSv1.0 on"],
        after: web + ["tls tcp/443/TLSv1.0 off"],
        expect: ["fixed/change high tls.no-legacy tcp/443/TLSv1.0"]),
    Scenario(
        name: "an accepted protocol cannot be judged", before: web + ["tls tcp/443/TLSv1.0 on"],
        after: web + ["tls tcp/443/TLSv1.0 ?"], expect: ["undetermined/environment high tls.no-legacy tcp/443/TLSv1.0"],
        exit: .undetermined),
    Scenario(
        name: "a protocol that was refused cannot be judged", before: web + ["tls tcp/443/TLSv1.0 off"],
        after: web + ["tls tcp/443/TLSv1.0 ?"], expect: ["undetermined/environment tls.no-legacy tcp/443/TLSv1.0"],
        exit: .undetermined),
    Scenario(
        name: "what could not be judged is on", before: web + ["tls tcp/443/TLSv1.0 ?"],
        after: web + ["tls tcp/443/TLSv1.0 on"],
        expect: ["new/environment high tls.no-legacy tcp/443/TLSv1.0"], exit: .closed),
    Scenario(
        name: "what could not be judged is off", before: web + ["tls tcp/443/TLSv1.0 ?"],
        after: web + ["tls tcp/443/TLSv1.0 off"]),
    Scenario(
        name: "a protocol cannot be judged, as before", before: web + ["tls tcp/443/TLSv1.0 ?"],
        after: web + ["tls tcp/443/TLSv1.0 ?"], expect: ["still undetermined/- tls.no-legacy tcp/443/TLSv1.0"],
        exit: .undetermined),
    Scenario(
        name: "a protocol that a look cut short saw refused is on",
        before: web + ["tls tcp/443/TLSv1.0 off", "tls.protocol partial reset"],
        after: web + ["tls tcp/443/TLSv1.0 on"],
        expect: ["new/change high tls.no-legacy tcp/443/TLSv1.0"], exit: .closed),
]

private let ofThePackages: [Scenario] = [
    Scenario(
        name: "a package is lowered below the line", before: ["dep lodash 4.17.21"], after: ["dep lodash 4.17.19"],
        expect: ["new/change medium dep.lodash \(lodash)"], exit: .closed),
    Scenario(
        name: "a package is raised above the line", before: ["dep lodash 4.17.19"], after: ["dep lodash 4.17.21"],
        expect: ["fixed/change medium dep.lodash \(lodash)"]),
    Scenario(
        name: "a package falls into a higher band", before: ["dep lodash 4.17.19"], after: ["dep lodash 4.17.5"],
        expect: ["worsened/change critical dep.lodash \(lodash)"], exit: .closed),
    Scenario(
        name: "a package rises into a lower band", before: ["dep lodash 4.17.5"], after: ["dep lodash 4.17.19"],
        expect: ["improved/change medium dep.lodash \(lodash)"]),
    Scenario(name: "a package moves within its band", before: ["dep lodash 4.17.19"], after: ["dep lodash 4.17.18"]),
    Scenario(
        name: "a package is removed", before: ["dep lodash 4.17.19", "dep ws 8.0.0"], after: ["dep ws 8.0.0"],
        expect: ["fixed/change medium dep.lodash \(lodash)"]),
    Scenario(
        name: "a package is added", before: ["dep ws 8.0.0"], after: ["dep ws 8.0.0", "dep lodash 4.17.19"],
        expect: ["new/change medium dep.lodash \(lodash)"], exit: .closed),
    Scenario(
        name: "a package is installed a second time", before: ["dep lodash 4.17.19"],
        after: ["dep lodash 4.17.19", "dep lodash 4.17.19"], expect: ["new/change medium dep.lodash \(lodash)"],
        exit: .closed),
    Scenario(
        name: "one of two equal packages is removed", before: ["dep lodash 4.17.19", "dep lodash 4.17.19"],
        after: ["dep lodash 4.17.19"], expect: ["fixed/change medium dep.lodash \(lodash)"]),
    Scenario(
        name: "a lockfile cannot be read", before: ["dep lodash 4.17.19"], after: ["dep.package unseen denied"],
        expect: [
            "undetermined/environment medium dep.lodash \(lodash)", "undetermined/environment dep.lodash *",
        ], exit: .undetermined),
    Scenario(
        name: "what was left out is looked at", before: ["dep.package leaves package-lock.json"],
        after: ["dep lodash 4.17.19"], expect: ["new/environment medium dep.lodash \(lodash)"], exit: .closed),
    Scenario(
        name: "what was looked at is left out", before: ["dep lodash 4.17.19"],
        after: ["dep.package leaves package-lock.json"],
        expect: ["undetermined/environment medium dep.lodash \(lodash)"], exit: .undetermined),
    Scenario(
        name: "a package is added beside what is left out as before", before: ["dep.package leaves tests"],
        after: ["dep lodash 4.17.19", "dep.package leaves tests"], expect: ["new/change medium dep.lodash \(lodash)"],
        exit: .closed),
    Scenario(
        name: "a package is removed beside what is left out as before",
        before: ["dep lodash 4.17.19", "dep.package leaves tests"], after: ["dep.package leaves tests"],
        expect: ["fixed/change medium dep.lodash \(lodash)"]),
    Scenario(
        name: "a version that could not be read is old", before: ["dep lodash ?"], after: ["dep lodash 4.17.19"],
        expect: ["new/environment medium dep.lodash \(lodash)"], exit: .closed),
]

private let ofTheClock: [Scenario] = [
    Scenario(
        name: "a certificate nears its end", before: web + ["cert tcp/443/0 2026-12-30"],
        after: web + ["cert tcp/443/0 2026-12-30"], clock: "2026-12-10",
        expect: ["new/time medium tls.certificate-expiry tcp/443/0"]),
    Scenario(
        name: "a certificate nears its end, and every cause counts", before: web + ["cert tcp/443/0 2026-12-30"],
        after: web + ["cert tcp/443/0 2026-12-30"], clock: "2026-12-10", failOn: .scan,
        expect: ["new/time medium tls.certificate-expiry tcp/443/0"], exit: .closed),
    Scenario(
        name: "an accepted certificate has expired", before: web + ["cert tcp/443/0 2026-12-10"],
        after: web + ["cert tcp/443/0 2026-12-10"], clock: "2026-12-11",
        expect: ["worsened/time critical tls.certificate-expiry tcp/443/0"]),
    Scenario(
        name: "a certificate is renewed", before: web + ["cert tcp/443/0 2026-12-10"],
        after: web + ["cert tcp/443/0 2027-12-10"], expect: ["fixed/change medium tls.certificate-expiry tcp/443/0"]),
    Scenario(
        name: "a certificate gives way to one that ends soon", before: web + ["cert tcp/443/0 2027-12-10"],
        after: web + ["cert tcp/443/0 2026-12-01"], expect: ["new/change medium tls.certificate-expiry tcp/443/0"],
        exit: .closed),
    Scenario(
        name: "an expired certificate stands on a new port", before: web, after: web + ["cert tcp/8443/0 2026-01-01"],
        expect: ["new/change critical tls.certificate-expiry tcp/8443/0"], exit: .closed),
    Scenario(
        name: "a log stands still, and its times are never stored",
        before: web + ["log access 2026-11-22T20:00:00Z rotated"],
        after: web + ["log access 2026-11-22T20:00:00Z rotated"], clock: "2026-11-25",
        expect: ["new/unknown low log.fresh access"]),
    Scenario(
        name: "a log stands still, as before", before: web + ["log access 2026-11-20 rotated"],
        after: web + ["log access 2026-11-20 rotated"]),
    Scenario(
        name: "a log is no longer rotated", before: web + ["log access 2026-11-22T20:00:00Z rotated"],
        after: web + ["log access 2026-11-22T20:00:00Z not"], expect: ["new/change low log.rotated access"]),
    Scenario(
        name: "a log is no longer rotated, and the line is low",
        before: web + ["log access 2026-11-22T20:00:00Z rotated"],
        after: web + ["log access 2026-11-22T20:00:00Z not"],
        failOn: FailOn(changes: [.new], severity: .low, causes: [.change]),
        expect: ["new/change low log.rotated access"],
        exit: .closed),
]

private let ofTheRules: [Scenario] = [
    Scenario(
        name: "a rule becomes stricter", before: web + ["cert tcp/443/0 2027-01-10"],
        after: web + ["cert tcp/443/0 2027-01-10"],
        rulesAfter: { .replace("tls/certificate-expiry", "default: 30d", "default: 60d") },
        expect: ["new/rule medium tls.certificate-expiry tcp/443/0"]),
    Scenario(
        name: "a pack sets a parameter higher", before: web + ["cert tcp/443/0 2027-01-10"],
        after: web + ["cert tcp/443/0 2027-01-10"],
        rulesAfter: {
            Edits(parameters: ["tls.certificate-expiry": ("min_left", .duration(.seconds(60 * 86_400)))])
        }, expect: ["new/rule medium tls.certificate-expiry tcp/443/0"]),
    Scenario(
        name: "a rule becomes laxer", before: web + ["cert tcp/443/0 2026-12-10"],
        after: web + ["cert tcp/443/0 2026-12-10"],
        rulesAfter: { .replace("tls/certificate-expiry", "default: 30d", "default: 7d") },
        expect: ["gone/rule medium tls.certificate-expiry tcp/443/0"]),
    Scenario(
        name: "a rule over all becomes stricter", before: web + ["port tcp/1 a", "port tcp/2 b"],
        after: web + ["port tcp/1 a", "port tcp/2 b"],
        rulesAfter: { .replace("net/few-ports", "default: 3", "default: 2") },
        expect: ["new/rule medium net.few-ports net.port"]),
    Scenario(
        name: "a rule raises its severity", before: ["dep lodash 4.17.19"], after: ["dep lodash 4.17.19"],
        rulesAfter: { .replace("dep/lodash", "is: medium", "is: high") },
        expect: ["severity changed by rule/rule high dep.lodash \(lodash)"]),
    Scenario(
        name: "a pack lowers a severity", before: web + [redis], after: web + [redis],
        rulesAfter: { Edits(severities: ["net.no-redis": .low]) },
        expect: ["severity changed by rule/rule low net.no-redis tcp/6379"]),
    Scenario(
        name: "a rule raises its severity and a package falls", before: ["dep lodash 4.17.19"],
        after: ["dep lodash 4.17.5"],
        rulesAfter: { .replace("dep/lodash", "is: medium", "is: high") },
        expect: ["worsened/change critical dep.lodash \(lodash)"], exit: .closed),
    Scenario(
        name: "a rule is no longer selected", before: web + [redis], after: web + [redis],
        rulesAfter: { .remove("net/no-redis") }, expect: ["not evaluated/rule high net.no-redis tcp/6379"]),
    Scenario(
        name: "a rule is newly selected", before: web + [redis], after: web + [redis],
        rulesBefore: { .remove("net/no-redis") }, expect: ["new/rule high net.no-redis tcp/6379"]),
    Scenario(
        name: "a rule is newly selected, and what it objects to is new as well", before: web, after: web + [redis],
        rulesBefore: { .remove("net/no-redis") }, expect: [newRedis], exit: .closed),
    Scenario(
        name: "a rule is renamed and says which it replaces", before: web + [redis], after: web + [redis],
        rulesAfter: {
            .replace("net/no-redis", "id: net.no-redis", "id: net.no-store\nreplaces: [net.no-redis]")
        }),
    Scenario(
        name: "a rule objects to more than it did", before: web + ["port tcp/80 http"],
        after: web + ["port tcp/80 http"],
        rulesAfter: {
            .replace("net/no-redis", "require: it.service != \"redis\"", "require: it.service == \"https\"")
        },
        expect: ["new/rule high net.no-redis tcp/80"]),
    Scenario(
        name: "a rule is reworded", before: web + [redis], after: web + [redis],
        rulesAfter: { .replace("net/no-redis", "{it.service} answers", "On this port {it.service} can be reached") }),
    Scenario(
        name: "a rule stops speaking of what still stands", before: web + [redis], after: web + [redis],
        rulesAfter: {
            .replace("net/no-redis", "require: ", "where: it.service != \"redis\"\nrequire: ")
        }, expect: ["gone/rule high net.no-redis tcp/6379"]),
]

private let ofTheTargets: [Scenario] = [
    Scenario(
        name: "nothing was ever accepted", before: nil, after: web + [redis], expect: [newRedis], exit: .closed),
    Scenario(
        name: "a target is new to the workspace", before: web + ["without app"], after: web + ["dep lodash 4.17.19"],
        expect: ["new/change medium dep.lodash \(lodash)"], exit: .closed),
    Scenario(
        name: "a target has left the workspace", before: web + ["dep lodash 4.17.19"], after: web + ["without app"]),
    Scenario(name: "a target was not asked for", before: web + ["dep lodash 4.17.19"], after: web + ["unasked app"]),
    Scenario(
        name: "a target cannot be reached", before: web + ["dep lodash 4.17.19"], after: web + ["unreached app denied"],
        expect: [
            "undetermined/environment medium dep.lodash \(lodash)", "undetermined/environment dep.lodash *",
        ], exit: .undetermined),
    Scenario(
        name: "a target cannot be reached, and may not be for a while", before: web + ["dep lodash 4.17.19"],
        after: web + ["unreached app denied"],
        acceptUndetermined: [
            AcceptedUndetermined(target: Specimen.id("app"), reason: "moves house", until: Specimen.time("2026-12-31"))
        ],
        expect: [
            "undetermined/environment medium dep.lodash \(lodash)", "undetermined/environment dep.lodash *",
        ]),
    Scenario(
        name: "a target cannot be reached, and might have been for a while only", before: web + ["dep lodash 4.17.19"],
        after: web + ["unreached app denied"],
        acceptUndetermined: [
            AcceptedUndetermined(target: Specimen.id("app"), reason: "moves house", until: Specimen.time("2026-11-01"))
        ],
        expect: [
            "undetermined/environment medium dep.lodash \(lodash)", "undetermined/environment dep.lodash *",
        ], exit: .undetermined),
    Scenario(
        name: "a target cannot be reached and another is worse", before: web + ["dep lodash 4.17.19"],
        after: web + [redis, "unreached app denied"],
        expect: [
            newRedis, "undetermined/environment medium dep.lodash \(lodash)", "undetermined/environment dep.lodash *",
        ], exit: .closed),
    Scenario(
        name: "nothing is left that a rule could judge", before: web, after: [],
        rulesAfter: { .remove("net/few-ports") }, exit: .undetermined),
]

@Suite struct ScenarioTests {
    @Test(arguments: ofThePorts + ofTheProtocols + ofThePackages + ofTheClock + ofTheRules + ofTheTargets)
    func `a scan is compared with what was accepted`(_ scenario: Scenario) throws {
        let ending = try scenario.run()
        #expect(ending.comparison.told == scenario.expect.sorted(by: { $0.key < $1.key }))
        #expect(ending.gate.exit == scenario.exit, "\(ending.gate.reason)")
        #expect(ending.comparison.hasBaseline == (scenario.before != nil))
    }
}

extension String {
    /// Changes are sorted by target, rule, subject: the last two words, and the repository last.
    fileprivate var key: String {
        let words = split(separator: " ").suffix(2)
        let target = words.first?.hasPrefix("dep.") ?? false ? "2" : "1"
        return "\(target) \(words.joined(separator: " ").replacing("*", with: "~"))"
    }
}
