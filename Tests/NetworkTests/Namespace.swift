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

    /// An address of one's own that is not loopback's, on loopback's device.
    static func addAddress(_ address: String) -> Bool {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        return inet_pton(AF_INET, address, &name.sin_addr) == 1
            && withUnsafeBytes(of: name) { configure("lo:2", UInt(SIOCSIFADDR), $0) }
    }

    static let hasPacketFilter = access(packetFilter, X_OK) == 0
    private static let packetFilter = "/usr/sbin/iptables"

    /// Connections to the port are refused by ICMP, in these words of iptables.
    static func refuse(port: Int, with words: String) -> Bool {
        let arguments = [
            packetFilter, "-A", "INPUT", "-p", "tcp", "--dport", "\(port)", "-j", "REJECT", "--reject-with", words,
        ]
        var list = arguments.map { strdup($0) } + [nil]
        defer { for argument in list { free(argument) } }
        var child: pid_t = 0
        var status: Int32 = -1
        guard posix_spawn(&child, packetFilter, nil, nil, &list, nil) == 0, waitpid(child, &status, 0) == child else {
            return false
        }
        return status == 0
    }

    static func removeIPv6() -> Bool { write("1", to: "/proc/sys/net/ipv6/conf/all/disable_ipv6") }

    /// Takes the address of this machine's name server, where nothing answers: lookups hang. False where the machine has
    /// none with an IPv4 address.
    static func silenceNameServer() -> Bool {
        guard let server = nameServer() else { return false }
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr = server
        let isOurs = withUnsafeBytes(of: name) { configure("lo:1", UInt(SIOCSIFADDR), $0) }
        name.sin_port = UInt16(53).bigEndian
        return isOurs
            && withUnsafePointer(to: name) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
    }

    private static func nameServer() -> in_addr? {
        guard let file = fopen("/etc/resolv.conf", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            let words = text.split(whereSeparator: \.isWhitespace)
            guard words.count == 2, words[0] == "nameserver" else { continue }
            var address = in_addr()
            return inet_pton(AF_INET, String(words[1]), &address) == 1 ? address : nil
        }
        return nil
    }

    private static func raiseLoopback() -> Bool {
        withUnsafeBytes(of: Int16(IFF_UP)) { configure("lo", UInt(SIOCSIFFLAGS), $0) }
    }

    /// `struct ifreq` is sixteen bytes of name, then what is asked.
    private static func configure(_ interface: String, _ command: UInt, _ value: UnsafeRawBufferPointer) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var request = [UInt8](repeating: 0, count: 40)
        request.replaceSubrange(0..<interface.utf8.count, with: interface.utf8)
        request.replaceSubrange(16..<16 + value.count, with: value)
        return ioctl(descriptor, command, &request) == 0
    }

    private static func write(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count
    }
}
