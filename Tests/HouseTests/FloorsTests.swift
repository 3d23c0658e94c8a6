import Foundation
import Testing

/// The floors of the house: which target may import which.
///
/// The table is the design; the sources are held against it.
@Suite struct FloorsTests {
  /// Targets from the ground up; each may import those of earlier lines, and only what its own line allows besides.
  private static let floors: [[String]] = [
    ["Texts", "YAML", "Tables", "JSON", "CLibYAML", "PhoneNumberTables", "CivicAddressTables"],
    ["Locales", "PhoneNumbers", "CivicAddresses", "Facts"],
    ["Readiness"],
    ["Checklists", "Importing", "PlanFiles", "Provisioning", "Reporting", "Verification"],
    ["Conversation"],
    ["CLibEdit", "LineEditing", "ringready"],
  ]
  /// What a target may import on its own floor, and from outside the house.
  private static let besides: [String: Set<String>] = [
    "YAML": ["CLibYAML"], "JSON": ["Texts"], "Tables": ["Synchronization", "Texts"], "Facts": ["Locales", "Synchronization"],
    "Readiness": ["Synchronization"], "LineEditing": ["CLibEdit", "Glibc", "Darwin"],
    "ringready": ["LineEditing", "ArgumentParser", "Glibc", "Darwin"],
  ]
  private static let paths = ["Locales": "Locales", "Checklists": "checklists"]

  static func sources(of target: String) -> [URL] {
    let folder = House.root.appendingPathComponent(paths[target] ?? "Sources/\(target)")
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".swift") }.map { folder.appendingPathComponent($0) }
  }

  @Test(arguments: Self.floors.flatMap { $0 }.filter { !["CLibYAML", "CLibEdit", "PhoneNumberTables", "CivicAddressTables"].contains($0) })
  func `a target imports only floors below it`(target: String) throws {
    let floor = try #require(Self.floors.firstIndex { $0.contains(target) })
    let allowed = Set(Self.floors[..<floor].joined()).union(Self.besides[target] ?? [])
    let files = Self.sources(of: target)
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else { continue }
        #expect(allowed.contains(String(words[index + 1])), "\(file.lastPathComponent): \(line)")
      }
    }
  }
}
