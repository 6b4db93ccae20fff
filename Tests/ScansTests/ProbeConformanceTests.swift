import Facts
import Foundation
import Probing
import Scans
import Testing

/// What every probe promises and no type can say.
@Suite struct ProbeConformanceTests {
    struct AnyProbe: CustomTestStringConvertible, Sendable {
        let type: any Probe.Type
        var testDescription: String { type.name }
    }

    static let probes = ProbeRegistry.all.map { AnyProbe(type: $0) }

    /// A stand-in for the outside in which nothing ever answers.
    struct Silence: Dialer {
        let reason: Reason
        func resolve(_ host: String, within limits: Limits) async throws(Reason) -> [IPAddress] { throw reason }
        func connect(to endpoint: Endpoint, within limits: Limits) async throws(Reason) -> any Connection {
            throw reason
        }
        func sweep(_ address: IPAddress, ports: NumberRanges, within limits: Limits) async -> Sweep {
            let none = NumberRanges([Int]())
            return Sweep(
                open: none, closed: none, filtered: none,
                undetermined: Dictionary(uniqueKeysWithValues: ports.numbers.map { ($0, reason) }))
        }
    }

    private func world(_ reason: Reason) -> World {
        World(now: .epoch, dialer: Silence(reason: reason)) { _ throws(Reason) in throw reason }
    }

    private func target(_ kind: TargetKind) -> Target {
        let location: Location =
            kind == .repository
            ? .repository(path: "/nonexistent")
            : .server(Server(host: "nowhere.invalid", ports: NumberRanges(1...100), tls: NumberRanges([443])))
        return Target(TargetIdentity(id: .example, kind: kind), at: location)
    }

    @Test(arguments: probes)
    func `says of each of its kinds that it could not look`(_ probe: AnyProbe) async throws {
        for kind in probe.type.targets where kind != .host {
            let limits = Limits(deadline: .now + .seconds(10))
            let sheet = await probe.type.init().look(at: target(kind), within: limits, in: world(.timedOut))
            #expect(Set(sheet.collections.map(\.kind)) == Set(probe.type.kinds))
            #expect(sheet.probe == probe.type.name)
            for collection in sheet.collections {
                #expect(collection.facts.isEmpty)
                #expect(collection.extent.missing != nil, "\(collection.kind.name) is silently complete")
            }
        }
    }

    @Test(arguments: probes)
    func `ends at once when the deadline is over`(_ probe: AnyProbe) async {
        for kind in probe.type.targets where kind != .host {
            let limits = Limits(deadline: .now - .seconds(1))
            let sheet = await probe.type.init().look(at: target(kind), within: limits, in: world(.deadline))
            #expect(sheet.collections.allSatisfy { $0.extent.missing != nil })
        }
    }

    @Test(arguments: probes)
    func `equal worlds give equal sheets`(_ probe: AnyProbe) async {
        for kind in probe.type.targets where kind != .host {
            let limits = Limits(deadline: .now + .seconds(10))
            let first = await probe.type.init().look(at: target(kind), within: limits, in: world(.refused))
            let second = await probe.type.init().look(at: target(kind), within: limits, in: world(.refused))
            #expect(first == second)
        }
    }

    @Test(arguments: probes)
    func `its name is a word and its kinds are documented`(_ probe: AnyProbe) {
        #expect(probe.type.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
        #expect(!probe.type.kinds.isEmpty)
        for kind in probe.type.kinds {
            #expect(kind.name.split(separator: ".").count == 2)
            #expect(!kind.doc.isEmpty && !kind.subject.isEmpty && !kind.fields.isEmpty)
            for field in kind.fields { #expect(field.doc.count > 3, "\(kind.name).\(field.name) says nothing") }
        }
    }

    @Test func `every folder of probes is registered`() throws {
        var root = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
            root.deleteLastPathComponent()
        }
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent("Sources/Probes").path)
        #expect(
            Set(folders.map { $0.lowercased() }) == Set(ProbeRegistry.all.map { $0.name.replacing("-", with: "") }))
    }

    @Test func `no two probes declare one kind`() {
        let names = ProbeRegistry.all.flatMap { $0.kinds }.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
