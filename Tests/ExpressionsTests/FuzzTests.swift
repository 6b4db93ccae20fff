import Expressions
import Facts
import Glibc
import Support
import Testing

@Suite struct Hostility {
    private static let real = [
        "!it.offered || it.protocol >= \"TLSv1.2\"", "it.not_after - now >= params.min_left",
        "facts.exists(f, f.name == 'lodash' && f.version < '4.17.21')", "cidr('10.0.0.0/8').contains(it.address)",
        "has(it.name) ? it.name.matches('^a+(b|c)*$') : size(it.tags) > 0x1F",
        "it.tags.map(t, t + 'x').filter(t, t in ['ax'])[0] == r'\\d'",
        "timestamp('2026-11-23T00:00:00Z').getHours('+01:00') == -1h30m.getHours() // a remark",
        "'\\u00e9\\U0001F431\\101' != \"\"\"a\"b\"\"\"",
    ]

    /// A fault lies inside its source and says something; an accepted expression can be evaluated.
    private func accepts(_ source: String, _ bindings: Bindings) throws -> Bool {
        do {
            let expression = try Expression.check(source, against: Fixture.declarations)
            _ = expression.evaluate(bindings)
            return true
        } catch {
            #expect(!error.all.isEmpty)
            for fault in error.all {
                #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= source.utf8.count, "\(source)")
                #expect(!fault.problem.isEmpty)
            }
            _ = error.text(in: source)
            return false
        }
    }

    @Test func `any text is checked without a trap`() throws {
        var random = Seeded(1)
        let bindings = try Fixture.bindings()
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = try accepts(String(decoding: bytes, as: UTF8.self), bindings)
        }
    }

    @Test func `any run of tokens is checked without a trap`() throws {
        let tokens = [
            "it", ".", "count", "name", "(", ")", "[", "]", "{", "}", ",", "?", ":", "+", "-", "*", "/", "%", "!", "<",
            "<=", "==", "!=", "&&",
            "||", "in", "1", "-9223372036854775808", "0x", "1.5", "30d", "'a'", "r'\\'", "\"\"\"", "'", "true", "all",
            "exists", "map", "filter",
            "has", "size", "matches", "duration", "timestamp", "x", "facts", "now", " ", "\n", "//", "null", "b''",
            "99999999999999999999",
        ]
        var random = Seeded(2)
        let bindings = try Fixture.bindings()
        var accepted = 0
        for _ in 0..<6000 {
            let count = Int.random(in: 1...12, using: &random)
            let source = (0..<count).map { _ in tokens[Int.random(in: 0..<tokens.count, using: &random)] }.joined()
            accepted += try accepts(source, bindings) ? 1 : 0
        }
        #expect(accepted > 20)
    }

    @Test func `real expressions with bytes changed are checked without a trap`() throws {
        var random = Seeded(3)
        let bindings = try Fixture.bindings()
        for source in Self.real { #expect(try accepts(source, bindings), "\(source)") }
        for round in 0..<5000 {
            var bytes = Array(Self.real[round % Self.real.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: at)
                }
            }
            _ = try accepts(String(decoding: bytes, as: UTF8.self), bindings)
        }
    }

    @Test func `any message is checked and rendered without a trap`() throws {
        var random = Seeded(4)
        let bindings = try Fixture.bindings(["name": .unseen(.timedOut)])
        let parts = ["{", "}", "{{", "}}", "it.name", "it.count", "'}'", " ", "é", "+", "(", "[1]"]
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &random)]
            }.joined()
            if let template = try? Template.check(text, against: Fixture.declarations) { _ = template.render(bindings) }
        }
    }

    @Test func `random expressions on extreme values never trap`() throws {
        var generator = Generator(seed: 5)
        for _ in 0..<1200 {
            let expression = try Expression.check(generator.bool(5), against: Fixture.declarations)
            for _ in 0..<3 { _ = Rendering.literal(expression.evaluate(generator.bindings())) }
        }
    }

    @Test func `every mutant of a random expression evaluates`() throws {
        var generator = Generator(seed: 6)
        var count = 0
        for _ in 0..<60 {
            let expression = try Expression.check(generator.bool(3), against: Fixture.declarations)
            for mutant in expression.mutants() {
                _ = mutant.expression.evaluate(generator.bindings())
                count += 1
            }
        }
        #expect(count > 300)
    }
}

@Suite struct Bounds {
    static func nested(_ depth: Int) -> [String] {
        func times(_ text: String) -> String { String(repeating: text, count: depth) }
        return [
            times("(") + "true" + times(")"), times("[") + times("]"), times("!") + "true", times("- ") + "1",
            "1" + times(" + 1"), "1" + times("*1"),
            "'a'" + times(" + 'a'"), times("true ? true : ") + "true", "it" + times(".count"),
            "it.numbers" + times("[0]"),
            times("size([") + times("])"), times("true || (") + "true" + times(")"),
            times("true && !(") + "true" + times(")"),
            times("[1].all(x, ") + "true" + times(")"), "[1]" + times(".map(x, x)"), times("string("), times("{"),
            times("it.count < "),
            "[1]" + times("[[0]"), times("it.name.contains(") + "''" + times(")"),
        ]
    }

    @Test(arguments: [30, 99, 100, 101, 150, 1500])
    func `nesting is bounded and told`(_ depth: Int) throws {
        let bindings = try Fixture.bindings()
        for source in Self.nested(depth) {
            do {
                _ = try Expression.check(source, against: Fixture.declarations).evaluate(bindings)
                #expect(depth <= 100, "\(source.prefix(40))")
            } catch {
                #expect(!error.all.isEmpty)
            }
        }
    }

    @Test func `the deepest expressions that load need less than two megabytes of stack, without optimisation`() throws
    {
        #expect(
            try withStack(of: 2 * 1024 * 1024) {
                guard let bindings = try? Fixture.bindings() else { return }
                for source in Bounds.nested(97) + Bounds.nested(1500) {
                    if let expression = try? Expression.check(source, against: Fixture.declarations) {
                        _ = expression.evaluate(bindings)
                        _ = expression.reads
                        _ = expression.cost
                        _ = expression.mutants().count
                    }
                }
            })
    }

    @Test func `a chain of thousands of clauses is not deep`() throws {
        let source = "false" + String(repeating: " || false", count: 2200) + " && true"
        #expect(Fixture.text(source, try Fixture.bindings()) == "false")
    }

    @Test func `a source of more than 20,000 bytes is refused`() throws {
        let source = "'" + String(repeating: "a", count: 20_000) + "'"
        let faults = try #require(throws: Faults.self) { try Expression.check(source, against: Fixture.declarations) }
        #expect(faults.all == [Fault("this is longer than 20000 bytes", at: 0..<20_002)])
    }
}

/// Runs the work on a thread with a stack of its own; false where none could be had.
private func withStack(of bytes: Int, _ work: @escaping @Sendable () -> Void) throws -> Bool {
    final class Box {
        let work: @Sendable () -> Void; init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, bytes)
    var thread = pthread_t()
    let started = pthread_create(
        &thread, &attributes,
        { argument in
            guard let argument else { return nil }
            Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work()
            return nil
        }, Unmanaged.passRetained(Box(work)).toOpaque())
    guard started == 0 else { return false }
    return pthread_join(thread, nil) == 0
}
