/// What an import changes in a plan.
struct ImportChanges: Equatable, Sendable {
  /// A value, where it stands in the plan.
  struct Field: Equatable, Sendable {
    /// The table or list, as the plan calls it: `numbers`, `call-queues`.
    var list: String
    /// The number, person, address or item.
    var item: String
    /// The column or field.
    var field: String
    /// What the plan says.
    var old: String
    /// What the file says.
    var new: String
    /// The file and line; nil for what follows from several.
    var file: String?
    /// The line in the file, from 1.
    var line: Int?
  }

  /// Items that were not in the plan, by list.
  var added: [String: Int] = [:]
  /// Values that an earlier import wrote, or that were not known, and that are now others; the first few.
  var updated: [Field] = []
  /// How many those are.
  var updatedCount = 0
  /// Values that a person typed and that a file contradicts: the typed ones stay; the first few.
  var conflicts: [Field] = []
  /// How many those are.
  var conflictCount = 0
  /// What an earlier import wrote and a whole export lacks now, by list; the first few.
  var gone: [String: [String]] = [:]
  /// How many those are, by list.
  var goneCount: [String: Int] = [:]
  /// Questions that the files answer, with the answers.
  var answered: [String: String] = [:]
  /// Tasks that the files show to be done, by id.
  var done: [String] = []

  /// Whether other things than before wait for a file that explains their ids.
  var isWaitingChanged = false

  /// How many of each are told one by one.
  static let told = 1000

  /// Whether the plan stays as it is.
  var isEmpty: Bool {
    added.values.allSatisfy { $0 == 0 } && updatedCount == 0 && conflictCount == 0 && goneCount.isEmpty && answered.isEmpty
      && done.isEmpty && !isWaitingChanged
  }

  mutating func update(_ field: Field) {
    updatedCount += 1
    if updated.count < Self.told { updated.append(field) }
  }

  mutating func conflict(_ field: Field) {
    conflictCount += 1
    if conflicts.count < Self.told { conflicts.append(field) }
  }

  mutating func miss(_ item: String, in list: String) {
    goneCount[list, default: 0] += 1
    if gone[list, default: []].count < Self.told { gone[list, default: []].append(item) }
  }
}
