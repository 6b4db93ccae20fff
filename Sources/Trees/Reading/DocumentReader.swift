internal import Facts
internal import Probing

/// Opens one file after the other, takes archives apart, and hands over what is a document.
struct DocumentReader<Found: Sendable>: Sendable {
    let bounds: Bounds
    let deadline: ContinuousClock.Instant
    let wanted: @Sendable (_ path: String) -> Bool
    let visit: @Sendable (inout Document) -> Found
    private(set) var portion = Portion<Found>()
    /// Where what is read now stands among all that is read.
    var order = 0

    init(
        bounds: Bounds, deadline: ContinuousClock.Instant, wanted: @escaping @Sendable (String) -> Bool,
        visit: @escaping @Sendable (inout Document) -> Found
    ) {
        self.bounds = bounds
        self.deadline = deadline
        self.wanted = wanted
        self.visit = visit
    }

    /// Whether there is time for one more; the first that there is none for is told, for all behind it.
    mutating func goesOn(at path: String) -> Bool {
        if portion.stopped != nil { return false }
        if Task.isCancelled { portion.stopped = (path, .interrupted) }
        if ContinuousClock.now >= deadline { portion.stopped = (path, .deadline) }
        return portion.stopped == nil
    }

    func mayWant(_ path: String) -> Bool { wanted(path) || isNamedLikeArchive(path) }

    mutating func read(_ path: String, with opener: inout any TreeOpener) {
        guard mayWant(path) else { return }
        do throws(Reason) {
            let file = try opener.open(path)
            look(FileSource(file, until: deadline), Place(path))
            if file.hasChanged() { miss(path, .denied("it changed while it was read; look again")) }
        } catch {
            miss(path, error)
        }
    }

    /// Where something stands: its path, and how it is nested.
    struct Place {
        let path: String
        /// Where its members stand, should it turn out to be a tar: `x.tar.gz` for what is packed in it.
        var tarPath: String
        var depth = 0
        var allowance: Allowance?
        var commit: String?

        init(_ path: String) {
            self.path = path
            tarPath = path
        }

        func member(_ name: String, _ allowance: Allowance) -> Place {
            var member = Place("\(path)!/\(name)")
            member.commit = commit
            member.depth = depth + 1
            member.allowance = allowance
            return member
        }
    }

    mutating func look(_ source: any Source, _ place: Place) {
        if isHollow(source) { return document([], source, place) }
        let wantedSize = min((source.expected ?? Self.head) + 1, Self.head)
        let (head, failure) = source.take(wantedSize)
        if let failure, head.isEmpty { return miss(place.path, failure) }
        let isWhole = failure == nil && head.count < wantedSize
        let rest = { () -> any Source in Pushed(head[...], before: source) }
        switch Nature(of: head) {
        case .document: document(head, isWhole ? nil : source, place)
        case .opaque(let what): miss(place.path, .notCovered("it is \(what)"), .opaque)
        case .closed(let what): miss(place.path, .notCovered("it is \(what), which is not taken apart"))
        case .zip: unpack(place, size: source.size(with: head)) { $0.zip(rest(), $1, $2) }
        case .gzip: unpack(place, size: source.size(with: head)) { $0.gzip(rest(), $1, $2) }
        case .tar: unpackTar(rest(), place, size: source.size(with: head))
        }
        if let file = source.file, isZipBehind(head, file) { unpack(place, size: file.size) { $0.zip(source, $1, $2) } }
    }

    /// A program or a script that unpacks itself: its end is a zip's.
    private func isZipBehind(_ head: [UInt8], _ file: any TreeFile) -> Bool {
        guard file.size > 22, Nature(of: head).mayHoldZip, Form(of: head) == .binary else { return false }
        let end = try? file.bytes(at: file.size - 22, 22)
        return end?.starts(with: [0x50, 0x4B, 5, 6]) == true && end?.suffix(2).elementsEqual([0, 0]) == true
    }

    private static var head: Int { 64 << 10 }

    /// A sparse file that begins with a hole: what follows the hole is looked at, for nothing stands in it.
    private func isHollow(_ source: any Source) -> Bool {
        guard let file = source.file, file.size > Self.head else { return false }
        return file.stored(from: 0)?.lowerBound != 0
    }

    private mutating func document(_ head: [UInt8], _ source: (any Source)?, _ place: Place) {
        guard wanted(place.path) else { return }
        source?.passOverHoles()
        var document: Document
        do throws(Reason) {
            document = try Document(place.path, commit: place.commit, head: head, source: source, bounds: bounds)
        } catch {
            return miss(place.path, error)
        }
        portion.found.append((place.path, order, visit(&document)))
        if let failure = document.failure { miss(place.path, failure) }
    }

    /// Archives are told whether they are wanted or not: what is wanted may lie in them.
    mutating func miss(_ path: String, _ reason: Reason, _ kind: Unread.Kind = .gap) {
        if kind == .opaque, !wanted(path) { return }
        portion.unread.append(Unread(path, reason, kind))
    }
}

extension Source {
    /// With what was taken off it already.
    fileprivate func size(with head: [UInt8]) -> Int { head.count + (expected ?? 0) }
}

/// Only for files that are not wanted for themselves: may something wanted lie in it?
private func isNamedLikeArchive(_ path: String) -> Bool {
    let name = path.utf8.lastIndex(of: 0x2F).map { path[path.index(after: $0)...] } ?? path[...]
    return name.split(separator: ".").dropFirst().contains { archiveExtensions.contains($0.lowercased()) }
}

private let archiveExtensions: Set<String> = [
    "zip", "jar", "war", "ear", "aar", "apk", "ipa", "whl", "egg", "nupkg", "vsix", "xpi", "epub", "gz", "tgz", "tar",
    "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "odt", "ods", "odp", "odg", "kmz", "crate", "gem",
]
