import DependenciesProbe
import Facts
import Testing

@Suite struct `Requirements files` {
    @Test func `are read as pip reads them`() async throws {
        let sheet = try await look(fixture: "requirements")
        let lines = sheet.packages.facts.map { fact in
            [fact.subject.text, fact["version"]!.words, fact["source"]!.words, fact["integrity"]!.words]
                .joined(separator: " | ") + " | line \(fact.evidence.line ?? 0)"
        }
        let file = "requirements.txt"
        #expect(
            lines == [
                "PyPI/clinic-tool@\(file) | ? \(file) takes it from git, which tells no version | git | false | line 18",
                "PyPI/constrained@\(file) | 1.5 | pypi.example.com | false | line 16",
                "PyPI/direct@\(file) | ? \(file) takes it from url, which tells no version | url | false | line 19",
                "PyPI/django@\(file) | 4.2.1 | pypi.example.com | true | line 6",
                "PyPI/flask-login@\(file) | ? \(file) allows a range: >=0.6,<0.7 | pypi.example.com | false | line 10",
                "PyPI/legacy@\(file) | ? 2004d cannot be ordered as a PyPI version | pypi.example.com | false | line 17",
                "PyPI/numpy@\(file) | 1.24.4 | pypi.example.com | false | line 11",
                "PyPI/numpy@\(file)#2 | 1.26.4 | pypi.example.com | false | line 12",
                "PyPI/offline-pkg@\(file) | ? \(file) takes it from file, which tells no version | file | false | line 20",
                "PyPI/six@sub/more.txt | 1.16.0 | absent | false | line 2",
                "PyPI/urllib3@\(file) | ? \(file) allows any version | pypi.example.com | false | line 15",
                "PyPI/wild@\(file) | ? \(file) allows a range: ==1.* | pypi.example.com | false | line 14",
                "PyPI/zope-interface@\(file) | 5.4.0 | pypi.example.com | false | line 9",
            ])
        #expect(sheet.packages.extent == .complete)
        #expect(
            sheet.manifestLines == [
                "requirements.txt | requirements.txt | 12 | false", "sub/more.txt | requirements.txt | 1 | false",
            ])
    }

    static let names = [
        ("requirements.txt", true), ("requirements-dev.txt", true), ("requirements_test.txt", true),
        ("dev-requirements.txt", true), ("app/requirements/base.txt", true), ("Requirements.TXT", true),
        ("requirements.md", false), ("notes.txt", false), ("constraints.txt", false), ("requirements/a/b.txt", false),
    ]

    @Test(arguments: names)
    func `are known by their names`(path: String, isManifest: Bool) async {
        let sheet = await look([path: "six==1.0"])
        #expect(sheet.manifests.facts.isEmpty != isManifest)
    }

    static let problems = [
        ("six==1.0\n!!!", "not understood: requirements.txt:2: no package's name stands here"),
        ("six 1.0", "not understood: requirements.txt:1: what follows the name six is no version specifier"),
        ("six[a==1.0", "not understood: requirements.txt:1: the extras of six do not end"),
        ("--frobnicate", "not understood: requirements.txt:1: --frobnicate is no option of a requirements file"),
        (
            "-r ../../other.txt",
            "not covered: requirements.txt:1: it takes in a file outside the repository, which is not followed"
        ),
        (
            "-r /etc/passwd",
            "not covered: requirements.txt:1: it takes in a file outside the repository, which is not followed"
        ),
        (
            "-c https://u:p@host/c.txt",
            "not covered: requirements.txt:1: it takes in a file outside the repository, which is not followed"
        ),
        ("-r gone.txt", "denied: gone.txt: it is not there"),
        (
            "-c gone.txt",
            "not covered: requirements.txt: the constraints in gone.txt were not read: denied: it is not there"
        ),
        (
            "https://u:p@host/archive/master.zip",
            "not covered: requirements.txt:1: a package from url whose name is not told"
        ),
    ]

    @Test(arguments: problems)
    func `a line that cannot be read is told`(text: String, message: String) async {
        let sheet = await look(["requirements.txt": text])
        #expect(sheet.packages.extent.missing?.description == message)
    }

    @Test func `bytes that are no text are told`() async {
        let sheet = await look(CannedTree(files: ["requirements.txt": [0x61, 0xFF]]))
        #expect(
            sheet.packages.extent.missing?.description
                == "not understood: requirements.txt: the text is neither UTF-8 nor UTF-16")
    }

    @Test(arguments: [false, true])
    func `UTF-16 with a byte order mark is read`(isBigEndian: Bool) async {
        let bytes = "\u{FEFF}six==1.0\r\n".utf16.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let sheet = await look(CannedTree(files: ["requirements.txt": bytes]))
        #expect(sheet.packages.facts.map { $0["version"]!.words } == ["1.0"])
    }

    static let versions = [
        ("a==1.0", "1.0"), ("a === 1.0", "1.0"), ("a (==1.0)", "1.0"), ("a==1.0,!=1.1", "1.0"), ("A.b_-C==1", "1"),
        ("a==1.0#no comment", "? 1.0#nocomment cannot be ordered as a PyPI version"),
        ("a==1.0,==1.1", "? requirements.txt allows a range: ==1.0,==1.1"),
        ("a~=1.4.2", "? requirements.txt allows a range: ~=1.4.2"), ("a<2", "? requirements.txt allows a range: <2"),
        ("a @ ./a.whl", "? requirements.txt takes it from file, which tells no version"),
        ("my-name-1.0.tar.gz", "? requirements.txt takes it from file, which tells no version"),
        ("a \\\n== \\\n1.0", "1.0"), ("a==1.0 # comment \\", "1.0"),
    ]

    @Test(arguments: versions)
    func `a version is told only where it is the only one`(line: String, version: String) async {
        let sheet = await look(["requirements.txt": line])
        #expect(sheet.packages.facts.map { $0["version"]!.words } == [version])
        #expect(sheet.packages.extent == .complete)
    }

    @Test func `a file in which every line has a hash is locked`() async {
        let sheet = await look(["requirements.txt": "a==1 --hash=sha256:00\nb==2 \\\n --hash=sha256:00"])
        #expect(sheet.manifestLines == ["requirements.txt | requirements.txt | 2 | true"])
    }

    @Test func `two indexes leave open where a package comes from`() async {
        let sheet = await look(["requirements.txt": "--extra-index-url https://pypi.example.com\na==1"])
        #expect(
            sheet.packages.facts.first?["source"]?.words == "? the file names several places to look for packages")
    }
}
