internal import Readiness
internal import Tables

/// What follows when all files are read together.
extension Discovery {
  /// Brings ids, numbers and places together.
  mutating func conclude(with plan: Plan) {
    setAccountsApart(plan)
    let directory = Directory(self, plan)
    attribute(directory)
    impliedCapabilities()
    numbersFromInventory(directory)
    holdersOfNumbers()
    fulfilWishes(plan)
    setOthersApart(plan)
    let held = numbersHeld(plan)
    numbersOnPremises()
    namePlaces()
    addressesOfPeople(held)
    concludeAccounts(directory)
  }

  // MARK: People

  /// Policies that are said of object ids.
  private mutating func attribute(_ directory: Directory) {
    for remark in remarksOnPeople {
      guard let row = directory.row(remark.identity, in: self) else {
        files[remark.origin.file].remark(.unknownPerson, line: remark.origin.line, text: remark.identity)
        continue
      }
      files[remark.origin.file].taken += 1
      guard let column = people.column(remark.column), !people.isKnown(row, column) || people[row, column] == "none" else { continue }
      people.set(row, column, remark.text, file: remark.origin.file)
    }
  }

  /// A number that is assigned can be assigned so, also where the list of its capabilities was lost.
  private mutating func impliedCapabilities() {
    guard let capability = numbers.column("Capability"), let status = numbers.column("PstnAssignmentStatus") else { return }
    let implied = [
      "UserAssigned": "UserAssignment", "VoiceApplicationAssigned": "VoiceApplicationAssignment",
      "ConferenceAssigned": "ConferenceAssignment",
    ]
    for row in numbers.rows where !numbers.isKnown(row, capability) && numbers.isKnown(row, status) {
      implied[numbers[row, status]].map { numbers.set(row, capability, $0, file: nil) }
    }
  }

  /// Whom the inventory says to hold a number, where no file of people says it.
  private mutating func numbersFromInventory(_ directory: Directory) {
    guard let target = numbers.column("AssignedPstnTargetId"), let category = numbers.column("AssignmentCategory"),
      let line = people.column("LineUri"), people.rows.contains(where: { !people.isKnown($0, line) })
    else { return }
    let numbers = numbers
    let directory = directory.people(in: self)
    changePeople { people in
      for row in numbers.rows where numbers.isKnown(row, target) {
        guard !numbers.isKnown(row, category) || numbers.isCell(row, category, Self.primary) else { continue }
        let person = numbers.withCell(row, target) { directory.row($0, in: people) }
        guard let person, !people.isKnown(person, line) else { continue }
        numbers.withCell(row, 0) { people.set(person, line, $0, file: nil) }
      }
    }
  }

  /// People who are named by display name only hold a number: that tells who they are.
  private mutating func holdersOfNumbers() {
    guard !holders.isEmpty, let usage = people.column("UsageLocation") else { return }
    let byNumber = CellIndex(people, column: "LineUri")
    for holder in holders {
      guard let row = byNumber.row(holder.number, in: people) else {
        files[holder.origin.file].remark(.unknownPerson, line: holder.origin.line, text: holder.number)
        continue
      }
      files[holder.origin.file].taken += 1
      if let country = holder.usageLocation, !people.isKnown(row, usage) { people.set(row, usage, country, file: holder.origin.file) }
    }
  }

  /// Numbers that people are to have, unless they have another one.
  private mutating func fulfilWishes(_ plan: Plan) {
    pairRows()
    guard !wishes.isEmpty, let line = people.column("LineUri") else { return }
    let peopleAreKnown = people.count > 0 || plan.tables[.users].map { $0.count > 0 } == true
    var taken: [String: String] = [:]
    for wish in wishes {
      let isInPlan = plan.tables[.users]?.row(named: wish.user) != nil
      guard people.row(of: wish.user) != nil || isInPlan || !peopleAreKnown else {
        files[wish.origin.file].remark(.unknownPerson, line: wish.origin.line, text: wish.user)
        continue
      }
      guard taken[wish.number] == nil || taken[wish.number] == wish.user.lowercased() else {
        files[wish.origin.file].remark(.numberTaken, line: wish.origin.line, text: wish.number)
        continue
      }
      taken[wish.number] = wish.user.lowercased()
      let (row, _) = people.makeRow(wish.user, from: wish.origin)
      if !people.isKnown(row, 0) { people.set(row, 0, wish.user, file: wish.origin.file) }
      let known = people.isKnown(row, line) ? people[row, line] : "none"
      guard known == "none" || known == wish.number else {
        files[wish.origin.file].remark(.hasNumber, line: wish.origin.line, text: "\(wish.user) \(known)")
        continue
      }
      files[wish.origin.file].taken += 1
      if known == "none" { people.set(row, line, wish.number, file: wish.origin.file) }
    }
  }

  /// An export lists everybody; who is known to have neither number nor calling, and of whom no file tells a licence for it, is not one
  /// who calls.
  ///
  /// Before anybody calls, a licence that nobody told of proves nothing: then they stay.
  private mutating func setOthersApart(_ plan: Plan) {
    guard let line = people.column("LineUri"), let voice = people.column("EnterpriseVoiceEnabled") else { return }
    let somebodyCalls = people.rows.contains { isCaller($0, line, voice) }
    // The same columns, in the same order, as the rules read.
    var licences = ["AssignedPlans", "AssignedLicenses", "FeatureTypes"].enumerated().compactMap { place, name in
      people.column(name).map { column in
        (
          column,
          CellQuestion(column: column) { text in
            let texts = (0..<3).map { $0 == place ? text : "" }
            return Licensing(plans: texts[0], licences: texts[1], features: texts[2])?.worstCallStanding != nil
          }
        )
      }
    }
    for row in people.rows where !people.isExcluded(row) && people.isKnown(row, line) {
      guard people.isCell(row, line, Self.none), people.withCell(row, voice, { $0.first }) == UInt8(ascii: "F") else { continue }
      // An empty list of features is also seen where a licence exists.
      let told = licences.indices.first {
        people.isKnown(row, licences[$0].0) && !($0 == 2 && people.isCell(row, licences[2].0, Self.none))
      }
      guard told.map({ !licences[$0].1(row, in: people) }) ?? somebodyCalls, plan.tables[.users]?.row(named: people[row, 0]) == nil else {
        continue
      }
      people.excluded.insert(row)
      guard let origin = people.origin(row, line) else { continue }
      files[origin.file].remark(.withoutTelephony, line: origin.line, text: people[row, 0])
    }
  }

  /// Whether a person has calling switched on, or a number.
  func isCaller(_ row: Int, _ line: Int, _ voice: Int) -> Bool {
    guard !people.isExcluded(row) else { return false }
    if people.withCell(row, voice, { $0.first }) == UInt8(ascii: "T") { return true }
    return people.withCell(row, line) { $0.first } == UInt8(ascii: "+")
  }

  private mutating func pairRows() {
    guard let users = usersToPair.first ?? numbersToPair.first.map({ ("", $0.origin) }) else { return }
    guard usersToPair.count == numbersToPair.count else {
      let isHalf = usersToPair.isEmpty || numbersToPair.isEmpty
      files[users.origin.file].remark(isHalf ? .pairMissing : .pairsDiffer(users: usersToPair.count, numbers: numbersToPair.count))
      return
    }
    for (user, number) in zip(usersToPair, numbersToPair) {
      wishes.append(Wish(user: user.user, number: number.number, origin: user.origin))
      files[number.origin.file].taken += 1
    }
  }

  /// Numbers that people hold are numbers of the organization: an inventory that lacks one is not whole.
  ///
  /// - Returns: the row of the number that each person holds; nil without one.
  private mutating func numbersHeld(_ plan: Plan) -> [Int?] {
    guard let line = people.column("LineUri"), let identity = people.column("Identity") else { return [] }
    let inventories = files.indices.filter { index in
      files[index].format.map { id in ImportFormat.all.contains { $0.id == id && $0.listsAll == "numbers" } } == true
    }
    let hasInventory = !inventories.isEmpty || plan.tables[.numbers].map { $0.count > 0 } == true
    let wished = Set(wishes.map(\.number))
    let (people, listed) = (people, numbers)
    return people.rows.map { row in
      guard people.isKnown(row, line), !people.isCell(row, line, Self.none) else { return nil }
      if let number = people.withCell(row, line, { listed.row(of: $0) }) { return number }
      let number = people[row, line]
      if let inventory = inventories.first {
        guard !wished.contains(number) else { return nil }
        files[inventory].remark(.missingInInventory, text: number)
        files[inventory].isComplete = false
      } else if !hasInventory {
        let origin = people.origin(row, line) ?? Gathered.Origin(file: 0, line: 1)
        addNumber(
          number,
          [
            "Capability": "UserAssignment", "PstnAssignmentStatus": wished.contains(number) ? "" : "UserAssigned",
            "AssignedPstnTargetId": wished.contains(number) ? "" : people[row, identity],
          ], origin)
      }
      return nil
    }
  }

  private static var none: UnsafeBufferPointer<UInt8> { bytes(of: "none") }
  private static var primary: UnsafeBufferPointer<UInt8> { bytes(of: "Primary") }

  private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  // MARK: Places

  /// The plan names a place by its address and, inside it, its location; each name once.
  private mutating func namePlaces() {
    guard let location = places.column("Location"), let id = places.column("LocationId") else { return }
    var rows: [String: Int] = [:]
    // Places with an id come first: a list that people wrote adds to them.
    for row in places.rows.sorted(by: { (places.isKnown($0, id) ? 0 : 1, $0) < (places.isKnown($1, id) ? 0 : 1, $1) }) {
      var name = places[row, 0]
      if name.isEmpty {
        name = [places[row, "HouseNumber"], places[row, "StreetName"], places[row, "City"]].filter { !$0.isEmpty }.joined(separator: " ")
      }
      if name.isEmpty { name = places.key(row) }
      if places.isKnown(row, location) { name += ", " + places[row, location] }
      name = String(name.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0.isNewline ? " " : $0 })
      if let twin = rows[name.lowercased()] {
        if !places.isKnown(row, id) {
          places.excluded.insert(row)
          continue
        }
        var number = 2
        while rows["\(name) (\(number))".lowercased()] != nil { number += 1 }
        if twin != row { name = "\(name) (\(number))" }
      }
      rows[name.lowercased()] = row
      if places[row, 0] != name { places.set(row, 0, name, file: places.origin(row, 0)?.file) }
    }
  }

  /// A number that a person's account holds on the organization's own servers is managed there.
  private mutating func numbersOnPremises() {
    guard let line = people.column("OnPremLineURI"), let source = numbers.column("NumberSource") else { return }
    for row in people.rows where people.isKnown(row, line) {
      guard let number = people.withCell(row, line, { numbers.row(of: $0) }), !numbers.isKnown(number, source) else { continue }
      numbers.set(number, source, "OnPremises", file: nil)
    }
  }

  /// A person's emergency address is that of the person's number.
  private mutating func addressesOfPeople(_ held: [Int?]) {
    guard let address = people.column("EmergencyAddress"), let place = numbers.column("LocationId"),
      self.numbers.rows.contains(where: { self.numbers.isKnown($0, place) })
    else { return }
    let byLocation = CellIndex(places, column: "LocationId")
    let (numbers, places) = (numbers, places)
    changePeople { people in
      for (row, number) in zip(people.rows, held) {
        guard let number, numbers.isKnown(number, place) else { continue }
        if numbers.isCell(number, place, Self.none) {
          people.set(row, address, Self.none, file: nil)
        } else if let found = numbers.withCell(number, place, { byLocation.row($0, in: places) }) {
          places.withCell(found, 0) { people.set(row, address, $0, file: nil) }
        }
      }
    }
  }

  /// Changes people row by row, taken out meanwhile: what two owners share would be copied, or counted, at every row.
  private mutating func changePeople(_ change: (inout Gathered) -> Void) {
    var people = Gathered(columns: [], unique: [])
    swap(&people, &self.people)
    change(&people)
    swap(&people, &self.people)
  }
}
