internal import Facts
internal import JSON
internal import Versions

/// SwiftPM's lock, versions 1 to 3, as its ResolvedPackagesStore writes it.
///
/// Version 1 keeps its pins in `object` and does not say of what kind they are; 3 adds to 2 a hash of what the root's
/// manifest asks for, which says nothing of the packages.
enum SwiftResolved: ManifestFormat {
    static let name = "Package.resolved"

    static func recognises(_ path: String) -> Bool { fileName(path) == name }

    static func parse(_ source: ManifestSource) -> ManifestContents {
        var reading = SwiftResolvedReading(path: source.path)
        do throws(Reason) {
            try reading.read(try JSONValue.manifest(source))
        } catch {
            reading.note(error)
        }
        return reading.contents
    }
}

/// One lock as it is being read.
struct SwiftResolvedReading {
    let path: String
    var contents = ManifestContents(isLocked: true)
    private var names: Set<String> = []

    init(path: String) { self.path = path }

    mutating func read(_ lock: JSONValue) throws(Reason) {
        let pins = try pins(of: lock)
        guard pins.count <= ManifestContents.mostPackages else {
            throw .malformed("it names more than \(ManifestContents.mostPackages) packages")
        }
        for (index, pin) in pins.enumerated() {
            do throws(Reason) {
                guard let package = try FoundPackage(pin: pin) else { continue }
                guard names.insert(package.name).inserted else { throw .malformed("\(package.name) stands twice") }
                contents.packages.append(package)
            } catch {
                note(error.told(of: "pin \(index + 1)"))
            }
        }
    }

    private func pins(of lock: JSONValue) throws(Reason) -> [JSONValue] {
        guard lock.objectValue != nil else { throw .malformed("it is no object") }
        guard let told = lock["version"] else { throw .malformed("it does not tell its \"version\"") }
        guard let version = told.intValue, (1...3).contains(version) else {
            throw .notCovered("version \(shortened(told.text)) is not read yet")
        }
        guard let pins = (version == 1 ? lock["object"]?["pins"] : lock["pins"])?.arrayValue else {
            throw .malformed("version \(version) has no list \"pins\"")
        }
        return pins
    }

    mutating func note(_ problem: Reason) {
        contents.problems.append(ManifestProblem(path: path, reason: problem.told(of: path)))
    }
}
