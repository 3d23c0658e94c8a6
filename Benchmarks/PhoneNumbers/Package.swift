// swift-tools-version: 6.2
import PackageDescription

// The engine's folders are links to the house: what is measured is what is shipped, without building the rest.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "phone-benchmark",
  platforms: [.macOS(.v14)],
  targets: [
    .target(name: "PhoneNumberTables"),
    .target(name: "Texts", swiftSettings: strict),
    .target(name: "PhoneNumbers", dependencies: ["PhoneNumberTables", "Texts"], swiftSettings: strict),
    .executableTarget(name: "phone-benchmark", dependencies: ["PhoneNumbers"], swiftSettings: strict),
  ]
)
