internal import JSON

/// What a file is, told from its beginning.
struct Recognition {
  enum Container { case csv(hasHeading: Bool, linesAbove: Int), json }

  var encoding: TextEncoding
  var container: Container
  /// Nil for numbers without a heading, whose use other files or the plan tell.
  var format: ImportFormat?

  /// How much of a file is looked at.
  private static let beginning = 4 << 20

  /// Tells a file's encoding, container and format.
  ///
  /// - Throws: why it cannot be taken.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportDamage) {
    guard !bytes.isEmpty else { throw ImportDamage(.empty) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw ImportDamage(.archive) }
    let told = TextEncoding.told(from: bytes)
    encoding = told.encoding
    if let nul = told.nul { throw ImportDamage(.notText, line: 1 + bytes[..<nul].count { $0 == 0x0A }) }
    container = .json
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(Self.beginning))
    let (container, format) = try encoding.withUTF8(head) { text throws(ImportDamage) in
      guard let first = text.first(where: { $0 > 0x20 }) else { throw ImportDamage(.empty) }
      if text.starts(with: Array("<Objs".utf8)) { throw ImportDamage(.clixml) }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return (Container.json, try Self.json(text)) }
      if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "n"), text.count < 16, String(decoding: text, as: UTF8.self).hasPrefix("null") {
        throw ImportDamage(.empty)
      }
      return try Self.csv(text)
    }
    (self.container, self.format) = (container, format)
  }

  private static func json(_ text: UnsafeBufferPointer<UInt8>) throws(ImportDamage) -> ImportFormat? {
    var records = JSONRecords(text)
    var names: [String] = []
    var found = false
    do throws(JSONError) {
      found = try records.next { names.append(String(decoding: $0.name, as: UTF8.self)) }
    } catch {
      guard names.isEmpty || ImportFormat.recognised(by: names) == nil else { return ImportFormat.recognised(by: names) }
      throw ImportDamage(error, in: text)
    }
    guard found else { throw ImportDamage(.empty) }
    if let format = ImportFormat.recognised(by: names, inPage: records.isInPage) { return format }
    // A narrow selection of columns; but the page says what it holds.
    if records.context?.contains("$metadata#users") == true { return .graphUsers }
    throw ImportDamage(.unknownFormat(columns: names))
  }

  /// How many lines may stand above a heading.
  private static let linesAbove = 5

  private static func csv(_ text: UnsafeBufferPointer<UInt8>) throws(ImportDamage) -> (Container, ImportFormat?) {
    let rows = try CSVRows(text)
    if let format = ImportFormat.recognised(by: rows.header) { return (.csv(hasHeading: true, linesAbove: 0), format) }
    if rows.header.count == 1, case .number = NumberReading(rows.header[0]) { return (.csv(hasHeading: false, linesAbove: 0), nil) }
    // A title, or a warning that PowerShell wrote into the file.
    for lines in 1...linesAbove {
      guard let below = try? CSVRows(text, skipping: lines), let format = ImportFormat.recognised(by: below.header) else { continue }
      return (.csv(hasHeading: true, linesAbove: lines), format)
    }
    throw ImportDamage(isScreen(text) ? .screen : .unknownFormat(columns: rows.header), line: rows.line)
  }

  /// Whether it is what PowerShell shows people: `Name  : value` line by line, or a table whose heading is underlined, below the command.
  private static func isScreen(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let lines = text.lazy.split { $0 == 0x0A || $0 == 0x0D }.filter { line in
      line.contains { $0 > 0x20 } && !(line.starts(with: "PS ".utf8) && line.contains(UInt8(ascii: ">")))
    }.prefix(2).map(Array.init)
    guard lines.count == 2 else { return false }
    let isUnderlined = lines[1].allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
    return isUnderlined
      || lines.allSatisfy { line in
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 1, line[colon - 1] == 0x20 else { return false }
        return line[..<colon].drop { $0 > 0x20 }.allSatisfy { $0 == 0x20 }
      }
  }
}
