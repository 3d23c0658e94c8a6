internal import Synchronization

/// The rows of a table by the text of its key column, worked out when it is first asked for and then kept up to date.
final class KeyIndex: Sendable {
  private let rows: Mutex<[String: Int]?>

  init(_ rows: [String: Int]? = nil) { self.rows = Mutex(rows) }

  /// An index of its own for a copy of the table that is about to change.
  var copy: KeyIndex { KeyIndex(rows.withLock { $0 }) }

  /// The row of a key; `texts` gives all keys with their rows where they were not read yet.
  func row(of key: String, among texts: () -> [(String, Int)]) -> Int? {
    rows.withLock { rows in
      if let rows { return rows[key] }
      // The first row of a name wins, as for a reader from the top.
      let built = Dictionary(texts()) { first, _ in first }
      rows = built
      return built[key]
    }
  }

  func add(_ key: String, row: Int) {
    rows.withLock { if $0?[key] == nil { $0?[key] = row } }
  }

  func remove(_ key: String, row: Int) {
    rows.withLock { if $0?[key] == row { $0?[key] = nil } }
  }
}
