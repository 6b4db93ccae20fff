import Detectors
import Diagnostics
import SecretsProbe
import Testing

@Suite struct `The detectors of secrets` {
    @Test func `there are those of 150 providers and more`() {
        #expect(DetectorFiles.all.count >= 150)
        #expect(DetectorFiles.all.reduce(0) { $0 + $1.patterns.count } >= 220)
        #expect(Set(DetectorFiles.all.map(\.id)).count == DetectorFiles.all.count)
    }

    @Test func `each has a case that is told and one that is not`() {
        for detector in DetectorFiles.all {
            #expect(detector.cases.contains { $0.expect == .certain || $0.expect == .possible }, "\(detector.id)")
            #expect(detector.cases.contains { $0.expect == .nothing || $0.expect == .reserved }, "\(detector.id)")
        }
    }

    @Test func `judge their cases as they say`() throws {
        let trials = try SecretTrials(DetectorFiles.all)
        for detector in DetectorFiles.all {
            for (number, example) in detector.cases.enumerated() {
                let outcome = trials.outcome(of: example.text, with: detector.id)
                let isRight = outcome == example.expect || (example.expect == .nothing && outcome == .reserved)
                #expect(isRight, "\(detector.id), case \(number + 1): \(outcome), expected \(example.expect)")
            }
        }
    }
}
