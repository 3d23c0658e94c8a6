// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: one language, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A target of the house in `Sources/`, or at a path of its own.
func floor(_ name: String, uses dependencies: [Target.Dependency] = [], path: String? = nil, plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict, plugins: plugins)
}

/// The tests of one target; the folder mirrors it.
func tests(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "ringready",
  platforms: [.macOS(.v14)],
  targets: [
    // Below the house: formats that know nothing of telephony.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .yum(["libyaml-devel"]), .brew(["libyaml"])]),
    floor("YAML", uses: ["CLibYAML"]),
    floor("Tables"),
    // Floor 0
    floor("PhoneNumbers"),
    .target(name: "CivicAddressTables", exclude: ["areas.tsv", "area-names.tsv", "cities.tsv", "countries.tsv", "folding.bin"]),
    floor("CivicAddresses", uses: ["CivicAddressTables"]),
    tests("PhoneNumbers"),
    tests("CivicAddresses"),
    .executableTarget(
      name: "CivicAddressesBenchmark", dependencies: ["CivicAddresses"], path: "Benchmarks/CivicAddresses", exclude: ["compare.py"],
      swiftSettings: strict),
  ]
)
