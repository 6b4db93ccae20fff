import Baselines
import Facts
import Policies

extension Report.Finding {
    /// News before what stands, the worst first.
    var order: ByteOrder {
        let urgency = Report.Change.allCases.firstIndex(of: change) ?? 0
        return ByteOrder(
            letter(urgency), letter(Severity.critical.rawValue - severity.rawValue), target, subject, rule, fingerprint,
            message)
    }

    /// The worst first, whatever became of it.
    var orderBySeverity: ByteOrder {
        let urgency = Report.Change.allCases.firstIndex(of: change) ?? 0
        return ByteOrder(
            letter(Severity.critical.rawValue - severity.rawValue), letter(urgency), target, subject, rule, fingerprint,
            message)
    }
}

/// Small numbers as letters that sort alike.
private func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(clamping: number))) }

extension Report.Undetermined {
    var order: ByteOrder { ByteOrder(target, rule, subject, reason) }
}

extension Report.SurfaceChange {
    var order: ByteOrder {
        let rank = Change.allCases.firstIndex(of: change) ?? 0
        return ByteOrder(letter(rank), target, kind, subject, note)
    }
}

extension Report.Target {
    var order: ByteOrder { ByteOrder(environment, kind.rawValue, id) }
}

extension Report.Gap {
    var order: ByteOrder { ByteOrder(target, what, reason) }
}
