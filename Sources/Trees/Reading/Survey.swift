internal import Facts
internal import Probing

/// Which files are to be read, and what is passed over before any is opened.
struct Survey {
    let files: [String]
    let unread: [Unread]

    init(of tree: any Tree, leftOut: Set<String>, choice: Reading.Choice, within limits: Limits) {
        var unread: [Unread] = []
        var tracked: Tracked?
        if choice == .tracked {
            do throws(Reason) { tracked = try tree.tracked() } catch {
                unread.append(Unread(".git/index", error.sayingAllIsRead, .setAside))
            }
        }
        let listing = tree.list(within: limits) { path in
            if leftOut.contains(path) { return true }
            guard let tracked, !tracked.holds(path) else { return false }
            unread.append(Unread(path, .notCovered("git does not track it"), .setAside))
            return true
        }
        unread += listing.told
        if let tracked { unread += tracked.told(beside: listing, leftOut: leftOut) }
        files = listing.files
        self.unread = unread
    }
}

extension Tracked {
    /// Below a submodule whose index cannot be read everything is looked at.
    fileprivate func holds(_ path: String) -> Bool {
        files.contains(path) || folders.contains(path) || gaps.keys.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    /// What git tracks and is not there, and submodules that could not be followed.
    fileprivate func told(beside listing: Listing, leftOut: Set<String>) -> [Unread] {
        let seen = Set(listing.files).union(listing.links.keys)
        // Where the walk stopped or was refused, that is told already.
        let isWhole = listing.skipped.values.allSatisfy { if case .notCovered = $0 { true } else { false } }
        let gone = isWhole ? files.subtracting(seen).subtracting(listing.skipped.keys) : []
        return gone.filter { !isLeftOut($0, leftOut) }.map {
            Unread($0, .notCovered("git tracks it and it is not there"), .setAside)
        } + gaps.filter { !isLeftOut($0.key, leftOut) }.map { Unread($0.key, $0.value) }
    }

    private func isLeftOut(_ path: String, _ leftOut: Set<String>) -> Bool {
        if leftOut.isEmpty { return false }
        return leftOut.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}

extension Listing {
    fileprivate var told: [Unread] {
        skipped.filter { links[$0.key] == nil }.map { Unread($0.key, $0.value) }
            + setAside.map { Unread($0.key, $0.value, .setAside) }
            + links.map { link(at: $0.key, to: $0.value) }
    }

    /// What a link leads to is looked at under its own name, if that lies below the root and not in git's folder.
    private func link(at path: String, to end: String) -> Unread {
        if let end = inside(end, from: path) {
            return Unread(path, .notCovered("it is a symbolic link to \(end), which has its own entry"), .setAside)
        }
        return Unread(path, .notCovered("it is a symbolic link that leads out of the folder, and is not followed"))
    }

    /// By its letters only: links on the way are told under their own names, and `..` behind a name may lead anywhere.
    private func inside(_ end: String, from path: String) -> String? {
        guard !end.isEmpty, !end.hasPrefix("/") else { return nil }
        var folder = path.split(separator: "/").dropLast()
        var names: [Substring] = []
        for name in end.split(separator: "/") where name != "." {
            if name == ".." {
                guard names.isEmpty, folder.popLast() != nil else { return nil }
            } else {
                names.append(name)
            }
        }
        let all = folder + names
        return all.contains(".git") ? nil : all.isEmpty ? "." : all.joined(separator: "/")
    }
}

extension Reason {
    fileprivate var sayingAllIsRead: Reason { .told("\(description); so every file is looked at, tracked or not") }
}
