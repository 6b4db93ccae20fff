internal import CHyperscan
internal import Facts
internal import Glibc

/// What Hyperscan made of the expressions. It does not change, and many tasks may scan with it at once.
final class Database: @unchecked Sendable {
    fileprivate let raw: OpaquePointer

    private init(_ raw: OpaquePointer) { self.raw = raw }
    deinit { hs_free_database(raw) }

    /// The expressions' indexes are their ids. Ends only: starts (SOM) would cost ten times the compilation, refuse one
    /// pattern in fifteen and slow the scan.
    static func compile(_ expressions: [Expression]) throws(Refusal) -> Database {
        let texts = expressions.map { strdup($0.text) }
        defer { texts.forEach { free($0) } }
        let flags = expressions.map(\.flags)
        let ids = expressions.indices.map { UInt32($0) }
        var raw: OpaquePointer?
        var error: UnsafeMutablePointer<hs_compile_error_t>?
        let code = hs_compile_multi(
            texts.map { UnsafePointer($0) }, flags, ids, UInt32(ids.count), UInt32(HS_MODE_BLOCK), nil, &raw, &error)
        guard code == HS_SUCCESS, let raw else { throw Refusal(taking: error) }
        return Database(raw)
    }

    /// Nil for bytes that Hyperscan does not know as its own. Only for bytes whose digest was checked: it trusts them.
    init?(serialized bytes: ArraySlice<UInt8>) {
        var raw: OpaquePointer?
        let code = bytes.withUnsafeBytes { buffer in
            hs_deserialize_database(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, &raw)
        }
        guard code == HS_SUCCESS, let raw else { return nil }
        self.raw = raw
    }

    /// Nil where there is no memory.
    var serialized: [UInt8]? {
        var text: UnsafeMutablePointer<CChar>?
        var count = 0
        guard hs_serialize_database(raw, &text, &count) == HS_SUCCESS, let text else { return nil }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: count))
    }

    /// How often each of the expressions ends in a text; 0 where there is no memory to look.
    func ends(in text: [UInt8], of expressions: Int) -> [Int] {
        guard let scratch = try? Scratch(for: self, overlap: Array(repeating: 1, count: expressions)) else {
            return Array(repeating: 0, count: expressions)
        }
        return text.withUnsafeBufferPointer { bytes in
            _ = scratch.runs(in: bytes)
            return scratch.told
        }
    }
}

/// What one scan at a time works in.
struct Scratch: ~Copyable {
    private let database: Database
    private let raw: OpaquePointer
    /// Where it stays, for a C function to write to.
    private let ends: UnsafeMutablePointer<Ends>

    /// `overlap`: how near an end must be to the one before, by expression, to be told with it.
    init(for database: Database, overlap: [UInt32]) throws(Reason) {
        var raw: OpaquePointer?
        guard hs_alloc_scratch(database.raw, &raw) == HS_SUCCESS, let raw else { throw noMemory }
        self.database = database
        self.raw = raw
        ends = .allocate(capacity: 1)
        ends.initialize(to: Ends(overlap: overlap))
    }

    deinit {
        hs_free_scratch(raw)
        ends.deinitialize(count: 1)
        ends.deallocate()
    }

    /// How many ends Hyperscan told so far, by expression.
    var told: [Int] { ends.pointee.told }

    /// Where matches end in the bytes, of which there are at most `Int32.max`.
    func runs(in bytes: UnsafeBufferPointer<UInt8>) -> [Ends.Run] {
        let code = bytes.withMemoryRebound(to: CChar.self) { text in
            hs_scan(database.raw, text.baseAddress, UInt32(text.count), 0, raw, heard, ends)
        }
        precondition(code == HS_SUCCESS, "Hyperscan refuses to scan: \(code)")
        return ends.pointee.take()
    }
}

/// What Hyperscan calls: a C function, so nothing is captured or counted.
private func heard(
    id: UInt32, from: UInt64, to: UInt64, flags: UInt32, context: UnsafeMutableRawPointer?
) -> Int32 {
    context?.assumingMemoryBound(to: Ends.self).pointee.add(UInt32(truncatingIfNeeded: to), of: id)
    return 0
}

let noMemory = Reason.denied("the system gave no memory to scan with")
