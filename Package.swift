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
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")],
  targets: [
    // Below the house: formats that know nothing of telephony.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .yum(["libyaml-devel"]), .brew(["libyaml"])]),
    floor("Texts"),
    floor("YAML", uses: ["CLibYAML"]),
    floor("Tables", uses: ["Texts"]),
    floor("JSON", uses: ["Texts"]),
    tests("Texts"),
    tests("YAML"),
    tests("Tables", uses: ["TestSupport"]),
    tests("JSON", uses: ["TestSupport"]),
    .executableTarget(name: "generate-catalog", dependencies: ["YAML"], path: "BuildTools/GenerateCatalog", swiftSettings: strict),
    .plugin(name: "CatalogPlugin", capability: .buildTool(), dependencies: ["generate-catalog"], path: "BuildTools/CatalogPlugin"),
    // Floor 0: words, numbers, addresses, facts.
    floor("Locales", uses: ["Texts", "YAML"], path: "Locales", plugins: ["CatalogPlugin"]),
    .target(name: "PhoneNumberTables"),
    floor("PhoneNumbers", uses: ["PhoneNumberTables", "Texts"]),
    .target(
      name: "CivicAddressTables",
      exclude: ["areas.tsv", "area-names.tsv", "cities.tsv", "countries.tsv", "folding.bin", "postal-regions.tsv"]),
    floor("CivicAddresses", uses: ["CivicAddressTables", "Texts"]),
    floor("Facts", uses: ["Locales", "Texts", "YAML"], plugins: ["CatalogPlugin"]),
    tests("Locales"),
    tests("PhoneNumbers", uses: ["TestSupport"]),
    tests("CivicAddresses", uses: ["Texts"]),
    tests("Facts", uses: ["Locales", "YAML"]),
    // Floor 1: plan, checklist, interview, rules.
    floor("Readiness", uses: ["CivicAddresses", "Facts", "Locales", "PhoneNumbers", "Tables", "Texts"], plugins: ["CatalogPlugin"]),
    .testTarget(
      name: "ReadinessTests",
      dependencies: ["Checklists", "CivicAddresses", "Facts", "Locales", "PhoneNumbers", "PlanFiles", "Readiness", "Tables", "YAML"],
      exclude: ["Tenants"], swiftSettings: strict),
    // Floor 2: what plans are read from and written to.
    floor("Checklists", uses: ["Readiness", "YAML"], path: "checklists", plugins: ["CatalogPlugin"]),
    floor("PlanFiles", uses: ["Readiness", "Tables", "Texts", "YAML"]),
    floor(
      "Importing", uses: ["Facts", "JSON", "Locales", "PhoneNumbers", "Readiness", "Tables", "Texts"], plugins: ["CatalogPlugin"]),
    floor(
      "Reporting", uses: ["CivicAddresses", "Facts", "JSON", "Locales", "PhoneNumbers", "Readiness", "Tables", "Texts"],
      plugins: ["CatalogPlugin"]),
    floor(
      "Provisioning", uses: ["CivicAddresses", "Facts", "Locales", "PhoneNumbers", "Readiness", "Tables", "Texts"],
      plugins: ["CatalogPlugin"]),
    floor("Verification", uses: ["CivicAddresses", "Facts", "JSON", "Locales", "PhoneNumbers", "Texts"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Checklists", "Facts", "Locales", "PhoneNumbers", "Readiness", "Reporting", "TestSupport", "Texts"],
      exclude: ["Oracles", "Snapshots"], swiftSettings: strict),
    tests("Checklists", uses: ["Facts", "Locales", "Readiness", "YAML"]),
    tests("PlanFiles", uses: ["Readiness", "Tables", "YAML"]),
    .testTarget(
      name: "ProvisioningTests",
      dependencies: ["Checklists", "Locales", "PlanFiles", "Provisioning", "Readiness", "Tables", "TestSupport"],
      exclude: ["Catalogue", "Oracles"], swiftSettings: strict),
    tests("Verification", uses: ["JSON", "Locales", "TestSupport"]),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Importing", "Locales", "PlanFiles", "Readiness", "Tables", "TestSupport"],
      exclude: ["Samples"], swiftSettings: strict),
    // Floor 3: the conversation, without terminal or files.
    floor("Conversation", uses: ["CivicAddresses", "Facts", "Importing", "Locales", "Readiness", "Reporting", "Texts"]),
    tests("Conversation", uses: ["Checklists", "Facts", "Importing", "Locales", "Readiness", "Reporting", "Texts"]),
    // Floor 4: terminal, files, clock, signals.
    .target(name: "CLibEdit", linkerSettings: [.linkedLibrary("edit")]),
    floor("LineEditing", uses: ["CLibEdit", "Conversation", "Texts"]),
    .executableTarget(
      name: "ringready",
      dependencies: [
        "Checklists", "Conversation", "Facts", "Importing", "LineEditing", "Locales", "PhoneNumbers", "PlanFiles", "Provisioning",
        "Readiness", "Reporting", "Tables", "Texts", "Verification", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // Beside the house: test support, probes, benchmarks.
    floor("TestSupport"),
    .executableTarget(
      name: "line-editing-probe", dependencies: ["Conversation", "LineEditing"], path: "Tests/LineEditingProbe", swiftSettings: strict),
    .executableTarget(
      name: "start-benchmark", dependencies: ["TestSupport"], path: "Benchmarks/Start",
      exclude: ["ask.py", "ask.sh", "ask.templates", "debconf.conf", "floor.c", "run"], swiftSettings: strict),
    .executableTarget(
      name: "CivicAddressesBenchmark", dependencies: ["CivicAddresses"], path: "Benchmarks/CivicAddresses", exclude: ["compare.py", "run"],
      swiftSettings: strict),
    .executableTarget(
      name: "CheckBenchmark", dependencies: ["Checklists", "Locales", "PlanFiles", "Readiness"], path: "Benchmarks/Check",
      exclude: ["make-plan", "plan.yaml", "run"], swiftSettings: strict),
    .executableTarget(
      name: "CompletionBenchmark", dependencies: ["Checklists", "Conversation", "Locales", "Readiness", "Tables"],
      path: "Benchmarks/Completion", exclude: ["run"], swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["Locales", "YAML"], exclude: ["Spelling"], swiftSettings: strict),
    .testTarget(
      name: "RingreadyTests", dependencies: ["TestSupport", "ringready"], exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "Checklists", "CivicAddresses", "Conversation", "Importing", "JSON", "Locales", "PhoneNumbers", "PlanFiles", "Provisioning",
        "Readiness", "Reporting", "Tables", "TestSupport", "Texts", "Verification", "YAML",
      ], swiftSettings: strict),
    tests("LineEditing", uses: ["Conversation", "TestSupport", "line-editing-probe"]),
  ]
)

// `make fuzz` builds the fuzzer, and nothing else does: libFuzzer's library comes with the toolchain.
if let library = Context.environment["FUZZER_LIBRARY"] {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Checklists", "CivicAddresses", "Conversation", "Importing", "JSON", "Locales", "PhoneNumbers", "PlanFiles", "Readiness",
        "Reporting", "Tables", "Texts", "Verification", "YAML",
      ],
      path: "Tests/Fuzzing", exclude: ["Seeds", "run"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags([library, "-lstdc++"])]))
}
