internal import Tables

extension Plan {
  /// Takes items out with all that is kept of them: another item that gets such a name later begins anew.
  mutating func removeItems(_ names: [String], from list: String, of checklist: Checklist) {
    guard !names.isEmpty else { return }
    for name in names { removeItem(name, from: list) }
    let gone = Set(names)
    nameRecords(of: list, checklist) { gone.contains($0) ? nil : $0 }
  }

  /// Gives an item another name: in its list, in the rows of people and numbers that name it, and in what is kept beside its answers.
  mutating func renameItem(_ old: String, to new: String, in list: String, of checklist: Checklist) {
    if let id = TableID(list: list) {
      guard let row = tables[id]?.row(named: old) else { return }
      tables[id]?.set(row: row, id.keyColumn, to: new)
      switch id {
      case .numbers: rename(old, to: new, in: .users, field: "number")
      case .addresses: for table in [TableID.users, .numbers] { rename(old, to: new, in: table, field: "address") }
      case .users: break
      }
    } else if let index = lists[list]?.firstIndex(where: { $0.name == old }) {
      lists[list]?[index].name = new
    }
    nameRecords(of: list, checklist) { $0 == old ? new : $0 }
  }

  /// Keeps drafts, notes, questions put off and records of tasks under the new names of a list's items; nil for one that is gone.
  private mutating func nameRecords(of list: String, _ checklist: Checklist, _ name: (String) -> String?) {
    let tasks = checklist.steps.flatMap(\.tasks).filter { $0.each.map { Self.isSame($0, list) } == true }
    let ids = Set(tasks.map(\.id))
    func named(_ id: String) -> String? {
      guard var path = AnswerPath(parsing: id), let item = path.item, let owner = path.list, Self.isSame(owner, list) || ids.contains(owner)
      else { return id }
      path.item = name(item)
      return path.item == nil ? nil : path.description
    }
    func named<Value>(_ records: [String: Value]) -> [String: Value] {
      Dictionary(records.compactMap { id, value in named(id).map { ($0, value) } }) { $1 }
    }
    (drafts, notes, self.tasks, skipped) = (named(drafts), named(notes), named(self.tasks), Set(skipped.compactMap(named)))
  }

  /// Whether two lists have the same items: user and service numbers are rows of one table.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || TableID(list: one).map { $0 == TableID(list: other) } == true
  }

  private mutating func rename(_ old: String, to new: String, in id: TableID, field: String) {
    guard let table = tables[id] else { return }
    let column = id.column(of: field)
    for row in table.rows where table[row, column] == old { tables[id]?.set(row: row, column, to: new) }
  }
}
