internal import Locales
internal import Readiness
internal import Tables

/// What follows when all files are read together.
extension Discovery {
  /// Brings ids, numbers and places together.
  mutating func conclude(with plan: Plan, _ record: ImportRecord, on day: CalendarDate) {
    recall(plan, record)
    endWhatIsNoMore(.numbers)
    endWhatIsNoMore(.people, effectivePoliciesTold: hasEffectivePolicies(plan))
    setAccountsApart(plan)
    let directory = Directory(self, plan)
    attribute(directory)
    let nameless = holdersByName(plan)
    impliedCapabilities()
    freeNumbers()
    numbersFromInventory(directory)
    holdersOfNumbers()
    fulfilWishes()
    setOthersApart(plan)
    let held = numbersHeld(plan, on: day)
    numbersOnPremises()
    namePlaces()
    addressesOfPeople(held, plan)
    concludeAccounts(directory, plan)
    awaitHolders(nameless)
    noteLicencesThatDiffer()
  }

  // MARK: People

  /// Policies that are said of object ids.
  private mutating func attribute(_ directory: Directory) {
    for remark in remarksOnPeople {
      guard let row = directory.row(remark.identity, in: self) else {
        // Policies that matter to no rule are not kept for anybody.
        if people.column(remark.column) != nil { wait(for: ItemName.plain(remark.identity), remark.column, remark.text, remark.origin) }
        continue
      }
      if let origin = remark.origin { files[origin.file].taken += 1 }
      guard let column = people.column(remark.column), prefer(remark, row, column) else { continue }
      people.set(row, column, remark.text, file: remark.origin?.file)
    }
  }

  /// Keeps what is said of an id or a number until a file tells whose it is.
  private mutating func wait(for id: String, _ field: String, _ text: String, _ origin: Gathered.Origin?) {
    unexplained[id, default: [:]][field] = text
    if let origin { files[origin.file].remark(.personAwaited, line: origin.line, text: id) }
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
      let line = people.column("LineUri"), let identity = people.column("Identity"),
      people.rows.contains(where: { !people.isTold($0, line) })
    else { return }
    let numbers = numbers
    let directory = directory.people(in: self)
    changePeople { people in
      for row in numbers.rows where numbers.isKnown(row, target) {
        guard !numbers.isKnown(row, category) || numbers.isCell(row, category, Self.primary) else { continue }
        let person = numbers.withCell(row, target) { directory.row($0, in: people) }
        guard let person, !people.isTold(person, line) else { continue }
        guard !people.isKnown(person, line) || Self.isOutdated(people, person, line, identity, numbers, target, by: row) else { continue }
        numbers.withCell(row, 0) { people.set(person, line, $0, file: nil) }
      }
    }
  }

  /// Whether the number that the plan knows of a person is that person's no more, as the files at hand tell.
  private static func isOutdated(
    _ people: Gathered, _ person: Int, _ line: Int, _ identity: Int, _ numbers: Gathered, _ target: Int, by row: Int
  ) -> Bool {
    guard numbers.isTold(row, target), let old = people.withCell(person, line, { numbers.row(of: $0) }), old != row, numbers.isTold(old)
    else { return false }
    return !people.withCell(person, identity) { numbers.isCell(old, target, $0) }
  }

  /// People who are named by display name only hold a number: that tells who they are.
  private mutating func holdersOfNumbers() {
    guard !holders.isEmpty, let usage = people.column("UsageLocation") else { return }
    let byNumber = CellIndex(people, column: "LineUri")
    for holder in holders {
      guard let row = byNumber.row(holder.number, in: people) else {
        if let country = holder.usageLocation { wait(for: holder.number, Self.usageLocation, country, holder.origin) }
        continue
      }
      if let origin = holder.origin { files[origin.file].taken += 1 }
      if let country = holder.usageLocation, !people.isKnown(row, usage) { people.set(row, usage, country, file: holder.origin?.file) }
    }
  }

  /// Numbers that people are to have, unless they have another one.
  private mutating func fulfilWishes() {
    pairRows()
    guard !wishes.isEmpty, let line = people.column("LineUri") else { return }
    // Lists of wishes make people too: they do not tell whom else there is.
    let peopleAreKnown = people.count > Set(wishes.filter { $0.origin == nil }.map(\.user)).count
    var taken: [String: String] = [:]
    for wish in wishes {
      guard people.row(of: wish.user) != nil || !peopleAreKnown else {
        remark(.unknownPerson, "\(wish.user) \(wish.number)", of: wish)
        continue
      }
      guard taken[wish.number] == nil || taken[wish.number] == wish.user.lowercased() else {
        remark(.numberTaken, wish.number, of: wish)
        continue
      }
      taken[wish.number] = wish.user.lowercased()
      let (row, _) = people.makeRow(wish.user, from: wish.origin)
      if !people.isKnown(row, 0) { people.set(row, 0, wish.user, file: wish.origin?.file) }
      let known = people.isKnown(row, line) ? people[row, line] : Plan.none
      guard known == Plan.none || known == wish.number else {
        remark(.hasNumber, "\(wish.user) \(known)", of: wish)
        continue
      }
      if let origin = wish.origin { files[origin.file].taken += 1 }
      if known == Plan.none { people.set(row, line, wish.number, file: wish.origin?.file) }
      fulfilled.append(wish)
    }
  }

  private mutating func remark(_ kind: ImportRemark.Kind, _ text: String, of wish: Wish) {
    if let origin = wish.origin { files[origin.file].remark(kind, line: origin.line, text: text) }
  }

  /// An export lists everybody; who is known to have neither number nor calling, and of whom no file tells a licence for it, is not one
  /// who calls.
  ///
  /// Before anybody calls, a licence that nobody told of proves nothing: then they stay. Where no file tells who has calling, a whole inventory
  /// tells who has a number.
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
    let isInventoryWhole = somebodyCalls && isWhole("numbers", plan)
    for row in people.rows where !people.isExcluded(row) {
      if !isClosed(row, line, voice) {
        let isUntold = !people.isKnown(row, line) && !people.isKnown(row, voice)
        let isWithout = people.isCell(row, line, Self.none) && people.withCell(row, voice, { $0.first }) == UInt8(ascii: "F")
        guard isWithout || isUntold && isInventoryWhole else { continue }
        // An empty list of features is also seen where a licence exists.
        let told = licences.indices.first {
          people.isKnown(row, licences[$0].0) && !($0 == 2 && people.isCell(row, licences[2].0, Self.none))
        }
        guard told.map({ !licences[$0].1(row, in: people) }) ?? (somebodyCalls && !isUntold) else { continue }
      }
      guard !isHeldByPlan(row, plan) else { continue }
      people.excluded.insert(row)
      othersApart.insert(row)
      for file in files.indices where people.line(of: row, in: file) != nil { files[file].taken -= 1 }
      if let origin = people.origin(row, line) ?? people.origin(row, 0) {
        files[origin.file].remark(.withoutTelephony, line: origin.line, text: people[row, 0])
      } else if let inventory = inventories.first {
        files[inventory].remark(.withoutTelephony, text: people[row, 0])
      }
    }
  }

  /// Whether nobody can sign in to an account of the admin center's list, and it has no licence at all: a mailbox that people share, or
  /// somebody who has left.
  ///
  /// Files that tell of service plans are for scripts, and resource accounts are closed as they should be: what these lack is kept until a
  /// file tells that they are accounts.
  private func isClosed(_ row: Int, _ line: Int, _ voice: Int) -> Bool {
    guard let enabled = people.column("AccountEnabled"), people.withCell(row, enabled, { $0.first }) == UInt8(ascii: "F"),
      let products = people.column("AssignedLicenses"), people.isCell(row, products, Self.none), !isCaller(row, line, voice)
    else { return false }
    return people.column("AssignedPlans").map { people.isKnown(row, $0) } != true
  }

  /// Whether a person stays in the plan: somebody wrote there, or it was known before whether that person calls.
  private func isHeldByPlan(_ row: Int, _ plan: Plan) -> Bool {
    guard let table = plan.tables[.users], let known = table.row(named: people[row, 0]) else { return false }
    return !people.isOfImports(row) || !table[known, "LineUri"].isEmpty || !table[known, "EnterpriseVoiceEnabled"].isEmpty
  }

  /// Whether a person has calling switched on, or a number.
  func isCaller(_ row: Int, _ line: Int, _ voice: Int) -> Bool {
    guard !people.isExcluded(row) else { return false }
    if people.withCell(row, voice, { $0.first }) == UInt8(ascii: "T") { return true }
    return people.withCell(row, line) { $0.first } == UInt8(ascii: "+")
  }

  private mutating func pairRows() {
    guard let users = halves.users.first ?? halves.numbers.first.map({ ("", $0.origin) }) else { return }
    guard halves.users.count == halves.numbers.count else {
      let isHalf = halves.users.isEmpty || halves.numbers.isEmpty
      files[users.origin.file].remark(isHalf ? .pairMissing : .pairsDiffer(users: halves.users.count, numbers: halves.numbers.count))
      return
    }
    for (user, number) in zip(halves.users, halves.numbers) {
      wishes.append(Wish(user: user.name, number: number.number, origin: user.origin))
      files[number.origin.file].taken += 1
    }
  }

  static var none: UnsafeBufferPointer<UInt8> { bytes(of: "none") }
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
  private mutating func addressesOfPeople(_ held: [Int?], _ plan: Plan) {
    guard let address = people.column("EmergencyAddress"), let place = numbers.column("LocationId"),
      self.numbers.rows.contains(where: { self.numbers.isKnown($0, place) })
    else { return }
    let byLocation = CellIndex(places, column: "LocationId")
    var known: [String: String] = [:]
    plan.tables[.addresses]?.read(["LocationId", "Description"]) { cells, _ in known[cells.text(0).lowercased()] = cells.text(1) }
    known[""] = nil
    let (numbers, places) = (numbers, places)
    changePeople { people in
      for (row, number) in zip(people.rows, held) {
        guard let number, numbers.isKnown(number, place) else { continue }
        if numbers.isCell(number, place, Self.none) {
          people.set(row, address, Self.none, file: nil)
        } else if let found = numbers.withCell(number, place, { byLocation.row($0, in: places) }) {
          places.withCell(found, 0) { people.set(row, address, $0, file: nil) }
        } else if let name = known[numbers[number, place].lowercased()] {
          people.set(row, address, name, file: nil)
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
