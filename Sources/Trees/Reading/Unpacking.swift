internal import Facts
internal import Probing

extension DocumentReader {
    typealias Unpack = (inout DocumentReader, Place, Allowance) -> Void

    /// Archives in archives share the allowance of the outermost.
    mutating func unpack(_ place: Place, size: Int, _ unpack: Unpack) {
        guard place.depth < bounds.depth else {
            return miss(place.path, .denied("it lies in \(place.depth) archives, and no more than that are opened"))
        }
        unpack(&self, place, place.allowance ?? Allowance(bounds, size: size))
    }

    /// A tar in a gzip is one archive to people.
    mutating func unpackTar(_ source: any Source, _ place: Place, size: Int) {
        guard place.tarPath == place.path else {
            var outer = Place(place.tarPath)
            (outer.depth, outer.allowance, outer.commit) = (place.depth, place.allowance, place.commit)
            return tar(source, outer, place.allowance ?? Allowance(bounds, size: size))
        }
        unpack(place, size: size) { $0.tar(source, $1, $2) }
    }

    mutating func gzip(_ source: any Source, _ place: Place, _ allowance: Allowance) {
        do throws(Reason) {
            var content = place.member(unpackedName(place), allowance)
            content.tarPath = place.path
            look(Metered(try Inflating(source, .gzip), allowance), content)
        } catch {
            miss(place.path, error)
        }
    }

    mutating func zip(_ source: any Source, _ place: Place, _ allowance: Allowance) {
        do throws(Reason) {
            let zip = try Zip(try held(source), within: bounds, until: deadline)
            var names = MemberNames()
            for member in zip.members where !member.isFolder {
                guard try enter(place, allowance) else { break }
                let inner = place.member(names.name(member.name), allowance)
                guard mayWant(inner.path) else { continue }
                if member.isLink {
                    miss(inner.path, .notCovered("it is a symbolic link"), .setAside)
                } else {
                    look(inner) { () throws(Reason) in try zip.source(of: member, allowance) }
                }
            }
            for problem in zip.problems { miss(place.path, problem) }
        } catch {
            miss(place.path, error)
        }
    }

    mutating func tar(_ source: any Source, _ place: Place, _ allowance: Allowance) {
        do throws(Reason) {
            let tar = Tar(source)
            var names = MemberNames()
            while let member = try tar.next() {
                guard try enter(place, allowance) else { break }
                if member.kind == .folder { continue }
                let inner = place.member(names.name(member.name), allowance)
                guard mayWant(inner.path) else { continue }
                switch member.kind {
                case .file: look(tar.content, inner)  // No more comes out of a tar than it has bytes.
                case .link: miss(inner.path, .notCovered("it is a link"), .setAside)
                case .sparse: miss(inner.path, .notCovered("it is a sparse file, which is not read from a tar"))
                default:
                    miss(inner.path, .notCovered("it is a device, or of a kind that is not known"), otherKind(member))
                }
            }
        } catch {
            miss(place.path, error)
        }
    }

    private func otherKind(_ member: Tar.Member) -> Unread.Kind { member.size > 0 ? .gap : .setAside }

    /// False where nothing more is to be had from the archive, and that is told.
    private mutating func enter(_ place: Place, _ allowance: Allowance) throws(Reason) -> Bool {
        if allowance.isSpent { throw allowance.reason }
        if Task.isCancelled { throw .interrupted }
        if ContinuousClock.now >= deadline { throw .deadline }
        try allowance.enterMember()
        return true
    }

    private mutating func look(_ place: Place, _ open: () throws(Reason) -> any Source) {
        do throws(Reason) {
            look(try open(), place)
        } catch {
            miss(place.path, error)
        }
    }

    /// A zip is read from its end: one that comes out of another archive is held whole.
    private func held(_ source: any Source) throws(Reason) -> any TreeFile {
        if let file = source.file { return file }
        let (bytes, failure) = source.take(bounds.held + 1)
        if let failure { throw failure }
        guard bytes.count <= bounds.held else {
            throw .denied("it is a zip of more than \(bounds.held) bytes in another archive, and is not held")
        }
        return HeldFile(bytes)
    }
}

extension DocumentReader {
    /// What `gunzip` would call it: the last name without `.gz`.
    private func unpackedName(_ place: Place) -> String {
        let path = place.commit == nil ? place.path[...] : place.path.dropFirst("git:".count)
        let name = path.split(separator: "/").last ?? path
        if name.hasSuffix(".gz") { return String(name.dropLast(3)) }
        if name.hasSuffix(".tgz") { return name.dropLast(4) + ".tar" }
        return "unpacked"
    }
}

/// The members' names as they are shown, each once: another of the same name is `#2`.
private struct MemberNames {
    private var seen: [String: Int] = [:]

    mutating func name(_ bytes: some Swift.Collection<UInt8>) -> String {
        let plain = bytes.starts(with: [0x2E, 0x2F]) ? shownMember(bytes.dropFirst(2)) : shownMember(bytes)
        let count = seen[plain, default: 0] + 1
        seen[plain] = count
        return count == 1 ? plain : "\(plain)#\(count)"
    }
}
