import JSON
import Policies
import Reports
import Testing

private func text(_ name: String) throws -> String {
    try #require(Hostile.texts.first { $0.name == name }?.text)
}

private let names = Hostile.texts.map(\.name)

/// What moves a cursor, reorders a line or hides in it.
private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
}

@Test(arguments: names, ReportStyle.View.allCases)
func `a terminal is told nothing but text`(_ name: String, _ view: ReportStyle.View) throws {
    let screen = TextFormat.render(Hostile.report(try text(name)), ReportStyle(view: view))
    #expect(!screen.unicodeScalars.contains(where: isDangerous))
    for line in screen.split(separator: "\n") where name != "marks without end" {
        #expect(columns(line) <= 100, "\(line)")
    }
    #expect(screen.utf8.count < 60_000)
}

@Test(arguments: names)
func `colour is the only thing that a terminal obeys`(_ name: String) throws {
    let report = Hostile.report(try text(name))
    let plain = TextFormat.render(report, ReportStyle(view: .everything))
    var painted = TextFormat.render(report, ReportStyle(view: .everything, colour: true))
    #expect(painted != plain)
    for code in ["31", "1;31", "33", "36", "32", "2", "0"] {
        painted = painted.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(painted == plain)
}

@Test(arguments: names)
func `a page has no markup but its own`(_ name: String) throws {
    let page = HTMLFormat.render(Hostile.report(try text(name)))
    #expect(!page.unicodeScalars.contains(where: isDangerous))
    #expect(tags(page) == tags(HTMLFormat.render(Hostile.report("x"))) || name == "nothing")
    #expect(tags(page).allSatisfy { !$0.lowercased().contains("script") && !$0.contains("onerror") })
    #expect(!page.contains("alert(1)<") || !page.contains("<script"))
    #expect(page.utf8.count < 4_000_000)
}

@Test(arguments: names)
func `JSON and SARIF stay JSON, on one line`(_ name: String) throws {
    let hostile = try text(name)
    for line in [JSONFormat.render(Hostile.report(hostile)), SARIFFormat.render(Hostile.report(hostile))] {
        #expect(line.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1)
        _ = try JSONValue.parse(Array(line.utf8))
    }
    let object = try JSONValue.parse(Array(JSONFormat.render(Hostile.report(hostile)).utf8))
    #expect(object["client"]?.stringValue == hostile)
    #expect(object["findings"]?.arrayValue?.first?["message"]?.stringValue == hostile)
}

@Test(arguments: names)
func `a place in a file never leads out of the repository`(_ name: String) throws {
    let log = try JSONValue.parse(Array(SARIFFormat.render(Hostile.report(try text(name))).utf8))
    let run = try #require(log["runs"]?.arrayValue?.first)
    for result in try #require(run["results"]?.arrayValue) {
        let places = (result["locations"]?.arrayValue ?? []).compactMap { $0["physicalLocation"]?["artifactLocation"] }
        for uri in places.compactMap({ $0["uri"]?.stringValue }) {
            #expect(!uri.hasPrefix("/") && !uri.contains(":") && !uri.split(separator: "/").contains(".."))
            #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
    }
}

@Test func `a megabyte in one message is cut for people, and kept for programs`() throws {
    let long = String(repeating: "x", count: 1_000_000)
    let finding = Specimen.finding(.new, .change, .high, Specimen.rules[0], on: "portal", "tcp/1", says: long)
    let report = Specimen.with([finding])
    #expect(TextFormat.render(report).utf8.count < 2000)
    #expect(HTMLFormat.render(report).utf8.count < 60_000)
    #expect(JSONFormat.render(report).utf8.count > 1_000_000)
}

/// Every tag of a page, with its attributes: between a `<` and the next `>`, scalar by scalar.
private func tags(_ page: String) -> [String] {
    var tags: [String] = []
    var tag: String.UnicodeScalarView?
    for scalar in page.unicodeScalars {
        if scalar == "<" { tag = .init() }
        tag?.append(scalar)
        if scalar == ">", let whole = tag {
            tags.append(String(whole))
            tag = nil
        }
    }
    return tags
}

/// As many columns as a terminal gives: two for ideographs.
private func columns(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) {
        $0 + (0x4E00...0x9FFF ~= $1.value ? 2 : $1.properties.generalCategory == .nonspacingMark ? 0 : 1)
    }
}
