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
struct Table {
  let bytes: Bytes

  init(_ table: CivicAddressTable) {
    bytes = Bytes(start: table.start, count: table.count)
  }

  static var countries: Table { Table(civic_address_countries()) }
  static var areas: Table { Table(civic_address_areas()) }
  static var areaNames: Table { Table(civic_address_area_names()) }
  static var postalRegions: Table { Table(civic_address_postal_regions()) }

  /// Where the first line begins whose bytes are not before the key; the end of the table when all are.
  func lowerBound(_ key: Bytes) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let line = bytes.startOfLine(around: (low + high) / 2, notBefore: low)
      if isLine(at: line, before: key) { low = bytes.endOfLine(from: line) + 1 } else { high = line }
    }
    return low
  }

  /// The first line that begins with the key.
  func line(startingWith key: Bytes) -> Line? {
    let start = lowerBound(key)
    guard bytes.count - start >= key.count, Bytes(rebasing: bytes[start..<start + key.count]).elementsEqual(key) else { return nil }
    return Line(bytes: Bytes(rebasing: bytes[start..<bytes.endOfLine(from: start)]))
  }

  /// Calls back for every line that begins with the key, in order, until it answers false.
  func forEachLine(startingWith key: Bytes, _ body: (Line) -> Bool) {
    var start = lowerBound(key)
    while bytes.count - start >= key.count, Bytes(rebasing: bytes[start..<start + key.count]).elementsEqual(key) {
      let end = bytes.endOfLine(from: start)
      guard body(Line(bytes: Bytes(rebasing: bytes[start..<end]))) else { return }
      start = end + 1
    }
  }

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
struct Line {
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

extension String {
  /// Calls back with the UTF-8 of one part or two, a tab after each: the beginning of a table's line.
  static func withTableKey<Result>(_ first: Bytes, _ second: Bytes? = nil, body: (Bytes) -> Result) -> Result {
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

  /// Calls back with the text's UTF-8 bytes.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { body($0) }
  }
}
