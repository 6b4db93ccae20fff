// swift-tools-version: 6.3
import PackageDescription

/// The work that Benchmarks/NIO does with SwiftNIO, done with our reactor.
let package = Package(
    name: "exchange",
    dependencies: [.package(name: "plimsoll", path: "../..")],
    targets: [
        .executableTarget(
            name: "exchange",
            dependencies: [.product(name: "Network", package: "plimsoll")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
