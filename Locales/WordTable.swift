/// The words of one language as they lie in the executable: sorted records, found by binary search, nothing parsed at start.
struct WordTable: Sendable {
  private let records: StaticString

  static func of(_ code: String) -> WordTable {
    let known = Words.all.first { $0.code.description == code } ?? Words.all[0]
    return WordTable(records: known.records)
  }

  private init(records: StaticString) { self.records = records }

  private static let endOfField: UInt8 = 0x1F
  private static let endOfRecord: UInt8 = 0x1E

  /// Plural form to template for an id; nil when the language has no such text.
  func forms(of key: String) -> [String: String]? {
    records.withUTF8Buffer { bytes in
      guard let range = record(of: Array(key.utf8), in: bytes) else { return nil }
      var forms: [String: String] = [:]
      for field in bytes[range].split(separator: Self.endOfField).dropFirst() {
        let text = String(decoding: field, as: UTF8.self)
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        forms[String(parts[0])] = String(parts[1])
      }
      return forms
    }
  }

  private func record(of key: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var low = 0
    var high = bytes.count
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != Self.endOfRecord { start -= 1 }
      let end = bytes[start...].firstIndex(of: Self.endOfRecord) ?? bytes.count
      let name = bytes[start..<end].prefix { $0 != Self.endOfField }
      if name.elementsEqual(key) { return start..<end }
      if name.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
