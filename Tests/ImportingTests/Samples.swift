import Foundation
import Locales
import Readiness
import Tables
import Testing

@testable import Importing

/// The sample files: one synthetic tenant, Contoso, in every format; `formats.json` says what each is.
enum Samples {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")

  /// What the catalogue says of a sample.
  struct Entry: Decodable {
    var format: String
    var rows: Int
  }

  private struct Catalogue: Decodable {
    struct Format: Decodable { var id: String }
    var samples: [String: Entry]
    var formats: [Format]
  }

  private static let catalogue: Catalogue? = try? JSONDecoder().decode(
    Catalogue.self, from: Data(contentsOf: folder.appendingPathComponent("formats.json")))

  static let entries = catalogue?.samples ?? [:]
  static let formatIDs = catalogue?.formats.map(\.id) ?? []
  static let names = entries.keys.sorted()

  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(name))) }

  static let day = CalendarDate(secondsSince1970: 1_795_000_000)

  /// Imports samples by name.
  static func read(_ names: String..., into plan: Plan = Plan()) throws -> Importer.Outcome {
    Importer.read(try names.map { Source($0, try bytes($0)) }, into: plan, on: day)
  }

  /// Imports a text as a file.
  static func read(text: String, named name: String = "file", into plan: Plan = Plan()) -> Importer.Outcome {
    Importer.read([Source(name, Array(text.utf8))], into: plan, on: day)
  }

  static func read(bytes: [UInt8], into plan: Plan = Plan()) -> Importer.Outcome {
    Importer.read([Source("file", bytes)], into: plan, on: day)
  }
}

extension Plan {
  /// A cell of a table, by the name of its row.
  func cell(_ id: TableID, _ row: String, _ column: String) throws -> String {
    let table = try #require(tables[id])
    return table[try #require(table.row(named: row)), column]
  }
}

/// A file in memory.
struct Source: ImportSource {
  let name: String
  private let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }
  func forget(before place: Int) {}
}
