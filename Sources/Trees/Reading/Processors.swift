internal import Glibc

/// How many documents are looked through at once: one for each processor, up to what memory is meant for.
public var processors: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8) }
