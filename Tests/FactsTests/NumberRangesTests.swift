import Facts
import Testing

@Suite struct NumberRangesTests {
    @Test(arguments: [
        ("22", "22"), ("443,80,22", "22,80,443"), ("1-10,5-20,21", "1-21"), ("8000-8100,80", "80,8000-8100"),
        ("0-65535", "0-65535"), ("1, 2, 3", "1-3"),
    ])
    func `merges and sorts`(text: String, told: String) {
        #expect(NumberRanges(text)?.description == told)
    }

    @Test(arguments: ["", ",", "1,", "a", "10-1", "65536", "1-65536", "-1", "1--2", "1-2-3", "99999999999999999999"])
    func `refuses`(text: String) {
        #expect(NumberRanges(text) == nil)
    }

    @Test func `agrees with sets of numbers`() throws {
        for _ in 0..<300 {
            let a = Set((0..<40).map { _ in Int.random(in: 0...100) })
            let b = Set((0..<40).map { _ in Int.random(in: 0...100) })
            let (left, right) = (NumberRanges(a), NumberRanges(b))
            #expect(Set(left.union(right).numbers) == a.union(b))
            #expect(Set(left.intersection(right).numbers) == a.intersection(b))
            #expect(left.count == a.count)
            #expect(NumberRanges(left.description) == left)
            #expect((0...100).allSatisfy { left.contains($0) == a.contains($0) })
        }
    }
}
