/// An open message: what its segments tell of the person whom it is about.
struct HL7Message {
    /// More segments than any real message has.
    private static let most = 10_000

    let delimiters: HL7Delimiters
    private var segments = 0
    private var isTestFacility = false
    private var isTestName = false
    /// The field that a line without a segment's name goes on with.
    private var openText: String?

    init(_ number: Int, _ header: HL7Segment, into ledger: inout Ledger) {
        self.init(number, header.delimiters, into: &ledger)
        let processing = header.first(header.field(11).prefix { $0 != delimiters.component }).trimmed
        // HL7 table 0103: T is training, D debugging. P proves nothing.
        if ["T", "D"].contains(processing.text.uppercased()) { ledger.mark(.synthetic) }
        isTestFacility = [3, 4, 5, 6].contains { isTestPlace(header.field($0)) }
    }

    init(_ number: Int, _ delimiters: HL7Delimiters, into ledger: inout Ledger) {
        self.delimiters = delimiters
        ledger.begin("message \(number)")
    }

    /// The problem, where there is one, in words.
    mutating func take(_ segment: HL7Segment, into ledger: inout Ledger) -> String? {
        segments += 1
        guard segments <= Self.most else {
            return segments == Self.most + 1
                ? "a message has more than \(Self.most) segments; the others are not looked through" : nil
        }
        if segment.name == "PID" {
            ledger.speaksOfPerson()
            // To be known to a hospital's system as a patient is health information.
            ledger.speaksOfHealth()
        }
        openText = ["OBX", "NTE", "TXA"].contains(segment.name) ? segment.name == "NTE" ? "NTE-3" : "OBX-5" : nil
        if segment.name == "QPD" { query(segment, into: &ledger) }
        for field in HL7Field.table[segment.name] ?? [] { see(field, segment, into: &ledger) }
        return nil
    }

    func end(into ledger: inout Ledger) {
        if isTestFacility, isTestName { ledger.mark(.synthetic) }
        ledger.end()
    }

    /// Whether the line is free text that a line end has cut.
    func goesOn(_ line: ArraySlice<UInt8>, _ number: Int, into ledger: inout Ledger) -> Bool {
        guard let openText else { return false }
        ledger.saw(.health, line.prefix(4096), line: number, field: openText)
        return true
    }

    private mutating func see(_ field: HL7Field, _ segment: HL7Segment, into ledger: inout Ledger) {
        let label = "\(segment.name)-\(field.number)"
        if case .text = field.shape { return see(text: field, segment, label, into: &ledger) }
        let repetitions = segment.repetitions(field.number)
        for (index, repetition) in repetitions.enumerated() where !repetition.isEmpty {
            let place = repetitions.count > 1 ? "\(label)(\(index + 1))" : label
            let values = HL7Values(segment, segment.components(repetition), place)
            values.see(field.shape, into: &ledger)
            if case .name = field.shape, values.isTestName { isTestName = true }
        }
    }

    /// Of a result the tag is that of its code and its value; an encapsulated document is known by its beginning.
    private func see(text field: HL7Field, _ segment: HL7Segment, _ label: String, into ledger: inout Ledger) {
        let words = segment.words(segment.field(field.number).prefix(4096))
        guard !words.isEmpty else { return }
        guard segment.name == "OBX" else { return ledger.saw(.health, words, line: segment.line, field: label) }
        let code = segment.first(segment.field(3).prefix { $0 != delimiters.component })
        if isMasked(words) { return }
        ledger.saw(.observation, joined([code, words]), line: segment.line, field: label)
    }

    /// QPD-3 and its like: `@PID.5.1^FARROWBY~@PID.7^19651222` (IHE ITI-21).
    private func query(_ segment: HL7Segment, into ledger: inout Ledger) {
        ledger.speaksOfPerson()
        ledger.speaksOfHealth()
        for number in 3...8 {
            for repetition in segment.repetitions(number) {
                let parts = segment.components(repetition)
                guard parts.count > 1, let name = parts.first, name.starts("@PID.", at: name.startIndex) else {
                    continue
                }
                let wanted = Int(name.dropFirst(5).prefix { $0.isDigit }.text)
                guard let field = HL7Field.table["PID"]?.first(where: { $0.number == wanted }) else { continue }
                HL7Values(segment, Array(parts.dropFirst()), "QPD-\(number)").see(field.shape, into: &ledger)
            }
        }
    }
}

/// TESTFAC, QA-LAB: a place that is for trying out.
private func isTestPlace(_ field: ArraySlice<UInt8>) -> Bool {
    let text = field.prefix(64).text.uppercased()
    return ["TEST", "DEMO", "SANDBOX", "TRAINING"].contains { text.contains($0) }
}
