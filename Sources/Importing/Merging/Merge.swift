internal import Locales
internal import Readiness
internal import Tables
internal import Texts

/// Brings what was discovered into the plan: values that a person typed stay, values that an import wrote are renewed.
struct Merge {
  private var discovery = Discovery()
  private var plan: Plan
  private let day: CalendarDate
  private let record: ImportRecord
  private var writer = ImportRecord.Writer()
  private var changes = ImportChanges()

  init(into plan: Plan, _ record: ImportRecord, on day: CalendarDate) { (self.plan, self.record, self.day) = (plan, record, day) }

  /// Takes over what was discovered, so that a table's share of it can be given back as soon as the table is made.
  mutating func outcome(of found: inout Discovery) -> Importer.Outcome {
    swap(&discovery, &found)
    guard discovery.files.contains(where: { $0.format != nil }) else {
      return Importer.Outcome(plan: plan, files: discovery.files, changes: changes, found: Found(in: discovery, [:]))
    }
    let items = ItemResolution(discovery, plan).items()
    let brought = Found(in: discovery, items)
    let answers = DerivedAnswers(discovery, items, plan).answers()
    let wholeLists = wholeLists
    let tables = [(ImportFormat.Subject.people, TableID.users), (.numbers, .numbers), (.places, .addresses)]
    let rows = tables.reduce(0) { $0 + discovery[$1.0].count + (plan.tables[$1.1]?.count ?? 0) }
    writer.reserve(rows: rows, columns: discovery.people.columns.count)
    writer.writeApart(discovery.othersApart.sorted(), of: discovery.people)
    recordWishes()
    recordServiceTargets()
    // The largest first: what was gathered of it is given back before the next table grows.
    for (subject, table) in tables {
      mergeTable(subject, table, isWhole: wholeLists.contains(table.rawValue))
    }
    let others: Set = ["answers", ImportRecord.wishes, ImportRecord.serviceTargets, ImportRecord.tasks]
    for list in Set(items.keys).union(record.sections.keys).sorted() where TableID(rawValue: list) == nil && !others.contains(list) {
      mergeList(list, items[list] ?? [], isWhole: wholeLists.contains(list))
    }
    mergeAnswers(answers)
    noteDoneTasks()
    noteUnexplained()
    noteFiles()
    plan.importRecord = writer.bytes
    return Importer.Outcome(plan: plan, files: discovery.files, changes: changes, found: brought)
  }

  /// The lists of which a whole export is at hand.
  private var wholeLists: Set<String> {
    Set(
      discovery.files.filter { $0.isComplete == true && $0.rows > 0 }.compactMap { file in
        ImportFormat.all.first { $0.id == file.format }?.listsAll
      })
  }

  // MARK: What later imports need to know

  private mutating func recordWishes() {
    writer.begin(ImportRecord.wishes, columns: ["LineUri"], rows: discovery.fulfilled.count)
    for wish in discovery.fulfilled { writeRecord(wish.user, ["LineUri"], written: ["LineUri": wish.number], old: nil) }
    writer.end(ImportRecord.wishes)
  }

  private mutating func recordServiceTargets() {
    writer.begin(ImportRecord.serviceTargets, columns: [], rows: discovery.serviceTargets.count)
    for id in discovery.serviceTargets.sorted() { writeRecord(id, [], written: [:], old: nil) }
    writer.end(ImportRecord.serviceTargets)
  }

  private mutating func noteUnexplained() {
    let items = discovery.unexplained.sorted { $0.key < $1.key }.map { Plan.Item($0.key, $0.value) }
    changes.isWaitingChanged = items != plan.lists["unexplained"] ?? []
    plan.lists["unexplained"] = items.isEmpty ? nil : items
  }

  // MARK: Tables

  private mutating func mergeTable(_ subject: ImportFormat.Subject, _ id: TableID, isWhole: Bool) {
    var gathered = Gathered(columns: [], unique: [])
    swap(&gathered, &discovery[subject])
    guard let table = plan.tables[id], gathered.count > 0 || record.sections[id.rawValue] != nil else { return }
    let back = subject == .people ? discovery.recalledApart.filter { !gathered.isExcluded($0) } : []
    let known = gathered.columns.indices.filter { column in
      gathered.rows.contains { gathered.isTold($0, column) || gathered.isForgotten($0, column) }
        || back.contains { gathered.isKnown($0, column) }
    }
    var merge = TableMerge(table, gathered, known: known, record: record, section: id.rawValue)
    merge.run(writing: &writer, isWhole: isWhole, files: discovery.files.map(\.name), changes: &changes)
    plan.tables[id] = merge.result()
    guard gathered.rows.contains(where: { gathered.isTold($0) }) else { return }
    plan.answers[id.rawValue] = nil
    guard id == .numbers else { return }
    for list in ["user-numbers", "service-numbers"] where plan.answers[list] != nil && !plan.rows(of: list).isEmpty {
      plan.answers[list] = nil
    }
  }

  // MARK: Lists

  private mutating func mergeList(_ list: String, _ items: [ResolvedItem], isWhole: Bool) {
    let section = record.sections[list]
    var known = plan.lists[list] ?? []
    var places = ItemPlaces()
    for (index, item) in known.enumerated() { places.note(index, id: item.fields["id"], name: item.name) }
    var seen: Set<Int> = []
    let fields = Set(items.flatMap(\.fields.keys)).union(section?.columns ?? []).union(["name"]).sorted()
    writer.begin(list, columns: fields, rows: items.count + known.count)
    for item in items {
      let index = places.first(id: item.id, name: item.name) { place in
        (item.id != nil && known[place].fields["id"] == item.id) || known[place].name == item.name
      }
      if let index {
        merge(item, into: &known[index], of: list, fields, section)
      } else {
        changes.added[list, default: 0] += 1
        known.append(Plan.Item(item.name, item.fields))
        writeRecord(item.name, fields, written: item.fields, old: nil)
      }
      let place = index ?? known.count - 1
      seen.insert(place)
      places.note(place, id: known[place].fields["id"], name: known[place].name)
    }
    for (index, item) in known.enumerated() where !seen.contains(index) {
      guard let section, let start = record.row(item.name, in: section) else { continue }
      if isWhole { changes.miss(item.name, in: list) }
      writeRecord(item.name, fields, written: [:], old: (section, start))
    }
    writer.end(list)
    guard !known.isEmpty else { return }
    plan.lists[list] = known
    plan.answers[list] = nil
  }

  private mutating func merge(
    _ item: ResolvedItem, into known: inout Plan.Item, of list: String, _ fields: [String], _ section: ImportRecord.Section?
  ) {
    let start = record.row(known.name, in: section)
    // The tenant's new name goes with the old one's id.
    if known.name != item.name {
      changes.update(field(list, known.name, "name", known.name, item.name, item))
      known.name = item.name
    }
    for (name, new) in item.fields.sorted(by: { $0.key < $1.key }) {
      let old = known.fields[name] ?? ""
      switch decide(old, new, section?.column(name), start) {
      case .same: break
      case .take:
        changes.update(field(list, known.name, name, old, new, item))
        known.fields[name] = new
      case .keep: break
      // Days in a row may be told as one, or each by itself.
      case .conflict where name == "hours" && OpeningHours(new).map { $0 == OpeningHours(old) } == true: break
      case .conflict: changes.conflict(field(list, known.name, name, old, new, item))
      }
    }
    writeRecord(item.name, fields, written: item.fields, old: section.flatMap { section in start.map { (section, $0) } })
  }

  private func decide(_ old: String, _ new: String, _ column: Int?, _ start: Int?) -> Verdict {
    old.withBytes { old in new.withBytes { new in Verdict(old, new, column, start, record) } }
  }

  private func field(_ list: String, _ item: String, _ field: String, _ old: String, _ new: String, _ source: ResolvedItem)
    -> ImportChanges.Field
  {
    ImportChanges.Field(
      list: list, item: item, field: field, old: old, new: new,
      file: source.origin.flatMap { discovery.files.indices.contains($0.file) ? discovery.files[$0.file].name : nil },
      line: source.origin?.line)
  }

  private mutating func writeRecord(_ key: String, _ fields: [String], written: [String: String], old: (ImportRecord.Section, Int)?) {
    key.withBytes { writer.beginRow($0) }
    for name in fields {
      if let text = written[name] {
        text.withBytes { writer.add($0) }
      } else {
        writer.copy(old.flatMap { section, start in section.column(name).flatMap { record.cell($0, ofRowAt: start) } })
      }
    }
    writer.endRow()
  }

  // MARK: Answers and files

  private mutating func mergeAnswers(_ answers: [DerivedAnswers.Answer]) {
    let section = record.sections["answers"]
    var written: [String: String] = [:]
    for answer in answers {
      let old = plan.answers[answer.id] ?? ""
      let start = record.row(answer.id, in: section)
      guard let text = answer.text else {
        if old.withBytes({ record.isWritten($0, section?.column("value"), ofRowAt: start) }) == true { plan.answers[answer.id] = nil }
        continue
      }
      switch decide(old, text, section?.column("value"), start) {
      case .same: break
      case .take:
        changes.answered[answer.id] = text
        plan.answers[answer.id] = text
        plan.skipped.remove(answer.id)
        plan.drafts[answer.id] = nil
      case .conflict where answer.isFact:
        changes.conflict(
          ImportChanges.Field(list: "", item: answer.id, field: "", old: old, new: text, file: nil, line: nil))
      case .keep, .conflict: break
      }
      written[answer.id] = text
    }
    let others = plan.answers.keys.filter { written[$0] == nil }.sorted().compactMap { id in record.row(id, in: section).map { (id, $0) } }
    writer.begin("answers", columns: ["value"], rows: written.count + others.count)
    for (id, text) in written.sorted(by: { $0.key < $1.key }) { writeRecord(id, ["value"], written: ["value": text], old: nil) }
    for (id, start) in others { writeRecord(id, ["value"], written: [:], old: section.map { ($0, start) }) }
    writer.end("answers")
  }

  /// What a person said of a task stays; what imports said and files no longer show does not.
  private mutating func noteDoneTasks() {
    let shown = Set(DoneTasks(plan).ids())
    let section = record.sections[ImportRecord.tasks]
    func isOfImports(_ id: String) -> Bool { record.row(id, in: section) != nil }
    for (id, task) in plan.tasks where task == TaskRecord(.done) && !shown.contains(id) && isOfImports(id) { plan.tasks[id] = nil }
    let kept = shown.filter { isOfImports($0) && plan.tasks[$0] != nil }
    // What was open when the plan was made has been done since; who opens it again later knows more than the files.
    changes.done = shown.filter { plan.tasks[$0] == nil || plan.tasks[$0] == TaskRecord(.todo) && !isOfImports($0) }.sorted()
    for id in changes.done { plan.tasks[id] = TaskRecord(.done) }
    writer.begin(ImportRecord.tasks, columns: [], rows: shown.count)
    for id in kept.union(changes.done).sorted() { writeRecord(id, [], written: [:], old: nil) }
    writer.end(ImportRecord.tasks)
  }

  /// The plan remembers which files it is made of, and whether each was whole.
  private mutating func noteFiles() {
    var imports = plan.lists["imports"] ?? []
    if discovery.lacksNumbersHeld {
      let inventories = Set(Discovery.inventories(of: plan).map(\.name))
      for index in imports.indices where inventories.contains(imports[index].name) && imports[index].fields["on"] == day.iso {
        imports[index].fields["complete"] = "no"
      }
    }
    for file in discovery.files {
      guard let format = file.format else { continue }
      var fields = [
        "format": format, "rows": String(file.rows), "complete": file.isComplete.map { $0 ? "yes" : "no" } ?? "unknown", "on": day.iso,
      ]
      let lost = file.remarks.compactMap { remark -> String? in if case .lost(let column) = remark.kind { column } else { nil } }
      if !lost.isEmpty { fields["lost"] = lost.joined(separator: ", ") }
      let name = ItemName.plain(file.name)
      if let index = imports.firstIndex(where: { $0.name == name }) {
        imports[index].fields.merge(fields) { _, new in new }
        if lost.isEmpty { imports[index].fields["lost"] = nil }
      } else {
        imports.append(Plan.Item(name, fields))
      }
    }
    if !imports.isEmpty { plan.lists["imports"] = imports }
  }
}
