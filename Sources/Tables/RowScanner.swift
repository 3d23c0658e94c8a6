internal import Texts

/// Finds where rows begin, in one pass over the bytes.
struct RowScanner {
  struct Scan {
    var header: [String]
    var delimiter: UInt8
    var newline: [UInt8]
    var starts: [Int]
    var lines: [Int]
  }

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let columnLimit = 1000

  static func scan(_ bytes: [UInt8]) throws(TableError) -> Scan {
    try checkEncoding(bytes)
    let text = bytes.withoutByteOrderMark
    let delimiter = delimiter(of: text)
    var scan = Scan(header: [], delimiter: delimiter, newline: [lineFeed], starts: [], lines: [])
    var position = text.startIndex
    var line = 1
    while position < bytes.count {
      let row = try endOfRow(in: bytes, from: position, line: line, delimiter: delimiter)
      if scan.header.isEmpty {
        scan.header = try header(in: bytes, from: position, delimiter: delimiter)
        if row.end >= 2, bytes[row.end - 2] == 0x0D { scan.newline = [0x0D, lineFeed] }
      } else if !isBlank(bytes[position..<row.end], delimiter) {
        guard row.cells <= scan.header.count else { throw TableError(reason: .tooManyCells, line: line, column: scan.header.count + 1) }
        scan.starts.append(position)
        scan.lines.append(line)
      }
      position = row.end
      line += row.lines
    }
    return scan
  }

  /// The texts of the row that begins at `start`.
  static func cells(in bytes: [UInt8], from start: Int, delimiter: UInt8) -> [String] {
    bytes.withUnsafeBufferPointer { cells(in: $0, from: start, delimiter: delimiter) }
  }

  static func cells(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var position = start
    var quoted = false
    while position < bytes.count {
      let byte = bytes[position]
      if quoted {
        if byte != quote {
          cell.append(byte)
        } else if position + 1 < bytes.count, bytes[position + 1] == quote {
          cell.append(quote)
          position += 1
        } else {
          quoted = false
        }
      } else if byte == quote, cell.isEmpty {
        quoted = true
      } else if byte == delimiter {
        cells.append(CSVCell.decoded(String(decoding: cell, as: UTF8.self)))
        cell.removeAll(keepingCapacity: true)
      } else if byte == lineFeed || byte == 0x0D {
        break
      } else {
        cell.append(byte)
      }
      position += 1
    }
    cells.append(CSVCell.decoded(String(decoding: cell, as: UTF8.self)))
    return cells
  }

  /// Puts cells of the row that begins at `start` where they are wanted; cells that the row lacks stay as they are.
  ///
  /// - Parameters:
  ///   - wanted: by column, the place in `cells`; nil for a column that nobody wants.
  ///   - bytes: the file.
  ///   - start: where the row begins.
  ///   - delimiter: what stands between cells.
  ///   - cells: the cells' bytes in the file, by place.
  /// - Returns: false where a text is not written as it is: with doubled quotes, inert to formulas, or with text behind a closing quote.
  ///   Only `cells(in:from:delimiter:)` reads such rows.
  static func read(
    _ wanted: [Int?], of bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8,
    into cells: UnsafeMutableBufferPointer<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    var position = start
    for place in wanted {
      var cell = position..<position
      if position < bytes.count, bytes[position] == quote {
        cell = position + 1..<position + 1
        while cell.upperBound < bytes.count, bytes[cell.upperBound] != quote { cell = cell.lowerBound..<cell.upperBound + 1 }
        position = cell.upperBound + 1
        guard position <= bytes.count, endOfPlain(bytes, from: position, delimiter: delimiter) == position else { return false }
      } else {
        position = endOfPlain(bytes, from: position, delimiter: delimiter)
        cell = cell.lowerBound..<position
      }
      if let place {
        cells[place] = UnsafeBufferPointer(rebasing: bytes[cell])
        if cells[place].first == UInt8(ascii: "'") { return false }
      }
      guard position < bytes.count, bytes[position] == delimiter else { return true }
      position += 1
    }
    return true
  }

  /// The place of the next delimiter, line feed or carriage return; the end of the bytes where there is none.
  private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) -> Int {
    guard let base = bytes.baseAddress else { return start }
    let delimiters = ByteRun.every(delimiter)
    var position = start
    while position + 8 <= bytes.count {
      let word = ByteRun.load(base + position)
      let found =
        ByteRun.zeros(word ^ delimiters) | ByteRun.zeros(word ^ ByteRun.every(lineFeed)) | ByteRun.zeros(word ^ ByteRun.every(0x0D))
      if found != 0 { return position + (found.trailingZeroBitCount >> 3) }
      position += 8
    }
    while position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) { position += 1 }
    return position
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == 0x0D }

  /// Calls back with the bytes of one cell of the row that begins at `start`; none when the row is short.
  static func withCell<Result>(
    _ column: Int, in bytes: [UInt8], from start: Int, delimiter: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      var cell = 0
      var begin = start
      // Where nothing is quoted and nothing made inert, the bytes are the text.
      while place < bytes.count, bytes[place] != quote, bytes[place] != lineFeed, bytes[place] != 0x0D {
        if bytes[place] == delimiter {
          if cell == column { break }
          cell += 1
          begin = place + 1
        }
        place += 1
      }
      let isSimple = place >= bytes.count || bytes[place] != quote
      if isSimple, cell < column { return body(UnsafeBufferPointer(rebasing: bytes[0..<0])) }
      if isSimple, begin == place || bytes[begin] != UInt8(ascii: "'") { return body(UnsafeBufferPointer(rebasing: bytes[begin..<place])) }
      let texts = cells(in: bytes, from: start, delimiter: delimiter)
      return Array((texts.indices.contains(column) ? texts[column] : "").utf8).withUnsafeBufferPointer(body)
    }
  }

  private static func endOfRow(
    in bytes: [UInt8], from start: Int, line: Int, delimiter: UInt8
  ) throws(TableError) -> (end: Int, lines: Int, cells: Int) {
    if let (end, cells) = endOfPlainRow(in: bytes, from: start, delimiter: delimiter) { return (end, 1, cells) }
    var quoted = false
    // At a cell's start, or right behind a closing quote, which may be the first of two.
    var mayOpen = true
    var lines = 0
    var cells = 1
    for position in start..<bytes.count {
      let byte = bytes[position]
      if byte == lineFeed { lines += 1 }
      if quoted {
        (quoted, mayOpen) = (byte != quote, byte == quote)
      } else if byte == quote, mayOpen {
        quoted = true
      } else if byte == lineFeed {
        return (position + 1, lines, cells)
      } else {
        mayOpen = byte == delimiter
        if mayOpen { cells += 1 }
      }
    }
    guard !quoted else { throw TableError(reason: .unclosedQuote, line: line, column: cells) }
    return (bytes.count, lines + 1, cells)
  }

  /// Behind the row that begins at `start`, and its cells, eight bytes at a time; nil when it has a quote or is the last.
  private static func endOfPlainRow(in bytes: [UInt8], from start: Int, delimiter: UInt8) -> (end: Int, cells: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let delimiters = ByteRun.every(delimiter)
      var position = start
      var cells = 1
      while position + 8 <= bytes.count {
        let word = ByteRun.load(base + position)
        let ends = ByteRun.zeros(word ^ ByteRun.every(lineFeed))
        // The bytes before the line feed, which is the lowest that is marked.
        let row = ends == 0 ? ~0 : (ends & (0 &- ends)) &- 1
        guard ByteRun.zeros(word ^ ByteRun.every(quote)) & row == 0 else { return nil }
        cells += (allZeros(word ^ delimiters) & row).nonzeroBitCount
        if ends != 0 { return (position + (ends.trailingZeroBitCount >> 3) + 1, cells) }
        position += 8
      }
      return nil
    }
  }

  /// Marks every byte that is zero by its highest bit, and no other.
  private static func allZeros(_ word: UInt64) -> UInt64 {
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & lows) &+ lows) | word | lows)
  }

  private static func header(in bytes: [UInt8], from start: Int, delimiter: UInt8) throws(TableError) -> [String] {
    let names = cells(in: bytes, from: start, delimiter: delimiter).map { cell in
      guard let first = cell.firstIndex(where: { $0 != " " }), let last = cell.lastIndex(where: { $0 != " " }) else { return "" }
      return String(cell[first...last])
    }
    guard names.count <= columnLimit else { throw TableError(reason: .tooManyColumns, line: 1, column: columnLimit + 1) }
    var seen: Set<String> = []
    for (index, name) in names.enumerated() where !name.isEmpty && !seen.insert(name.lowercased()).inserted {
      throw TableError(reason: .duplicateColumn(name), line: 1, column: index + 1)
    }
    return names
  }

  /// What parts the names of the header most often, outside of quotes; the comma where nothing does.
  private static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let delimiters = CSVCell.delimiters
    var counts = delimiters.map { _ in 0 }
    var quoted = false
    var mayOpen = true
    for byte in bytes {
      if quoted {
        (quoted, mayOpen) = (byte != quote, byte == quote)
      } else if byte == quote, mayOpen {
        quoted = true
      } else if isLineEnd(byte) {
        break
      } else {
        let place = delimiters.firstIndex(of: byte)
        if let place { counts[place] += 1 }
        mayOpen = place != nil
      }
    }
    return delimiters[counts.indices.max { counts[$0] < counts[$1] } ?? 0]
  }

  /// Whether a row holds nothing; a spreadsheet writes the delimiters of such rows too.
  private static func isBlank(_ row: ArraySlice<UInt8>, _ delimiter: UInt8) -> Bool {
    row.allSatisfy { $0 == lineFeed || $0 == 0x0D || $0 == 0x20 || $0 == delimiter }
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(TableError) {
    guard !isPlain(bytes) else { return }
    // Its mark, or a letter of which one byte is zero.
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), !bytes.prefix(2).contains(0) else {
      throw TableError(reason: .utf16, line: 1, column: 1)
    }
    if let nul = bytes.firstIndex(of: 0) { throw TableError(reason: .controlCharacter, line: line(of: nul, in: bytes), column: 1) }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
      case .emptyInput: return
      case .error: throw TableError(reason: .notUTF8, line: line, column: 1)
      }
    }
  }

  /// Whether all bytes are ASCII, and none is NUL.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      var position = 0
      while position + 8 <= bytes.count {
        let word = ByteRun.load(base + position)
        guard (ByteRun.zeros(word) | word) & ByteRun.every(0x80) == 0 else { return false }
        position += 8
      }
      return bytes[position...].allSatisfy { 1...0x7F ~= $0 }
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == lineFeed }
  }
}
