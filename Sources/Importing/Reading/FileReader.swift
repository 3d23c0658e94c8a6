internal import JSON
internal import Texts

/// Reads one file of a known format into what was discovered.
struct FileReader {
  let format: ImportFormat
  /// The file's number.
  let file: Int
  /// Called with how far reading got, in bytes of the text.
  let progress: (Int) -> Void
  /// How often that is.
  static let stride = 1 << 20

  private let slots: [String: Int]
  private let names: [String: Int]
  private let extensionColumn: ExtensionColumn?
  /// How many cells a record has, those beside the format's own columns too.
  private let width: Int

  init(_ format: ImportFormat, file: Int, progress: @escaping (Int) -> Void) {
    (self.format, self.file, self.progress) = (format, file, progress)
    var names: [String: Int] = [:]
    for column in format.columns where names[column.name] == nil { names[column.name] = names.count }
    self.names = names
    let own = Dictionary(names.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    extensionColumn = ExtensionColumn(beside: own, count: names.count)
    slots = own.merging(extensionColumn?.slots ?? [:]) { own, _ in own }
    width = names.count + (extensionColumn == nil ? 0 : ExtensionColumn.width)
  }

  /// Where records go: rows of a table column by column, or records one by one.
  private func withTaker(
    _ discovery: inout Discovery, _ positions: [Int?], _ size: Int,
    _ read: (
      _ discovery: inout Discovery, _ take: (inout Discovery, UnsafeBufferPointer<Cell>, _ line: Int, _ place: Int) -> Void
    ) throws(ImportDamage) -> Void
  ) throws(ImportDamage) {
    switch format.content {
    case .records(let record):
      try read(&discovery) { discovery, cells, line, _ in
        record(Record(names: names, cells: cells, origin: Gathered.Origin(file: file, line: line)), &discovery)
      }
    case .rows(let subject):
      var bound = boundColumns(discovery, subject, positions)
      // Taken out for as long as the file is read: what two owners share would be copied at the first change.
      var gathered = Gathered(columns: [], unique: [])
      swap(&gathered, &discovery[subject])
      defer { swap(&gathered, &discovery[subject]) }
      var hasRoom = gathered.count > 0
      try read(&discovery) { discovery, cells, line, place in
        if !hasRoom, place > Self.stride {
          hasRoom = true
          gathered.reserve(forFileOf: size, like: place)
        }
        discovery.take(cells, of: &bound, Gathered.Origin(file: file, line: line), into: &gathered)
      }
    }
  }

  // MARK: CSV

  func readCSV(
    _ text: UnsafeBufferPointer<UInt8>, hasHeading: Bool, linesAbove: Int, into discovery: inout Discovery
  ) throws(ImportDamage) {
    var rows = try CSVRows(text, skipping: linesAbove)
    if linesAbove > 0 { noteText(in: 0..<rows.heading, of: text, &discovery) }
    var header = rows.header
    if !hasHeading {
      rows = rows.withoutHeading()
      header = [format.columns[0].name]
    }
    let positions = positions(of: header)
    noteMissing(Set(header.map { $0.lowercased() }), &discovery)
    defer { forgetPlansWithoutStates(header, &discovery) }
    var extensions = extensionColumn
    defer { extensions?.free() }
    try withTaker(&discovery, positions, text.count) { discovery, take throws(ImportDamage) in
      let cells = UnsafeMutableBufferPointer<Cell>.allocate(capacity: width)
      cells.initialize(repeating: .absent)
      defer { cells.deallocate() }
      var told = 0
      while try rows.next() {
        guard !rows.isHeading else {
          discovery.files[file].remark(.otherText, line: rows.line, text: header[0])
          continue
        }
        count(at: rows.place, &told, &discovery)
        guard rows.count <= header.count else {
          discovery.files[file].remark(.tooManyCells, line: rows.line, column: header.count + 1)
          continue
        }
        if rows.isCutOff { throw ImportDamage(.cutRow, line: rows.line, column: rows.count) }
        rows.withCells { spans in
          for (slot, position) in positions.enumerated() {
            guard let position, position < spans.count else {
              cells[slot] = .absent
              continue
            }
            cells[slot] = Cell(spans[position], of: text)
          }
        }
        extensions?.join(to: cells)
        take(&discovery, UnsafeBufferPointer(cells), rows.line, rows.place)
      }
    }
  }

  /// Where the text of each slot stands in a row; of several columns that may fill one, the first does.
  private func positions(of header: [String]) -> [Int?] {
    var positions = [Int?](repeating: nil, count: width)
    for (position, name) in header.enumerated() {
      if let slot = slots[name.lowercased()], positions[slot] == nil { positions[slot] = position }
    }
    return positions
  }

  // MARK: JSON

  func readJSON(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int?, into discovery: inout Discovery
  ) throws(ImportDamage) {
    let text = end.map { UnsafeBufferPointer(rebasing: text[..<$0]) } ?? text
    var records = JSONRecords(text, from: start)
    if end == nil { noteText(in: 0..<start, of: text, &discovery) }
    var extensions = extensionColumn
    defer { extensions?.free() }
    try withTaker(&discovery, [Int?](repeating: nil, count: width), text.count) { discovery, take throws(ImportDamage) in
      var members = JSONCells(slots, own: names.count, width: width)
      defer { members.free() }
      var told = 0
      var isFirst = true
      while try next(&records, into: &members, of: text, &discovery) {
        count(at: records.place, &told, &discovery)
        if isFirst {
          isFirst = false
          noteMissing(members.names, &discovery)
        }
        if let repeated = members.repeated {
          let name = names.first { $0.value == repeated }?.key ?? ""
          discovery.files[file].remark(.repeatedName(column: name), line: records.line)
          continue
        }
        extensions?.join(to: members.cells)
        take(&discovery, UnsafeBufferPointer(members.cells), records.line, records.place)
      }
    }
    if records.hasNextLink {
      discovery.files[file].remark(.nextPage)
      discovery.files[file].isComplete = false
    }
  }

  /// Reads the next record; false where none follows, or other text does.
  private func next(
    _ records: inout JSONRecords, into members: inout JSONCells, of text: UnsafeBufferPointer<UInt8>, _ discovery: inout Discovery
  ) throws(ImportDamage) -> Bool {
    members.clear()
    let found: Bool
    do throws(JSONError) {
      found = try records.next { members.take($0) }
    } catch {
      guard let below = records.textBelow else { throw ImportDamage(error, in: text) }
      noteText(in: below..<text.count, of: text, &discovery)
      return false
    }
    guard let tooLong = members.tooLong else { return found }
    let offset = tooLong.written.baseAddress.flatMap { value in text.baseAddress.map { value - $0 } } ?? 0
    throw ImportDamage(.cellTooLong(limit: TextPool.limit), offset: offset, in: text)
  }

  // MARK: Both

  /// Counts a row, and tells now and then how far reading got.
  private func count(at place: Int, _ told: inout Int, _ discovery: inout Discovery) {
    discovery.files[file].rows += 1
    guard place - told >= Self.stride else { return }
    told = place
    progress(told)
  }

  /// Tells which lines, above or below the data, are none of it.
  private func noteText(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ discovery: inout Discovery) {
    let first = 1 + text[..<range.lowerBound].count { $0 == 0x0A }
    for (number, line) in text[range].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let words = String(decoding: line.prefix(500), as: UTF8.self).trimmed
      if words.contains(where: { $0 != "," && $0 != ";" }) { discovery.files[file].remark(.otherText, line: first + number, text: words) }
    }
  }

  private func boundColumns(_ discovery: Discovery, _ subject: ImportFormat.Subject, _ positions: [Int?]) -> Discovery.BoundColumns {
    let all = format.columns.enumerated().map { number, column in
      let slot = names[column.name] ?? 0
      return Discovery.BoundColumn(
        slot: slot, reader: column.reader, target: column.target.flatMap { discovery[subject].column($0) },
        position: positions[slot].map { $0 + 1 }, number: number, losesLetters: column.target.map(LostLetters.columns.contains) == true,
        isEndedByNothing: column.isEndedByNothing)
    }
    // A place is known by its id; in lists that people wrote, by its name.
    let keys = subject == .places ? ["LocationId", "Description"] : [discovery[subject].columns[0]]
    let type = discovery.people.column("AccountType")
    return Discovery.BoundColumns(
      all: all, names: format.columns.map(\.name),
      keys: keys.compactMap { key in all.first { $0.target != nil && $0.target == discovery[subject].column(key) } },
      accountType: subject == .people ? all.first { $0.target == type } : nil,
      deletion: ["SoftDeletionTimestamp", "Soft deletion time stamp"].compactMap { names[$0] }.first, isOfPeople: subject == .people)
  }

  /// What is in force is told by `FeatureTypes`: beside it, nothing is missing where service plans stand without their states.
  private func forgetPlansWithoutStates(_ header: [String], _ discovery: inout Discovery) {
    guard header.contains(where: { $0.lowercased() == "featuretypes" }) else { return }
    guard !discovery.files[file].remarks.contains(where: { $0.kind == .lost(column: "FeatureTypes") }) else { return }
    discovery.files[file].remarks.removeAll { if case .plansWithoutStates = $0.kind { true } else { false } }
  }

  /// Columns that the rules ask for and that this export left out.
  private static let needed: [ImportFormat.Subject: Set<String>] = [
    .numbers: ["NumberType", "Capability", "LocationId", "PstnAssignmentStatus"],
    .people: ["UsageLocation", "LineUri", "AssignedPlans"],
    .places: ["CountryOrRegion", "City", "StreetName", "ValidationStatus"],
  ]

  private func noteMissing(_ header: Set<String>, _ discovery: inout Discovery) {
    guard case .rows(let subject) = format.content else { return }
    let needed = Self.needed[subject] ?? []
    var targets = Set(format.columns.filter { header.contains($0.name.lowercased()) }.compactMap(\.target))
    discovery.columnsTold[subject, default: []].formUnion(targets)
    let offered = format.columns.filter { needed.contains($0.target ?? "") && targets.insert($0.target ?? "").inserted }.map(\.name)
    if !offered.isEmpty { discovery.files[file].remark(.columnsMissing(names: offered)) }
  }
}
