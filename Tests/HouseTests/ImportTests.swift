import Foundation
import Testing

@Suite struct ImportTests {
    @Test(arguments: House.mayImport.keys.sorted())
    func `a room imports only what the floor plan lets it`(room: String) throws {
        let files = House.swiftFiles(below: House.folder(of: room)).filter { file in
            room != "Scans" || !file.path.contains("/Probes/")
        }
        #expect(!files.isEmpty, "\(room) has no sources")
        let allowed = House.mayImport[room, default: []]
            .union(House.standard)
            .union(House.libraries.filter { $0.value.contains(room) }.keys)
        for file in files {
            let others = try House.imports(of: file).subtracting(allowed)
            #expect(others.isEmpty, "\(file.lastPathComponent) of \(room) imports \(others.sorted())")
        }
    }

    @Test(arguments: House.mayImport.keys.sorted())
    func `the floor plan lets a room import nothing that it does not use`(room: String) throws {
        let used = try House.swiftFiles(below: House.folder(of: room)).reduce(into: Set<String>()) {
            try $0.formUnion(House.imports(of: $1))
        }
        let idle = House.mayImport[room, default: []].subtracting(used)
        #expect(idle.isEmpty, "\(room) may import \(idle.sorted()), and does not")
    }

    @Test func `every folder of sources is a room of the floor plan`() throws {
        let sources = House.root.appendingPathComponent("Sources")
        var folders = Set(try FileManager.default.contentsOfDirectory(atPath: sources.path))
        folders.subtract(["System", "Probes"])
        let probes = try FileManager.default.contentsOfDirectory(atPath: sources.appendingPathComponent("Probes").path)
        folders.formUnion(probes.map { $0 + "Probe" })
        #expect(folders == Set(House.mayImport.keys))
    }

    @Test func `the package declares no dependency that the floor plan does not know`() throws {
        let package = try Package.dump()
        for target in package.targets where target.type != "test" {
            guard let allowed = House.mayImport[target.name] else { continue }
            let libraries = House.libraries.filter { $0.value.contains(target.name) }.keys
            let others = Set(target.dependencies).subtracting(allowed.union(libraries))
            #expect(others.isEmpty, "\(target.name) depends on \(others.sorted())")
        }
    }

    @Test func `packages from outside are at exact versions`() throws {
        let text = try String(contentsOf: House.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { $0.contains(".package(url:") }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.contains("exact:") })
    }

    @Test func `no source reaches for what is forbidden`() throws {
        // What each costs or hides stands in Docs/Decisions/0003.
        let forbidden = [
            "DateFormatter", "String(format:", "JSONSerialization", "NSRegularExpression", "Regex", "try!", " as! ",
            "fatalError(",
            "FileManager.default.enumerator",
        ]
        for file in House.swiftFiles(below: "Sources") {
            let code = try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
            for word in forbidden {
                #expect(!code.contains { $0.contains(word) }, "\(file.lastPathComponent) uses \(word)")
            }
        }
    }

    @Test func `only the command line prints or exits`() throws {
        for file in House.swiftFiles(below: "Sources") where !file.path.contains("/Sources/plimsoll/") {
            let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
            for call in [" print(", "(print(", " exit(", "(exit(", "debugPrint(", "abort()"] {
                #expect(!code.contains { $0.contains(call) }, "\(file.lastPathComponent) calls \(call)")
            }
        }
    }
}
