internal import Glibc

/// Both ends of a pipe, that programs started later do not inherit. Whoever makes it closes it.
struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(ServerFailure) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system("pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }
}
