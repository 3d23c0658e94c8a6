import CivicAddressTables

/// A run of bytes that lives as long as the program.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension Bytes {
  /// Where the line begins that holds a place, or `low` where it begins before.
  func startOfLine(around position: Int, notBefore low: Int = 0) -> Int {
    var start = position
    while start > low, self[start - 1] != .newline { start -= 1 }
    return start
  }

  /// Where the line's break stands, or the end.
  func endOfLine(from position: Int) -> Int {
    var end = position
    while end < count, self[end] != .newline { end &+= 1 }
    return end
  }

  /// Where the first line begins that is not before what is looked for, lines being sorted; the end when all are.
  func firstLine(after isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let line = startOfLine(around: (low + high) / 2, notBefore: low)
      if isBefore(line) { low = endOfLine(from: line) + 1 } else { high = line }
    }
    return Swift.min(low, count)
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")

  var isDigit: Bool { self &- 48 < 10 }
  var isASCIILetter: Bool { (self | 32) &- 97 < 26 }
}

/// A text table, its lines sorted by their bytes, searched where it lies: nothing is read when the program starts.
struct SortedLines {
  let bytes: Bytes

  init(_ table: CivicAddressTable) {
    bytes = Bytes(start: table.start, count: table.count)
  }

  static var countries: SortedLines { SortedLines(civic_address_countries()) }
  static var areas: SortedLines { SortedLines(civic_address_areas()) }
  static var areaNames: SortedLines { SortedLines(civic_address_area_names()) }
  static var postalRegions: SortedLines { SortedLines(civic_address_postal_regions()) }

  /// The first line whose first fields are these.
  func line(_ first: Bytes, _ second: Bytes? = nil) -> TabbedLine? {
    Self.withKey(first, second) { key in
      let start = bytes.firstLine { isLine(at: $0, before: key) }
      return Bytes(rebasing: bytes[start...]).begins(with: key) ? line(at: start) : nil
    }
  }

  /// Calls back for every line whose first field is this, in order, until it answers false.
  func forEachLine(_ first: Bytes, _ body: (TabbedLine) -> Bool) {
    Self.withKey(first, nil) { key in
      var start = bytes.firstLine { isLine(at: $0, before: key) }
      while start < bytes.count, Bytes(rebasing: bytes[start...]).begins(with: key) {
        let line = line(at: start)
        guard body(line) else { return }
        start += line.bytes.count + 1
      }
    }
  }

  /// Calls back with the UTF-8 of one field or two, a tab after each: the beginning of a line.
  private static func withKey<Result>(_ first: Bytes, _ second: Bytes?, _ body: (Bytes) -> Result) -> Result {
    let count = first.count + 1 + (second.map { $0.count + 1 } ?? 0)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
      var end = buffer.update(fromContentsOf: first)
      buffer[end] = .tab
      if let second {
        end = buffer[(end + 1)...].update(fromContentsOf: second)
        buffer[end] = .tab
      }
      return body(Bytes(rebasing: buffer[...end]))
    }
  }

  private func line(at start: Int) -> TabbedLine { TabbedLine(bytes: Bytes(rebasing: bytes[start..<bytes.endOfLine(from: start)])) }

  private func isLine(at start: Int, before key: Bytes) -> Bool {
    for (offset, wanted) in key.enumerated() {
      let byte = start + offset < bytes.count ? bytes[start + offset] : .newline
      guard byte != .newline else { return true }
      if byte != wanted { return byte < wanted }
    }
    return false
  }
}

/// A record: fields between tabs.
struct TabbedLine {
  let bytes: Bytes

  /// The bytes of a field, counted from 0; none when the record is shorter.
  subscript(field: Int) -> Bytes {
    var start = 0
    var left = field
    while left > 0 {
      guard let tab = bytes[start...].firstIndex(of: .tab) else { return Bytes(start: nil, count: 0) }
      start = tab + 1
      left -= 1
    }
    return Bytes(rebasing: bytes[start..<(bytes[start...].firstIndex(of: .tab) ?? bytes.count)])
  }

  func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

  /// The number in a field, such as -13.62; nil when it is none.
  func decimal(_ field: Int) -> Double? {
    let bytes = self[field]
    let isNegative = bytes.first == .hyphen
    var (number, decimals) = (0, -1)
    for byte in bytes[(isNegative ? 1 : 0)...] {
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else if byte.isDigit, number < 1 << 40 {
        number = number * 10 + Int(byte &- 48)
        if decimals >= 0 { decimals += 1 }
      } else {
        return nil
      }
    }
    guard bytes.count > (isNegative ? 1 : 0) else { return nil }
    let scale = (0..<max(0, decimals)).reduce(1.0) { scale, _ in scale * 10 }
    return Double(isNegative ? -number : number) / scale
  }
}
