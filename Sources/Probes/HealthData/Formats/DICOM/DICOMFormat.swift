internal import Trees

/// The header of a DICOM file (PS3.10): what it says of the patient. The picture itself is not looked at.
struct DICOMFormat: HealthFormat {
    static let name = "dicom"
    /// The longest value of a patient's element that is read.
    private static let longest = 64 << 10

    private enum Stage {
        case preamble
        case elements
        /// The rest of a value that nobody asks for.
        case skipping(Int)
        case over
    }

    private var backlog = Backlog()
    private var found = ReadingProblems()
    private var stage = Stage.preamble
    private var isBigEndian = false
    /// The transfer syntax that the file's header names, until the header is over.
    private var syntax: String?
    private var hasBegun = false

    init(path: String) {}

    var problems: [String] { found.texts }

    static func recognises(_ head: ArraySlice<UInt8>, path: String) -> Bool {
        head.starts("DICM", at: head.startIndex + 128) || beginsWithElements(head)
    }

    /// Data sets that were sent and never stored begin with an element of group 2 or 8, and a second like it.
    private static func beginsWithElements(_ head: ArraySlice<UInt8>) -> Bool {
        let isBig = head.first == 0
        guard let first = DICOMElement(head, isBigEndian: isBig), [0x0002, 0x0008].contains(first.tag.group),
            let length = first.length, length < 1024,
            let second = DICOMElement(head.dropFirst(first.headerLength + length), isBigEndian: isBig)
        else { return false }
        return second.tag.group == first.tag.group && second.tag.element > first.tag.element
    }

    mutating func read(_ window: Window, into ledger: inout Ledger) {
        backlog.add(window)
        if !hasBegun {
            hasBegun = true
            ledger.begin(nil)
            ledger.speaksOfHealth()
        }
        while !backlog.isEmpty, step(into: &ledger) {}
        if backlog.isWhole { finish(into: &ledger) }
    }

    private mutating func finish(into ledger: inout Ledger) {
        if case .skipping = stage { found.tell("it ends within the value of an element") }
        if case .elements = stage, !backlog.isEmpty { found.tell("it ends within an element") }
        ledger.end()
    }

    /// False where bytes are wanting.
    private mutating func step(into ledger: inout Ledger) -> Bool {
        switch stage {
        case .preamble: return preamble()
        case .elements: return element(into: &ledger)
        case .skipping(let count): skip(count)
        case .over: backlog.skip(to: backlog.bytes.count)
        }
        return true
    }

    /// 128 bytes that mean nothing, and DICM; data sets that were sent have neither.
    private mutating func preamble() -> Bool {
        let rest = backlog.rest
        guard rest.count >= 132 || backlog.isWhole else { return false }
        stage = .elements
        if rest.starts("DICM", at: rest.startIndex + 128) {
            backlog.skip(to: rest.startIndex + 132)
        } else {
            isBigEndian = rest.first == 0
        }
        return true
    }

    private mutating func element(into ledger: inout Ledger) -> Bool {
        let rest = backlog.rest
        // The longest header, and the first bytes of a value that may be an item.
        guard rest.count >= 16 || backlog.isWhole else { return false }
        if isHeaderOver(rest), !begin(syntax ?? "") { return true }
        guard let element = DICOMElement(rest, isBigEndian: isBigEndian) else { return false }
        if element.tag.isPixelData {
            stage = .over
            return true
        }
        guard !element.isSequence, let length = element.length else {
            backlog.skip(to: rest.startIndex + element.headerLength)
            return true
        }
        return value(of: element.tag, from: rest.startIndex + element.headerLength, length, into: &ledger)
    }

    private mutating func value(of tag: DICOMTag, from start: Int, _ length: Int, into ledger: inout Ledger) -> Bool {
        let isWanted = DICOMPatient.isWanted(tag) && length <= Self.longest
        let rest = backlog.rest
        guard isWanted else {
            if DICOMPatient.isWanted(tag) { found.tell("\(tag) has more than \(Self.longest) bytes and is not read") }
            backlog.skip(to: start)
            stage = .skipping(length)
            if length == 0 { stage = .elements }
            return true
        }
        guard rest.endIndex - start >= length else { return false }
        let value = rest[start..<(start + length)]
        backlog.skip(to: start + length)
        see(tag, value.unpadded, into: &ledger)
        return true
    }

    private mutating func see(_ tag: DICOMTag, _ value: ArraySlice<UInt8>, into ledger: inout Ledger) {
        switch tag {
        case .transferSyntax: syntax = value.prefix(64).text
        case .identityRemoved: if value.isEqual("YES") { ledger.mark(.deidentified) }
        case .burnedIn:
            guard value.isEqual("YES") else { return }
            found.tell("\(tag) says that its picture shows who it is of; pictures are not looked at")
        default: DICOMPatient.see(tag, value, into: &ledger)
        }
    }

    /// The header is group 2, always little-endian; what comes after it is as its transfer syntax says.
    private func isHeaderOver(_ rest: ArraySlice<UInt8>) -> Bool {
        guard syntax != nil else { return false }
        return DICOMElement(rest, isBigEndian: false)?.tag.group != 0x0002
    }

    /// False where the data set cannot be read.
    private mutating func begin(_ syntax: String) -> Bool {
        self.syntax = nil
        isBigEndian = syntax == "1.2.840.10008.1.2.2"
        guard syntax != "1.2.840.10008.1.2.1.99" else {
            found.tell("it is deflated (transfer syntax \(syntax)) and is not looked through; inflate it first")
            stage = .over
            return false
        }
        return true
    }

    private mutating func skip(_ count: Int) {
        let taken = min(count, backlog.rest.count)
        backlog.skip(to: backlog.start + taken)
        stage = taken == count ? .elements : .skipping(count - taken)
    }
}
