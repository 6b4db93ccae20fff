import Facts
import Glibc
import Probing

/// The names that have been looked up, their answers pinned, and which addresses may be spoken to.
final class Directory {
    private let scope: Scope
    private let mailbox: Mailbox
    private var lookups: [String: Lookup] = [:]
    /// Addresses that a host of the scope resolved to.
    private var permitted: Set<IPAddress> = []
    private var waiting = Queue<String>()
    private var running = 0
    /// So many lookups may be stuck in the C library at once before others wait for them.
    private static let width = 8

    init(_ scope: Scope, _ mailbox: Mailbox) {
        self.scope = scope
        self.mailbox = mailbox
    }

    func permits(_ address: IPAddress) -> Bool {
        permitted.contains(address) || scope.networks.contains { $0.contains(address) }
    }

    func resolve(_ host: String, within limits: Limits, for call: Call<[IPAddress]>, on loop: Loop) {
        if let literal = IPAddress(host) { return loop.answer(call, admitted([literal], of: host)) }
        guard isName(host) else { return loop.answer(call, .failure(.unresolved(host))) }
        let lookup = lookups[host.lowercased()] ?? begin(host.lowercased())
        lookup.wait(call, within: limits, on: loop)
    }

    private func begin(_ host: String) -> Lookup {
        let lookup = Lookup()
        lookups[host] = lookup
        waiting.append(host)
        startNext()
        return lookup
    }

    private func startNext() {
        while running < Self.width, let host = waiting.popFirst() {
            running += 1
            lookUp(host)
        }
    }

    /// getaddrinfo() waits as it likes and cannot be stopped, so it has a thread to itself, which nobody waits for.
    private func lookUp(_ host: String) {
        let mailbox = mailbox
        do {
            let thread = try startThread {
                let addresses = addresses(of: host)
                mailbox.post { $0.directory.finish(host, .success(addresses), on: $0) }
            }
            pthread_detach(thread)
        } catch {
            mailbox.post { $0.directory.finish(host, .failure(error), on: $0) }
        }
    }

    private func finish(_ host: String, _ found: Result<[IPAddress], Reason>, on loop: Loop) {
        running -= 1
        lookups[host]?.finish(found.flatMap { admitted($0, of: host) }, on: loop)
        startNext()
    }

    private func admitted(_ addresses: [IPAddress], of host: String) -> Result<[IPAddress], Reason> {
        guard !addresses.isEmpty else { return .failure(.unresolved(host)) }
        let inScope = addresses.filter { scope.permits($0, of: host) }
        guard !inScope.isEmpty else { return .failure(.outOfScope(listed(addresses, of: host))) }
        permitted.formUnion(inScope)
        return .success(inScope)
    }
}

/// `10.0.0.7`, or `portal.example is at 10.0.0.7, 10.0.0.8`
private func listed(_ addresses: [IPAddress], of host: String) -> String {
    let list = addresses.map(\.description).joined(separator: ", ")
    return IPAddress(host) == addresses.first ? list : "\(host) is at \(list)"
}

/// What DNS can ask for: at most 253 bytes (RFC 1035 3.1), and nothing that ends a C string.
private func isName(_ host: String) -> Bool {
    !host.isEmpty && host.utf8.count <= 254 && host.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
}

/// Sorted, each once; empty where there are none or nobody could tell.
private func addresses(of host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    let entries = sequence(first: list) { $0?.pointee.ai_next }.lazy.prefix { $0 != nil }.prefix(1000)
    return Set(entries.compactMap { $0.flatMap(address) }).sorted()
}

private func address(in entry: UnsafeMutablePointer<addrinfo>) -> IPAddress? {
    guard let pointer = entry.pointee.ai_addr else { return nil }
    return SocketAddress(copying: pointer, length: entry.pointee.ai_addrlen)?.endpoint?.address
}
