@testable import DependenciesProbe
import Facts
import Foundation
import Glibc
import Probing
import Support
import Testing
import Trees

@Suite struct `Surveying a repository` {
    @Test func `nothing to find is complete`() async {
        let sheet = await look(["README.md": "x", "src/main.c": "x"])
        #expect(sheet.packages == Collection(DependenciesProbe.package, [], extent: .complete))
        #expect(sheet.manifests == Collection(DependenciesProbe.manifest, [], extent: .complete))
    }

    @Test func `a manifest that is not read yet is never silently clean`() async {
        let sheet = await look(["web/yarn.lock": "", "web/package.json": "{\"dependencies\":{\"a\":\"1\"}}"])
        #expect(sheet.packages.extent == .partial(.notCovered("web/yarn.lock is not read yet")))
        #expect(
            sheet.manifestLines == [
                "web/yarn.lock | yarn.lock | ? not covered: web/yarn.lock is not read yet"
                    + " | ? not covered: web/yarn.lock is not read yet"
            ])
        #expect(sheet.manifests.extent == .complete)
    }

    @Test func `several reasons make one sentence, in order and cut`() async {
        let files = ["go.mod", "Cargo.lock", "a.csproj", "uv.lock", "pom.xml", "mix.lock", "b/go.mod"]
        let sheet = await look(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
        #expect(
            sheet.packages.extent.missing?.description
                == "not covered: Cargo.lock is not read yet; a.csproj is not read yet; b/go.mod is not read yet;"
                + " go.mod is not read yet; mix.lock is not read yet; and 2 more")
        #expect(sheet.manifests.facts.count == 7)
    }

    @Test func `a package.json without a lock beside or above it is told`() async {
        let asks = "{\"devDependencies\":{\"a\":\"^1\"}}"
        let sheet = await look(["web/package.json": asks])
        #expect(sheet.packages.extent == .partial(.notCovered("web/package.json has no lockfile")))
        #expect(
            sheet.manifestLines == [
                "web/package.json | package.json | ? not covered: web/package.json has no lockfile | false"
            ])
        let above = await look([
            "package-lock.json": "{\"lockfileVersion\":3,\"packages\":{\"a/b\":{}}}", "a/b/package.json": asks,
        ])
        #expect(above.packages.extent == .complete)
        let beside = await look([
            "a/package-lock.json": "{\"lockfileVersion\":3,\"packages\":{}}", "b/package.json": asks,
        ])
        #expect(beside.packages.extent == .partial(.notCovered("b/package.json has no lockfile")))
    }

    @Test(arguments: ["{}", "{\"a/c\":{}}", "{\"node_modules/a/b\":{}}", "{\"../a/b\":{}}", "{\"a\":{\"b\":{}}}"])
    func `an npm lock does not speak for folders that are none of its workspaces`(packages: String) async {
        let sheet = await look([
            "package.json": "{\"dependencies\":{\"x\":\"1\"}}",
            "package-lock.json": "{\"lockfileVersion\":3,\"packages\":\(packages)}",
            "a/b/package.json": "{\"dependencies\":{\"y\":\"^1\"}}",
        ])
        #expect(sheet.packages.extent == .partial(.notCovered("a/b/package.json has no lockfile")))
    }

    @Test func `an npm lock speaks for a linked folder, and the locks of others for all below`() async {
        let asks = "{\"dependencies\":{\"y\":\"^1\"}}"
        let linked = await look([
            "app/package-lock.json": "{\"lockfileVersion\":3,\"packages\":{\"../b\":{}}}", "b/package.json": asks,
        ])
        #expect(linked.packages.extent == .complete)
        let yarn = await look(["yarn.lock": "", "a/package.json": asks])
        #expect(yarn.packages.extent == .partial(.notCovered("yarn.lock is not read yet")))
    }

    @Test func `a package.json that asks for nothing needs no lock`() async {
        #expect(await look(["package.json": "{\"type\":\"module\",\"dependencies\":{}}"]).packages.extent == .complete)
        #expect(
            await look(["package.json": "{"]).packages.extent.missing?.description
                == "not understood: package.json: line 1, column 2: a name in quotes is missing, here stands the end of the text"
        )
    }

    @Test func `other declarations without a lock are told too`() async {
        #expect(
            await look(["Gemfile": "gem 'rails'"]).packages.extent == .partial(.notCovered("Gemfile has no lockfile")))
        #expect(await look(["pyproject.toml": "[tool.ruff]"]).packages.extent == .complete)
        #expect(
            await look(["pyproject.toml": "[project]\ndependencies = ['a']"]).packages.extent
                == .partial(.notCovered("pyproject.toml has no lockfile")))
    }

    @Test func `a Package.swift that asks for nothing needs no lock`() async {
        #expect(await look(["Package.swift": "let package = Package(name: \"a\")"]).packages.extent == .complete)
        let asks = "let package = Package(name: \"a\", dependencies: [.package(url: \"u\", from: \"1.0.0\")])"
        #expect(
            await look(["Package.swift": asks]).packages.extent
                == .partial(.notCovered("Package.swift has no lockfile")))
        let lock = "{\"pins\":[],\"version\":2}"
        #expect(await look(["Package.swift": asks, "Package.resolved": lock]).packages.extent == .complete)
    }

    private static func package(_ dependencies: String) -> String {
        "let package = Package(name: \"a\", dependencies: [\(dependencies)])"
    }

    private static let remote = ".package(url: \"https://x.example/y\", from: \"1.0.0\")"

    @Test func `a Package.resolved does not speak for packages in folders below`() async {
        let lock = "{\"pins\":[],\"version\":2}"
        let sheet = await look([
            "Package.swift": Self.package(Self.remote), "Package.resolved": lock,
            "Benchmarks/Package.swift": Self.package(Self.remote),
        ])
        #expect(sheet.packages.extent == .partial(.notCovered("Benchmarks/Package.swift has no lockfile")))
    }

    @Test func `a Package.resolved speaks for packages that are taken in by their path, and for theirs`() async {
        let sheet = await look([
            "app/Package.swift": Self.package(".package(path: \"../parts/a\")"),
            "app/Package.resolved": "{\"pins\":[],\"version\":2}",
            "parts/a/Package.swift": Self.package(".package(name: \"b\", path: \"../b/\"), \(Self.remote)"),
            "parts/b/Package.swift": Self.package(Self.remote),
        ])
        #expect(sheet.packages.extent == .complete)
    }

    @Test(arguments: [
        "/* .package(path: \"a\") */", "// .package(path: \"a\")\n", "/* /* */ .package(path: \"a\") */",
        ".target(name: \"a\", path: \"a\")", ".package(url: \".package(path: a)\", from: \"1.0.0\")",
        ".package(url: \"u\", from: \"1.0.0\"), .target(path: \"a\")", ".package(path: \"../a\")",
        ".package(path: \"a", ".package(path:", ".package(path: \"\\",
    ])
    func `what only looks as if it took in a package locks nothing`(manifest: String) async {
        let sheet = await look([
            "Package.swift": Self.package(manifest), "Package.resolved": "{\"pins\":[],\"version\":2}",
            "a/Package.swift": Self.package(Self.remote),
        ])
        #expect(sheet.packages.extent == .partial(.notCovered("a/Package.swift has no lockfile")))
    }

    @Test func `a Package.swift too large to be read is taken to ask`() async {
        let large = String(repeating: " ", count: 2 << 20)
        #expect(
            await look(["Package.swift": large]).packages.extent
                == .partial(.notCovered("Package.swift has no lockfile")))
    }

    @Test func `a comment in a Package.swift asks for nothing`() async {
        #expect(await look(["Package.swift": Self.package("// .package(url: u)\n")]).packages.extent == .complete)
    }

    @Test(arguments: ["node_modules", "vendor", ".venv", "site-packages", ".build"])
    func `installed copies are not the project's manifests`(folder: String) async {
        let sheet = await look(
            ["\(folder)/a/package-lock.json": "{", "x/\(folder)/go.mod": "", "\(folder)/b/package.json": "{"],
            skipped: ["\(folder)/c": .denied("no")])
        #expect(sheet.packages == Collection(DependenciesProbe.package, [], extent: .complete))
    }

    @Test func `what the workspace leaves out is no manifest, and is told with what was seen`() async {
        let files = [
            "go.mod": "", "web/package-lock.json": "{", "web/a/yarn.lock": "", "website/requirements.txt": "a==1.0",
        ]
        let sheet = await look(files, skipped: ["web/closed": .denied("no")], except: ["web", "go.mod", "gone"])
        let extent = Extent(.complete, leftOut: ["go.mod", "gone", "web"])
        #expect(sheet.packages.extent == extent)
        #expect(sheet.manifests.extent == extent)
        #expect(sheet.manifests.facts.map(\.subject.text) == ["website/requirements.txt"])
        #expect(sheet.packages.facts.map(\.subject.text) == ["PyPI/a@website/requirements.txt"])
    }

    @Test func `what is left out and taken in by a manifest is told and not read`() async {
        let files = ["requirements.txt": "-r web/more.txt\na==1.0", "web/more.txt": "b==1.0"]
        let sheet = await look(files, except: ["web"])
        #expect(
            sheet.packages.extent
                == Extent(.partial(.notCovered("web/more.txt: the workspace leaves it out")), leftOut: ["web"]))
        #expect(sheet.packages.facts.map(\.subject.text) == ["PyPI/a@requirements.txt"])
    }

    @Test func `what the tree passed over is told where a manifest may be in it`() async {
        let link = Reason.notCovered("a symbolic link is not followed")
        let harmless = await look([:], skipped: ["logo.png": link])
        #expect(harmless.manifests.extent == .complete)
        let named = await look([:], skipped: ["web/package-lock.json": link])
        let message = "not covered: web/package-lock.json: a symbolic link is not followed"
        #expect(named.packages.extent.missing?.description == message)
        #expect(named.manifests.extent.missing?.description == message)
        let closed = await look([:], skipped: ["secret": .denied("no permission to read it")])
        #expect(closed.manifests.extent.missing?.description == "denied: secret: no permission to read it")
        let late = await look([:], skipped: [".": .deadline])
        #expect(late.packages.extent.missing?.description == "not covered: .: the deadline ran out")
    }

    @Test func `after the deadline manifests are told and not read`() async {
        let sheet = await look(["requirements.txt": "a==1"], limits: Limits(deadline: .now - .seconds(1)))
        #expect(sheet.packages.extent.missing?.description == "not covered: requirements.txt: the deadline ran out")
        #expect(sheet.manifests.facts.count == 1)
    }

    @Test func `a target that is no repository, or cannot be opened, is unseen`() async {
        let server = Target(
            TargetIdentity(id: TargetID("s")!, kind: .server),
            at: .server(Server(host: "h", ports: NumberRanges([]), tls: NumberRanges([]))))
        let world = World(now: Timestamp(seconds: 0)!, dialer: NoNetwork()) { _ throws(Reason) in
            throw .denied("it is not there")
        }
        let limits = Limits(deadline: .now + .seconds(60))
        let asked = await DependenciesProbe().look(at: server, within: limits, in: world)
        #expect(
            asked.packages.extent.missing?.description
                == "not covered: manifests are read in repositories, and this is none")
        let gone = Target(TargetIdentity(id: TargetID("r")!, kind: .repository), at: .repository(path: "gone"))
        let closed = await DependenciesProbe().look(at: gone, within: limits, in: world)
        #expect(closed.packages.extent == .unseen(.denied("it is not there")))
        #expect(closed.manifests.extent == .unseen(.denied("it is not there")))
    }

    @Test func `every format's folder is registered`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sources = root.appendingPathComponent("Sources/Probes/Dependencies")
        let entries = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        #expect(entries.filter { !$0.hasSuffix(".swift") }.sorted() == manifestFormats.map { "\($0)" }.sorted())
    }

    @Test func `equal repositories give equal sheets`() async throws {
        #expect(try await look(fixture: "npm-3") == look(fixture: "npm-3"))
    }
}

@Suite struct `Hostile repositories` {
    @Test func `a manifest of 200 MB is told and not read`() async throws {
        let folder = try TemporaryFolder(["package-lock.json": ""])
        #expect(truncate(folder.at("package-lock.json"), 200 << 20) == 0)
        let sheet = await look(try FolderTree(folder.path))
        #expect(
            sheet.packages.extent.missing?.description
                == "denied: package-lock.json: it has 209715200 bytes, more than 67108864")
        #expect(sheet.manifests.facts.count == 1)
    }

    @Test func `a lock nested 100,000 deep is told`() async {
        let nested = String(repeating: "{\"dependencies\":", count: 100_000)
        let sheet = await look(["package-lock.json": nested])
        #expect(sheet.packages.extent.missing?.description.hasSuffix("nested deeper than 100 levels") == true)
    }

    @Test func `a lock that is cut short or is no UTF-8 is told`() async throws {
        let whole = Array("{\"lockfileVersion\":3,\"packages\":{\"node_modules/a\":{\"version\":\"1.0.0\"}}}".utf8)
        for count in 0..<whole.count {
            let sheet = await look(CannedTree(files: ["package-lock.json": Array(whole[..<count])]))
            #expect(sheet.packages.extent.missing != nil, "\(count) bytes")
        }
        var broken = whole
        broken[30] = 0xFF
        let sheet = await look(CannedTree(files: ["package-lock.json": broken]))
        #expect(sheet.packages.extent.missing?.description.hasSuffix("the text is no UTF-8: the byte 0xFF") == true)
    }

    @Test func `no bytes make a manifest trap`() async {
        var random = Seeded(9)
        let lock = Array(
            #"{"lockfileVersion":2,"packages":{"":{"dependencies":{"a":"1"}},"node_modules/a":{"name":"b","version":"1.0.0","resolved":"https://h/a/-/a.tgz"}},"dependencies":{"a":{"version":"npm:b@1.0.0"}}}"#
                .utf8)
        let requirements = Array(
            "-r b.txt\na[x]==1.0 ; m --hash=sha256:0 \\\n# c\n-e git+https://h/x#egg=y\n--i u\n".utf8)
        let pins = Array(
            #"{"version":2,"pins":[{"kind":"remoteSourceControl","location":"ssh://git@h.a:22/x.git?y#z","state":{"version":"1.0.0"}},{"kind":"registry","identity":"a.b","state":{"branch":null}}]}"#
                .utf8)
        let pieces = Array("-=[]{}\":;@#\\\n ./~_,0a".utf8) + [0xFF, 0, 0xC3]
        for _ in 0..<1500 {
            var files: [String: [UInt8]] = [:]
            for (name, seed) in [
                ("package-lock.json", lock), ("requirements.txt", requirements), ("Package.resolved", pins),
            ] {
                var bytes = seed
                for _ in 0...Int.random(in: 0..<4, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = pieces.randomElement(using: &random) ?? 0
                }
                files[name] = bytes
            }
            let sheet = await look(CannedTree(files: files))
            #expect(sheet.manifests.facts.count >= 3)
        }
    }

    @Test func `names and files that were made to fill memory are told`() async {
        let name = String(repeating: "a", count: 100_000)
        let lock = await look([
            "package-lock.json": "{\"lockfileVersion\":3,\"packages\":{\"node_modules/\(name)\":{}}}"
        ])
        #expect(lock.packages.facts.isEmpty)
        #expect(lock.packages.extent.missing?.description.hasSuffix("a…\" is too long for a name") == true)
        let large = await look(CannedTree(files: ["requirements.txt": [UInt8](repeating: 0x0A, count: (8 << 20) + 1)]))
        #expect(
            large.packages.extent.missing?.description
                == "not understood: requirements.txt: it has 8388609 bytes, more than 8388608")
    }

    @Test func `continued lines without end do not take forever`() async {
        let sheet = await look(["requirements.txt": String(repeating: "aaaaaaaa\\\n", count: 20_000)])
        #expect(
            sheet.packages.extent.missing?.description == "not understood: requirements.txt:1: a line of 160000 bytes")
    }
}
