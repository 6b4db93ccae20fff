// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "sweep",
    dependencies: [.package(name: "plimsoll", path: "../..")],
    targets: [
        .executableTarget(
            name: "sweep",
            dependencies: [.product(name: "Network", package: "plimsoll")],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(
            name: "exchange",
            dependencies: [.product(name: "Network", package: "plimsoll")],
            swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)
