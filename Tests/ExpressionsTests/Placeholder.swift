import Facts
import Testing

@testable import Expressions

@Test func `smoke`() throws {
    let d = Declarations([("x", .int)])
    let e = try Expression.check("x + 1 > 2 || [1,2].exists(a, a / 0 == x)", against: d, expecting: .bool)
    #expect(e.evaluate(Bindings([.value(.int(3))])).bool == true)
    print(e.evaluate(Bindings([.value(.int(1))])))
}
