import Digests
import Foundation
import Mustache
import Testing

@testable import Reports

private let rich = HTMLFormat.render(Specimen.rich)

@Test func `the policy lets in exactly the page's own style`() {
    let digest = SHA256Digest(of: PageStyle.css)
    #expect(PageStyle.digest == "sha256-" + Data(digest.bytes).base64EncodedString())
    #expect(rich.contains("<style>\(PageStyle.css)</style>"))
    #expect(
        rich.contains(
            "content=\"default-src 'none'; style-src '\(PageStyle.digest)'; base-uri 'none'; form-action 'none'\""))
}

@Test(arguments: PageTemplate.parts.keys.sorted())
func `nothing in a part of the page is unescaped`(_ name: String) throws {
    let part = try #require(PageTemplate.parts[name])
    _ = try MustacheTemplate(string: part)
    #expect(!part.contains("{{{") && !part.contains("{{&") && !part.contains("{{%"))
    for attribute in [
        "style=", "onclick", "src=", "javascript:", "<script", "<link", "<iframe", "<form", "@import", "url(",
    ] {
        #expect(!part.contains(attribute), "\(attribute)")
    }
}

@Test func `links stay on the page`() {
    let links = rich.components(separatedBy: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(links.count > 5)
    for link in links {
        #expect(link.hasPrefix("#"))
        #expect(rich.contains("id=\"\(link.dropFirst())\""), "\(link) leads nowhere")
    }
}

@Test func `an accessible page has a language, a title, one first heading and headers in its tables`() {
    #expect(rich.contains("<html lang=\"en\">"))
    #expect(rich.components(separatedBy: "<h1>").count == 2)
    #expect(rich.components(separatedBy: "<table").count == rich.components(separatedBy: "<thead>").count)
    for header in rich.components(separatedBy: "<th").dropFirst() where !header.hasPrefix("ead") {
        #expect(header.hasPrefix(" scope="))
    }
    let ids = rich.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count, "every id stands once")
}

/// The library's own escaping works on characters, not scalars: this is what `Shown` is for.
@Test func `no neighbour keeps markup from being escaped`() throws {
    let template = try MustacheTemplate(string: "{{text}}")
    for value in UInt32(0x80)...0x10FFFF {
        // What is unassigned or private is spelt out anyway, and an ideograph joins with nothing.
        guard let scalar = Unicode.Scalar(value), !(0x3400...0xD7FF).contains(value),
            !(0x17000...0x18CFF).contains(value),
            !(0x20000...0x3FFFF).contains(value), value < 0xF0000
        else { continue }
        let shown = Shown("\(scalar)<\(scalar)\"\(scalar)").renderText
        // Every character is either the mark itself, which the library escapes, or holds none.
        for character in shown where character.unicodeScalars.count > 1 {
            #expect(character.unicodeScalars.allSatisfy { $0 != "<" && $0 != "\"" }, "U+\(String(value, radix: 16))")
        }
    }
    for scalar in ["\u{0D4E}", "\u{0600}", "\u{111C2}", "\u{301}", "\u{200D}"] {
        let page = template.render(["text": Shown("\(scalar)<script>\(scalar)\"\(scalar)")])
        #expect(!page.contains { $0.unicodeScalars.contains("<") || $0.unicodeScalars.contains("\"") })
    }
}

@Test func `a long text is cut, and says so`() {
    let shown = Shown(String(repeating: "x", count: 1_000_000)).renderText
    #expect(shown.count == Shown.mostScalars + "… (cut)".count)
    #expect(shown.hasSuffix("… (cut)"))
}
