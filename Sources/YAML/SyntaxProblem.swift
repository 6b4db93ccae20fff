internal import CYAML
internal import Diagnostics

/// libyaml's error in plain words, at the place where a person mends it.
func syntaxProblem(_ failure: SyntaxFailure, in document: Document) -> Problem {
    let words = failure.words(in: document)
    let mark = words.isAtContext && failure.context != nil ? failure.contextMark : failure.mark
    let misread =
        words.isOfText ? misreadHint(document.line(failure.mark.line)) ?? misreadHint(document.line(mark.line)) : nil
    return document.problem(words.problem, at: document.place(of: mark), hint: misread ?? words.hint)
}

private struct Words {
    let problem: String
    let hint: String
    /// libyaml names two places: where what it was reading began, and where it gave up.
    var isAtContext = false
    /// Whether the reason may be text that YAML took for something else.
    var isOfText = true
}

extension SyntaxFailure {
    fileprivate func words(in document: Document) -> Words {
        knownScalarWords(in: document) ?? knownCollectionWords(in: document)
            ?? Words(
                problem: "YAML cannot read this: " + [context, problem].compactMap(\.self).joined(separator: ", "),
                hint: "quote the text, or check the indentation")
    }

    private func knownScalarWords(in document: Document) -> Words? {
        switch problem {
        case "found unexpected end of stream", "found unexpected document indicator":
            Words(
                problem: "this quote is never closed", hint: "close it; inside '...' a quote is written ''",
                isAtContext: true)
        case "found unknown escape character":
            Words(
                problem: "\"\\\(character(after: 1, in: document))\" is no escape",
                hint: "write \\\\ for a backslash, or use single quotes")
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            Words(
                problem: "this escape names no character",
                hint: "write two digits after \\x, four after \\u, eight after \\U")
        case "did not find expected comment or line break", "found an indentation indicator equal to 0":
            Words(problem: "only a comment may follow | or > on its line", hint: "begin the text on the next line")
        case "found a tab character where an indentation space is expected",
            "found a tab character that violates indentation":
            tabWords
        case "found character that cannot start any token":
            character(after: 0, in: document) == "\t"
                ? tabWords
                : Words(problem: "\"\(character(after: 0, in: document))\" cannot begin a text", hint: "quote the text")
        case "did not find expected alphabetic or numeric character":
            Words(
                problem: "YAML reads an alias or an anchor here", hint: "text that begins with * or & is quoted",
                isAtContext: true)
        default: isOfTag ? tagWords : nil
        }
    }

    private func knownCollectionWords(in document: Document) -> Words? {
        switch problem {
        case "could not find expected ':'":
            Words(
                problem: "a colon is missing after this key", hint: "text that goes on is indented deeper than its key",
                isAtContext: true)
        case "mapping values are not allowed in this context":
            Words(
                problem: "a \": \" stands where no value can begin", hint: "keys of one mapping begin in one column")
        case "did not find expected key":
            Words(problem: "a key is expected here", hint: "keys of one mapping begin in one column")
        case "did not find expected '-' indicator":
            Words(problem: "a \"- \" is expected here", hint: "entries of one list begin in one column")
        case "did not find expected ',' or ']'": unfinished("list", "]", in: document)
        case "did not find expected ',' or '}'": unfinished("mapping", "}", in: document)
        case "block sequence entries are not allowed in this context":
            Words(problem: "a list cannot begin here", hint: "put each \"- \" on a line below the key")
        case "mapping keys are not allowed in this context":
            Words(problem: "a key cannot begin here", hint: "text that begins with ? is quoted")
        case "did not find expected node content":
            Words(problem: "a value is expected here", hint: "write it, or quote the text")
        case "did not find expected <document start>":
            Words(problem: "the document has ended before this", hint: "keys of one mapping begin in one column")
        default:
            context?.contains("directive") == true
                ? Words(
                    problem: "a directive stands here", hint: "take the line that begins with % out", isAtContext: true,
                    isOfText: false)
                : nil
        }
    }
}

// MARK: Parts of them

extension SyntaxFailure {
    private var isOfTag: Bool {
        problem == "found undefined tag handle" || context == "while scanning a tag" || context == "while parsing a tag"
    }

    private var tagWords: Words {
        Words(
            problem: "YAML reads a tag here, and tags are not read",
            hint: "text that begins with ! is quoted, or written with | on the lines below", isAtContext: true)
    }

    private var tabWords: Words {
        Words(problem: "a tab stands where spaces indent", hint: "indent with spaces")
    }

    private func unfinished(_ what: String, _ close: String, in document: Document) -> Words {
        let start = document.place(of: contextMark)
        return Words(
            problem: "a comma or \"\(close)\" is expected here",
            hint: "the \(what) begins at \(start); text in it that holds any of , : [ ] { } is quoted", isOfText: false)
    }

    private func character(after distance: Int, in document: Document) -> String {
        let line = String(decoding: document.line(mark.line), as: UTF8.self).unicodeScalars
        return line.dropFirst(mark.column + distance).first.map { String($0) } ?? ""
    }
}
