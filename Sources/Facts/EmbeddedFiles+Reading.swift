internal import YAML

extension EmbeddedFiles {
  /// The data file at a path without ending; nil when there is none.
  static func node(at path: String) -> CompactNode? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(all[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    guard low < all.count, all[low].path.withUTF8Buffer({ $0.elementsEqual(path.utf8) }) else { return nil }
    return CompactNode(all[low].compact)
  }

  /// The data file at a path that is there whatever is asked: a file of the program, not of a country.
  static func file(_ path: String) -> CompactNode { node(at: path) ?? .empty }

  private static func precedes(_ first: StaticString, _ second: String) -> Bool {
    first.withUTF8Buffer { $0.lexicographicallyPrecedes(second.utf8) }
  }
}

/// Data files are read leniently here; that each holds what it must is a test's business.
extension CompactNode {
  func part(_ key: String) -> CompactNode { self[key] ?? .empty }
  func text(_ key: String) -> String { self[key]?.string ?? "" }
  func number(_ key: String) -> Int { self[key]?.integer ?? 0 }
  func texts(_ key: String) -> [String] { self[key]?.strings ?? [] }
  func flag(_ key: String, default value: Bool = false) -> Bool { self[key]?.string.map { $0 == "true" } ?? value }
}
