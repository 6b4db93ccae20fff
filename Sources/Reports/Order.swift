import Facts
import Policies

/// The words that an entry is sorted by, compared byte by byte: other programs know no other order.
struct Order {
    let words: [String]

    init(_ words: String?...) { self.words = words.map { $0 ?? "" } }

    func precedes(_ other: Order) -> Bool {
        for (mine, theirs) in zip(words, other.words) where !mine.utf8.elementsEqual(theirs.utf8) {
            return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
        }
        return false
    }
}

extension Report.Finding {
    /// News before what stands, the worst first.
    var order: Order {
        let urgency = Report.Change.allCases.firstIndex(of: change) ?? 0
        return Order(
            letter(urgency), letter(Severity.critical.rawValue - severity.rawValue), target, subject, rule, fingerprint,
            message)
    }

    /// The worst first, whatever became of it.
    var orderBySeverity: Order {
        let urgency = Report.Change.allCases.firstIndex(of: change) ?? 0
        return Order(
            letter(Severity.critical.rawValue - severity.rawValue), letter(urgency), target, subject, rule, fingerprint,
            message)
    }
}

/// Small numbers as letters that sort alike.
private func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(clamping: number))) }

extension Report.Undetermined {
    var order: Order { Order(target, rule, subject, reason) }
}

extension Report.SurfaceChange {
    var order: Order {
        let rank = Change.allCases.firstIndex(of: change) ?? 0
        return Order(letter(rank), target, kind, subject, note)
    }
}

extension Report.Target {
    var order: Order { Order(environment, kind.rawValue, id) }
}

extension Report.Gap {
    var order: Order { Order(target, what, reason) }
}
