import CLinux
import Facts
import Glibc
import Probing

/// One TCP socket: never waits, is closed on exec, and resets the connection on close, so that no local port is kept
/// in TIME_WAIT. Whoever holds it last closes it.
struct Socket {
    let descriptor: Int32

    /// Or the errno.
    static func open(for address: IPAddress) -> Result<Socket, SocketError> {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.isV6 ? AF_INET6 : AF_INET, kind, 0)
        guard descriptor >= 0 else { return .failure(SocketError(code: errno)) }
        let socket = Socket(descriptor: descriptor)
        socket.set(SOL_SOCKET, SO_LINGER, linger(l_onoff: 1, l_linger: 0))
        return .success(socket)
    }

    /// The first call begins; a later one with the same address tells what came of it. On Linux the call that tells of
    /// a refusal also makes the socket fit for another address.
    func connect(to address: SocketAddress) -> Attempt {
        address.withPointer { Glibc.connect(descriptor, $0, $1) } == 0 ? .connected : Attempt(errno: errno)
    }

    /// Gives up what connect() began, and makes the socket fit for another address.
    func disconnect() {
        var nothing = sockaddr()
        nothing.sa_family = sa_family_t(AF_UNSPEC)
        _ = Glibc.connect(descriptor, &nothing, socklen_t(MemoryLayout<sockaddr>.size))
    }

    /// On one's own addresses the kernel may pick the very port that is asked for as the near end, and TCP's
    /// simultaneous open (RFC 9293 3.5) then connects the socket to itself. Nothing listens there.
    func isConnectedToItself(at endpoint: Endpoint) -> Bool {
        SocketAddress(nearEndOf: descriptor)?.endpoint == endpoint
    }

    /// From now on, what packet filters say of a connect() is kept for `saidByOthers`.
    func keepICMP(isV6: Bool) { plimsoll_keep_icmp(descriptor, isV6 ? 1 : 0) }

    /// What ICMP told of a connect() to the port, from others than the host itself, which refuses with TCP's reset; nil
    /// where it told nothing. That a port or protocol is unreachable, or prohibited, is said of TCP by packet filters
    /// only (RFC 1122 3.2.2.1, RFC 4443 3.1). That a host or network is unreachable may be true for a moment.
    func saidByOthers(of port: Int, isV6: Bool) -> Attempt? {
        let said = Int(plimsoll_take_icmp(descriptor, Int32(port)))
        let (type, code) = (said >> 8, said & 0xFF)
        guard type == (isV6 ? 1 : 3) else { return nil }
        return (isV6 ? [1, 4, 5, 6] : [2, 3, 9, 10, 13]).contains(code) ? .filtered : .timedOut
    }

    func sendAtOnce() { set(IPPROTO_TCP_LEVEL, TCP_NODELAY, Int32(1)) }

    func close() { _ = Glibc.close(descriptor) }

    private func set<Option>(_ level: Int32, _ name: Int32, _ option: Option) {
        withUnsafePointer(to: option) {
            _ = setsockopt(descriptor, level, name, $0, socklen_t(MemoryLayout<Option>.size))
        }
    }
}

struct SocketError: Error, Hashable { let code: Int32 }

private let IPPROTO_TCP_LEVEL = Int32(IPPROTO_TCP)

/// Whether this machine has a way and an address of its own towards there. EADDRNOTAVAIL means both "no local port is
/// free", which passes, and "no local address fits", which does not; connecting a datagram socket picks the address,
/// needs none of TCP's ports and sends nothing.
func hasRoute(to address: IPAddress) -> Bool {
    let descriptor = socket(
        address.isV6 ? AF_INET6 : AF_INET, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return SocketAddress(Endpoint(address, 9)).withPointer { connect(descriptor, $0, $1) } == 0
}
