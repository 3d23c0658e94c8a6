public import Locales
internal import Readiness
internal import Texts

/// The outcome of an import in words: what was found, what became of each file, what changes in the plan.
public struct ImportSummary: Sendable {
  /// One line of the summary.
  public struct Line: Equatable, Sendable {
    /// How deep it stands: 0 for headings, 1 for remarks, 2 for places.
    public var depth: Int
    /// Its words; what files say in them does nothing on a terminal.
    public var text: String
    /// Whether it tells of something left out, damaged or not known.
    public var isWarning: Bool
  }

  /// The lines in their order.
  public private(set) var lines: [Line] = []
  private let localizer: Localizer
  /// How many changes are told one by one.
  private static let changesTold = 20

  /// The words for an outcome.
  public init(_ outcome: Importer.Outcome, in localizer: Localizer) {
    self.localizer = localizer
    tell(outcome.found, of: outcome)
    for file in outcome.files { tell(file) }
    tell(outcome.changes)
  }

  private mutating func add(_ depth: Int, _ message: Message, isWarning: Bool = false) {
    add(depth, localizer.text(message), isWarning: isWarning)
  }
  private mutating func add(_ depth: Int, _ text: String, isWarning: Bool = false) {
    lines.append(Line(depth: depth, text: text, isWarning: isWarning))
  }

  /// What the files brought, and, where that is not all, what the plan holds now.
  private mutating func tell(_ found: Found, of outcome: Importer.Outcome) {
    if !found.isEmpty {
      add(0, .importFound(items: found.words(in: localizer)))
    } else if outcome.files.contains(where: { $0.format != nil }), outcome.files.allSatisfy({ $0.taken == 0 }) {
      add(0, .importFoundNothing)
    }
    let whole = Found(in: outcome.plan)
    if whole != found, !whole.isEmpty { add(0, .importPlanHolds(items: whole.words(in: localizer))) }
  }

  // MARK: Files

  private mutating func tell(_ file: FileReport) {
    if let id = file.format {
      let format = localizer.text("import-formats.\(id)") ?? id
      add(0, .importFileTaken(count: file.rows, file: file.name.shown, format: format, taken: file.taken))
    } else {
      add(0, .importFileLeft(file: file.name.shown), isWarning: true)
    }
    for remark in file.remarks {
      add(1, remark.kind.message(count: remark.count), isWarning: true)
      for place in remark.places { add(2, words(of: place, isBelieved: remark.kind.isDisagreement)) }
      let more = remark.count - remark.places.count
      if more > 0, !remark.places.isEmpty { add(2, .importMorePlaces(count: more)) }
    }
    guard file.format != nil else { return }
    switch file.isComplete {
    case true?: break
    case false?: add(1, .importNotWhole, isWarning: true)
    case nil: add(1, .importWholeUnknown, isWarning: true)
    }
  }

  private func words(of place: ImportRemark.Place, isBelieved: Bool) -> String {
    func value(_ text: String) -> String { text == Plan.none ? localizer.text(.importNoValue) : text.shown }
    guard place.line > 0 else { return value(place.text) }
    let message: Message =
      switch (place.column, place.text.isEmpty) {
      case (let column?, false): .importAtCell(column: column, line: place.line, text: value(place.text))
      case (let column?, true): .importAtCellEmpty(column: column, line: place.line)
      case (nil, false): .importAtLine(line: place.line, text: value(place.text))
      case (nil, true): .importAtLineEmpty(line: place.line)
      }
    let words = localizer.text(message)
    guard let instead = place.instead else { return words }
    guard let file = instead.file else { return localizer.text(.importOtherwiseInPlan(place: words, text: value(instead.text))) }
    return localizer.text(
      isBelieved
        ? .importInstead(file: file.shown, line: instead.line, place: words, text: value(instead.text))
        : .importOtherwise(file: file.shown, line: instead.line, place: words, text: value(instead.text)))
  }

  // MARK: Changes

  private mutating func tell(_ changes: ImportChanges) {
    guard !changes.isEmpty else { return add(0, .importNothingChanges) }
    let added = changes.added.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    if !added.isEmpty {
      add(0, .importNewItems(items: added.map { localizer.text(.importCountOf(count: $0.value, name: name(of: $0.key))) }))
    }
    if !changes.answered.isEmpty {
      let answers = changes.answered.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.shown)" }
      add(0, .importAnswered(count: answers.count, items: answers))
    }
    if !changes.done.isEmpty {
      add(0, .importDone(count: changes.done.count, items: first(changes.done, of: changes.done.count)))
    }
    tell(changes.updated, of: changes.updatedCount, .importChanged(count: changes.updatedCount), isWarning: false) { change in
      switch (change.file, change.line, change.old.isEmpty) {
      case (let file?, let line?, false):
        .importChangeFrom(
          field: change.field, file: file.shown, item: change.item.shown, line: line, new: change.new.shown, old: change.old.shown)
      case (let file?, let line?, true):
        .importChangeKnownFrom(field: change.field, file: file.shown, item: change.item.shown, line: line, new: change.new.shown)
      case (_, _, true): .importChangeKnown(field: change.field, item: change.item.shown, new: change.new.shown)
      default: .importChange(field: change.field, item: change.item.shown, new: change.new.shown, old: change.old.shown)
      }
    }
    tell(changes.conflicts, of: changes.conflictCount, .importKept(count: changes.conflictCount), isWarning: true) { change in
      if let file = change.file, let line = change.line {
        return .importKeepFrom(
          field: change.field, file: file.shown, item: change.item.shown, line: line, new: change.new.shown, old: change.old.shown)
      }
      // An answer stands in no column.
      guard !change.field.isEmpty else { return .importKeepAnswer(answer: change.item.shown, new: change.new.shown, old: change.old.shown) }
      return .importKeep(field: change.field, item: change.item.shown, new: change.new.shown, old: change.old.shown)
    }
    for (list, count) in changes.goneCount.sorted(by: { $0.key < $1.key }) {
      add(0, .importGone(count: count, items: first(changes.gone[list] ?? [], of: count), list: name(of: list)), isWarning: true)
    }
  }

  private mutating func tell(
    _ fields: [ImportChanges.Field], of count: Int, _ heading: Message, isWarning: Bool, _ words: (ImportChanges.Field) -> Message
  ) {
    guard count > 0 else { return }
    add(0, heading, isWarning: isWarning)
    for field in fields.prefix(Self.changesTold) { add(1, words(field)) }
    if count > Self.changesTold { add(1, .importMorePlaces(count: count - Self.changesTold)) }
  }

  /// The first of some names, and how many more there are.
  private func first(_ names: [String], of count: Int) -> [String] {
    let told = names.prefix(Self.changesTold).map(\.shown)
    return count > told.count ? told + [localizer.text(.reportMore(count: count - told.count))] : told
  }

  private func name(of list: String) -> String { localizer.text("import-lists.\(list)") ?? list }
}

extension ImportRemark.Kind {
  /// Whether of two values one was believed.
  fileprivate var isDisagreement: Bool { if case .disagreement = self { true } else { false } }

  /// The remark in words.
  func message(count: Int) -> Message {
    switch self {
    case .spreadsheetNumber: .importSpreadsheetNumber(count: count)
    case .nationalNumber: .importNationalNumber(count: count)
    case .notANumber: .importNotANumber(count: count)
    case .rowWithoutName(let column): .importRowNameless(column: column, count: count)
    case .tooManyCells: .importTooManyCells(count: count)
    case .repeatedName(let column): .importRepeatedName(column: column, count: count)
    case .guest: .importGuest(count: count)
    case .deletedAccount: .importDeletedAccount(count: count)
    case .withoutTelephony: .importWithoutTelephony(count: count)
    case .unknownCountry(let column): .importUnknownCountry(column: column, count: count)
    case .lost(let column): .importLost(column: column, count: count)
    case .plansWithoutStates(let column): .importPlansWithoutStates(column: column, count: count)
    case .numbersForWords(let column): .importNumbersForWords(column: column, count: count)
    case .questionMarks(let column): .importQuestionMarks(column: column, count: count)
    case .pageLimit(let rows): .importPageLimit(rows: rows)
    case .nextPage: .importNextPage
    case .windows1252: .importWindows1252
    case .otherText: .importOtherText(count: count)
    case .nameOfSeveral: .importNameOfSeveral(count: count)
    case .noRows: .importNoRows
    case .notTelephony: .importNotTelephony(count: count)
    case .unknownPerson: .importUnknownPerson(count: count)
    case .personAwaited: .importPersonAwaited(count: count)
    case .missingInInventory: .importMissingInInventory(count: count)
    case .columnsMissing(let names): .importColumnsMissing(names: names)
    case .pairsDiffer(let users, let numbers): .importPairsDiffer(numbers: numbers, users: users)
    case .pairMissing: .importPairMissing
    case .hasNumber: .importHasNumber(count: count)
    case .numberTaken: .importNumberTaken(count: count)
    case .sharedNumber: .importSharedNumber(count: count)
    case .disagreement(let column): .importDisagreement(column: column, count: count)
    case .heldByAnother: .importHeldByAnother(count: count)
    case .heldYetFree: .importHeldYetFree(count: count)
    case .licencesDiffer: .importLicencesDiffer(count: count)
    case .damaged(let reason): reason.message
    }
  }
}

extension ImportDamage.Reason {
  /// The damage in words.
  var message: Message {
    switch self {
    case .empty: .importDamageEmpty
    case .archive: .importDamageArchive
    case .clixml: .importDamageClixml
    case .screen: .importDamageScreen
    case .notText: .importDamageNotText
    case .unclosedQuote: .importDamageQuote
    case .cutRow: .importDamageCut
    case .tooManyColumns(let limit): .importDamageColumns(limit: limit)
    case .cellTooLong(let limit): .importDamageCell(limit: limit)
    case .duplicateColumn(let name): .importDamageDuplicateColumn(name: name.shown)
    case .json: .importDamageJson
    case .tooDeep: .importDamageDeep
    case .unknownFormat(let columns):
      .importDamageFormat(columns: columns.filter { !$0.isEmpty }.prefix(8).map { ($0.count > 60 ? $0.prefix(59) + "…" : $0).shown })
    case .numbersWithoutHeading: .importDamageNoHeading
    case .tooLarge: .importDamageLarge
    }
  }
}
