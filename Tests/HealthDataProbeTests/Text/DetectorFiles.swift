import Detectors
import Diagnostics
import Foundation
import YAML

/// The detectors of health data as this repository has them.
enum DetectorFiles {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Rules/detectors")

    static let all: Result<[Detector], any Error> = Result { try load() }

    private static func load() throws -> [Detector] {
        try ["identifiers", "context"].flatMap { folder in
            let names = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
            return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { try detector(folder, $0) }
        }
    }

    private static func detector(_ folder: String, _ name: String) throws -> Detector {
        let url = root.appendingPathComponent(folder).appendingPathComponent(name)
        let shown = "\(folder)/\(name)"
        var decoder = Decoder()
        let node = try Source(bytes: Array(try Data(contentsOf: url)), file: shown).parse()
        let detector = decoder.detector(node)
        guard let detector, decoder.problems.isEmpty else { throw Problems(decoder.problems) }
        guard detector.id.description == "\(folder).\(name.dropLast(5))" else {
            throw Problems([Problem("the id is not the file's name", at: node.place)])
        }
        return detector
    }
}

extension Decoder {
    fileprivate mutating func detector(_ node: Node) -> Detector? {
        let keys = [
            "id", "version", "title", "probe", "finds", "class", "role", "validator", "normalise", "reserved",
            "entropy",
            "patterns", "cases",
        ]
        guard let map = mapping(node, of: "a detector", keys: keys),
            let id = required(map, "id").flatMap({ string($0) }).flatMap({ DetectorID($0) }),
            let version = required(map, "version").flatMap({ int($0) }),
            let title = required(map, "title").flatMap({ string($0) }),
            let area = required(map, "probe").flatMap({ raw($0, Detector.Area.self) }),
            let finds = required(map, "finds").flatMap({ string($0) }),
            let role = required(map, "role").flatMap({ raw($0, Detector.Role.self) }),
            let patterns = required(map, "patterns").flatMap({ list($0, of: "patterns") { $0.pattern($1) } }),
            let cases = required(map, "cases").flatMap({ list($0, of: "cases") { $0.detectorCase($1) } })
        else { return nil }
        return Detector(
            id: id, version: version, title: title, area: area, category: finds,
            identifies: map["class"].flatMap { raw($0, SafeHarbor.self) }, role: role, patterns: patterns,
            validator: map["validator"].flatMap { raw($0, Validator.self) },
            normalisation: map["normalise"].flatMap { raw($0, Normalisation.self) } ?? .exact,
            reserved: Set(map["reserved"].flatMap { strings($0, of: "values") } ?? []), cases: cases, place: node.place)
    }

    private mutating func pattern(_ node: Node) -> Detectors.Pattern? {
        guard let map = mapping(node, of: "a pattern", keys: ["pattern", "seek", "alone"]),
            let text = required(map, "pattern").flatMap({ string($0) }),
            let alone = required(map, "alone").flatMap({ raw($0, Proof.self) })
        else { return nil }
        return Pattern(text, seek: map["seek"].flatMap { string($0) }, alone: alone, place: node.place)
    }

    private mutating func detectorCase(_ node: Node) -> DetectorCase? {
        guard let map = mapping(node, of: "a case", keys: ["text", "expect"]),
            let text = required(map, "text").flatMap({ string($0) }),
            let expect = required(map, "expect").flatMap({ raw($0, DetectorCase.Expectation.self) })
        else { return nil }
        return DetectorCase(text, expect: expect, place: node.place)
    }

    private mutating func raw<Word: RawRepresentable & CaseIterable>(_ node: Node, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        word(node, among: type.allCases.map(\.rawValue), what: "one of its words").flatMap { Word(rawValue: $0) }
    }
}
