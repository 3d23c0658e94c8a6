// swift-tools-version: 6.2
import PackageDescription

// SwiftCSV beside ringready: a package of its own, so that the house does not depend on it.
let package = Package(
  name: "swiftcsv-benchmark",
  platforms: [.macOS(.v14)],
  dependencies: [.package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.9.0")],
  targets: [.executableTarget(name: "swiftcsv-benchmark", dependencies: [.product(name: "SwiftCSV", package: "SwiftCSV")])]
)
