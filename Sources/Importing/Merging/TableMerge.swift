internal import Readiness
internal import Tables

/// Merges gathered rows into a table, row by row into a new one; rows that stay as they are are copied byte for byte.
struct TableMerge {
  private let table: Table
  private let gathered: Gathered
  private let record: ImportRecord
  private let section: ImportRecord.Section?
  private let name: String
  /// The gathered columns that hold anything, and where they stand in the new table and in the record.
  private let columns: [(gathered: Int, table: Int, record: Int?)]
  private let recorded: [String]
  private var writer: TableWriter
  private var isChanged = false

  init(_ table: Table, _ gathered: Gathered, known: [Int], record: ImportRecord, section name: String) {
    (self.table, self.gathered, self.record, self.name) = (table, gathered, record, name)
    let section = record.sections[name]
    self.section = section
    let names = known.map { gathered.columns[$0] }
    writer = TableWriter(
      like: table, adding: names, rows: gathered.count + table.count, capacity: Self.expectedBytes(gathered, known) + table.byteCount)
    let header = writer.columns.map { $0.lowercased() }
    columns = known.compactMap { column in
      let name = gathered.columns[column]
      return header.firstIndex(of: name.lowercased()).map { (column, $0, section?.column(name)) }
    }
    recorded = names + (section?.columns ?? []).filter { !names.contains($0) }
  }

  /// What the gathered rows will take, told from some of them.
  private static func expectedBytes(_ gathered: Gathered, _ columns: [Int]) -> Int {
    let sample = stride(from: 0, to: gathered.count, by: max(1, gathered.count / 1000))
    var bytes = 0
    var rows = 0
    for row in sample {
      rows += 1
      for column in columns { bytes += gathered.withCell(row, column) { $0.count } + 1 }
    }
    return rows == 0 ? 0 : bytes / rows * gathered.count + bytes / rows * gathered.count / 32
  }

  /// The new table; the old one when nothing changed.
  consuming func result() -> Table { isChanged ? writer.table() : table }

  mutating func run(writing record: inout ImportRecord.Writer, isWhole: Bool, files: [String], changes: inout ImportChanges) {
    record.begin(name, columns: recorded, rows: gathered.count + table.count)
    var taken = [Bool](repeating: false, count: gathered.count)
    let byPlace = name == "addresses" ? CellIndex(gathered, column: "LocationId") : nil
    let byName = name == "addresses" ? CellIndex(gathered, column: gathered.columns.first ?? "") : nil
    let key = table.column(gathered.columns.first ?? table.header[0]) ?? 0
    let place = name == "addresses" ? table.column("LocationId") : nil
    for row in table.rows {
      var found: Int?
      if gathered.count > 0 {
        if let place { found = table.withCell(row: row, column: place) { byPlace?.row($0, in: gathered) } }
        found = found ?? table.withCell(row: row, column: key) { byName == nil ? gathered.row(of: $0) : byName?.row($0, in: gathered) }
      }
      if let match = found, gathered.isExcluded(match), gathered.isOfImports(match) {
        isChanged = true
      } else if let match = found, !gathered.isExcluded(match), !taken[match] {
        taken[match] = true
        if gathered.isTold(match) {
          merge(match, into: row, key, &record, files, &changes)
          // What follows of a row from other files does not show that it is still there.
          if isWhole, !gathered.isNamed(match), isRecorded(row, key) { changes.miss(table[row, key], in: name) }
        } else {
          carry(row, key, &record, isWhole: isWhole, &changes)
        }
      } else {
        carry(row, key, &record, isWhole: isWhole, &changes)
      }
    }
    let new = gathered.rows.filter { !taken[$0] && !gathered.isExcluded($0) }
    add(new, &record)
    if !new.isEmpty { changes.added[name, default: 0] += new.count }
    record.end(name)
  }

  /// What is worked out of a text: rows that follow one another have many texts in common.
  private struct Worked {
    var text: UnsafeBufferPointer<UInt8>
    var isPlain: Bool
    var letters: ImportRecord.Letters
  }

  /// Adds the rows that the plan does not have, in the order of the files.
  private mutating func add(_ rows: [Int], _ record: inout ImportRecord.Writer) {
    guard !rows.isEmpty else { return }
    isChanged = true
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    // By the new table's columns, the place in `columns`.
    var sources = [Int?](repeating: nil, count: writer.columns.count)
    for (index, column) in columns.enumerated() { sources[column.table] = index }
    var worked = columns.map { _ in Worked(text: nothing, isPlain: true, letters: ImportRecord.noLetters) }
    let gatheredColumns = columns.map(\.gathered)
    let unrecorded = recorded.count - columns.count
    // Taken out for as long as rows are added, so that each append finds it unshared.
    var output = writer
    writer = TableWriter(like: Table(header: []), adding: [])
    let delimiter = output.delimiter
    gathered.withCells { cells in
      worked.withUnsafeMutableBufferPointer { worked in
        for row in rows {
          for (index, column) in gatheredColumns.enumerated() {
            let text = cells[row, column]
            guard text.baseAddress != worked[index].text.baseAddress || text.isEmpty else { continue }
            worked[index] = Worked(
              text: text, isPlain: CSVCell.isPlain(text, delimiter: delimiter),
              letters: text.isEmpty ? ImportRecord.noLetters : ImportRecord.letters(Fingerprint.hash(text)))
          }
          output.beginRow()
          for (column, source) in sources.enumerated() {
            output.add(source.map { worked[$0].text } ?? nothing, isFirst: column == 0, isPlain: source.map { worked[$0].isPlain } ?? true)
          }
          output.endRow()
          record.beginRow(cells[row, 0])
          for index in worked.indices { record.add(worked[index].letters) }
          for _ in 0..<unrecorded { record.add(ImportRecord.noLetters) }
          record.endRow()
        }
      }
    }
    writer = output
  }

  private func isRecorded(_ row: Int, _ key: Int) -> Bool {
    section.map { section in table.withCell(row: row, column: key) { record.row($0, in: section) } != nil } == true
  }

  /// A row of which the files say nothing.
  private mutating func carry(
    _ row: Int, _ key: Int, _ record: inout ImportRecord.Writer, isWhole: Bool, _ changes: inout ImportChanges
  ) {
    writer.copy(row, of: table)
    guard let section, let start = table.withCell(row: row, column: key, { self.record.row($0, in: section) }) else { return }
    if isWhole { changes.miss(table[row, key], in: name) }
    table.withCell(row: row, column: key) { record.beginRow($0) }
    for name in recorded { record.copy(section.column(name).flatMap { self.record.cell($0, ofRowAt: start) }) }
    record.endRow()
  }

  private mutating func merge(
    _ match: Int, into row: Int, _ key: Int, _ record: inout ImportRecord.Writer, _ files: [String], _ changes: inout ImportChanges
  ) {
    let start = section.flatMap { section in table.withCell(row: row, column: key) { self.record.row($0, in: section) } }
    var taken: [(column: (gathered: Int, table: Int, record: Int?), old: String)] = []
    for column in columns where gathered.isTold(match, column.gathered) {
      let verdict = table.withCell(row: row, column: column.table) { old in
        gathered.withCell(match, column.gathered) { Verdict(old, $0, column.record, start, self.record) }
      }
      switch verdict {
      case .same, .keep: continue
      case .take:
        taken.append((column, table[row, column.table]))
        changes.update(field(match, column, table[row, column.table], table[row, key], files))
      case .conflict where saysUse(row, column.table):
        // Which of the two lists the number was typed into; the inventory may agree, or know better.
        let told = NumberUse(capability: gathered[match, column.gathered])
        guard !told.isSuperset(of: NumberUse(capability: table[row, column.table])) else { continue }
        taken.append((column, table[row, column.table]))
        changes.update(field(match, column, table[row, column.table], table[row, key], files))
      case .conflict: changes.conflict(field(match, column, table[row, column.table], table[row, key], files))
      }
    }
    for column in columns where gathered.isForgotten(match, column.gathered) {
      let isWritten = table.withCell(row: row, column: column.table) {
        self.record.isWritten($0, column.record, ofRowAt: start) == true
      }
      guard isWritten else { continue }
      taken.append((column, table[row, column.table]))
      var field = field(match, column, table[row, column.table], table[row, key], files)
      field.new = "?"
      changes.update(field)
    }
    write(row, taken.map(\.column), match)
    writeRecord(row, match, key, start, taken.map(\.column.gathered), &record)
  }

  /// Whether a cell holds what an answer wrote that names a number for people, for services, or in both lists.
  private func saysUse(_ row: Int, _ column: Int) -> Bool {
    let (user, service) = (NumberUse.user.capability, NumberUse.service.capability)
    return writer.columns[column] == "Capability"
      && [user, service, user + ";" + service, service + ";" + user].contains(table[row, column])
  }

  private mutating func write(_ row: Int, _ taken: [(gathered: Int, table: Int, record: Int?)], _ match: Int) {
    guard !taken.isEmpty else { return writer.copy(row, of: table) }
    isChanged = true
    var cells = table.cells(ofRow: row)
    while cells.count < writer.columns.count { cells.append("") }
    for column in taken { cells[column.table] = gathered[match, column.gathered] }
    writer.add(cells)
  }

  /// The key that the row has now names it; what the files do not tell stays recorded as it was.
  private func writeRecord(
    _ row: Int, _ match: Int, _ key: Int, _ start: Int?, _ taken: [Int], _ record: inout ImportRecord.Writer
  ) {
    if taken.contains(0) {
      gathered.withCell(match, 0) { record.beginRow($0) }
    } else {
      table.withCell(row: row, column: key) { record.beginRow($0) }
    }
    for (index, name) in recorded.enumerated() {
      if index < columns.count, gathered.isTold(match, columns[index].gathered) {
        gathered.withCell(match, columns[index].gathered) { record.add($0) }
      } else {
        record.copy(start.flatMap { start in section?.column(name).flatMap { self.record.cell($0, ofRowAt: start) } })
      }
    }
    record.endRow()
  }

  private func field(
    _ match: Int, _ column: (gathered: Int, table: Int, record: Int?), _ old: String, _ item: String, _ files: [String]
  ) -> ImportChanges.Field {
    let origin = gathered.origin(match, column.gathered)
    return ImportChanges.Field(
      list: name, item: item, field: gathered.columns[column.gathered], old: old, new: gathered[match, column.gathered],
      file: origin.flatMap { files.indices.contains($0.file) ? files[$0.file] : nil }, line: origin?.line)
  }
}
