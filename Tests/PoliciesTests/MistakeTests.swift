import Diagnostics
import Testing

@testable import Policies

/// What people are told of each kind of mistake: exactly where, what, and what to do.
@Suite struct MistakeTests {
    @Test func `the files are right as they stand`() {
        #expect(Clinic.problems(Mistake.files).isEmpty)
    }

    @Test(arguments: Mistake.inRules + Mistake.inConditions + Mistake.inCases + Mistake.inPacks + Mistake.inControls)
    func `is told with its place and a hint`(_ mistake: Mistake) {
        print("TABLE\t\(mistake.testDescription)\t" + mistake.found.joined(separator: "\\n"))
        #expect(mistake.found.joined(separator: "\n") == mistake.told)
    }

    @Test func `all mistakes of all files are told at once, in the order of their places`() {
        let files = [
            Clinic.file: Clinic.rule.replacing("title:", with: "titel:").replacing("it.offered", with: "it.ofered"),
            "Rules/packs/baseline.yaml": Clinic.pack.replacing("areas", with: "aeras"),
            "Rules/controls/test.yaml": Clinic.framework.replacing("required", with: "requierd"),
        ]
        let places = Clinic.problems(files).map { "\($0.place)" }
        #expect(
            places == [
                "Rules/controls/test.yaml:5:37", "Rules/packs/baseline.yaml:3:1", "\(Clinic.file):1:1",
                "\(Clinic.file):4:1", "\(Clinic.file):10:15",
            ])
    }
}
