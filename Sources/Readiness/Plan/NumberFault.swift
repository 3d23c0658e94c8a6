internal import Facts
internal import PhoneNumbers
internal import Tables

/// What is wrong with the number that a person is to have.
///
/// A wrong number looks wrong in many ways at once; a person is named for the first of them only.
enum NumberFault: Sendable {
  /// Somebody who stands above in the list has it too.
  case shared(with: String)
  /// The organization does not have it.
  case notListed
  /// It is for services only.
  case ofServices
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
    guard let people = tables[.users], people.count > 0, let inventory = tables[.numbers] else { return [] }
    let standards = NumberStandards(mustBeListed: numbersMustBeListed, areGivenOut: isSettled("assign-numbers"))
    // Kept with the people while neither they nor the inventory change; the inventory's memo is held, so that its identity stays its own.
    let inventoryID = UInt(bitPattern: ObjectIdentifier(inventory.memo))
    return people.memo.value("faulty numbers \(inventoryID) \(standards.mustBeListed) \(standards.areGivenOut)") {
      var judge = NumberJudge(self, standards)
      let faulty = judge.users.indices.compactMap { index in
        judge.fault(of: index).map { FaultyNumber(user: judge.users[index], fault: $0) }
      }
      .filter { !judge.isSaidOfAnother($0.fault) }
      return Pinned(memo: inventory.memo, value: faulty)
    }.value
  }

  /// The people whose number has a fault of one kind.
  func users(withFault isWanted: (NumberFault) -> Bool) -> [UserRow] { faultyNumbers.filter { isWanted($0.fault) }.map(\.user) }

  /// Direct Routing numbers need not be listed; while numbers move in, the list is not whole.
  private var numbersMustBeListed: Bool {
    let isExempt = connection == nil || connection == .directRouting || connection == .sharedCalling
    return !isExempt && numbersAreKnown && !portOrders.contains { $0.list == "user-ports" && $0.isOpen }
  }

  /// The places of the rows of `numbers` by number; of those written twice, the first.
  fileprivate var placesByNumber: [PhoneNumber: Int32] {
    guard let table = tables[.numbers] else { return [:] }
    return table.memo.value("places by number") {
      var places: [PhoneNumber: Int32] = [:]
      let numbers = numbers
      places.reserveCapacity(numbers.count)
      for (place, row) in numbers.enumerated() {
        if let number = row.number, places[number] == nil { places[number] = Int32(place) }
      }
      return places
    }
  }

  /// The row of a number, however it is written; the common number's for an extension that is not listed itself.
  func row(ofNumber text: String) -> NumberRow? {
    guard let number = try? PhoneNumber(text) else { return numbers.first { $0.text == text } }
    let places = placesByNumber
    return (places[number] ?? places[number.withoutExtension]).map { numbers[Int($0)] }
  }
}

/// A value with what it was worked out from.
private struct Pinned<Value: Sendable>: Sendable {
  var memo: Memo
  var value: Value
}

/// What is asked of people's numbers.
private struct NumberStandards {
  var mustBeListed: Bool
  var areGivenOut: Bool
}

/// Looks at one person's number after the other.
private struct NumberJudge {
  let users: [UserRow]
  private let numbers: [NumberRow]
  private let places: [PhoneNumber: Int32]
  private let standards: NumberStandards
  private var primaries: [ObjectID: Int32] = [:]
  private var holders: [PhoneNumber: Int32] = [:]
  private var countries: [String: Country?] = [:]

  init(_ plan: Plan, _ standards: NumberStandards) {
    (users, numbers, places, self.standards) = (plan.users, plan.numbers, plan.placesByNumber, standards)
    for (place, row) in numbers.enumerated() where row.assignment == .person && row.isPrimary {
      if let holder = row.holder, primaries[holder] == nil { primaries[holder] = Int32(place) }
    }
    holders.reserveCapacity(users.count)
  }

  mutating func fault(of index: Int) -> NumberFault? {
    let user = users[index]
    guard let number = user.phone else {
      if user.number != nil { return standards.mustBeListed && user.obstacle == nil ? .notListed : nil }
      return user.hasNoNumber && user.obstacle == nil ? otherNumber(of: user).map(NumberFault.other) : nil
    }
    if let first = holders[number] { return .shared(with: users[Int(first)].name) }
    holders[number] = Int32(index)
    // What keeps the person from calling is said instead.
    return user.obstacle == nil ? loneFault(of: user, number) : nil
  }

  /// Whether the number that the inventory says is one person's is to be another's, who is named for it.
  func isSaidOfAnother(_ fault: NumberFault) -> Bool {
    guard case .other(let row) = fault else { return false }
    return row.number.map { holders[$0] != nil } == true
  }

  private mutating func loneFault(of user: UserRow, _ number: PhoneNumber) -> NumberFault? {
    guard let place = places[number] ?? places[number.withoutExtension] else {
      if number.type == .tollFree { return .ofServices }
      if standards.mustBeListed { return .notListed }
      return isElsewhere(user, number) ? .elsewhere : otherNumber(of: user).map(NumberFault.other)
    }
    let row = numbers[Int(place)]
    if row.isServiceNumber, !row.uses.contains(.user) { return .ofServices }
    if isElsewhere(user, number) { return .elsewhere }
    switch row.assignment {
    case .service, .other: return .taken(row)
    case .person where row.holder != nil && user.id != nil && row.holder != user.id: return .taken(row)
    case .free: return otherNumber(of: user).map(NumberFault.other) ?? (standards.areGivenOut ? .stillFree : nil)
    default: return nil
    }
  }

  /// The number that the inventory says is the person's main one, where that is not the one of the list.
  private func otherNumber(of user: UserRow) -> NumberRow? {
    guard let row = user.id.flatMap({ primaries[$0] }).map({ numbers[Int($0)] }), row.number != user.phone else { return nil }
    return row
  }

  private mutating func isElsewhere(_ user: UserRow, _ number: PhoneNumber) -> Bool {
    guard let code = user.usageLocation, number.type != .tollFree else { return false }
    if countries[code] == nil { countries[code] = Country(code: code) }
    guard let country = countries[code] ?? nil, country.callingCode != nil else { return false }
    return !country.has(number)
  }
}

extension NumberFault {
  var isShared: Bool { if case .shared = self { true } else { false } }
  var isNotListed: Bool { if case .notListed = self { true } else { false } }
  var isOfServices: Bool { if case .ofServices = self { true } else { false } }
  var isElsewhere: Bool { if case .elsewhere = self { true } else { false } }
  var isOther: Bool { if case .other = self { true } else { false } }
  var isStillFree: Bool { if case .stillFree = self { true } else { false } }
}

extension PhoneNumber {
  /// The number alone: an inventory may list the common number of several extensions.
  fileprivate var withoutExtension: PhoneNumber { ext == nil ? self : (try? PhoneNumber(e164)) ?? self }
}
