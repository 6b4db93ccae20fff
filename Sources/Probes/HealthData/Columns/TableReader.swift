/// Reads the rows of one table: the first ones are kept until it is known what they are, the others are told at once.
struct TableReader {
    private struct Waiting {
        let row: Row
        let line: Int
        let place: String
    }

    private var samples: [ColumnSample]
    private let topic: Topic
    private var waiting: [Waiting] = []
    private var waitingBytes = 0
    private var table: Table?

    private static let sampleRows = 48
    private static let sampleBytes = 128 * 1024

    init(_ columns: [Column], topic: Topic) {
        samples = columns.prefix(Row.mostCells).map(ColumnSample.init)
        self.topic = topic
    }

    /// Nothing of what is still to come will be told.
    var isSilent: Bool { table?.isSilent ?? false }

    mutating func take(_ row: Row, line: Int, place: @autoclosure () -> String, into ledger: inout Ledger) {
        if let table {
            guard !table.isSilent else { return }
            return table.tell(row, line: line, place: place(), into: &ledger)
        }
        for index in samples.indices { samples[index].take(row[index]) }
        waiting.append(Waiting(row: row, line: line, place: place()))
        waitingBytes += row.byteCount
        if waiting.count >= Self.sampleRows || waitingBytes > Self.sampleBytes { finish(into: &ledger) }
    }

    /// No more rows come: what was kept is told.
    mutating func finish(into ledger: inout Ledger) {
        let table = self.table ?? Table(samples, topic: topic)
        self.table = table
        if !table.isSilent {
            for kept in waiting { table.tell(kept.row, line: kept.line, place: kept.place, into: &ledger) }
        }
        waiting = []
        waitingBytes = 0
    }
}
