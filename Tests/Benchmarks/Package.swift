// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that whoever builds Gazette does not pay for it.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "gazette", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        .product(name: "gazette", package: "gazette"),
        .product(name: "Cataloguing", package: "gazette"),
        .product(name: "CPseudoTerminal", package: "gazette"),
        .product(name: "CVterm", package: "gazette"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Benchmarks")
  ]
)
