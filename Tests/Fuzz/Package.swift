// swift-tools-version: 6.1
import PackageDescription

/// What is attacked, each by a program of its own.
let attacked = [
  "Markdown", "HTML", "XML", "PlainText", "FrontMatter", "Bytes", "RoundTrip", "Charset", "Query",
]

let package = Package(
  name: "gazette-fuzz",
  products: attacked.map { .executable(name: "Fuzz\($0)", targets: ["Fuzz\($0)"]) },
  dependencies: [.package(name: "gazette", path: "../..")],
  targets: [
    .target(name: "Fuzzing", dependencies: [.product(name: "Texts", package: "gazette")])
  ]
    + attacked.map { name in
      .executableTarget(name: "Fuzz\(name)", dependencies: ["Fuzzing"])
    }
)
