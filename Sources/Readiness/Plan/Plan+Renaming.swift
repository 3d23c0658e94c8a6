internal import Tables

extension Plan {
  /// Gives an item another name: in its list, in the rows of people that name it, in what is kept beside its answers, and in the records
  /// of the tasks that are done for each item of the list.
  mutating func renameItem(_ old: String, to new: String, in list: String, tasks ids: Set<Task.ID>) {
    if let id = TableID(list: list) {
      guard let row = tables[id]?.row(named: old) else { return }
      tables[id]?.set(row: row, id.keyColumn, to: new)
      renameInPeople(old, to: new, column: id == .numbers ? "number" : id == .addresses ? "address" : nil)
    } else if let index = lists[list]?.firstIndex(where: { $0.name == old }) {
      lists[list]?[index].name = new
    }
    func renamed(_ id: String) -> String {
      guard var path = AnswerPath(parsing: id), path.item == old, let owner = path.list, owner == list || ids.contains(owner)
      else { return id }
      path.item = new
      return path.description
    }
    drafts = Dictionary(drafts.map { (renamed($0), $1) }) { $1 }
    notes = Dictionary(notes.map { (renamed($0), $1) }) { $1 }
    skipped = Set(skipped.map(renamed))
    tasks = Dictionary(tasks.map { (renamed($0), $1) }) { $1 }
  }

  private mutating func renameInPeople(_ old: String, to new: String, column field: String?) {
    guard let field, let people = tables[.users] else { return }
    let column = TableID.users.column(of: field)
    for row in people.rows where people[row, column] == old { tables[.users]?.set(row: row, column, to: new) }
  }
}
