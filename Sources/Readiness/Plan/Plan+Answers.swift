internal import Tables
public import Texts

/// Answers by path: what the interview reads and writes.
extension Plan {
  /// The answer kept at a path, as canonical text; nil when there is none yet.
  ///
  /// For a list, its items' names joined by commas.
  public subscript(path: AnswerPath) -> String? {
    get {
      guard let list = path.list, let item = path.item else { return answer(path.field) ?? namesText(of: path.field) }
      if let table = TableID(list: list) {
        guard let row = row(named: item, in: table) else { return nil }
        let text = self.table(table)[row, table.column(of: path.field)]
        return text.isEmpty ? nil : text
      }
      return self.item(item, of: list)?.fields[path.field]
    }
    set {
      guard let list = path.list, let item = path.item else {
        answers[path.field] = newValue
        return
      }
      if let table = TableID(list: list) {
        guard let row = row(named: item, in: table) else { return }
        tables[table]?.set(row: row, table.column(of: path.field), to: newValue ?? "")
      } else if let index = lists[list]?.firstIndex(where: { $0.name == item }) {
        lists[list]?[index].fields[path.field] = newValue
      }
    }
  }

  /// The answer to a single question, by its id.
  public subscript(id: String) -> String? {
    get { self[AnswerPath(id)] }
    set { self[AnswerPath(id)] = newValue }
  }

  /// The answer kept at a path; nil where it is not known or there is nothing.
  public func known(_ path: AnswerPath) -> String? { self[path].flatMap { $0 == Plan.none ? nil : $0 } }

  /// Whether a question was answered yes.
  public func isYes(_ id: String) -> Bool { answer(id) == "yes" }

  /// Whether an answer, a draft or a note is kept at a path, or its question was put off.
  func hasRecord(at path: AnswerPath) -> Bool {
    let id = path.description
    return self[path] != nil || drafts[id] != nil || notes[id] != nil || skipped.contains(id)
  }

  /// The ids chosen at a multiple choice, or the elements of any answer that lists them.
  public func values(_ path: AnswerPath) -> [String] {
    guard let text = self[path], text != Plan.none else { return [] }
    return text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  // MARK: Items

  /// An item of a list in `plan.yaml`, by its name, the first where several have it; nil when there is none.
  private func item(_ name: String, of list: String) -> Item? {
    let places = remembered("places in \(list)") { plan in
      Dictionary((plan.items(of: list) ?? []).enumerated().map { ($1.name, $0) }) { first, _ in first }
    }
    return places[name].flatMap { items(of: list)?[$0] }
  }

  /// The names of a list's items, in their order.
  public func names(of list: String) -> [String] {
    guard let id = TableID(list: list) else { return items(of: list)?.map(\.name) ?? [] }
    let table = table(id)
    return table.memo.value("names of \(list)") {
      let names = table.rows(of: [id.keyColumn]) { cells, row in (name: cells[0], row: row) }.filter { !$0.name.isEmpty }
      guard NumberUse(list: list) != nil else { return names.map(\.name) }
      let wanted = Set(rows(of: list))
      return names.filter { wanted.contains($0.row) }.map(\.name)
    }
  }

  /// A search among the names of a list; places are those of `names(of:)`.
  public func search(among list: String) -> NameSearch {
    remembered("search among \(list)") { NameSearch($0.names(of: list)) }
  }

  /// Adds an item unless the list has it; a table's row gets its key column.
  public mutating func addItem(_ name: String, to list: String) {
    if let table = TableID(list: list) {
      if let row = row(named: name, in: table) { return widenUse(of: row, for: list) }
      var values = [table.keyColumn: name]
      if let capability = NumberUse(list: list)?.capability { values["Capability"] = capability }
      _ = tables[table]?.append(values)
    } else if lists[list]?.contains(where: { $0.name == name }) == true {
      return
    } else {
      lists[list, default: []].append(Item(name))
    }
    answers[list] = nil
  }

  /// A number that is in the table already may serve as both kinds: a rule says so.
  private mutating func widenUse(of row: Int, for list: String) {
    guard let use = NumberUse(list: list), let table = tables[.numbers] else { return }
    let capability = table[row, "Capability"]
    guard !NumberUse(capability: capability).contains(use) else { return }
    tables[.numbers]?.set(row: row, "Capability", to: capability.isEmpty ? use.capability : capability + ";" + use.capability)
    answers[list] = nil
  }

  /// Takes an item out, with its answers, and leaves what is kept beside them.
  public mutating func removeItem(_ name: String, from list: String) {
    if let table = TableID(list: list) {
      row(named: name, in: table).map { tables[table]?.remove(row: $0) }
    } else {
      lists[list]?.removeAll { $0.name == name }
    }
  }

  /// The rows of a table that a list means: user numbers and service numbers share one table.
  public func rows(of list: String) -> [Int] {
    guard let id = TableID(list: list) else { return [] }
    guard let use = NumberUse(list: list) else { return table(id).rows }
    return numbers.that(are: use.traits).map { Int($0.record.row) }
  }

  /// How many rows of a table a list means.
  func count(of list: String) -> Int {
    guard let id = TableID(list: list) else { return 0 }
    if let use = NumberUse(list: list) { return table(id).memo.value("count of \(list)") { numbers.that(are: use.traits).count } }
    return switch id {
    case .numbers: numbers.count
    case .users: users.count
    case .addresses: addresses.count
    }
  }

  /// Whether a table has a row of a list whose name fits; rows are read until there is one.
  func hasRow(of list: String, where fits: (String) -> Bool) -> Bool {
    switch TableID(list: list) {
    case .numbers: (NumberUse(list: list).map { numbers.that(are: $0.traits) } ?? numbers).contains { fits($0.text) }
    case .users: users.contains { fits($0.name) }
    case .addresses: addresses.contains { fits($0.name) }
    case nil: false
    }
  }

  /// Whether a list is a table of so many rows that nobody wants to be asked about each.
  ///
  /// Its rows are seen to in the file, or with `:goto`; the findings name those that lack something.
  public func isLong(_ list: String) -> Bool { TableID(list: list) != nil && count(of: list) > Self.rowsAskedSingly }

  private func row(named name: String, in id: TableID) -> Int? { table(id).row(named: name) }

  /// Whether an answer was given that is neither "no" nor "nothing"; for a list, whether it has items.
  func holds(_ path: AnswerPath) -> Bool {
    if let answer = path.item == nil ? answer(path.field) : self[path] { return answer != "no" && answer != Plan.none }
    if TableID(list: path.field) != nil { return count(of: path.field) > 0 }
    return items(of: path.field)?.isEmpty == false
  }

  /// Whether there is an answer at a path.
  func isAnswered(_ path: AnswerPath) -> Bool {
    guard path.item == nil, answer(path.field) == nil else { return self[path] != nil }
    return TableID(list: path.field) == nil ? items(of: path.field)?.isEmpty == false : count(of: path.field) > 0
  }

  private func namesText(of list: String) -> String? {
    let names = names(of: list)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
