internal import JSON

/// What a file is, told from its beginning.
struct Recognition {
  enum Container {
    case csv(hasHeading: Bool, linesAbove: Int)
    /// A document that begins at a byte of the text and ends before another; nil for the text's end.
    case json(from: Int, to: Int? = nil)
  }

  var encoding: TextEncoding
  var container: Container
  /// Nil for numbers without a heading, whose use other files or the plan tell.
  var format: ImportFormat?

  /// A list of a document.
  init(encoding: TextEncoding, container: Container, format: ImportFormat?) {
    (self.encoding, self.container, self.format) = (encoding, container, format)
  }

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
    container = .json(from: 0)
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(Self.beginning))
    let (container, format) = try encoding.withUTF8(head) { text throws(ImportDamage) in
      guard let first = text.first(where: { $0 > 0x20 }) else { throw ImportDamage(.empty) }
      if text.starts(with: Array("<Objs".utf8)) { throw ImportDamage(.clixml) }
      do throws(ImportDamage) {
        if Self.beginsJSON(first) { return (Container.json(from: 0), try Self.json(text, from: 0)) }
      } catch {
        // A bracket may also begin a line that a script wrote: `[12:00] Connected`. What lies inside a document is no document.
        if case .unknownFormat = error.reason { throw error }
        guard first == UInt8(ascii: "["), let below = Self.jsonBelow(text) else { throw error }
        return below
      }
      if text.first(where: { $0 > 0x20 }) == UInt8(ascii: "n"), text.count < 16, String(decoding: text, as: UTF8.self).hasPrefix("null") {
        throw ImportDamage(.empty)
      }
      do throws(ImportDamage) {
        return try Self.csv(text)
      } catch {
        guard let below = Self.jsonBelow(text) else { throw error }
        return below
      }
    }
    (self.container, self.format) = (container, format)
  }

  private static func beginsJSON(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

  /// How many lines of a PowerShell session may stand above a document.
  private static let sessionLines = 50

  /// A document of a known format below the command that wrote it, or below what PowerShell said meanwhile.
  private static func jsonBelow(_ text: UnsafeBufferPointer<UInt8>) -> (Container, ImportFormat?)? {
    var start = 0
    for _ in 0..<sessionLines {
      guard let end = text[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      guard let first = text[start...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
      if beginsJSON(text[first]), let format = try? json(text, from: start) { return (.json(from: start), format) }
    }
    return nil
  }

  static func json(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(ImportDamage) -> ImportFormat? {
    var records = JSONRecords(text, from: start)
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
