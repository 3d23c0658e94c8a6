internal import JSON

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
      "PreferredLanguage",
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
  var holders: [(number: String, usageLocation: String?, origin: Gathered.Origin)] = []
  var files: [FileReport] = []
  /// Whether the licences of the whole tenant were told.
  var licencesAreKnown = false
  /// What can be read only once: texts that repeat, by reader.
  private var readings: [String: Told] = [:]

  /// A statement on a person known by object id.
  struct Attribution {
    var identity: String
    var column: String
    var text: String
    var origin: Gathered.Origin
  }

  /// A number that somebody is to have.
  struct Wish {
    var user: String
    var number: String
    var origin: Gathered.Origin
  }

  subscript(subject: ImportFormat.Subject) -> Gathered {
    get {
      switch subject {
      case .numbers: numbers
      case .people: people
      case .places: places
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

  /// Takes one row of a file, cell by cell.
  mutating func take(_ subject: ImportFormat.Subject, _ columns: [BoundColumn], _ record: Record) {
    guard let row = row(of: subject, columns, record) else { return }
    files[record.origin.file].taken += 1
    for bound in columns where bound.target != nil { fill(subject, row, bound, record) }
  }

  /// A column of a file with its place in the gathered rows.
  struct BoundColumn {
    var slot: Int
    var reader: Reader
    var target: Int?
    var name: String
    /// From 1; nil in JSON.
    var position: Int?
  }

  private mutating func row(of subject: ImportFormat.Subject, _ columns: [BoundColumn], _ record: Record) -> Int? {
    let keyNames: [Int] =
      switch subject {
      case .numbers, .people: [0]
      // A place is known by its id; in lists that people wrote, by its name.
      case .places: [13, 0]
      }
    for target in keyNames {
      guard let bound = columns.first(where: { $0.target == target }) else { continue }
      let cell = record.cells[bound.slot]
      if cell.kind == .text, bound.reader.takesAsIs(cell.bytes) {
        if subject == .people, isGuest(columns, record, cell.bytes) { return nil }
        return makeRow(subject, cell.bytes, record.origin)
      }
      switch bound.reader.read(cell) {
      case .text(let text) where text != "none":
        let key = Array(text.utf8)
        return key.withUnsafeBufferPointer { key in
          subject == .people && isGuest(columns, record, key) ? nil : makeRow(subject, key, record.origin)
        }
      case .refused(let refusal):
        files[record.origin.file].remark(refusal.kind(bound.name), line: record.origin.line, column: bound.position, text: cell.string)
        return nil
      default: continue
      }
    }
    let name = columns.first { $0.target == keyNames[0] }
    files[record.origin.file].remark(.rowWithoutName(column: name?.name ?? ""), line: record.origin.line, column: name?.position)
    return nil
  }

  private mutating func makeRow(_ subject: ImportFormat.Subject, _ key: UnsafeBufferPointer<UInt8>, _ origin: Gathered.Origin) -> Int {
    self[subject].makeRow(key, from: origin).row
  }

  private mutating func isGuest(_ columns: [BoundColumn], _ record: Record, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let type = columns.first { $0.target == 6 }.map { record.cells[$0.slot] }
    let isGuest =
      type?.withText { $0.count == 5 && String(decoding: $0, as: UTF8.self).lowercased() == "guest" } == true
      || name.contains(UInt8(ascii: "#"))
    if isGuest { files[record.origin.file].remark(.guest, line: record.origin.line, text: String(decoding: name, as: UTF8.self)) }
    return isGuest
  }

  private mutating func fill(_ subject: ImportFormat.Subject, _ row: Int, _ bound: BoundColumn, _ record: Record) {
    guard let target = bound.target else { return }
    let cell = record.cells[bound.slot]
    if cell.kind == .empty || cell.kind == .absent, bound.reader.isSilentWhenEmpty { return }
    if cell.kind == .text, bound.reader.takesAsIs(cell.bytes) {
      return tell(subject, row, target, cell.bytes, bound, record.origin)
    }
    switch reading(cell, bound.reader) {
    case .nothing: return
    case .lost: files[record.origin.file].remark(.lost(column: bound.name), line: record.origin.line, column: bound.position)
    case .refused(let refusal):
      files[record.origin.file].remark(refusal.kind(bound.name), line: record.origin.line, column: bound.position, text: cell.string)
    case .text(let text):
      var text = text
      text.withUTF8 { tell(subject, row, target, $0, bound, record.origin) }
    }
  }

  /// Lists of words and product names repeat from row to row, and are read once.
  private mutating func reading(_ cell: Cell, _ reader: Reader) -> Told {
    guard reader.repeats, cell.kind == .text || cell.kind == .structure, cell.bytes.count < 1024 else { return reader.read(cell) }
    let text = "\(reader.mark)\(cell.kind == .text ? "t" : "s")" + String(decoding: cell.bytes, as: UTF8.self)
    if let told = readings[text] { return told }
    let told = reader.read(cell)
    if readings.count < 100_000 { readings[text] = told }
    return told
  }

  /// Puts a text into a cell, unless a file of higher rank said something else.
  mutating func tell(
    _ subject: ImportFormat.Subject, _ row: Int, _ target: Int, _ text: UnsafeBufferPointer<UInt8>, _ bound: BoundColumn,
    _ origin: Gathered.Origin
  ) {
    if Damage.hasQuestionMarks(text, in: self[subject].columns[target]) {
      files[origin.file].remark(
        .questionMarks(column: bound.name), line: origin.line, column: bound.position, text: String(decoding: text, as: UTF8.self))
      // A text that another file has undamaged needs no second form.
      if self[subject].isKnown(row, target) { return }
    }
    guard self[subject].isKnown(row, target) else { return self[subject].set(row, target, text, file: origin.file) }
    guard !self[subject].isCell(row, target, text) else { return }
    let known = self[subject][row, target]
    let new = String(decoding: text, as: UTF8.self)
    if Damage.isRepaired(known, by: new) || (known == "none" && new != "none") {
      return self[subject].set(row, target, text, file: origin.file)
    }
    guard new != "none", !Damage.isSame(known, new), let other = self[subject].origin(row, target) else { return }
    files[origin.file].remark(
      .disagreement(column: bound.name), line: origin.line, column: bound.position, text: new,
      instead: ImportRemark.Instead(file: files[other.file].name, line: other.line, text: known))
  }

  // MARK: Items of lists

  /// Adds an item of a list, or what another file says of it; one record counts once, whatever it makes.
  mutating func add(_ draft: Draft, to list: String, isFirst: Bool = true) {
    if isFirst { files[draft.origin.file].taken += 1 }
    let index = drafts[list]?.firstIndex { other in
      if let id = draft.id, let known = other.id { return id == known }
      return !draft.name.isEmpty && other.name == draft.name
    }
    guard let index else {
      drafts[list, default: []].append(draft)
      return
    }
    drafts[list]?[index].add(draft)
  }

  /// Notes that a column of a record was lost on export, where it was.
  mutating func noteLoss(_ record: Record, _ names: String...) {
    for name in names {
      let cell = record[name]
      let isLost =
        cell.isLost || (cell.kind == .structure && cell.json?.elements.contains { $0.string.map(Self.isTypeName) == true } == true)
      if isLost { files[record.origin.file].remark(.lost(column: name), line: record.origin.line) }
    }
  }

  static func isTypeName(_ text: String) -> Bool { text.hasPrefix("Microsoft.") || text.hasPrefix("System.") || text.hasPrefix("@{") }
}

extension Refusal {
  func kind(_ column: String) -> ImportRemark.Kind {
    switch self {
    case .spreadsheetNumber: .spreadsheetNumber
    case .nationalNumber: .nationalNumber
    case .notANumber: .notANumber
    case .unknownCountry: .unknownCountry(column: column)
    }
  }
}

extension Reader {
  /// Whether an empty cell says nothing.
  var isSilentWhenEmpty: Bool { if case .lineURI = self { false } else { true } }

  /// Whether reading it takes time and its texts repeat.
  var repeats: Bool {
    switch self {
    case .words, .productNames, .country, .policy, .products, .countryOfCityCode: true
    default: false
    }
  }

  var mark: Character {
    switch self {
    case .words: "w"
    case .productNames: "n"
    case .country: "c"
    case .policy: "p"
    case .products: "i"
    default: "z"
    }
  }
}

/// Texts that lost letters on their way.
enum Damage {
  private static let columns: Set<String> = ["DisplayName", "Description", "StreetName", "City", "CompanyName"]

  /// Whether question marks stand where Windows PowerShell 5.1 wrote ASCII instead of letters with accents.
  static func hasQuestionMarks(_ text: UnsafeBufferPointer<UInt8>, in column: String) -> Bool {
    text.contains(UInt8(ascii: "?")) && columns.contains(column)
  }

  /// Whether a text is another one with letters instead of question marks.
  static func isRepaired(_ damaged: String, by text: String) -> Bool {
    guard damaged.contains("?"), damaged.count == text.count else { return false }
    return zip(damaged, text).allSatisfy { $0 == "?" || $0 == $1 }
  }

  /// Whether two texts say the same: other case, other order of a list, trailing zeros of coordinates.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left.lowercased() == right.lowercased() || isRepaired(left, by: right) || isRepaired(right, by: left) { return true }
    if left.contains(";") || right.contains(";") { return Set(left.split(separator: ";")) == Set(right.split(separator: ";")) }
    if let first = Double(left), let second = Double(right) { return first == second }
    return false
  }
}
