import CLinux
import Glibc

/// A network of one's own: a fresh loopback with nothing on it. Only the thread that enters is in it, and those that it
/// starts afterwards; so enter, and make reactor and peers, without an await between.
enum Namespace {
    /// Making one takes root; tests that need one are skipped without.
    static let isAllowed = geteuid() == 0

    /// `localPorts` are those that connect() picks from.
    static func enter(localPorts: ClosedRange<Int> = 32_768...60_999) -> Bool {
        unshare(PLIMSOLL_CLONE_NEWNET) == 0 && raiseLoopback()
            && write("\(localPorts.lowerBound) \(localPorts.upperBound)", to: "/proc/sys/net/ipv4/ip_local_port_range")
    }

    static func removeIPv6() -> Bool { write("1", to: "/proc/sys/net/ipv6/conf/all/disable_ipv6") }

    /// SIOCSIFFLAGS on `lo`: `struct ifreq` is sixteen bytes of name, then the flags.
    private static func raiseLoopback() -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var request = [UInt8](repeating: 0, count: 40)
        request.replaceSubrange(0..<2, with: Array("lo".utf8))
        request[16] = UInt8(IFF_UP)
        return ioctl(descriptor, UInt(SIOCSIFFLAGS), &request) == 0
    }

    private static func write(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count
    }
}
