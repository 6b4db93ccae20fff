// swift-tools-version: 6.3
import PackageDescription

/// What every target of ours is compiled with. MemberImportVisibility closes the hole that
/// `--explicit-target-dependency-import-check` leaves: members of transitively imported modules.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, at path: String? = nil, _ uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, path: path ?? "Sources/\(name)", swiftSettings: strict)
}

func tests(_ name: String, _ uses: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: uses, path: "Tests/\(name)Tests", swiftSettings: strict)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
    name: "plimsoll",
    products: [
        .executable(name: "plimsoll", targets: ["plimsoll"]),
        .library(name: "Network", targets: ["Facts", "Network", "Probing"]),  // for Benchmarks
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // The system, one shim a library.
        .systemLibrary(name: "COpenSSL", path: "Sources/System/COpenSSL"),
        .systemLibrary(name: "CCurl", path: "Sources/System/CCurl"),
        .systemLibrary(name: "CYAML", path: "Sources/System/CYAML"),
        .systemLibrary(name: "CLinux", path: "Sources/System/CLinux"),
        .systemLibrary(name: "CHyperscan", path: "Sources/System/CHyperscan"),
        .systemLibrary(name: "CPCRE2", path: "Sources/System/CPCRE2"),
        .systemLibrary(name: "CZlib", path: "Sources/System/CZlib"),
        .target(name: "CRE2", path: "Sources/System/CRE2", linkerSettings: [.linkedLibrary("re2")]),

        // Words that every room speaks.
        room("Diagnostics"),
        room("JSON", ["Diagnostics"]),
        room("Versions"),
        room("Digests", ["COpenSSL"]),
        room("Facts", ["JSON", "Versions"]),
        room("Detectors", ["Diagnostics", "Digests"]),

        // What must hold.
        room("YAML", ["Diagnostics", "CYAML"]),
        room("Expressions", ["Diagnostics", "Facts", "Versions", "CRE2"]),
        room("Policies", ["Detectors", "Diagnostics", "Digests", "Facts", "Versions", "YAML", "Expressions"]),
        room("Evaluation", ["Facts", "Policies", "Expressions"]),

        // How we look.
        room("Probing", ["Detectors", "Digests", "Facts"]),
        room("Workspaces", ["Diagnostics", "Facts", "Probing", "YAML"]),
        room("Network", ["Facts", "Probing", "COpenSSL", "CLinux"]),
        room("Trees", ["CZlib", "Facts", "Probing"]),
        room("Content", ["CHyperscan", "CPCRE2", "Detectors", "Diagnostics", "Digests", "Facts"]),
        room("TLSProbe", at: "Sources/Probes/TLS", ["Facts", "Probing", "Network"]),
        room("PortsProbe", at: "Sources/Probes/Ports", ["Facts", "Probing"]),
        room(
            "DependenciesProbe", at: "Sources/Probes/Dependencies",
            ["Diagnostics", "Facts", "JSON", "Versions", "Probing"]),
        room(
            "HealthDataProbe", at: "Sources/Probes/HealthData",
            ["Content", "Detectors", "Diagnostics", "Digests", "Facts", "Probing", "Trees"]),
        room(
            "SecretsProbe", at: "Sources/Probes/Secrets",
            ["Content", "Detectors", "Diagnostics", "Digests", "Facts", "JSON", "Probing", "Trees"]),
        room(
            "CodeProbe", at: "Sources/Probes/Code",
            ["Diagnostics", "Digests", "Facts", "JSON", "Probing", "Trees", "YAML"]),

        // What changed, who needs to know, and the pipeline.
        room("Baselines", ["Detectors", "Diagnostics", "Digests", "JSON", "Facts", "Policies", "Evaluation"]),
        room(
            "Reports",
            ["Diagnostics", "JSON", "Facts", "Expressions", "Policies", "Evaluation", "Baselines", mustache]),
        room(
            "Scans",
            [
                "Diagnostics", "Facts", "YAML", "Policies", "Evaluation", "Probing", "Workspaces", "Network", "Trees",
                "Baselines", "TLSProbe", "PortsProbe", "DependenciesProbe", "HealthDataProbe", "SecretsProbe",
                "CodeProbe", "Detectors", "Digests", "Content",
            ]),
        .executableTarget(
            name: "plimsoll",
            dependencies: [
                "Content", "Detectors", "Diagnostics", "JSON", "Facts", "Expressions", "Policies", "Probing",
                "Workspaces",
                "Baselines", "Reports", "Scans", arguments,
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "evaluation-benchmark", dependencies: ["Evaluation", "Expressions", "Facts", "Policies"],
            path: "Benchmarks/Evaluation", exclude: ["Rules"], swiftSettings: strict),
        .executableTarget(
            name: "content-benchmark",
            dependencies: ["Content", "Detectors", "Diagnostics", "Facts", "Probing", "Trees"],
            path: "Benchmarks/Content", swiftSettings: strict),

        // Held by.
        room("Support", at: "Tests/Support"),
        room("Servers", at: "Tests/Servers", ["COpenSSL", "Support"]),
        tests("Diagnostics", ["Diagnostics"]),
        tests("JSON", ["Diagnostics", "JSON", "Support"]),
        tests("Versions", ["Versions", "Support"]),
        tests("Facts", ["Facts", "JSON", "Versions", "Support"]),
        tests("YAML", ["Diagnostics", "YAML", "Support"]),
        tests("Expressions", ["Expressions", "Facts", "Versions", "Support"]),
        tests(
            "Policies",
            [
                "CodeProbe", "DependenciesProbe", "Detectors", "Diagnostics", "Expressions", "Facts", "HealthDataProbe",
                "Policies", "PortsProbe", "SecretsProbe", "TLSProbe", "YAML", "Support",
            ]),
        tests("Evaluation", ["Diagnostics", "Evaluation", "Facts", "Policies", "YAML", "Support"]),
        tests("Probing", ["Facts", "Probing"]),
        tests("Workspaces", ["Diagnostics", "Facts", "Probing", "Workspaces", "YAML", "Support"]),
        tests("Network", ["CLinux", "Facts", "Network", "Probing", "Servers", "Support"]),
        tests("Trees", ["Facts", "Probing", "Trees", "Support"]),
        tests("Detectors", ["Detectors", "Diagnostics", "Support"]),
        tests("Content", ["Content", "CPCRE2", "Detectors", "Diagnostics", "Facts", "Probing", "Trees", "Support"]),
        tests(
            "HealthDataProbe",
            [
                "Content", "Detectors", "Diagnostics", "Digests", "Facts", "HealthDataProbe", "Policies", "Probing",
                "Trees", "YAML", "Support",
            ]),
        tests(
            "SecretsProbe",
            [
                "Content", "Detectors", "Diagnostics", "Digests", "Facts", "JSON", "Policies", "Probing",
                "SecretsProbe",
                "Trees", "YAML", "Support",
            ]),
        tests("CodeProbe", ["CodeProbe", "Diagnostics", "Digests", "Facts", "Probing", "Trees", "Support"]),
        tests("Digests", ["Digests", "Support"]),
        tests("TLSProbe", ["Facts", "Network", "Probing", "Servers", "TLSProbe", "Support"]),
        tests("PortsProbe", ["Facts", "Network", "PortsProbe", "Probing", "Servers"]),
        tests("DependenciesProbe", ["DependenciesProbe", "Facts", "Probing", "Trees", "Versions", "Support"]),
        tests(
            "Baselines", ["Baselines", "Diagnostics", "Evaluation", "Facts", "Policies", "Versions", "Support"]),
        tests(
            "Reports",
            [
                "Baselines", "Digests", "Diagnostics", "Evaluation", "Facts", "JSON", "Policies", "Reports", mustache,
                "Support",
            ]),
        tests("Scans", ["Facts", "Probing", "Scans", "Support"]),
        tests("House", []),
        tests("plimsoll", ["plimsoll", "Digests", "JSON", "Servers", "Support"]),
    ]
)
