internal import JSON

/// Why a file, or the rest of one, cannot be read, and where.
struct ImportDamage: Error, Equatable, Sendable {
  /// The kinds of damage.
  enum Reason: Hashable, Sendable {
    /// No bytes: the export failed, or there was nothing to export.
    case empty
    /// A workbook or another zip archive.
    case archive
    /// What `Export-Clixml` writes.
    case clixml
    /// What PowerShell shows on the screen, `Format-List` or `Format-Table`.
    case screen
    /// Bytes that are no text.
    case notText
    /// A quote is opened here and never closed.
    case unclosedQuote
    /// The last row of what `Export-Csv` wrote ends before the heading does.
    case cutRow
    /// More columns than any export has.
    case tooManyColumns(limit: Int)
    /// A cell longer than any export has.
    case cellTooLong(limit: Int)
    /// A column stands twice in the heading.
    case duplicateColumn(String)
    /// No JSON from here on, or cut off here.
    case json
    /// JSON nested too deeply.
    case tooDeep
    /// The columns are those of no known format.
    case unknownFormat(columns: [String])
    /// Numbers without a heading, which may be a port order or an upload.
    case numbersWithoutHeading
    /// More text than fits in memory (4 GB of cells).
    case tooLarge
  }

  /// What is wrong.
  var reason: Reason
  /// The line, from 1.
  var line = 1
  /// The column: of the table in CSV, of the text in JSON; from 1.
  var column = 1

  init(_ reason: Reason, line: Int = 1, column: Int = 1) { (self.reason, self.line, self.column) = (reason, line, column) }

  /// Damage at a byte of a text.
  init(_ reason: Reason, offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.init(reason, line: 1 + before.count { $0 == 0x0A }, column: 1 + before.count - lineStart)
  }

  init(_ error: JSONError, in bytes: UnsafeBufferPointer<UInt8>) {
    self.init(error.reason == .tooDeep ? .tooDeep : error.reason == .notUTF8 ? .notText : .json, offset: error.offset, in: bytes)
  }
}
