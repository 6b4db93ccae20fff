import Content
import Facts
import Probing
import Trees

/// One way through all files of a folder.
struct Pass: Sendable {
    let tree: FolderTree
    let paths: [String]
    private static let largest = 64 << 20

    struct Sum: Sendable {
        var bytes = 0
        var hits = 0
        var surrenders = 0
        /// So that reading is not optimised away.
        var check: UInt64 = 0

        static func += (all: inout Sum, more: Sum) {
            all.bytes += more.bytes
            all.hits += more.hits
            all.surrenders += more.surrenders
            all.check &+= more.check
        }
    }

    init(_ path: String) throws(Reason) {
        tree = try FolderTree(path)
        paths = tree.list(within: Limits(deadline: .now + .seconds(600))).files
    }

    func read() -> Sum {
        sum(of: paths) { bytes, sum in
            bytes.withUnsafeBytes { buffer in
                for place in stride(from: 0, to: buffer.count & ~7, by: 8) {
                    sum.check &+= buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                }
            }
        }
    }

    func scan(with engine: Engine, tasks: Int) async -> Sum {
        await withTaskGroup(of: Sum.self) { group in
            for task in 0..<tasks { group.addTask { scanned(task, of: tasks, with: engine) } }
            return await group.reduce(into: Sum()) { $0 += $1 }
        }
    }

    private func scanned(_ task: Int, of tasks: Int, with engine: Engine) -> Sum {
        guard var scanner = try? engine.scanner() else { return Sum() }
        let share = stride(from: task, to: paths.count, by: tasks).map { paths[$0] }
        return sum(of: share) { bytes, sum in
            sum.surrenders += scanner.scan(bytes, in: bytes.indices) { _ in sum.hits += 1 }.count
        }
    }

    private func sum(of paths: [String], _ look: ([UInt8], inout Sum) -> Void) -> Sum {
        var sum = Sum()
        for path in paths {
            guard let bytes = try? tree.read(path, upTo: Self.largest) else { continue }
            sum.bytes += bytes.count
            look(bytes, &sum)
        }
        return sum
    }
}
