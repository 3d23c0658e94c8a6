internal import Tables
internal import Texts

/// What imports wrote into the plan, as fingerprints: by them a later import knows what a person changed since.
///
/// It is text of fixed width, kept beside the plan's files: for each table or list a line with its name and columns, then a line for each
/// row: eight letters for its key, three for each cell (18 bits; by chance alone a changed text looks unchanged once in 262,144 times).
/// People who were left out of the plan are kept as they are, cells with tabs between them: a later file may be about them.
struct ImportRecord {
  /// One table or list.
  struct Section {
    var columns: [String]
    fileprivate var start = 0
    fileprivate var count = 0
    fileprivate var rows = HashSlots()

    fileprivate var width: Int { ImportRecord.keyWidth + columns.count * ImportRecord.cellWidth + 1 }
    func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
  }

  static let keyWidth = 8
  static let cellWidth = 3
  /// The section of people who were left out.
  private static let othersApart = "others-apart"
  /// The section of the ids to which calls go that are no person's.
  static let serviceTargets = "service-targets"
  /// The section of numbers that lists gave to people.
  static let wishes = "wishes"
  /// The section of tasks that files show to be done.
  static let tasks = "tasks"
  private static let heading = "ringready: what imports wrote. Not to be edited; without it, every value counts as typed."
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private let bytes: [UInt8]
  private(set) var sections: [String: Section] = [:]
  /// The columns of people who were left out.
  private(set) var columnsApart: [String] = []
  private var linesApart: [Range<Int>] = []

  /// Reads a record; one that is damaged counts as none.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = Self.heading.utf8.count + 1
    guard bytes.starts(with: Self.heading.utf8) else { return }
    while place < bytes.count, let end = bytes[place...].firstIndex(of: 0x0A) {
      let words = String(decoding: bytes[place..<end], as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, let count = Int(words[1]), count >= 0 else { return }
      guard words[0] != Self.othersApart else {
        columnsApart = words[2].split(separator: ",").map(String.init)
        place = readLinesApart(count, from: end + 1)
        continue
      }
      var section = Section(columns: words[2].split(separator: ",").map(String.init), start: end + 1, count: count)
      let (length, isTooLong) = section.width.multipliedReportingOverflow(by: count)
      guard !isTooLong, length <= bytes.count - section.start else { return }
      index(&section)
      sections[String(words[0])] = section
      place = section.start + length
    }
  }

  private mutating func readLinesApart(_ count: Int, from start: Int) -> Int {
    var place = start
    while linesApart.count < count, let end = bytes[place...].firstIndex(of: 0x0A) {
      linesApart.append(place..<end)
      place = end + 1
    }
    return place
  }

  private func index(_ section: inout Section) {
    section.rows.reserve(section.count)
    for row in 0..<section.count {
      let start = section.start + row * section.width
      let hash = bytes.withUnsafeBufferPointer { Fingerprint.hash(UnsafeBufferPointer(rebasing: $0[start..<start + Self.keyWidth])) }
      section.rows.add(row, hash)
    }
  }

  /// Where a row of a section stands; nil when imports did not write it.
  func row(_ key: UnsafeBufferPointer<UInt8>, in section: Section) -> Int? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.keyWidth) { wanted in
      Self.write(key: key) { wanted[$0] = $1 }
      let row = section.rows.first(Fingerprint.hash(UnsafeBufferPointer(wanted))) { row in
        bytes[(section.start + row * section.width)...].prefix(Self.keyWidth).elementsEqual(wanted)
      }
      return row.map { section.start + $0 * section.width }
    }
  }

  /// As with bytes; nil too where there is no section.
  func row(_ key: String, in section: Section?) -> Int? {
    section.flatMap { section in key.withBytes { row($0, in: section) } }
  }

  /// Calls back with the cells of each person who was left out.
  func forEachApart(_ body: (_ cells: [UnsafeBufferPointer<UInt8>]) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for line in linesApart {
        body(bytes[line].split(separator: Self.tab, omittingEmptySubsequences: false).map { UnsafeBufferPointer(rebasing: $0) })
      }
    }
  }

  private static let tab: UInt8 = 0x09

  /// The fingerprint of a cell as imports wrote it; nil when they did not.
  func cell(_ column: Int, ofRowAt start: Int) -> ArraySlice<UInt8>? {
    let place = start + Self.keyWidth + column * Self.cellWidth
    let cell = bytes[place..<place + Self.cellWidth]
    return cell.first == UInt8(ascii: ".") ? nil : cell
  }

  /// Whether a cell was written as this text.
  func isWritten(_ text: UnsafeBufferPointer<UInt8>, _ column: Int?, ofRowAt start: Int?) -> Bool? {
    guard let column, let start, let cell = cell(column, ofRowAt: start) else { return nil }
    let (first, second, third) = Self.letters(Fingerprint.hash(text))
    return cell.elementsEqual([first, second, third])
  }

  /// What a cell is written as.
  typealias Letters = (UInt8, UInt8, UInt8)

  /// What stands for no text.
  static let noLetters: Letters = (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."))

  static func letters(_ hash: UInt64) -> Letters {
    (alphabet[Int(hash & 63)], alphabet[Int(hash >> 6 & 63)], alphabet[Int(hash >> 12 & 63)])
  }

  fileprivate static func write(key: UnsafeBufferPointer<UInt8>, _ put: (Int, UInt8) -> Void) {
    var hash = Fingerprint.caselessHash(key)
    for place in 0..<keyWidth {
      put(place, alphabet[Int(hash & 63)])
      hash >>= 6
    }
  }

  /// Makes a record, section by section.
  struct Writer {
    private var body: [UInt8] = Array(ImportRecord.heading.utf8) + [0x0A]
    private var count = 0
    private var start = 0
    /// The row that is being made, up to `rowEnd`.
    private var row: [UInt8] = []
    private var rowEnd = 0

    /// The record; empty when nothing was written.
    var bytes: [UInt8] { body.count > ImportRecord.heading.utf8.count + 1 ? body : [] }

    /// Makes room for so many rows of tables at once: moving what was written before would take as long as writing it.
    mutating func reserve(rows: Int, columns: Int) { body.reserveCapacity(rows * (keyWidth + columns * cellWidth + 1)) }

    /// Begins a section of at most so many rows; their number is put in at its end.
    mutating func begin(_ name: String, columns: [String], rows: Int) {
      start = body.count
      count = 0
      row = Array(repeating: 0, count: keyWidth + columns.count * cellWidth + 1)
      body += "\(name) 0000000000 \(columns.joined(separator: ","))\n".utf8
    }

    mutating func beginRow(_ key: UnsafeBufferPointer<UInt8>) {
      rowEnd = keyWidth
      row.withUnsafeMutableBufferPointer { row in ImportRecord.write(key: key) { row[$0] = $1 } }
      count += 1
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
      add(text.isEmpty ? ImportRecord.noLetters : ImportRecord.letters(Fingerprint.hash(text)))
    }

    mutating func add(_ letters: Letters) {
      row.withUnsafeMutableBufferPointer { row in
        (row[rowEnd], row[rowEnd + 1], row[rowEnd + 2]) = letters
      }
      rowEnd += cellWidth
    }

    mutating func copy(_ cell: ArraySlice<UInt8>?) {
      guard let cell, let first = cell.first else { return add(ImportRecord.noLetters) }
      add((first, cell[cell.startIndex + 1], cell[cell.startIndex + 2]))
    }

    mutating func endRow() {
      row[rowEnd] = 0x0A
      row.withUnsafeBufferPointer { body.append(contentsOf: UnsafeBufferPointer(rebasing: $0[...rowEnd])) }
    }

    /// Writes the people who are left out, with the columns of which anything is known.
    mutating func writeApart(_ rows: some Sequence<Int>, of people: Gathered) {
      let columns = people.columns.indices.filter { column in column == 0 || rows.contains { people.isKnown($0, column) } }
      begin(ImportRecord.othersApart, columns: columns.map { people.columns[$0] }, rows: 0)
      for row in rows {
        for column in columns {
          if column > 0 { body.append(ImportRecord.tab) }
          people.withCell(row, column) { cell in body += cell.lazy.map { $0 < 0x20 ? 0x20 : $0 } }
        }
        body.append(0x0A)
        count += 1
      }
      end(ImportRecord.othersApart)
    }

    /// Ends a section; one without rows is left out.
    mutating func end(_ name: String) {
      guard count > 0 else {
        body.removeSubrange(start...)
        return
      }
      let digits = Array(String(count).utf8)
      let end = start + name.utf8.count + 11
      body.replaceSubrange(end - digits.count..<end, with: digits)
    }
  }
}
