import Testing

@testable import CodeProbe

/// What makes a leak the same leak tomorrow.
struct IdentityTests {
    private struct Identity: Hashable {
        let symbol: String?
        let sink: SinkKind
        let shape: Shape
    }

    private func identities(_ source: String, _ path: String = "a.py") -> [Identity] {
        let file = SourceFile(path: path, bytes: Array(source.utf8))
        return (file.map { FlowReader.sightings(in: $0, .standard) } ?? []).map {
            Identity(symbol: $0.symbol, sink: $0.sink, shape: $0.shape)
        }
    }

    private static let python =
        "class A:\n    def f(self, patient):\n        s = patient.ssn\n        log.info(\"ssn %s\", s)\n"

    @Test(arguments: [
        ("lines above", "import x\n\n\n" + python),
        ("reindented", "class A:\n  def f(self, patient):\n    s = patient.ssn\n    log.info(\"ssn %s\", s)\n"),
        ("a comment", python.replacing("log.info", with: "# why\n        log.info")),
        (
            "a renamed variable",
            python.replacing("s = patient", with: "value = patient").replacing(", s)", with: ", value)")
        ),
        ("other words", python.replacing("ssn %s", with: "the number is %s")),
        ("other quotes", python.replacing("\"", with: "'")),
        (
            "over several lines",
            python.replacing(
                "log.info(\"ssn %s\", s)", with: "log.info(\n            \"ssn %s\",\n            s,\n        )")
        ),
    ])
    func `it stays the same`(_ edit: (name: String, source: String)) {
        #expect(!identities(Self.python).isEmpty && identities(Self.python) == identities(edit.source), "\(edit.name)")
    }

    @Test(arguments: [
        ("another field", python.replacing("patient.ssn", with: "patient.dob")),
        ("another sink", python.replacing("log.info", with: "print")),
        ("another level", python.replacing("log.info", with: "log.error")),
        ("another function", python.replacing("def f", with: "def g")),
        ("more is told", python.replacing(", s)", with: ", s, patient.dob)")),
    ])
    func `it becomes another`(_ edit: (name: String, source: String)) {
        #expect(
            identities(edit.source).count == 1 && identities(Self.python) != identities(edit.source), "\(edit.name)")
    }

    @Test func `layout and semicolons of JavaScript are nothing`() {
        let a = identities("function f(p) { console.log(`x ${patient.ssn}`); }", "a.js")
        let b = identities("// c\nfunction f(q) {\n  console.log(\n    `other ${patient.ssn}`,\n  )\n}", "a.js")
        #expect(!a.isEmpty && a == b)
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        var result = "", rest = self[...]
        while let range = rest.firstRange(of: old) {
            result += rest[..<range.lowerBound] + new
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
