import Detectors
import Diagnostics
import Foundation
import YAML

/// The repository's detectors of secrets. A small reader: whoever loads them for real checks far more.
enum DetectorFiles {
    static let all: [Detector] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Rules/detectors/secrets").path
        return below(folder)
    }()

    static func below(_ folder: String) -> [Detector] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { detector(at: "\(folder)/\($0)") }
    }

    private static func detector(at path: String) -> Detector? {
        guard let bytes = FileManager.default.contents(atPath: path),
            case .success(let root) = read(Array(bytes), path), case .mapping(let pairs) = root.content,
            let id = pairs.text("id").flatMap({ DetectorID($0) }), let category = pairs.text("finds")
        else { return nil }
        return Detector(
            id: id, version: Int(pairs.text("version") ?? "") ?? 0, title: pairs.text("title") ?? "", area: .secrets,
            category: category, role: .secret, patterns: pairs.maps("patterns").compactMap(pattern),
            validator: pairs.text("validator").flatMap(Validator.init),
            normalisation: pairs.text("normalise").flatMap(Normalisation.init) ?? .exact,
            reserved: Set(pairs.texts("reserved")), entropy: pairs.text("entropy").flatMap(Double.init),
            cases: pairs.maps("cases").compactMap(example), place: root.place)
    }

    private static func read(_ bytes: [UInt8], _ path: String) -> Result<Node, Problems> {
        do throws(Problems) { return .success(try Source(bytes: bytes, file: path).parse()) } catch {
            return .failure(error)
        }
    }

    private static func pattern(_ pairs: [Pair]) -> Pattern? {
        guard let text = pairs.text("pattern"), let alone = pairs.text("alone").flatMap(Proof.init) else { return nil }
        return Pattern(text, seek: pairs.text("seek"), alone: alone, place: pairs[0].value.place)
    }

    private static func example(_ pairs: [Pair]) -> DetectorCase? {
        guard let text = pairs.text("text"), let expect = pairs.text("expect").flatMap(DetectorCase.Expectation.init)
        else { return nil }
        return DetectorCase(text, expect: expect, place: pairs[0].value.place)
    }
}

extension [Pair] {
    fileprivate func text(_ name: String) -> String? { first { $0.name == name }?.value.text }

    fileprivate func texts(_ name: String) -> [String] {
        guard case .sequence(let nodes)? = first(where: { $0.name == name })?.value.content else { return [] }
        return nodes.compactMap(\.text)
    }

    fileprivate func maps(_ name: String) -> [[Pair]] {
        guard case .sequence(let nodes)? = first(where: { $0.name == name })?.value.content else { return [] }
        return nodes.compactMap { node in
            guard case .mapping(let pairs) = node.content else { return nil }
            return pairs
        }
    }
}
