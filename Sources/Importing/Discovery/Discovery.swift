internal import JSON
internal import Tables

/// What the files of an import tell, brought together: a number, person or place known from several of them is one.
struct Discovery {
  var numbers = Gathered(
    columns: [
      "TelephoneNumber", "NumberType", "Capability", "IsoCountryCode", "City", "ActivationState", "PstnAssignmentStatus",
      "AssignedPstnTargetId", "AssignmentCategory", "LocationId", "CivicAddressId", "PortInOrderStatus", "NumberSource", "PstnPartnerName",
      "AssignmentBlockedState", "AssignmentBlockedUntil",
    ], unique: ["TelephoneNumber", "AssignedPstnTargetId"])
  var people = Gathered(
    columns: [
      "UserPrincipalName", "DisplayName", "UsageLocation", "LineUri", "EmergencyAddress", "Identity", "AccountType", "AccountEnabled",
      "EnterpriseVoiceEnabled", "AssignedLicenses", "AssignedPlans", "FeatureTypes", "TeamsUpgradeEffectiveMode",
      "OnlineVoiceRoutingPolicy",
      "TenantDialPlan", "TeamsEmergencyCallingPolicy", "TeamsEmergencyCallRoutingPolicy", "TeamsSharedCallingRoutingPolicy",
      "PreferredLanguage", "OnPremLineURI",
    ], unique: ["UserPrincipalName", "LineUri", "Identity", "DisplayName"])
  var places = Gathered(
    columns: [
      "Description", "CompanyName", "HouseNumber", "StreetName", "StreetSuffix", "City", "StateOrProvince", "PostalCode", "CountryOrRegion",
      "Latitude", "Longitude", "ValidationStatus", "CivicAddressId", "LocationId", "Location", "HouseNumberSuffix", "PreDirectional",
      "PostDirectional", "CityAlias", "CountyOrDistrict", "Elin", "CompanyTaxId",
    ], unique: ["LocationId"])
  /// Items of the plan's lists, by list.
  var drafts: [String: [Draft]] = [:]
  /// Hours and days, by the schedule's id.
  var schedules: [String: Schedule] = [:]
  /// Which account serves which queue or attendant: ids.
  var associations: [String: String] = [:]
  var associationsAreKnown = false
  /// What is said of people who are not named by their sign-in name, until all files are read.
  var remarksOnPeople: [Attribution] = []
  /// Sign-in names and numbers of assignment lists, in the order of their rows.
  var wishes: [Wish] = []
  var usersToPair: [(user: String, origin: Gathered.Origin)] = []
  var numbersToPair: [(number: String, origin: Gathered.Origin)] = []
  /// Numbers of port orders, by the file that lists them.
  var portOrders: [Int: [String]] = [:]
  /// Numbers of the conferencing bridge that are the organization's own.
  var bridgeNumbers: [String] = []
  var hasBridge = false
  var bridgeNumbersAreKnown = false
  /// Who has a conference id: object ids, or SIP addresses.
  var organizers: Set<String> = []
  /// Numbers that somebody holds who is named by display name only.
  var holders: [(number: String, usageLocation: String?, origin: Gathered.Origin?)] = []
  /// Numbers with the display names of those who hold them.
  var namedHolders: [(number: String, name: String, origin: Gathered.Origin?)] = []
  /// What is said of ids and numbers that no file has explained yet: by id, field and text.
  var unexplained: [String: [String: String]] = [:]
  /// People who were left out since they have nothing to do with telephony.
  var othersApart: Set<Int> = []
  /// Those whom an earlier import left out.
  var recalledApart: [Int] = []
  /// Wishes that came into the plan.
  var fulfilled: [Wish] = []
  /// The ids to which calls go that are a resource account's, queue's or attendant's, and no person's, in small letters.
  var serviceTargets: Set<String> = []
  /// Whether somebody holds a number that an inventory of an earlier import lacks.
  var lacksNumbersHeld = false
  var files: [FileReport] = []
  /// Whether the licences of the whole tenant were told.
  var licencesAreKnown = false
  /// What can be read only once: texts that repeat, by reader.
  private var readings: [UInt64: Reading] = [:]

  private struct Reading {
    var bytes: [UInt8]
    var told: Told
  }

  /// A statement on a person known by object id.
  struct Attribution {
    var identity: String
    var column: String
    var text: String
    /// Where it stands; nil when an earlier import told it.
    var origin: Gathered.Origin?
  }

  /// A number that somebody is to have.
  struct Wish {
    var user: String
    var number: String
    /// Where it stands; nil when an earlier import told it.
    var origin: Gathered.Origin?
  }

  subscript(subject: ImportFormat.Subject) -> Gathered {
    _read {
      switch subject {
      case .numbers: yield numbers
      case .people: yield people
      case .places: yield places
      }
    }
    _modify {
      switch subject {
      case .numbers: yield &numbers
      case .people: yield &people
      case .places: yield &places
      }
    }
  }

  // MARK: Rows of tables

  /// A column of a file with its place in the gathered rows.
  struct BoundColumn {
    var slot: Int
    var reader: Reader
    var target: Int?
    /// In the file's table, from 1; nil in JSON.
    var position: Int?
    /// In the format's columns.
    var number: Int
    /// Whether its texts lose letters with accents on some ways.
    var losesLetters: Bool
    /// Whether an empty cell says that what was there before is no more.
    var isEndedByNothing: Bool
    /// The cell that was taken last, and the text that it gave: in most columns one row says what the one before said.
    var last = Cell.absent
    var told: TextPool.Reference = 0

    func repeats(_ cell: Cell) -> Bool { told != 0 && cell.kind == last.kind && ByteRun.areEqual(cell.bytes, last.bytes) }
  }

  /// The columns of a file, with the names that it gives them.
  struct BoundColumns {
    var all: [BoundColumn]
    var names: [String]
    /// What names a row; the first that is told does.
    var keys: [BoundColumn]
    /// What tells guests, in files of people.
    var accountType: BoundColumn?
    /// Where accounts that were deleted say when.
    var deletion: Int?
    var isOfPeople: Bool
  }

  /// Takes one row of a file, cell by cell, into the rows of its subject.
  mutating func take(
    _ cells: UnsafeBufferPointer<Cell>, of columns: inout BoundColumns, _ origin: Gathered.Origin, into gathered: inout Gathered
  ) {
    guard let row = row(cells, columns, origin, &gathered) else { return }
    files[origin.file].taken += 1
    let names = columns.names
    columns.all.withUnsafeMutableBufferPointer { columns in
      for index in columns.indices {
        let cell = cells[columns[index].slot]
        guard let target = columns[index].target else { continue }
        if cell.kind == .empty || cell.kind == .absent, columns[index].reader.isSilentWhenEmpty {
          if columns[index].isEndedByNothing, cell.kind == .empty { gathered.noteEmpty(row, target, file: origin.file) }
          continue
        }
        if columns[index].repeats(cell), !gathered.isKnown(row, target) {
          gathered.set(row, target, columns[index].told, file: origin.file)
        } else {
          let isTold = fill(row, target, cell, columns[index], names, origin, &gathered)
          (columns[index].last, columns[index].told) = (cell, isTold ? gathered.reference(row, target) : 0)
        }
      }
    }
  }

  private mutating func row(
    _ cells: UnsafeBufferPointer<Cell>, _ columns: borrowing BoundColumns, _ origin: Gathered.Origin, _ gathered: inout Gathered
  ) -> Int? {
    for index in columns.keys.indices {
      let bound = columns.keys[index]
      let cell = cells[bound.slot]
      if cell.kind == .text, bound.reader.takesAsIs(cell.bytes) {
        return isLeftOut(cells, columns, cell.bytes, origin) ? nil : gathered.makeRow(cell.bytes, from: origin).row
      }
      switch bound.reader.read(cell) {
      case .text(let text) where text != "none":
        return withBytes(text) { isLeftOut(cells, columns, $0, origin) ? nil : gathered.makeRow($0, from: origin).row }
      case .refused(let refusal):
        files[origin.file].remark(refusal.kind(columns.names[bound.number]), line: origin.line, column: bound.position, text: cell.string)
        return nil
      default: continue
      }
    }
    let name = columns.keys.first
    files[origin.file].remark(
      .rowWithoutName(column: name.map { columns.names[$0.number] } ?? ""), line: origin.line, column: name?.position)
    return nil
  }

  /// Whether a person is none who can have a number: a guest, or an account that was deleted.
  private mutating func isLeftOut(
    _ cells: UnsafeBufferPointer<Cell>, _ columns: borrowing BoundColumns, _ name: UnsafeBufferPointer<UInt8>, _ origin: Gathered.Origin
  ) -> Bool {
    guard columns.isOfPeople else { return false }
    let isGuest =
      name.contains(UInt8(ascii: "#"))
      || columns.accountType.map { type in
        cells[type.slot].withText { $0.count == 5 && String(decoding: $0, as: UTF8.self).lowercased() == "guest" }
      } == true
    guard isGuest || columns.deletion.map({ Self.isDate(cells[$0]) }) == true else { return false }
    files[origin.file].remark(isGuest ? .guest : .deletedAccount, line: origin.line, text: String(decoding: name, as: UTF8.self))
    return true
  }

  /// Whether a cell says when something happened; the year 1 is .NET's word for never.
  private static func isDate(_ cell: Cell) -> Bool {
    guard !cell.isBlank, !cell.isLost else { return false }
    let text = cell.string
    let numbers = text.split { !$0.isNumber }
    return !numbers.isEmpty && !numbers.contains("0001") && !text.hasPrefix("/Date(-")
  }

  /// Reads a cell; true where its text was put into the row and there was nothing else to say.
  private mutating func fill(
    _ row: Int, _ target: Int, _ cell: Cell, _ bound: BoundColumn, _ names: [String], _ origin: Gathered.Origin,
    _ gathered: inout Gathered
  ) -> Bool {
    if case .holder = bound.reader {
      namedHolders.append((gathered.key(row), cell.string, origin))
      return false
    }
    if cell.kind == .text {
      if bound.reader.takesAsIs(cell.bytes) { return tell(row, target, cell.bytes, bound, names, origin, &gathered) }
      if let number = bound.reader.lineNumber(cell.bytes) { return tell(row, target, number, bound, names, origin, &gathered) }
    }
    switch reading(cell, bound.reader) {
    case .nothing: break
    case .text(let text) where text.utf8.count <= TextPool.limit:
      return withBytes(text) { tell(row, target, $0, bound, names, origin, &gathered) }
    // Where another column or a file of higher rank told it, nothing is lost.
    case .lost where gathered.isKnown(row, target), .refused(.plansWithoutStates) where gathered.isKnown(row, target): break
    case .text, .lost: files[origin.file].remark(.lost(column: names[bound.number]), line: origin.line, column: bound.position)
    case .refused(let refusal):
      files[origin.file].remark(refusal.kind(names[bound.number]), line: origin.line, column: bound.position, text: cell.string)
    }
    return false
  }

  /// Lists of words and product names repeat from row to row, and are read once.
  private mutating func reading(_ cell: Cell, _ reader: Reader) -> Told {
    guard reader.repeats(cell.kind), cell.bytes.count < 1024 else { return reader.read(cell) }
    let key = Fingerprint.hash(cell.bytes) ^ UInt64(reader.mark) ^ (cell.kind == .text ? 0 : 1 << 63)
    if let known = readings[key], known.bytes.elementsEqual(cell.bytes) { return known.told }
    let told = reader.read(cell)
    if readings.count < 100_000 { readings[key] = Reading(bytes: Array(cell.bytes), told: told) }
    return told
  }

  /// Puts a text into a cell, unless a file of higher rank said something else.
  private mutating func tell(
    _ row: Int, _ target: Int, _ text: UnsafeBufferPointer<UInt8>, _ bound: BoundColumn, _ names: [String], _ origin: Gathered.Origin,
    _ gathered: inout Gathered
  ) -> Bool {
    let isDamaged = bound.losesLetters && text.contains(UInt8(ascii: "?"))
    if isDamaged {
      files[origin.file].remark(
        .questionMarks(column: names[bound.number]), line: origin.line, column: bound.position, text: String(decoding: text, as: UTF8.self))
      // A text that another file has undamaged needs no second form.
      if gathered.isKnown(row, target) { return false }
    }
    guard gathered.isKnown(row, target) else {
      gathered.set(row, target, text, file: origin.file)
      return !isDamaged
    }
    guard !gathered.isCell(row, target, text) else { return false }
    let known = gathered[row, target]
    let new = String(decoding: text, as: UTF8.self)
    // It names several uses where it cannot tell which.
    if case .inventoryType = bound.reader, !Set(known.split(separator: ";")).isDisjoint(with: new.split(separator: ";")) { return false }
    if prefer(new, to: known, row, target, bound, names, origin, gathered) { gathered.set(row, target, text, file: origin.file) }
    return false
  }

  // MARK: Items of lists

  /// Adds an item of a list, or what another file says of it; one record counts once, whatever it makes.
  mutating func add(_ draft: Draft, to list: String, isFirst: Bool = true) {
    if isFirst, let origin = draft.origin { files[origin.file].taken += 1 }
    let index = drafts[list]?.firstIndex { other in
      if let id = draft.id, let known = other.id { return id == known }
      return !draft.name.isEmpty && other.name == draft.name
    }
    guard let index else {
      drafts[list, default: []].append(draft)
      return
    }
    guard let older = drafts[list]?[index], isLater(draft, than: older) else {
      drafts[list]?[index].add(draft)
      return
    }
    noteDisagreements(draft, older)
    var newer = draft
    newer.add(older)
    drafts[list]?[index] = newer
  }

  /// Notes that a column of a record was lost on export, where it was.
  ///
  /// - Parameters:
  ///   - record: what was read.
  ///   - names: its columns.
  ///   - listsObjects: whether a text in their lists stands for an object that was lost.
  mutating func noteLoss(_ record: Record, _ names: String..., listsObjects: Bool = false) {
    for name in names {
      let cell = record[name]
      let isLost =
        cell.isLost
        || cell.kind == .structure && cell.json?.elements.contains { $0.string.map { listsObjects || Self.isTypeName($0) } == true } == true
      if isLost { files[record.origin.file].remark(.lost(column: name), line: record.origin.line) }
    }
  }

  static func isTypeName(_ text: String) -> Bool { text.hasPrefix("Microsoft.") || text.hasPrefix("System.") || text.hasPrefix("@{") }
}
