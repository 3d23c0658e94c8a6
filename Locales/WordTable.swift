/// The words of one language as they lie in the executable: sorted records, found by binary search, nothing parsed at start.
struct WordTable: Sendable {
  private let records: StaticString
  /// Where each record begins, in eight digits.
  private let starts: StaticString

  static func of(_ code: String) -> WordTable {
    let known = Words.all.first { $0.code.description == code } ?? Words.all[0]
    return WordTable(records: known.records, starts: known.starts)
  }

  private init(records: StaticString, starts: StaticString) { (self.records, self.starts) = (records, starts) }

  private static let endOfField: UInt8 = 0x1F

  /// The template of an id in a plural form, or in the form `other` where it has no such form; nil when the language has no such text.
  func template(of key: String, in form: String) -> String? {
    records.withUTF8Buffer { bytes in
      guard let record = record(of: key, in: bytes) else { return nil }
      let forms = bytes[record].split(separator: Self.endOfField).dropFirst()
      func template(_ form: String) -> String? {
        forms.first { $0.starts(with: form.utf8) && $0.dropFirst(form.utf8.count).first == UInt8(ascii: "=") }.map {
          String(decoding: $0.dropFirst(form.utf8.count + 1), as: UTF8.self)
        }
      }
      return template(form) ?? template("other")
    }
  }

  private func record(of key: String, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var key = key
    return key.withUTF8 { key in
      var low = 0
      var high = starts.utf8CodeUnitCount / 8
      while low < high {
        let middle = low + (high - low) / 2
        let record = start(of: middle)..<start(of: middle + 1)
        var alike = 0
        while alike < min(record.count, key.count), bytes[record.lowerBound + alike] == key[alike] { alike += 1 }
        let next = alike < record.count ? bytes[record.lowerBound + alike] : Self.endOfField
        if alike == key.count, next == Self.endOfField { return record }
        // The end of a field comes before every letter of a key.
        if alike < key.count, next < key[alike] { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  private func start(of number: Int) -> Int {
    starts.withUTF8Buffer { digits in
      let place = number * 8
      guard place < digits.count else { return records.utf8CodeUnitCount }
      return digits[place..<place + 8].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
  }
}
