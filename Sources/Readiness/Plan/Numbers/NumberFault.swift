internal import Facts
internal import PhoneNumbers
internal import Tables

/// What is wrong with the number that a person is to have.
///
/// A wrong number looks wrong in many ways at once; a person is named for the first of them only.
enum NumberFault: Sendable {
  /// Somebody who stands above in the list has it too.
  case shared(with: String)
  /// The person stands elsewhere in the list: above with the same number, or anywhere while this row has none.
  case repeated
  /// The organization does not have it.
  case notListed
  /// It is none, or of no length that its country has; where numbers must be listed, it is said not to be.
  case unreadable
  /// It is for services only.
  case ofServices
  /// It is a mobile number that is to come to a Calling Plan.
  case mobile
  /// It is of another country than the person.
  case elsewhere
  /// In the inventory somebody or something else has it.
  case taken(NumberRow)
  /// In the inventory the person has another one.
  case other(NumberRow)
  /// In the inventory it is free, though somebody said that it was given out.
  case stillFree
}

/// A person with a faulty number.
struct FaultyNumber: Sendable {
  var user: UserRow
  var fault: NumberFault
}

extension Plan {
  /// The people whose number is faulty, each once, in their order.
  var faultyNumbers: [FaultyNumber] {
    let standards = NumberStandards(
      mustBeListed: userNumbersMustBeListed && numbersAreKnown, areGivenOut: isSettled("assign-numbers"),
      comeToCallingPlans: connection == .callingPlan && !hasMixedNumbers)
    return remembered("faulty numbers", of: standards) { plan in
      guard !plan.users.isEmpty else { return [] }
      var judge = NumberJudge(plan, standards)
      return judge.faulty()
    }
  }

  /// The people whose number has a fault of one kind.
  func users(withFault isWanted: (NumberFault) -> Bool) -> [UserRow] { faultyNumbers.filter { isWanted($0.fault) }.map(\.user) }

  /// The places of the people whose number is of another country than their usage location.
  var peopleElsewhere: Set<Int> { Set(users(withFault: \.isElsewhere).map(\.place)) }

  /// Direct Routing numbers need not be listed; while numbers move in, the list is not whole.
  var userNumbersMustBeListed: Bool {
    let isExempt = connection == nil || connection == .directRouting || connection == .sharedCalling
    return !isExempt && !portOrders.contains { $0.list == "user-ports" && $0.isOpen }
  }

  /// The rows of `numbers` by number.
  var numbersByNumber: NumberIndex {
    table(.numbers).memo.value("numbers by number") { NumberIndex(numbers.sheet) }
  }

  /// The people by their number.
  var peopleByPhone: PhoneIndex {
    table(.users).memo.value("people by phone") { PhoneIndex(users.sheet) }
  }

  /// By the object that has it, the main number of a person.
  fileprivate var mainNumbers: [ObjectID: NumberRow] {
    table(.numbers).memo.value("main numbers") {
      Dictionary(
        numbers.whoseStatus { $0.assignment == .person && $0.isPrimary }.compactMap { row in row.holder.map { ($0, row) } }
      ) { first, _ in first }
    }
  }

  /// The row of a number, however it is written; the common number's for an extension that is not listed itself.
  func row(ofNumber text: String) -> NumberRow? {
    guard let number = try? PhoneNumber(text) else { return numbers.that(are: [], not: .readable).first { $0.text == text } }
    return numbersByNumber.row(ofLineOrNumber: number)
  }
}

/// The rows of `numbers.csv` by number; of those written twice, the first.
struct NumberIndex: Sendable {
  private let sheet: Sheet<NumberRecord>
  private var places: HashSlots
  /// The rows whose number stands above already.
  private(set) var repeated: [NumberRow] = []

  init(_ sheet: Sheet<NumberRecord>) {
    self.sheet = sheet
    places = HashSlots(capacity: sheet.records.count)
    for (place, record) in sheet.records.enumerated() {
      guard let number = record.number else { continue }
      if places.insert(place, number.spreadBits, unless: { sheet.records[$0].number == number }) != nil {
        repeated.append(Row(sheet: sheet, place: place))
      }
    }
  }

  /// The row of a number.
  func row(of number: PhoneNumber) -> NumberRow? {
    places.first(number.spreadBits) { sheet.records[$0].number == number }.map { Row(sheet: sheet, place: $0) }
  }

  /// The row of a number, or of the common number for an extension that is not listed itself.
  ///
  /// - Parameters:
  ///   - number: with or without an extension.
  ///   - guess: the place to try first.
  /// - Returns: nil when neither is listed.
  func row(ofLineOrNumber number: PhoneNumber, guessing guess: Int? = nil) -> NumberRow? {
    if let guess, repeated.isEmpty, guess < sheet.records.count, sheet.records[guess].number == number {
      return Row(sheet: sheet, place: guess)
    }
    return row(of: number) ?? (number.ext == nil ? nil : (try? PhoneNumber(number.e164)).flatMap { row(of: $0) })
  }
}

/// The rows of `users.csv` by number; of those who have the same, the first.
struct PhoneIndex: Sendable {
  private let sheet: Sheet<UserRecord>
  private var places: HashSlots
  /// By place, whoever stands above with the same number.
  private(set) var earlier: [Int: UserRow] = [:]

  init(_ sheet: Sheet<UserRecord>) {
    self.sheet = sheet
    places = HashSlots(capacity: sheet.records.count)
    for (place, record) in sheet.records.enumerated() {
      guard let phone = record.phone else { continue }
      let first = places.insert(place, phone.spreadBits) { sheet.records[$0].phone == phone }
      if let first { earlier[place] = Row(sheet: sheet, place: first) }
    }
  }

  /// The first person with a number.
  func row(of number: PhoneNumber) -> UserRow? {
    places.first(number.spreadBits) { sheet.records[$0].phone == number }.map { Row(sheet: sheet, place: $0) }
  }
}

/// What is asked of people's numbers.
private struct NumberStandards: Equatable, Sendable {
  var mustBeListed: Bool
  var areGivenOut: Bool
  /// Whether a number that is not listed can only come to a Calling Plan.
  var comeToCallingPlans: Bool
}

/// Looks at one person's number after the other.
private struct NumberJudge {
  private let users: Rows<UserRecord>
  private let numbers: NumberIndex
  private let holders: PhoneIndex
  private let standards: NumberStandards
  private var countries: [Country?]
  /// Behind the number found last.
  private var next = 0
  private var last: (usageLocation: Int32, range: UInt32, isElsewhere: Bool)?
  private let plan: Plan
  private lazy var mainNumbers = plan.mainNumbers
  private lazy var people = plan.peopleByName

  init(_ plan: Plan, _ standards: NumberStandards) {
    (self.plan, self.standards) = (plan, standards)
    (users, numbers, holders) = (plan.users, plan.numbersByNumber, plan.peopleByPhone)
    countries = users.sheet.shared.usageLocations.texts.map { Country(code: $0) }
  }

  mutating func faulty() -> [FaultyNumber] {
    var faulty: [FaultyNumber] = []
    for user in users { if let fault = fault(of: user) { faulty.append(FaultyNumber(user: user, fault: fault)) } }
    return faulty.filter { !isSaidOfAnother($0.fault) }
  }

  private mutating func fault(of user: UserRow) -> NumberFault? {
    let isUnobstructed = user.traits.contains(.unobstructed)
    guard let number = user.phone else {
      if user.traits.contains(.withNumber) { return isUnobstructed ? standards.mustBeListed ? .notListed : .unreadable : nil }
      if isElsewhereInList(user) { return .repeated }
      return user.traits.contains(.knownWithoutNumber) && isUnobstructed ? otherNumber(of: user).map(NumberFault.other) : nil
    }
    if let first = holders.earlier[user.place] {
      return first.name.lowercased() == user.name.lowercased() ? .repeated : .shared(with: first.name)
    }
    // What keeps the person from calling is said instead.
    return isUnobstructed ? loneFault(of: user, number) : nil
  }

  /// Whether a person of an export may have the number already, by whatever contract; an inventory would name it.
  private func mayBeHeld(_ user: UserRow) -> Bool { user.id != nil && !plan.numbersAreKnown }

  /// Whether a person without a number stands above in the list, or below with a number; whoever is nameless is told as such.
  private mutating func isElsewhereInList(_ user: UserRow) -> Bool {
    guard !user.name.isEmpty, let first = people.place(of: user.name) else { return false }
    return first < user.place || people.places(after: first).contains { users.sheet.traits[$0].contains(.withNumber) }
  }

  /// Whether the number that the inventory says is one person's is to be another's, who is named for it.
  private func isSaidOfAnother(_ fault: NumberFault) -> Bool {
    guard case .other(let row) = fault else { return false }
    return row.number.map { holders.row(of: $0) != nil } == true
  }

  private mutating func loneFault(of user: UserRow, _ number: PhoneNumber) -> NumberFault? {
    // Both lists are mostly in one order.
    guard let row = numbers.row(ofLineOrNumber: number, guessing: next) else {
      if number.type == .tollFree { return .ofServices }
      if standards.mustBeListed { return .notListed }
      if number.possibility != .possible { return .unreadable }
      if isElsewhere(user, number) { return .elsewhere }
      if standards.comeToCallingPlans, number.type == .mobile, !mayBeHeld(user) { return .mobile }
      return otherNumber(of: user).map(NumberFault.other)
    }
    next = row.place + 1
    // Of a number that is none the inventory is told.
    guard row.traits.contains(.possible) else { return nil }
    if isElsewhere(user, number) { return .elsewhere }
    // A common number may be a service's or somebody's own besides.
    guard row.number == number else { return nil }
    if row.isServiceNumber, !row.traits.contains(.forPeople) { return .ofServices }
    switch row.status.assignment {
    case .service, .other: return .taken(row)
    case .person where row.holder != nil && user.id != nil && row.holder != user.id: return .taken(row)
    case .free: return otherNumber(of: user).map(NumberFault.other) ?? (standards.areGivenOut ? .stillFree : nil)
    default: return nil
    }
  }

  /// The number that the inventory says is the person's main one, where that is not the one of the list.
  private mutating func otherNumber(of user: UserRow) -> NumberRow? {
    guard let row = user.id.flatMap({ mainNumbers[$0] }), row.number != user.phone else { return nil }
    return row
  }

  private mutating func isElsewhere(_ user: UserRow, _ number: PhoneNumber) -> Bool {
    let place = user.record.usageLocation
    guard place >= 0 else { return false }
    // Neighbours are mostly alike.
    if let last, last.usageLocation == place, last.range == number.range { return last.isElsewhere }
    let country = countries[Int(place)]
    let isElsewhere = number.type != .tollFree && country?.callingCode != nil && country?.has(number) == false
    last = (place, number.range, isElsewhere)
    return isElsewhere
  }
}

extension NumberFault {
  var isRepeated: Bool { if case .repeated = self { true } else { false } }
  var isShared: Bool { if case .shared = self { true } else { false } }
  var isNotListed: Bool { if case .notListed = self { true } else { false } }
  var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
  var isOfServices: Bool { if case .ofServices = self { true } else { false } }
  var isMobile: Bool { if case .mobile = self { true } else { false } }
  var isElsewhere: Bool { if case .elsewhere = self { true } else { false } }
  var isOther: Bool { if case .other = self { true } else { false } }
  var isStillFree: Bool { if case .stillFree = self { true } else { false } }
}
