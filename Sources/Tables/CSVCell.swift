/// How one cell is written in a CSV file that people open in a spreadsheet.
public enum CSVCell {
  /// The cell's bytes: inert to formulas, quoted when it holds the delimiter, a quote or a line break.
  public static func encoded(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
    let inert = Array((runsAsFormula(text) ? "'" + text : text).utf8)
    let needsQuotes =
      inert.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } || inert.first == 0x20 || inert.last == 0x20
    guard needsQuotes else { return inert }
    return [0x22] + inert.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  /// What parts cells in one file or another.
  static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  /// The bytes of a column's name: what parts cells elsewhere is quoted too, because from the names a reader tells the delimiter.
  static func encodedName(_ name: String, delimiter: UInt8) -> [UInt8] {
    let cell = encoded(name, delimiter: delimiter)
    return cell.first != 0x22 && cell.contains(where: delimiters.contains) ? [0x22] + cell + [0x22] : cell
  }

  /// Takes off the `'` that `encoded` put before a formula.
  static func decoded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.dropFirst())
    return runsAsFormula(rest) || rest.utf8.first.map(isSign) == true ? rest : text
  }

  /// Whether a spreadsheet would take the cell for a formula: signed numbers and phone numbers are harmless.
  static func runsAsFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == UInt8(ascii: "=") || first == UInt8(ascii: "@") || first == 0x09 || first == 0x0D { return true }
    guard isSign(first) else { return false }
    let number = text.dropFirst().split(separator: ";ext=", maxSplits: 1, omittingEmptySubsequences: false)
    return !number.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2E } }
  }

  /// Whether a text is written into a cell as it is: nothing to quote, nothing that runs.
  public static func isPlain(_ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8 = UInt8(ascii: ",")) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    guard first > 0x20, last != 0x20, first != UInt8(ascii: "="), first != UInt8(ascii: "@"), first != UInt8(ascii: "-") else {
      return false
    }
    if first == UInt8(ascii: "+"), !text.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) || text.count == 1 { return false }
    return ByteRun.isFree(of: delimiter, text)
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }
}
