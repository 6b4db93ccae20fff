public import Diagnostics

extension Node {
    /// Where the character at a UTF-8 offset of the decoded text is written, through quotes, escapes, folding and
    /// indentation. An escape is one character, at its backslash or first quote; an offset beyond the text is its end.
    /// For a collection, where it begins.
    public func place(ofOffset offset: Int) -> Place {
        guard case .scalar(let scalar) = content else { return place }
        let trace = ScalarTrace(scalar, in: document.bytes)
        return document.place(atOffset: trace.origin(ofOffset: offset))
    }
}
