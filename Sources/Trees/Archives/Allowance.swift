internal import Facts

/// What may still come out of an archive, with all that is nested in it.
final class Allowance {
    let reason: Reason
    private var bytes: Int
    private var members: Int
    private(set) var isSpent = false

    /// `size`: the archive's own bytes.
    init(_ bounds: Bounds, size: Int) {
        let (product, overflowed) = max(0, size).multipliedReportingOverflow(by: bounds.ratio)
        let byRatio = max(bounds.unsuspicious, overflowed ? Int.max : product)
        bytes = min(bounds.unpacked, byRatio)
        members = bounds.members
        reason =
            byRatio < bounds.unpacked
            ? .denied("it unpacks to more than \(bounds.ratio) times its size; the rest was not looked at")
            : .denied(
                "it unpacks to more than \(bounds.unpacked) bytes or \(bounds.members) members; the rest was not looked at"
            )
    }

    func spend(_ count: Int) throws(Reason) {
        bytes -= count
        if bytes < 0 { try refuse() }
    }

    func enterMember() throws(Reason) {
        members -= 1
        if members < 0 { try refuse() }
    }

    private func refuse() throws(Reason) -> Never {
        isSpent = true
        throw reason
    }
}
