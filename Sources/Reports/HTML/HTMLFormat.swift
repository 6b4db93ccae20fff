import Mustache

/// For clients: one page that needs nothing else, prints well and runs nothing.
public enum HTMLFormat: ReportFormat {
    public static let name = "html"
    public static let folder = "HTML"

    public static func render(_ report: Report, _ style: ReportStyle) -> String {
        library.render(Page(report), withTemplate: "page") ?? ""
    }

    /// A template that does not parse is a bug, and every test of this format finds it.
    private static let library = MustacheLibrary(
        templates: PageTemplate.parts.mapValues { text in
            guard let template = try? MustacheTemplate(string: text) else {
                preconditionFailure("a part of the page is no template")
            }
            return template
        })
}
