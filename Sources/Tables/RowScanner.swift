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
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let delimiter = delimiter(of: bytes[start...])
    var scan = Scan(header: [], delimiter: delimiter, newline: [lineFeed], starts: [], lines: [])
    var position = start
    var line = 1
    while position < bytes.count {
      let row = try endOfRow(in: bytes, from: position, line: line, delimiter: delimiter)
      if scan.header.isEmpty {
        scan.header = try header(in: bytes, from: position, delimiter: delimiter)
        if row.end >= 2, bytes[row.end - 2] == 0x0D { scan.newline = [0x0D, lineFeed] }
      } else if !isBlank(bytes[position..<row.end]) {
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
        cells.append(Cell.decoded(String(decoding: cell, as: UTF8.self)))
        cell.removeAll(keepingCapacity: true)
      } else if byte == lineFeed || byte == 0x0D {
        break
      } else {
        cell.append(byte)
      }
      position += 1
    }
    cells.append(Cell.decoded(String(decoding: cell, as: UTF8.self)))
    return cells
  }

  /// Puts cells of the row that begins at `start` where they are wanted; cells that the row lacks stay as they are.
  ///
  /// - Parameters:
  ///   - wanted: by column, the place in `cells`; nil for a column that nobody wants.
  ///   - bytes: the file.
  ///   - start: where the row begins.
  ///   - delimiter: what stands between cells.
  ///   - cells: the texts, by place.
  /// - Returns: false for a row with text behind a closing quote or without one, which only `cells(in:from:delimiter:)` reads.
  static func read(
    _ wanted: [Int?], of bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, into cells: inout [String]
  ) -> Bool {
    func isEnd(_ position: Int) -> Bool { position >= bytes.count || bytes[position] == delimiter || isLineEnd(bytes[position]) }
    var position = start
    for place in wanted {
      let cellStart = position
      var hasDoubledQuote = false
      let isQuoted = position < bytes.count && bytes[position] == quote
      if isQuoted {
        guard let quoted = endOfQuoted(bytes, from: position), isEnd(quoted.end) else { return false }
        (position, hasDoubledQuote) = quoted
      } else {
        while !isEnd(position) { position += 1 }
      }
      if let place {
        let text = isQuoted ? cellStart + 1..<max(cellStart + 1, position - 1) : cellStart..<position
        let cell = String(decoding: bytes[text], as: UTF8.self)
        cells[place] = Cell.decoded(hasDoubledQuote ? cell.replacingDoubledQuotes : cell)
      }
      guard position < bytes.count, bytes[position] == delimiter else { return true }
      position += 1
    }
    return true
  }

  /// Behind the quote that ends the cell whose first quote is at `start`, and whether a doubled quote stands in between; nil without one.
  private static func endOfQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, hasDoubledQuote: Bool)? {
    var position = start + 1
    var hasDoubledQuote = false
    while position < bytes.count {
      if bytes[position] == quote {
        guard position + 1 < bytes.count, bytes[position + 1] == quote else { return (position + 1, hasDoubledQuote) }
        hasDoubledQuote = true
        position += 1
      }
      position += 1
    }
    return nil
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
    var quoted = false
    var atCellStart = true
    var lines = 0
    var cells = 1
    for position in start..<bytes.count {
      let byte = bytes[position]
      if byte == lineFeed { lines += 1 }
      if quoted {
        if byte == quote { quoted = false }
      } else if byte == quote {
        quoted = atCellStart || bytes[position - 1] == quote
      } else if byte == lineFeed {
        return (position + 1, lines, cells)
      }
      atCellStart = !quoted && byte == delimiter
      if atCellStart { cells += 1 }
    }
    guard !quoted else { throw TableError(reason: .unclosedQuote, line: line, column: cells) }
    return (bytes.count, lines + 1, cells)
  }

  private static func header(in bytes: [UInt8], from start: Int, delimiter: UInt8) throws(TableError) -> [String] {
    let names = cells(in: bytes, from: start, delimiter: delimiter).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard names.count <= columnLimit else { throw TableError(reason: .tooManyColumns, line: 1, column: columnLimit + 1) }
    var seen: Set<String> = []
    for (index, name) in names.enumerated() where !name.isEmpty && !seen.insert(name.lowercased()).inserted {
      throw TableError(reason: .duplicateColumn(name), line: 1, column: index + 1)
    }
    return names
  }

  private static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let header = bytes.prefix { $0 != lineFeed }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].max { left, right in
      header.count { $0 == left } < header.count { $0 == right }
    }.flatMap { best in header.contains(best) ? best : nil } ?? UInt8(ascii: ",")
  }

  private static func isBlank(_ row: ArraySlice<UInt8>) -> Bool {
    row.allSatisfy { $0 == lineFeed || $0 == 0x0D || $0 == 0x20 }
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(TableError) {
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

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == lineFeed }
  }
}

extension String {
  /// `""` inside a quoted cell means `"`.
  fileprivate var replacingDoubledQuotes: String {
    var isSecond = false
    var bytes: [UInt8] = []
    for byte in utf8 {
      isSecond = byte == 0x22 && !isSecond
      if byte != 0x22 || isSecond { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
