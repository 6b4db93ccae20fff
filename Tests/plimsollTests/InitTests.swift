import Testing
import Support

/// The first file of a workspace.
@Suite struct InitTests {
    @Test func `a repository can be scanned at once with what init writes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("My Portal/package-lock.json", Portal.lock(["lodash": "4.17.19"]))
        try folder.write("My Portal/.git/HEAD", "ref: refs/heads/main\n")
        let here = folder.path + "/My Portal"
        let made = try Program.run(["init", "--client", "Dr. \"Jo\" O'Neil: clinic #1"], in: here)
        #expect(made.code == 0, "\(made.said)")
        #expect(
            made.errors
                == "plimsoll.yaml: written. plimsoll scan looks at the repository at once; add the servers when the client allows it\n"
        )
        let scan = try Program.run(["scan"], in: here)
        #expect(scan.code == 1, "\(scan.said)")
        #expect(scan.output.contains("Dr. \"Jo\" O'Neil: clinic #1"))
        #expect(scan.output.contains("lodash 4.17.19"))
        #expect(try folder.read("My Portal/plimsoll.yaml").contains("id: my-portal\n"))
    }

    @Test func `a folder without anything is told what is missing`() throws {
        let folder = try TemporaryFolder()
        try folder.write("empty/x", "")
        let made = try Program.run(["init", "empty"], in: folder.path)
        #expect(made.code == 0)
        #expect(made.errors.contains("add servers or repositories"), "\(made.said)")
        let scan = try Program.run(["scan", "--workspace", "empty"], in: folder.path)
        #expect(scan.code == 3, "\(scan.said)")
        let doctor = try Program.run(["doctor", "--workspace", "empty"], in: folder.path)
        #expect(doctor.code == 3)
        #expect(doctor.output.contains("nothing is named that could be looked at"), "\(doctor.said)")
    }

    @Test func `the comments become a workspace when their marks are taken away`() throws {
        let folder = try TemporaryFolder()
        try folder.write("package-lock.json", Portal.lock(["lodash": "4.17.21"]))
        #expect(try Program.run(["init", "--id", "portal"], in: folder.path).code == 0)
        let text = try folder.read("plimsoll.yaml").replacing("scope: []\n# scope:", with: "scope:")
            .replacing("# environments:\n#  ", with: "environments:\n ").replacing("\n#     ", with: "\n    ")
            .replacing("# authorised-by", with: "authorised-by").replacing("portal.example.org", with: "portal.invalid")
            .replacing("id: portal, host", with: "id: web, host")
        try folder.write("plimsoll.yaml", text)
        let doctor = try Program.run(["doctor"], in: folder.path)
        #expect(doctor.code == 3, "\(doctor.said)")
        #expect(doctor.output.contains("portal.invalid does not resolve"), "\(doctor.said)")
    }

    @Test func `a workspace that is there is not overwritten`() throws {
        let folder = try Portal.folder()
        let run = try Program.run(["init"], in: folder.path)
        #expect(run.code == 2)
        #expect(run.errors.contains("plimsoll.yaml:1:1: a workspace is here already"), "\(run.errors)")
        #expect(try folder.read("plimsoll.yaml") == Portal.workspace)
    }

    @Test(arguments: [("nowhere", "No such file"), ("plimsoll.yaml", "Not a directory")])
    func `a folder that is none is a file failure`(_ name: String, _ says: String) throws {
        let folder = try Portal.folder()
        let run = try Program.run(["init", name], in: folder.path)
        #expect(run.code == 74)
        #expect(run.errors.contains(says), "\(run.errors)")
    }
}
