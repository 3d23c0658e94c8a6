internal import Tables

extension Plan {
  /// Judges people by a column that only an export fills.
  ///
  /// Of people without a value it is enough that somebody settled the task.
  func people(
    in users: Rows<UserRecord>, tell value: (UserAccount) -> Bool?, column: String, orSettled task: String, field: String = "number"
  ) -> Rule.Outcome {
    var outcome = Rule.Outcome.violated(by: users.whoseAccount { value($0) == false }.map { $0.violation(field) })
    guard !users.whoseAccount({ value($0) == nil }).isEmpty, !isSettled(task) else { return outcome }
    outcome.needs = [TableID.users.fileName + ":" + column]
    return outcome
  }
}

extension Plan {
  /// The people by their name.
  var peopleByName: NamesOfPeople {
    table(.users).memo.value("people by name") { NamesOfPeople(users.sheet) }
  }
}

/// The user principal names of `users.csv`, in whatever case.
struct NamesOfPeople: Sendable {
  private let sheet: Sheet<UserRecord>
  private var places: HashSlots
  /// By the place of the first person with a name, the places of the others.
  private var later: [Int: [Int]] = [:]

  init(_ sheet: Sheet<UserRecord>) {
    self.sheet = sheet
    places = HashSlots(capacity: sheet.records.count)
    for place in sheet.records.indices {
      var name = sheet.text(place, column: 0).lowercased()
      let hash = name.withUTF8 { Fingerprint.hash($0) }
      let first = places.insert(place, hash) { sheet.text($0, column: 0).lowercased() == name }
      if let first { later[first, default: []].append(place) }
    }
  }

  /// How many different names there are.
  var count: Int { places.count }
  /// Whether there is none.
  var isEmpty: Bool { count == 0 }

  /// Whether somebody has a name.
  func contains(_ name: String) -> Bool { place(of: name) != nil }

  /// The places of whoever has the name of the first person with it, in their order, without that first one.
  func places(after first: Int) -> [Int] { later[first] ?? [] }

  /// The place of the first person with a name; nil where nobody has it.
  func place(of name: String) -> Int? {
    var name = name.lowercased()
    return places.first(name.withUTF8 { Fingerprint.hash($0) }) { sheet.text($0, column: 0).lowercased() == name }
  }
}
