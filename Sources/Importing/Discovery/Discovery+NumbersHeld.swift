internal import Locales
internal import Readiness

/// Numbers that somebody holds, against those that an inventory lists.
extension Discovery {
  /// Numbers that people hold are numbers of the organization: an inventory that lacks one is not whole, unless it gives the holder another.
  ///
  /// - Returns: the row of the number that each person holds; nil without one.
  mutating func numbersHeld(_ plan: Plan, on day: CalendarDate) -> [Int?] {
    guard let line = people.column("LineUri"), let identity = people.column("Identity") else { return [] }
    let inventories = inventories
    let earlier = Self.inventories(of: plan)
    let hasInventory = !inventories.isEmpty || !earlier.isEmpty
    // Between exports of other days the numbers may have changed.
    let isOfToday = earlier.contains { $0.fields["on"] == day.iso }
    let wished = Set(wishes.map(\.number))
    let status = numbers.column("PstnAssignmentStatus")
    if hasInventory { leaveOutSupposed(inventories.first, isOfToday) }
    let (people, listed) = (people, numbers)
    lazy var index = CellIndex(people, column: "Identity")
    lazy var holders = listed.holdersOfMainNumbers
    return people.rows.map { row in
      guard people.isKnown(row, line), !people.isTyped(row, line), !people.isCell(row, line, Self.none) else { return nil }
      if let number = people.withCell(row, line, { listed.row(of: $0) }) {
        guard hasInventory, isSupposed(number) else {
          let isWish = !wished.isEmpty && wished.contains(numbers[number, 0])
          let isOpen = isWish || status.map { !numbers.isKnown(number, $0) } == true
          if isOpen, !people.isExcluded(row) { assign(number, to: row, identity, isWish: isWish) }
          noteOtherHolder(of: number, row, people, line, identity) { index }
          if !isWish { noteFreeNumber(number, of: row, people, line) }
          return number
        }
      }
      let number = people[row, line]
      if hasInventory {
        guard !wished.contains(number), !holders.contains(people[row, identity].lowercased()) else { return nil }
        lacksNumbersHeld = lacksNumbersHeld || isOfToday
        guard let inventory = inventories.first else { return nil }
        files[inventory].remark(.missingInInventory, text: number)
        files[inventory].isComplete = false
      } else {
        addNumber(number, heldBy: row, line, identity, isWish: wished.contains(number))
      }
      return nil
    }
  }

  /// Adds a number that is known only since somebody holds it, or is to.
  private mutating func addNumber(_ number: String, heldBy row: Int, _ line: Int, _ identity: Int, isWish: Bool) {
    let use = people.isExcluded(row) ? "VoiceApplication" : "User"
    addNumber(
      number,
      [
        "Capability": "\(use)Assignment", "PstnAssignmentStatus": isWish ? "" : "\(use)Assigned",
        "AssignedPstnTargetId": isWish ? "" : people[row, identity],
      ], people.origin(row, line) ?? Gathered.Origin(file: 0, line: 1))
  }

  /// The places of the files that list all numbers.
  var inventories: [Int] {
    files.indices.filter { index in
      files[index].format.map { id in ImportFormat.all.contains { $0.id == id && $0.listsAll == "numbers" } } == true
    }
  }

  /// An inventory tells which numbers there are: those that the plan has only since somebody holds them are none of them.
  private mutating func leaveOutSupposed(_ inventory: Int?, _ isOfToday: Bool) {
    for row in numbers.rows where isSupposed(row) {
      numbers.excluded.insert(row)
      // Of people it is told with the people.
      guard numbers[row, "PstnAssignmentStatus"] == "VoiceApplicationAssigned" else { continue }
      lacksNumbersHeld = lacksNumbersHeld || isOfToday
      guard let inventory else { continue }
      files[inventory].remark(.missingInInventory, text: numbers[row, 0])
      files[inventory].isComplete = false
    }
  }

  /// A number that somebody holds or is to have is for people, and assigned, also where the inventory does not tell.
  private mutating func assign(_ number: Int, to person: Int, _ identity: Int, isWish: Bool) {
    if isWish, let capability = numbers.column("Capability"), !numbers.isKnown(number, capability) {
      numbers.set(number, capability, "UserAssignment", file: nil)
    }
    guard !isWish, let status = numbers.column("PstnAssignmentStatus"), let target = numbers.column("AssignedPstnTargetId"),
      !numbers.isKnown(number, status),
      !numbers.isKnown(number, target) || people.withCell(person, identity, { numbers.isCell(number, target, $0) })
    else { return }
    numbers.set(number, status, "UserAssigned", file: nil)
    numbers.set(number, target, people[person, identity], file: nil)
  }

  /// Whether the plan has a number only because somebody holds it, or is to.
  private func isSupposed(_ row: Int) -> Bool {
    guard numbers.isOfImports(row), !numbers.isTold(row) else { return false }
    let supposed: Set = ["TelephoneNumber", "Capability", "PstnAssignmentStatus", "AssignedPstnTargetId", "NumberSource"]
    return ["UserAssignment", "VoiceApplicationAssignment"].contains(numbers[row, "Capability"])
      && numbers.columns.indices.allSatisfy { !numbers.isKnown(row, $0) || supposed.contains(numbers.columns[$0]) }
  }
}

extension Gathered {
  /// The object ids, in small letters, of those to whom an inventory gives a main number.
  fileprivate var holdersOfMainNumbers: Set<String> {
    guard let target = column("AssignedPstnTargetId"), let category = column("AssignmentCategory") else { return [] }
    return Set(
      rows.lazy.filter { row in
        isKnown(row, target) && !isExcluded(row) && (!isKnown(row, category) || self[row, category] == "Primary")
      }.map { self[$0, target].lowercased() })
  }
}
