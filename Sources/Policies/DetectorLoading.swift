public import Detectors
public import Diagnostics
import YAML

extension DetectorSet {
    /// Loads the detectors below a rules' folder and nothing else of it; none where it has no folder of them. All that
    /// is wrong is told at once. Whether the patterns can be sought is the engine's to say.
    public static func load(from root: String) throws(Problems) -> DetectorSet {
        var problems: [Problem] = []
        var detectors: [Detector] = []
        for file in try YAMLFiles.detectors(below: root) {
            do {
                let source = try Source.read(path: file.path, shownAs: file.shown)
                var reader = DetectorReader(file: source.file)
                if let detector = reader.detector(try source.parse()) { detectors.append(detector) }
                problems += reader.decoder.problems
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return DetectorSet(detectors)
    }
}

/// Turns one detector file into a checked detector, or into everything that is wrong with it.
struct DetectorReader {
    let file: String
    var decoder = Decoder()

    static let keys = [
        "id", "version", "title", "probe", "finds", "class", "role", "validator", "normalise", "reserved", "entropy",
        "patterns", "cases",
    ]

    mutating func detector(_ root: Node) -> Detector? {
        guard let mapping = decoder.mapping(root, of: "a detector", keys: Self.keys) else { return nil }
        let id = decoder.required(mapping, "id").flatMap { self.id($0) }
        let version = decoder.required(mapping, "version").flatMap { decoder.int($0, in: 1...1_000_000) }
        let title = decoder.required(mapping, "title").flatMap { decoder.string($0) }
        let area: Detector.Area? = word(mapping, "probe", of: "a probe that looks with detectors")
        let category = decoder.required(mapping, "finds").flatMap { self.category($0) }
        let identifies: SafeHarbor? = optional(mapping, "class", of: "a class of 45 CFR 164.514(b)(2)(i)")
        let role: Detector.Role? = word(mapping, "role", of: "a role")
        let validator: Validator? = optional(mapping, "validator", of: "a validator")
        let normalisation: Normalisation? = optional(mapping, "normalise", of: "a way of writing values")
        let reserved = mapping["reserved"].map { decoder.strings($0, of: "reserved values") } ?? []
        let entropy = mapping["entropy"].map { self.entropy($0) }
        let patterns = decoder.required(mapping, "patterns").flatMap { self.patterns($0) }
        let cases = decoder.required(mapping, "cases").flatMap { self.cases($0) }
        guard decoder.problems.isEmpty, let id, let version, let title, let area, let category, let role, let reserved,
            let patterns, let cases
        else { return nil }
        return Detector(
            id: id, version: version, title: title, area: area, category: category, identifies: identifies, role: role,
            patterns: patterns, validator: validator, normalisation: normalisation ?? .exact, reserved: Set(reserved),
            entropy: entropy ?? nil, cases: cases, place: root.place)
    }

    private mutating func id(_ node: Node) -> DetectorID? {
        guard let text = decoder.string(node) else { return nil }
        let named = FileName(file).ruleID
        guard let id = DetectorID(text), text == named else {
            decoder.report(
                "\"\(text)\" is not the id of this file's detector", at: node,
                hint: "the file's name says \"\(named)\": people find a detector by its id")
            return nil
        }
        return id
    }

    /// It stands between brackets in reports.
    private mutating func category(_ node: Node) -> String? {
        guard let text = decoder.string(node) else { return nil }
        let isWord = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isWord, (2...40).contains(text.utf8.count) else {
            decoder.report(
                "\"\(text)\" cannot stand for a value", at: node, hint: "write lower-case words with -: member-id")
            return nil
        }
        return text
    }

    private mutating func entropy(_ node: Node) -> Double? {
        guard let text = decoder.string(node) else { return nil }
        guard let bits = Double(text), (0...8).contains(bits) else {
            decoder.report("\"\(text)\" is no entropy", at: node, hint: "bits a byte, from 0 to 8: 3.5")
            return nil
        }
        return bits
    }

    // MARK: Patterns and cases

    private mutating func patterns(_ node: Node) -> [Pattern]? {
        let patterns = decoder.list(node, of: "patterns") { decoder, node in
            Self.pattern(node, &decoder)
        }
        if let patterns, patterns.isEmpty, decoder.problems.isEmpty {
            decoder.report("a detector without a pattern finds nothing", at: node, hint: "write one")
        }
        return patterns
    }

    private static func pattern(_ node: Node, _ decoder: inout Decoder) -> Pattern? {
        guard let mapping = decoder.mapping(node, of: "a pattern", keys: ["pattern", "seek", "alone"]) else {
            return nil
        }
        let text = decoder.required(mapping, "pattern").flatMap { decoder.string($0) }
        let seek = mapping["seek"].map { decoder.string($0) }
        let alone = decoder.required(mapping, "alone").flatMap { node in
            decoder.word(node, among: Proof.allCases.map(\.rawValue), what: "what a find proves alone")
        }
        guard let text, let alone = alone.flatMap({ Proof(rawValue: $0) }) else { return nil }
        return Pattern(text, seek: seek ?? nil, alone: alone, place: mapping["pattern"]?.place ?? node.place)
    }

    /// A detector that is never shown to find, or never to pass over, is not known to do either.
    private mutating func cases(_ node: Node) -> [DetectorCase]? {
        let cases = decoder.list(node, of: "cases") { decoder, node in Self.detectorCase(node, &decoder) }
        guard let cases, decoder.problems.isEmpty else { return nil }
        if Set(cases.map(\.expect)).count < 2 {
            decoder.report(
                "the cases do not show both sides: all expect the same", at: node,
                hint: "add a case that looks much the same and is to be judged otherwise")
        }
        return cases
    }

    private static func detectorCase(_ node: Node, _ decoder: inout Decoder) -> DetectorCase? {
        guard let mapping = decoder.mapping(node, of: "a case", keys: ["text", "expect"]) else { return nil }
        let text = decoder.required(mapping, "text").flatMap { decoder.string($0) }
        let expect = decoder.required(mapping, "expect").flatMap { node in
            decoder.word(node, among: DetectorCase.Expectation.allCases.map(\.rawValue), what: "what a case expects")
        }
        guard let text, let expect = expect.flatMap({ DetectorCase.Expectation(rawValue: $0) }) else { return nil }
        return DetectorCase(text, expect: expect, place: node.place)
    }

    // MARK: Words

    private mutating func word<Word: RawRepresentable & CaseIterable>(
        _ mapping: Mapping, _ key: String, of what: String
    ) -> Word? where Word.RawValue == String {
        decoder.required(mapping, key).flatMap { word($0, what) }
    }

    private mutating func optional<Word: RawRepresentable & CaseIterable>(
        _ mapping: Mapping, _ key: String, of what: String
    ) -> Word? where Word.RawValue == String {
        mapping[key].flatMap { word($0, what) }
    }

    private mutating func word<Word: RawRepresentable & CaseIterable>(_ node: Node, _ what: String) -> Word?
    where Word.RawValue == String {
        decoder.word(node, among: Word.allCases.map(\.rawValue), what: what).flatMap { Word(rawValue: $0) }
    }
}
