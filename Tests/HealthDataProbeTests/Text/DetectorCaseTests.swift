import Detectors
import Testing

@testable import HealthDataProbe

@Suite struct `Detectors of health data` {
    @Test func `all load, compile and are named like their files`() throws {
        #expect(try DetectorFiles.all.get().count > 30)
        _ = try TextReading.lens.get()
    }

    @Test func `each case is judged as it says, by all detectors together`() throws {
        for detector in try DetectorFiles.all.get() {
            for example in detector.cases {
                let reading = try TextReading(example.text)
                #expect(
                    reading.best == example.expect,
                    "\(example.place) \(example.text): \(reading.matches.map { "\($0.category) \($0.grade)" })")
                #expect(reading.problems == [])
            }
        }
    }

    @Test func `each has a positive, a trap and one that is nobody's or masked`() throws {
        for detector in try DetectorFiles.all.get() {
            #expect(detector.cases.count >= 3, "\(detector.id)")
            #expect(Set(detector.cases.map(\.expect)).count > 1, "\(detector.id) cannot fail")
        }
    }
}
