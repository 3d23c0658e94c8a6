internal import JSON

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

  init(_ format: ImportFormat, file: Int, progress: @escaping (Int) -> Void) {
    (self.format, self.file, self.progress) = (format, file, progress)
    var names: [String: Int] = [:]
    for column in format.columns where names[column.name] == nil { names[column.name] = names.count }
    self.names = names
    slots = Dictionary(names.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
  }

  // MARK: CSV

  func readCSV(_ text: UnsafeBufferPointer<UInt8>, hasHeading: Bool, into discovery: inout Discovery) throws(ImportDamage) {
    var rows = try CSVRows(text)
    var header = rows.header
    if !hasHeading {
      rows = rows.withoutHeading()
      header = [format.columns[0].name]
    }
    // Several columns of a file may fill one slot (`LineUri` and `LineURI` can't, the heading is checked); the first one does.
    var positions = [Int?](repeating: nil, count: names.count)
    for (position, name) in header.enumerated() {
      if let slot = slots[name.lowercased()], positions[slot] == nil { positions[slot] = position }
    }
    noteMissing(Set(header.map { $0.lowercased() }), &discovery)
    let bound = boundColumns(discovery, positions)
    var cells = [Cell](repeating: .absent, count: names.count)
    var told = 0
    if let nul = text.firstIndex(of: 0) { throw ImportDamage(.notText, line: 1 + text[..<nul].count { $0 == 0x0A }) }
    while try rows.next() {
      discovery.files[file].rows += 1
      if rows.place - told >= Self.stride {
        told = rows.place
        progress(told)
      }
      guard rows.spans.count <= header.count else {
        discovery.files[file].remark(.tooManyCells, line: rows.line, column: header.count + 1)
        continue
      }
      for (slot, position) in positions.enumerated() {
        guard let position, position < rows.spans.count else {
          cells[slot] = .absent
          continue
        }
        let span = rows.spans[position]
        cells[slot] = Cell(
          kind: span.end == span.start ? .empty : span.hasEscapes ? .doubledQuotes : .text,
          bytes: UnsafeBufferPointer(rebasing: text[span.start..<span.end]))
      }
      take(cells, bound, line: rows.line, into: &discovery)
    }
  }

  // MARK: JSON

  func readJSON(_ text: UnsafeBufferPointer<UInt8>, into discovery: inout Discovery) throws(ImportDamage) {
    var records = JSONRecords(text)
    let bound = boundColumns(discovery, [Int?](repeating: nil, count: names.count))
    var cells = [Cell](repeating: .absent, count: names.count)
    // The same names come in the same order in most records: the place of a name says which it is.
    var usual: [(name: [UInt8], slot: Int?)] = []
    var told = 0
    var isFirst = true
    do throws(JSONError) {
      while true {
        for slot in cells.indices { cells[slot] = .absent }
        var ordinal = 0
        var repeated: Int?
        let slots = slots
        let found = try records.next { member in
          let slot: Int?
          if ordinal < usual.count, usual[ordinal].name.elementsEqual(member.name) {
            slot = usual[ordinal].slot
          } else {
            slot = slots[String(decoding: member.name, as: UTF8.self).lowercased()]
            if ordinal == usual.count { usual.append((Array(member.name), slot)) }
          }
          ordinal += 1
          guard let slot else { return }
          if cells[slot].kind == .absent { cells[slot] = Cell(member.value) } else { repeated = slot }
        }
        guard found else { break }
        discovery.files[file].rows += 1
        if records.place - told >= Self.stride {
          told = records.place
          progress(told)
        }
        if isFirst {
          isFirst = false
          noteMissing(Set(usual.map { String(decoding: $0.name, as: UTF8.self).lowercased() }), &discovery)
        }
        if let repeated {
          let name = names.first { $0.value == repeated }?.key ?? ""
          discovery.files[file].remark(.repeatedName(column: name), line: records.line)
          continue
        }
        take(cells, bound, line: records.line, into: &discovery)
      }
    } catch {
      throw ImportDamage(error, in: text)
    }
    if records.hasNextLink {
      discovery.files[file].remark(.nextPage)
      discovery.files[file].isComplete = false
    }
  }

  // MARK: Both

  private func take(_ cells: [Cell], _ bound: [Discovery.BoundColumn], line: Int, into discovery: inout Discovery) {
    cells.withUnsafeBufferPointer { cells in
      let record = Record(names: names, cells: cells, origin: Gathered.Origin(file: file, line: line))
      switch format.content {
      case .rows(let subject): discovery.take(subject, bound, record)
      case .records(let read): read(record, &discovery)
      }
    }
  }

  private func boundColumns(_ discovery: Discovery, _ positions: [Int?]) -> [Discovery.BoundColumn] {
    guard case .rows(let subject) = format.content else { return [] }
    return format.columns.map { column in
      let slot = names[column.name] ?? 0
      return Discovery.BoundColumn(
        slot: slot, reader: column.reader, target: column.target.flatMap { discovery[subject].column($0) }, name: column.name,
        position: positions[slot].map { $0 + 1 })
    }
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
    let targets = Set(format.columns.filter { header.contains($0.name.lowercased()) }.compactMap(\.target))
    let offered = format.columns.filter { needed.contains($0.target ?? "") && !targets.contains($0.target ?? "") }.map(\.name)
    if !offered.isEmpty { discovery.files[file].remark(.columnsMissing(names: offered)) }
  }
}
