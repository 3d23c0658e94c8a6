internal import Locales
internal import Tables
internal import Texts

/// Rows of cells as a CSV file: for programs, or for a spreadsheet that people open.
struct Spreadsheet {
  /// How a spreadsheet of one language expects its files.
  struct Dialect {
    let delimiter: UInt8
    /// Whether a byte order mark stands first, so that Excel shows é as é.
    let hasMark: Bool
    /// Whether texts are kept from becoming other numbers: Excel makes 3.32E+10 of +33199001234, 199001234 of 0199001234.
    let keepsDigits: Bool

    /// For programs.
    static let plain = Dialect(delimiter: UInt8(ascii: ","), hasMark: false, keepsDigits: false)

    /// For Excel in a language: where the comma is for decimals, semicolons separate cells.
    static func excel(_ phrasing: Phrasing) -> Dialect {
      Dialect(delimiter: UInt8(ascii: phrasing.localizer.language == .french ? ";" : ","), hasMark: true, keepsDigits: true)
    }
  }

  /// A cell's bytes, to be used in many rows.
  struct Cell {
    fileprivate let bytes: [UInt8]
  }

  private let dialect: Dialect
  private var bytes: [UInt8]

  /// An empty file, or what stands in one behind rows that are written already.
  init(_ dialect: Dialect, continues: Bool = false) {
    self.dialect = dialect
    bytes = dialect.hasMark && !continues ? ByteOrderMark.bytes : []
  }

  /// The file.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text as a cell that does nothing: no formula, no escape sequence, no second line.
  func cell(_ text: String) -> Cell {
    let inert = text.inert
    let first = inert.utf8.first
    let isGuarded = dialect.keepsDigits && (first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || Self.losesDigits(inert))
    // What a formula would be gets its apostrophe from the encoder; a reader takes off both alike.
    let encoded = CSVCell.encoded(inert, delimiter: dialect.delimiter)
    let hasApostrophe = encoded.first == UInt8(ascii: "'") || encoded.starts(with: [0x22, 0x27])
    return Cell(bytes: isGuarded && !hasApostrophe ? CSVCell.encoded("'" + inert, delimiter: dialect.delimiter) : encoded)
  }

  /// Whether a spreadsheet makes another number of digits: of 0199001234 it drops the zero, twelve and more it rounds.
  static func losesDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && (text.utf8.count > 11 || text.utf8.count > 1 && text.utf8.first == 0x30)
  }

  mutating func add(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      bytes += cell.bytes
    }
    bytes += [0x0D, 0x0A]
  }

  mutating func add(_ texts: [String]) { add(texts.map(cell)) }
}
