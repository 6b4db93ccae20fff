import Detectors
import Digests
import Trees

@testable import HealthDataProbe

/// Text read through all detectors of health data.
struct TextReading {
    let matches: [Match]
    let problems: [String]

    init(_ text: String, path: String = "app.log") throws {
        try self.init(windows: [Window(Array(text.utf8))], path: path)
    }

    init(windows: [Window], path: String = "app.log") throws {
        var format = TextFormat(path: path, sight: try Sight(try Self.lens.get()))
        var ledger = Ledger(key: Self.key)
        for window in windows { format.read(window, into: &ledger) }
        matches = ledger.matches
        problems = format.problems
    }

    /// What the detectors say of the whole of it.
    var best: DetectorCase.Expectation {
        switch matches.map(\.grade).max() {
        case .linked: .certain
        case .possible, .unlikely: .possible
        case .reserved, .synthetic, .deidentified: .reserved
        case nil: .nothing
        }
    }

    /// The lines that hold health data.
    var linkedLines: Set<Int> { Set(matches.filter { $0.grade == .linked }.map(\.line)) }

    static let lens: Result<Lens, any Error> = Result { try Lens(try DetectorFiles.all.get(), cache: nil) }
    static let key: WorkspaceKey = .random()
}
