import Facts
import Glibc
import Probing

/// An address and port as the kernel takes them.
struct SocketAddress {
    private var storage = sockaddr_storage()
    private var length: socklen_t

    init(_ endpoint: Endpoint) {
        if endpoint.address.isV6 {
            length = socklen_t(MemoryLayout<sockaddr_in6>.size)
            storage.ss_family = sa_family_t(AF_INET6)
        } else {
            length = socklen_t(MemoryLayout<sockaddr_in>.size)
            storage.ss_family = sa_family_t(AF_INET)
        }
        let offset = endpoint.address.isV6 ? Self.v6Offset : Self.v4Offset
        withUnsafeMutableBytes(of: &storage) { bytes in
            bytes[offset..<offset + endpoint.address.bytes.count].copyBytes(from: endpoint.address.bytes)
        }
        port = endpoint.port
    }

    /// The near end of a socket; nil where it has none.
    init?(nearEndOf descriptor: Int32) {
        length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let code = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard code == 0 else { return nil }
    }

    /// Nil where it is of another family than IPv4 and IPv6.
    init?(copying pointer: UnsafePointer<sockaddr>, length: socklen_t) {
        guard length <= MemoryLayout<sockaddr_storage>.size else { return nil }
        self.length = length
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: pointer, count: Int(length)))
        }
        guard endpoint != nil else { return nil }
    }

    /// Both families keep it in network order after the family.
    var port: Int {
        get { withUnsafeBytes(of: storage) { Int(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))) } }
        set {
            withUnsafeMutableBytes(of: &storage) {
                $0.storeBytes(of: UInt16(truncatingIfNeeded: newValue).bigEndian, toByteOffset: 2, as: UInt16.self)
            }
        }
    }

    var endpoint: Endpoint? {
        let bytes: [UInt8]
        switch Int32(storage.ss_family) {
        case AF_INET: bytes = withUnsafeBytes(of: storage) { Array($0[Self.v4Offset..<Self.v4Offset + 4]) }
        case AF_INET6: bytes = withUnsafeBytes(of: storage) { Array($0[Self.v6Offset..<Self.v6Offset + 16]) }
        default: return nil
        }
        return IPAddress(bytes: bytes).map { Endpoint($0, port) }
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }

    /// Behind family and port.
    private static let v4Offset = 4
    /// Behind family, port and flow.
    private static let v6Offset = 8
}
