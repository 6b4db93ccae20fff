internal import DependenciesProbe
public import Facts
internal import Glibc
public import Probing
internal import Trees

/// What is here, as far as a first `plimsoll.yaml` wants to know: a repository, its manifests, the ports that this
/// machine listens on.
public struct Surroundings: Hashable, Sendable {
    public let folder: String
    public let isRepository: Bool
    /// What names packages, as the dependencies probe sees it: paths below the folder, sorted.
    public let manifests: [String]
    /// TCP ports on which somebody listens beyond loopback.
    public let listening: NumberRanges

    /// Throws a reason where the folder cannot be read.
    public init(of folder: String, within limits: Limits) async throws(Reason) {
        _ = try FolderTree(folder)
        self.folder = folder
        isRepository = access("\(folder)/.git", F_OK) == 0
        manifests = await Self.manifests(in: folder, within: limits)
        listening = NumberRanges(Self.listeners("/proc/net/tcp") + Self.listeners("/proc/net/tcp6"))
    }

    private static func manifests(in folder: String, within limits: Limits) async -> [String] {
        let target = Target(TargetIdentity(id: .example, kind: .repository), at: .repository(path: folder))
        let sheet = await Outside.open(scope: Scope(), now: .epoch) { world in
            await DependenciesProbe().look(at: target, within: limits, in: world)
        }
        let manifests = sheet.collections.first { $0.kind == DependenciesProbe.manifest }
        return manifests?.facts.map(\.subject.text) ?? []
    }

    /// proc(5): the second column is `address:port` in hexadecimal, the fourth the state; 0A is LISTEN.
    private static func listeners(_ path: String) -> [Int] {
        guard let text = contents(path) else { return [] }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let columns = line.split(separator: " ")
            guard columns.count > 3, columns[3] == "0A" else { return nil }
            let ends = columns[1].split(separator: ":")
            guard ends.count == 2, !isLoopback(ends[0]) else { return nil }
            return Int(ends[1], radix: 16)
        }
    }

    /// The kernel writes an address in host order: 127.0.0.1 is 0100007F, ::1 ends with 01000000.
    private static func isLoopback(_ hex: Substring) -> Bool {
        hex.count == 8 ? hex.hasSuffix("7F") : hex == "00000000000000000000000001000000"
    }

    private static func contents(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 4 << 20 {
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
