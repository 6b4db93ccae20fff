import Testing

@testable import CodeProbe

/// What a lexer makes of a piece of source: names and numbers as they are, texts between quotes, expressions within
/// texts between `⟨` and `⟩`.
private func words(_ source: String, _ path: String) -> String {
    let file = SourceFile(path: path, bytes: Array(source.utf8))
    return (file?.tokens ?? []).map { token in
        let text = String(decoding: file?.text(token) ?? [], as: UTF8.self)
        return switch token.kind {
        case .name, .number, .mark: text
        case .text: "\"\(text)\""
        case .newline: "⏎"
        case .interpolationOpen: "⟨"
        case .interpolationClose: "⟩"
        }
    }.joined(separator: " ")
}

struct LexerTests {
    struct Case: CustomStringConvertible, Sendable {
        let path: String
        let source: String
        let words: String
        var description: String { "\(path): \(source)" }

        init(_ path: String, _ source: String, _ words: String) {
            self.path = path
            self.source = source
            self.words = words
        }
    }

    @Test(arguments: [
        Case("a.py", "x = 1  # y", "x = 1"),
        Case("a.py", #"f"a{b!r:>{w}}c{{d}}""#, #""a" ⟨ b ⟩ "c{{d}}""#),
        Case("a.py", #"f"{d["k"]}""#, #""" ⟨ d [ "k" ] ⟩"#),
        Case("a.py", #"rb'\'' x"#, #""\'" x"#),
        Case("a.py", "'''a\n'b''' c", "\"a\n'b\" c"),
        Case("a.py", "'open\nx", #""open" ⏎ x"#),
        Case("a.py", #"f"{x:%Y-%m-%d}" y"#, #""" ⟨ x ⟩ y"#),
        Case("a.py", #"f"{x != y}""#, #""" ⟨ x != y ⟩"#),
        Case("a.js", "a /b/ c", "a / b / c"),
        Case("a.js", "return /b'/g.test(c)", #"return "b'" . test ( c )"#),
        Case("a.js", "x = /[/']/ + y", #"x = "[/']" + y"#),
        Case("a.js", "`a${b + `c${d}`}e`", #""a" ⟨ b + "c" ⟨ d ⟩ ⟩ "e""#),
        Case("a.js", "`${ {a: 1}.a }`", #""" ⟨ { a : 1 } . a ⟩"#),
        Case("a.jsx", "f(<p a='b'>Don't {x} </p>, y)", #"f ( "p" "a" "b" "Don't " ⟨ x ⟩ " " , y )"#),
        Case("a.tsx", "const f = <T,>(x: T) => x", "const f = < T , > ( x : T ) => x"),
        Case("a.ts", "const f = <Foo>x; 'a'", #"const f = < Foo > x ; "a""#),
        Case("a.vue", "<template>It's</template><script>let a</script><style>b's</style>", "let a"),
        Case("a.js", "// x\n/* y */ z", "⏎ z"),
        Case("a.php", "<b>it's</b><?php $a->b ?>c<?= $d", #""<b>it's</b>" a -> b ?> "c" d"#),
        Case(
            "a.php", #"<?php "x $a->b {$c['d']} $e[f] ${g}";"#,
            #""x " ⟨ a -> b ⟩ " " ⟨ c [ "d" ] ⟩ " " ⟨ e [ "f" ] ⟩ " " ⟨ g ⟩ ;"#),
        Case("a.php", "<?php <<<EOT\na $b\n EOT . 'c';", #""a " ⟨ b ⟩ "\#n" . "c" ;"#),
        Case("a.php", "<?php <<<'EOT'\na $b\nEOT;", #""a $b\#n" ;"#),
        Case("a.php", "<?php # it's\n$a; // b ?> c", #"a ; ?> " c""#),
        Case("a.php", "<?php #[Attr('x')]\nf();", #"# [ Attr ( "x" ) ] f ( ) ;"#),
        Case("a.java", #"char c = '"'; String s = "a\"b"; // d"#, #"char c = """ ; String s = "a\"b" ;"#),
        Case("a.java", "\"\"\"\n a \"b\" \\\"\"\" c\"\"\" d", "\"\n a \"b\" \\\"\"\" c\" d"),
        Case("a.cs", #"$"a{b:N2}c{{d}}" + @"e\"#, #""a" ⟨ b ⟩ "c{{d}}" + "e\""#),
        Case("a.cs", #"@"a""b" + $@"c{d}""e""#, #""a""b" + "c" ⟨ d ⟩ """e""#),
        Case("a.cs", ##"$$"""a {b} {{c}}""" d"##, #""a {b} " ⟨ c ⟩ d"#),
        Case("a.cs", "#region it's\nx", "x"),
        Case("a.go", "a := `b\\` + 'c'", #"a := "b\" + "c""#),
        Case("a.rb", "x = %w[a b] # c", #"x = "a b""#),
        Case("a.rb", #""a#{b["c"]}d""#, #""a" ⟨ b [ "c" ] ⟩ "d""#),
        Case("a.rb", "f(<<~A, b)\n  x #{y}\n  A\nz", #"f ( "  x " ⟨ y ⟩ "\#n" , b ) ⏎ ⏎ z"#),
        Case("a.rb", "a[:b] ? c : d", #"a [ "b" ] ? c : d"#),
        Case("a.rb", "a / b; puts /c'/", #"a / b ; puts "c'""#),
        Case("a.rb", "@a.nil? && A::B", "a . nil? && A :: B"),
        Case("a.rb", "=begin\nit's\n=end\nx", "= begin ⏎ it \"s\n=end\nx\""),
        Case("a.swift", #""a\(b("c"))d""#, #""a" ⟨ b ( "c" ) ⟩ "d""#),
        Case("a.swift", ##"#"a\(b)\#(c)"#"##, #""a\(b)" ⟨ c ⟩"#),
        Case("a.swift", "/* /* a */ ' */ b", "b"),
        Case("a.swift", "\"\"\"\n a \"b\"\n \"\"\" c", "\"\n a \"b\"\n \" c"),
        Case("a.kt", #""a $b ${c.d} $""#, #""a " ⟨ b ⟩ " " ⟨ c . d ⟩ " $""#),
        Case("a.scala", #"s"a $b" + "$c" + 'd'"#, #""a " ⟨ b ⟩ + "$c" + "d""#),
        Case("a.sh", #"echo ssn "$ssn" '$x' # y"#, #"echo "ssn" "" ⟨ ssn ⟩ "$x""#),
        Case("a.sh", "x=$(f \"$y\")", #"x = ⟨ f "" ⟨ y ⟩ ⟩"#),
        Case("a.sh", "echo ${#a} ${b: -4}", #"echo ⟨ # a ⟩ ⟨ b ": -4" ⟩"#),
        Case("a.sh", "cat <<'E'\n$a\nE\nb", #"cat << ⏎ "$a\#n" ⏎ b"#),
    ])
    func `texts, expressions in texts and comments are told apart`(_ piece: Case) {
        #expect(words(piece.source, piece.path) == piece.words)
    }

    @Test func `a line's number is that of the token`() {
        let file = SourceFile(path: "a.py", bytes: Array("a\n\n'''x\ny'''\nb".utf8))
        #expect(file?.tokens.filter { $0.kind != .newline }.map(\.line) == [1, 3, 5])
    }

    @Test(arguments: ["a.py", "a.java", "a.go", "a.js", "a.php"])
    func `a text that never ends is told with its line`(_ path: String) {
        let sources = [
            "a.py": "x\n'''y", "a.java": "x\n\"\"\"y", "a.go": "x\n`y", "a.js": "x\n`y", "a.php": "<?php\n\"y",
        ]
        #expect(SourceFile(path: path, bytes: Array((sources[path] ?? "").utf8))?.unendedLine == 2)
    }

    @Test(arguments: [
        ("bin/run", "#!/usr/bin/env python3\nx", Language.python), ("bin/run", "#!/bin/sh\n", .shell),
        ("a/B.JAVA", "", .java), ("x.blade.php", "", .php), ("run", "#! /usr/bin/ruby -w\n", .ruby),
    ])
    func `a language is known by the name or the first line`(_ path: String, _ text: String, _ language: Language) {
        #expect(Language(path: path, bytes: Array(text.utf8)) == language)
    }

    @Test func `what has neither is no source`() {
        #expect(Language(path: "README", bytes: Array("python".utf8)) == nil)
        #expect(Language(path: "a.pyx", bytes: []) == nil)
    }
}
