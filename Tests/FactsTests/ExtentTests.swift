import Facts
import JSON
import Testing

@Suite struct ExtentTests {
    private let tcp: [String: NumberRanges] = ["tcp": NumberRanges(1...1000)]

    @Test func `a complete look without ranges vouches for everything`() {
        #expect(Extent.complete.covers(Subject("npm/lodash@package-lock.json")))
    }

    @Test func `ranges vouch for their numbers only`() {
        let extent = Extent(.complete, covered: tcp)
        #expect(extent.covers(Subject("tcp/443")))
        #expect(extent.covers(Subject("tcp/443/TLSv1.0")))
        #expect(!extent.covers(Subject("tcp/8080")))
        #expect(!extent.covers(Subject("udp/443")))
        #expect(!extent.covers(Subject("elsewhere")))
    }

    @Test func `what was left out is not vouched for, and what nobody has seen may lie there`() {
        let extent = Extent(.complete, leftOut: ["web", "Tests/Fixtures", "web"])
        #expect(extent.leftOut == ["Tests/Fixtures", "web"])
        #expect(extent.missing == nil)
        let subject = Subject("npm/lodash@web/package-lock.json")
        for path in ["web", "web/package-lock.json", "Tests/Fixtures/a/b"] {
            #expect(!extent.covers(subject, at: path), "\(path)")
        }
        for path in ["website/package-lock.json", "Tests/package-lock.json", "a/web/x"] {
            #expect(extent.covers(subject, at: path), "\(path)")
        }
        #expect(!extent.covers(subject))
        #expect(!Extent(.partial(.deadline), leftOut: ["web"]).covers(subject, at: "a"))
    }

    @Test func `a look that was cut short vouches for nothing it did not see`() {
        #expect(!Extent(.partial(.deadline), covered: tcp).covers(Subject("tcp/443")))
        #expect(!Extent.unseen(.timedOut).covers(Subject("tcp/443")))
    }

    @Test(arguments: [
        Extent.complete, .partial(.timedOut), .unseen(.refused),
        Extent(.complete, covered: ["tcp": NumberRanges(1...1000)], closed: ["tcp": NumberRanges(1...21)]),
        Extent(.partial(.deadline), covered: ["tcp": NumberRanges([Int]())]),
        Extent(.complete, leftOut: ["Tests/Fixtures", "web"]), Extent(.partial(.deadline), leftOut: ["é"]),
    ])
    func `what is written is read back`(extent: Extent) {
        #expect(Extent(json: extent.json) == extent)
    }

    @Test(arguments: [
        "null", "true", "{}", "\"partial\"", "{\"complete\":false}", "{\"complete\":true,\"covered\":{\"tcp\":\"x\"}}",
        "{\"complete\":true,\"left_out\":\"web\"}", "{\"complete\":true,\"left_out\":[1]}",
    ])
    func `what is no extent`(text: String) throws {
        let json = try JSONValue.parse(Array(text.utf8))
        #expect(Extent(json: json) == nil)
    }
}
