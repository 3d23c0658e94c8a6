internal import Tables

/// Walks over the rows of a CSV text; cells stay where they are.
struct CSVRows {
  /// A cell as it lies in the text, without the quotes around it.
  struct Span {
    var start: Int
    var end: Int
    /// Whether quotes within it are doubled.
    var hasEscapes: Bool
  }

  static let columnLimit = 1000
  static let cellLimit = TextPool.limit

  private(set) var delimiter: UInt8
  /// The names of the columns, trimmed.
  private(set) var header: [String] = []
  /// Where the line of the heading begins, in bytes from 0.
  private(set) var heading = 0
  /// Where reading stands, in bytes from 0.
  private(set) var place: Int
  /// The line on which the last row began, from 1.
  private(set) var line: Int
  /// How many cells the last row has.
  private(set) var count = 0
  /// Room for the cells of a row; those of the last one come first.
  private var spans = [Span](repeating: Span(start: 0, end: 0, hasEscapes: false), count: columnLimit)
  private let bytes: UnsafeBufferPointer<UInt8>
  private var nextLine: Int

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A

  /// Reads what stands above the rows: `#TYPE` and `sep=` lines, as many others as are said to be none of the table's, and the heading.
  ///
  /// - Throws: damage of the heading.
  init(_ bytes: UnsafeBufferPointer<UInt8>, skipping others: Int = 0) throws(ImportDamage) {
    self.bytes = bytes
    var start = 0
    var line = 1
    var hint: UInt8?
    while let end = Self.preamble(in: bytes, from: start) {
      if bytes[start] != UInt8(ascii: "#"), start + 4 < bytes.count { hint = bytes[start + 4] }
      start = end
      line += 1
    }
    for _ in 0..<others {
      start = bytes[start...].firstIndex(of: Self.lineFeed).map { $0 + 1 } ?? bytes.count
      line += 1
    }
    let delimiter = hint.flatMap { Self.delimiters.contains($0) ? $0 : nil } ?? Self.delimiter(of: bytes, from: start)
    (place, self.line, nextLine, self.delimiter) = (start, line, line, delimiter)
    heading = start
    guard try next() else { throw ImportDamage(.empty) }
    let names = spans[..<count].map { Self.trimmed(Self.text(of: $0, in: bytes)) }
    var seen: Set<String> = []
    for (index, name) in names.enumerated() where !name.isEmpty && !seen.insert(name.lowercased()).inserted {
      throw ImportDamage(.duplicateColumn(name), line: self.line, column: index + 1)
    }
    header = names
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, header: [String], place: Int, line: Int, nextLine: Int) {
    (self.bytes, self.delimiter, self.header, self.place, self.line, self.nextLine) = (bytes, delimiter, header, place, line, nextLine)
  }

  /// The rows from the heading on, for a file whose first line is data already.
  func withoutHeading() -> CSVRows {
    var first = 0
    while let end = Self.preamble(in: bytes, from: first) { first = end }
    return CSVRows(bytes, delimiter: delimiter, header: [], place: first, line: line, nextLine: line)
  }

  /// The cells of the last row, for as long as no other is read.
  func withCells<Result>(_ body: (UnsafeBufferPointer<Span>) -> Result) -> Result {
    spans.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Reads the next row that is not blank.
  ///
  /// - Returns: false at the end.
  /// - Throws: damage that leaves no way to find the next row.
  mutating func next() throws(ImportDamage) -> Bool {
    while place < bytes.count {
      line = nextLine
      try row()
      if spans[..<count].contains(where: { $0.end > $0.start }) { return true }
    }
    return false
  }

  private mutating func row() throws(ImportDamage) {
    guard let base = bytes.baseAddress else { return }
    let (end, delimiter, line) = (bytes.count, delimiter, line)
    var reading = (position: place, lines: nextLine, count: 0)
    defer { (place, nextLine, count) = reading }
    try spans.withUnsafeMutableBufferPointer { spans throws(ImportDamage) in
      while true {
        guard reading.count < Self.columnLimit else {
          throw ImportDamage(.tooManyColumns(limit: Self.columnLimit), line: line, column: Self.columnLimit + 1)
        }
        let span: Span
        if reading.position < end, base[reading.position] == Self.quote {
          span = try Self.quoted(base, end, delimiter, line, &reading)
        } else {
          let start = reading.position
          reading.position = ByteRun.first(delimiter, or: Self.lineFeed, in: base, from: start, to: end)
          var last = reading.position
          if last > start, last == end || base[last] == Self.lineFeed, base[last - 1] == 0x0D { last -= 1 }
          span = Span(start: start, end: last, hasEscapes: false)
        }
        guard span.end - span.start <= Self.cellLimit else {
          throw ImportDamage(.cellTooLong(limit: Self.cellLimit), line: line, column: reading.count + 1)
        }
        spans[reading.count] = span
        reading.count += 1
        guard reading.position < end, base[reading.position] == delimiter else { break }
        reading.position += 1
      }
    }
    if reading.position < end { reading.position += 1 }
    reading.lines += 1
  }

  /// Reads a cell in quotes; what stands between the closing quote and the delimiter is lost, as in Excel.
  private static func quoted(
    _ base: UnsafePointer<UInt8>, _ end: Int, _ delimiter: UInt8, _ line: Int, _ reading: inout (position: Int, lines: Int, count: Int)
  ) throws(ImportDamage) -> Span {
    let open = reading.position
    var position = open + 1
    var hasEscapes = false
    while true {
      position = ByteRun.first(quote, or: lineFeed, in: base, from: position, to: end)
      if position < end, base[position] == lineFeed {
        reading.lines += 1
        position += 1
        continue
      }
      guard position < end, position - open <= cellLimit + 1 else {
        throw ImportDamage(position < end ? .cellTooLong(limit: cellLimit) : .unclosedQuote, line: line, column: reading.count + 1)
      }
      guard position + 1 < end, base[position + 1] == quote else { break }
      hasEscapes = true
      position += 2
    }
    let next = position + 1
    reading.position =
      next < end && base[next] == delimiter ? next : ByteRun.first(delimiter, or: lineFeed, in: base, from: next, to: end)
    return Span(start: open + 1, end: position, hasEscapes: hasEscapes)
  }

  /// Whether the last row is what is left of one: `Export-Csv` puts the heading in quotes, fills every row, and ends it.
  var isCutOff: Bool {
    place == bytes.count && count < header.count && bytes[heading] == Self.quote && bytes[place - 1] != Self.lineFeed
  }

  /// Whether the last row is a line of the heading again, as where exports were put one behind the other.
  var isHeading: Bool {
    guard let name = header.first, let span = spans.first, span.end > span.start else { return false }
    if count == 1, bytes[span.start] == UInt8(ascii: "#") { return Self.preamble(in: bytes, from: span.start) != nil }
    guard count == header.count, span.end - span.start == name.utf8.count, bytes[span.start] == name.utf8.first else { return false }
    return (0..<count).allSatisfy { Self.trimmed(Self.text(of: spans[$0], in: bytes)) == header[$0] }
  }

  // MARK: The lines above the rows

  private static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  /// Where a `#TYPE` or `sep=` line ends; nil for any other line.
  private static func preamble(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let line = bytes[start...].prefix { $0 != lineFeed }
    guard line.starts(with: Array("#TYPE ".utf8)) || line.starts(with: Array("sep=".utf8)) else { return nil }
    return min(line.endIndex + 1, bytes.count)
  }

  /// The delimiter that stands most often in the heading, outside quotes.
  private static func delimiter(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes[start...].prefix(1 << 16) {
      if byte == quote { isQuoted.toggle() }
      if byte == lineFeed, !isQuoted { break }
      if !isQuoted, let index = delimiters.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return delimiters[best]
  }

  static func text(of span: Span, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    return span.hasEscapes ? text.replacing("\"\"", with: "\"") : text
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
