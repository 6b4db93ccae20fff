// swift-tools-version: 6.3
import PackageDescription

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]

/// The work of Benchmarks/Exchange's `exchange`, done with SwiftNIO: with futures, and with its async channels.
let package = Package(
    name: "nio",
    dependencies: [.package(url: "https://github.com/apple/swift-nio", exact: "2.101.2")],
    targets: [
        .executableTarget(name: "nio-futures", dependencies: nio, swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(name: "nio-async", dependencies: nio, swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)
