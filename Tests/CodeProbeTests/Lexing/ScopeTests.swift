import Testing

@testable import CodeProbe

struct ScopeTests {
    /// The symbol around the name `here`.
    private func symbol(_ source: String, _ path: String) -> String? {
        guard let file = SourceFile(path: path, bytes: Array(source.utf8)),
            let index = file.tokens.indices.first(where: { file.is($0, "here") })
        else { return "here is missing" }
        return file.symbol(at: index)
    }

    @Test(
        arguments: [
            ("a.py", "class A:\n    async def f(self,\nx):\n        here", "A.f"),
            ("a.py", "def f():\n    pass\nhere", nil),
            ("a.py", "def f():\n    def g():\n        pass\n    here", "f"),
            ("a.rb", "module M\n  class A\n    def self.f(x)\n      here\n    end\n  end\nend", "M.A.f"),
            ("a.rb", "class A\n  def f\n  end\n  here\nend", "A"),
            ("a.java", "class A { void f(int x) throws B, C { if (x) { here(); } } }", "A.f"),
            ("a.java", "class A { int x = g(1); { here(); } }", "A"),
            ("a.js", "class A { async f(x) { here } }", "A.f"),
            ("a.js", "const f = async (x) => { here }", "f"),
            ("a.js", "const o = { f: function (x) { here } }", "f"),
            ("a.js", "export function f() { return () => { here } }", "f"),
            ("a.php", "<?php class A { public function f(B $b): ?C { here(); } }", "A.f"),
            ("a.cs", "namespace N { class A { int F(int x) => here; } }", "N.A.F"),
            ("a.go", "func (s *Server) Load(id string) (x, error) { here }", "Load"),
            ("a.swift", "extension A { func f<T>(_ x: T) async throws -> [B] { here } }", "A.f"),
            ("a.swift", "struct A { init(x: Int) { here } }", "A.init"),
            ("a.kt", "class A { fun f(x: Int) = here }", "A.f"),
            ("a.sh", "f() {\n here\n}", "f"),
        ] as [(String, String, String?)])
    func `the functions and types around a word are its symbol`(_ path: String, _ source: String, _ symbol: String?) {
        #expect(self.symbol(source, path) == symbol)
    }

    @Test(arguments: [
        ("a.py", "self.log.info('x', a, k=b, **c)", "self.log.info", 4),
        ("a.py", "', '.join([a, b])", "join", 1),
        ("a.js", "a?.b().c[0].d(x, {y, z},)", "a.b.c.d", 2),
        ("a.php", "<?php \\Sentry\\captureMessage($a, [1, 2]);", "captureMessage", 2),
        ("a.php", "<?php $this->a->b($c);", "this.a.b", 1),
        ("a.swift", "a!.b(c: 1, d)", "a.b", 2),
    ])
    func `a call has a path and arguments`(_ path: String, _ source: String, _ callee: String, _ count: Int) {
        let calls = SourceFile(path: path, bytes: Array(source.utf8))?.calls ?? []
        let names = calls.map { $0.callee.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".") }
        #expect(names.contains(callee), "\(names)")
        if let index = names.firstIndex(of: callee) { #expect(calls[index].arguments.count == count) }
    }
}
