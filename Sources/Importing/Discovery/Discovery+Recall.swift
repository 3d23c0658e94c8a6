internal import Readiness
internal import Tables

/// What the plan knows already: files that come one by one are understood as if they had come together.
extension Discovery {
  /// Puts the plan's people and numbers beside those of the files.
  mutating func recall(_ plan: Plan, _ record: ImportRecord) {
    for (subject, id) in [(ImportFormat.Subject.people, TableID.users), (.numbers, .numbers)] {
      guard let table = plan.tables[id], table.count > 0 else { continue }
      // Taken out meanwhile: what two owners share would be copied.
      var gathered = Gathered(columns: [], unique: [])
      swap(&gathered, &self[subject])
      Self.recall(table, record, record.sections[id.rawValue], into: &gathered)
      swap(&gathered, &self[subject])
    }
    recallUnexplained(plan)
    recallServiceTargets(plan, record)
    recallOthersApart(record)
    recallWishes(plan, record)
  }

  private static func recall(_ table: Table, _ record: ImportRecord, _ section: ImportRecord.Section?, into gathered: inout Gathered) {
    guard let key = table.column(gathered.columns[0]) else { return }
    let columns = table.header.map { (gathered: gathered.column($0), record: section?.column($0)) }
    table.read(table.header) { cells, _ in
      guard !cells[key].isEmpty else { return }
      let start = section.flatMap { record.row(cells[key], in: $0) }
      let (row, _) = gathered.makeRow(cells[key], from: nil)
      var isOfImports = start != nil
      for (place, column) in columns.enumerated() where !cells[place].isEmpty {
        let isWritten = record.isWritten(cells[place], column.record, ofRowAt: start) == true
        isOfImports = isOfImports && isWritten
        guard let target = column.gathered, !gathered.isKnown(row, target) else { continue }
        gathered.recall(row, target, cells[place], isTyped: !isWritten)
      }
      if isOfImports { gathered.setOfImports(row) }
    }
  }

  /// What earlier files said of ids and numbers that nobody explained: the files at hand may.
  private mutating func recallUnexplained(_ plan: Plan) {
    for item in plan.lists["unexplained"] ?? [] {
      for (field, text) in item.fields {
        switch field {
        case Self.service: associations[item.name] = associations[item.name] ?? text
        case Self.usageLocation: holders.append((item.name, text, nil))
        case Self.displayName: namedHolders.append((item.name, text, nil))
        default: remarksOnPeople.append(Attribution(identity: item.name, column: field, text: text, origin: nil))
        }
      }
    }
    associationsAreKnown =
      associationsAreKnown
      || plan.lists["imports"]?.contains { $0.fields["format"] == ImportFormat.applicationInstanceAssociations.id } == true
  }

  /// Of an id that no file explained, what kind of thing calls go to.
  private mutating func recallServiceTargets(_ plan: Plan, _ record: ImportRecord) {
    for list in Self.callLists {
      for draft in drafts[list] ?? [] { serviceTargets.formUnion(draft.serviceTargets.map { $0.lowercased() }) }
      guard let section = record.sections[ImportRecord.serviceTargets] else { continue }
      for text in (plan.lists[list] ?? []).flatMap(\.fields.values) {
        for mark in text.ranges(of: Plan.unexplained) {
          let id = text[mark.upperBound...].prefix { $0 != "=" && $0 != "," }.lowercased()
          if record.row(id, in: section) != nil { serviceTargets.insert(id) }
        }
      }
    }
  }

  static let callLists = ["call-queues", "auto-attendants"]
  static let service = "service"
  static let usageLocation = "UsageLocation"
  static let displayName = "DisplayName"

  /// Who was left out before: the files at hand may be about them.
  private mutating func recallOthersApart(_ record: ImportRecord) {
    let targets = record.columnsApart.map { people.column($0) }
    record.forEachApart { cells in
      guard cells.count == targets.count, targets.first == 0, !cells[0].isEmpty else { return }
      let (row, isNew) = people.makeRow(cells[0], from: nil)
      for (cell, target) in zip(cells, targets) {
        guard let target, !cell.isEmpty, !people.isKnown(row, target) else { continue }
        people.recall(row, target, cell, isTyped: false)
      }
      if isNew { people.setOfImports(row) }
      recalledApart.append(row)
    }
  }

  /// Numbers that an earlier list gave to people: an export made before they have them does not take them back.
  private mutating func recallWishes(_ plan: Plan, _ record: ImportRecord) {
    guard let section = record.sections[ImportRecord.wishes] else { return }
    plan.tables[.users]?.read(["UserPrincipalName", "LineUri"]) { cells, _ in
      let start = record.row(cells[0], in: section)
      guard record.isWritten(cells[1], section.column("LineUri"), ofRowAt: start) == true else { return }
      wishes.append(Wish(user: cells.text(0), number: cells.text(1), origin: nil))
    }
  }

  /// The formats of the inventories that the plan is made of, besides the files at hand.
  static func inventories(of plan: Plan) -> [Plan.Item] {
    let formats = Set(ImportFormat.all.filter { $0.listsAll == "numbers" }.map(\.id))
    return (plan.lists["imports"] ?? []).filter { $0.fields["format"].map(formats.contains) == true }
  }
}
