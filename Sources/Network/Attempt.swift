import Glibc

/// What connect() said, in terms of what it tells of the other side.
enum Attempt: Hashable {
    case connected
    /// The answer is not here yet.
    case pending
    case refused
    /// Both shook hands, and the other side took it back before we looked.
    case reset
    case timedOut
    /// A packet filter refused in the port's stead.
    case filtered
    /// This machine has no socket, local port or memory left: it tells nothing of the other side.
    case starved(Int32)
    /// No answer of the port's: no route, a local firewall, a permission.
    case failed(Int32)

    init(errno code: Int32) {
        switch code {
        case 0, EISCONN: self = .connected
        case EINPROGRESS, EALREADY, EINTR: self = .pending
        case ECONNREFUSED: self = .refused
        case ECONNRESET, EPIPE: self = .reset
        case ETIMEDOUT: self = .timedOut
        case EMFILE, ENFILE, ENOBUFS, ENOMEM, EADDRNOTAVAIL, EAGAIN: self = .starved(code)
        default: self = .failed(code)
        }
    }
}
