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
        #expect(mistake.found.joined(separator: "\n") == mistake.told)
    }

    @Test func `all mistakes of all files are told at once, in the order of their places`() {
        let files = [
            Clinic.file: Clinic.rule.replacing("title:", with: "titel:").replacing("it.offered", with: "it.ofered"),
            "Rules/packs/baseline.yaml": Clinic.pack.replacing("test:1", with: "test:9").replacing(
                "medium", with: "midium"),
            "Rules/packs/clinic.yaml": "id: clinic\ntitle: Clinic\nextends: [baseline, basic]\nareas: [web]\n",
            "Rules/controls/test.yaml": Clinic.framework.replacing("[tls.no-legacy-protocols]", with: "[tls.none]"),
        ]
        let places = Clinic.problems(files).map { "\($0.place)" }
        #expect(
            places == [
                "Rules/controls/test.yaml:5:81", "Rules/packs/baseline.yaml:10:28", "Rules/packs/clinic.yaml:3:21",
                "Rules/packs/clinic.yaml:4:9", "\(Clinic.file):4:1", "\(Clinic.file):10:15",
            ])
    }

    @Test func `names of what could not be read are not called unknown`() {
        var files = Mistake.files
        files[Clinic.file] = Clinic.rule.replacing("it.offered", with: "it.ofered")
        #expect(Clinic.problems(files).map { "\($0.place)" } == ["\(Clinic.file):10:15"])
        files[Clinic.file] = "id: tls.no-legacy-protocols\n\tversion: 1\n"
        #expect(Clinic.problems(files).map { "\($0.place)" } == ["\(Clinic.file):2:1"])
        files[Clinic.file] = Clinic.rule
        files["Rules/controls/test.yaml"] = "framework: test\n"
        #expect(Set(Clinic.problems(files).map(\.place.file)) == ["Rules/controls/test.yaml"])
    }

    @Test func `an id in two folders is taken once`() {
        let files = [Clinic.file: Clinic.rule, "Rules/old/tls/no-legacy-protocols.yaml": Clinic.rule]
        let problem = Clinic.problems(files).first
        #expect(
            problem?.description.contains("no-legacy-protocols.yaml:1:5: the id tls.no-legacy-protocols is taken")
                == true)
        #expect(problem?.hint?.hasPrefix("see Rules/") == true)
    }

    @Test func `a rule that is replaced goes`() {
        let other = Clinic.rule.replacing("id: tls.no-legacy-protocols", with: "id: tls.old-name")
            .replacing("replaces: [tls.old-name]\n", with: "")
        let problems = Clinic.problems([Clinic.file: Clinic.rule, "Rules/tls/old-name.yaml": other])
        #expect(
            problems.map(\.description) == [
                """
                \(Clinic.file):3:12: tls.no-legacy-protocols replaces tls.old-name, which is still here
                  replaces: [tls.old-name]
                             ^
                  hint: take Rules/tls/old-name.yaml away
                """
            ])
    }

    @Test func `packs that extend each other in a circle`() {
        func pack(_ id: String, _ extends: String) -> String { "id: \(id)\ntitle: \(id)\nextends: [\(extends)]\n" }
        let problems = Clinic.problems([
            "Rules/packs/a.yaml": pack("a", "b"), "Rules/packs/b.yaml": pack("b", "c"),
            "Rules/packs/c.yaml": pack("c", "a"),
        ])
        #expect(
            problems.map(\.description) == [
                """
                Rules/packs/c.yaml:3:11: packs extend each other in a circle: a -> b -> c -> a
                  extends: [a]
                            ^
                  hint: take one `extends` away
                """
            ])
    }
}
