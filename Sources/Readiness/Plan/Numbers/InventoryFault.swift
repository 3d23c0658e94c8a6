internal import CivicAddresses
internal import Facts
internal import PhoneNumbers

/// What is wrong with a number of the inventory itself.
///
/// A wrong number looks wrong in many ways at once; it is named for the first of them only.
enum InventoryFault: CaseIterable, Sendable {
  /// It is none, or of no length that its country has.
  case unreadable
  /// It is of another country than the person who has it; the person is named.
  case ofPersonElsewhere
  /// It can never move to the vendor.
  case notPortable
  /// Calling it costs nothing, and it is to be a person's.
  case tollFree
  /// No service of a Calling Plan can have one of its kind.
  case wrongKind
  /// It is a mobile number that a Calling Plan cannot give to a person.
  case mobile
  /// Its emergency place lies in another country.
  case placedElsewhere
  /// The person who has it is to have one that is not listed; the person is named.
  case ofPersonWithAnother
  /// The organization is in no country of its.
  case elsewhere
  /// The numbering plan did not have its range.
  case rangeUnknown
  /// Calling it costs more than usual, and it is to be a person's.
  case premium

  /// Those for which a number can be nobody's as it is.
  fileprivate static let blocking: [Self] = [.unreadable, .notPortable, .tollFree, .wrongKind, .mobile, .placedElsewhere]
}

/// The rows of `numbers` that are faulty, by fault and all together.
private struct FaultyInventory: Sendable {
  var rows: [InventoryFault: [NumberRow]] = [:]
  var places: Set<Int> = []
}

extension Plan {
  /// The rows of `numbers` that are named for one fault, in their order.
  func numbers(with fault: InventoryFault) -> [NumberRow] { faultyInventory.rows[fault] ?? [] }

  /// The people and accounts who have, in the inventory, a number that can be nobody's as it is.
  var holdersOfFaultyNumbers: Set<ObjectID> { Set(InventoryFault.blocking.flatMap { numbers(with: $0) }.compactMap(\.holder)) }

  /// Whether a row of `numbers` is named for a fault.
  func isFaulty(_ row: NumberRow) -> Bool { faultyInventory.places.contains(row.place) }

  private var faultyInventory: FaultyInventory {
    remembered("faulty inventory") { plan in
      InventoryFault.allCases.reduce(into: FaultyInventory()) { faulty, fault in
        let rows = plan.suspects(of: fault).filter { !faulty.places.contains($0.place) }
        faulty.places.formUnion(rows.map(\.place))
        faulty.rows[fault] = rows
      }
    }
  }

  private func suspects(of fault: InventoryFault) -> [NumberRow] {
    let ofPeople = numbers.that(are: .forPeople, not: .forServices)
    let ofCallingPlan = numbers(over: .callingPlan)
    return switch fault {
    case .unreadable: Array(numbers.that(are: [], not: .possible))
    case .notPortable: ofCallingPlan.whoseKind { $0.callingCode == 800 || $0.callingCode == 44 }.filter(\.isNeverPortable).map { $0 }
    case .tollFree: Array(ofPeople.that(are: .tollFree))
    case .wrongKind: ofCallingPlan.that(are: .forServices, not: .forPeople).whoseKind { Self.kindsOfNoService.contains($0.type) }.map { $0 }
    case .mobile: ofCallingPlan.that(are: .forPeople, not: .forServices).whoseKind { $0.type == .mobile }.map { $0 }
    case .ofPersonElsewhere: users(withFault: \.isElsewhere).compactMap { $0.phone.flatMap { numbersByNumber.row(ofLineOrNumber: $0) } }
    case .placedElsewhere: numbersPlacedElsewhere
    case .ofPersonWithAnother: numbersOfPeopleWithAnother
    case .elsewhere: numbersOfNoOwnCountry
    case .rangeUnknown: Array(numbers.that(are: .possible, not: .valid))
    case .premium:
      ofPeople.whoseKind { $0.type == .premiumRate || $0.type == .sharedCost }.filter {
        // What callers pay over Direct Routing is between the organization and its carrier.
        connection(of: $0) != .directRouting
      }
    }
  }

  private static let kindsOfNoService: Set<PhoneNumberType> = [.mobile, .premiumRate, .sharedCost, .personalNumber, .pager, .voicemail]

  private var numbersPlacedElsewhere: [NumberRow] {
    let countries = Dictionary(addresses.compactMap { row in row.location.map { ($0, row.address.country) } }) { first, _ in first }
    let strange = Set(countries.values).flatMap { code -> Rows<NumberRecord> in
      guard let country = Country(code: code), country.callingCode != nil else { return numbers.none }
      return placedNumbers.whoseKind { !country.has($0) }.whoseLocation { countries[$0] == code }
    }
    return strange.sorted { $0.place < $1.place }
  }

  private var numbersOfPeopleWithAnother: [NumberRow] {
    let people = Set(users(withFault: \.isNotListed).compactMap(\.id))
    return people.isEmpty ? [] : numbers.filter { $0.holder.map(people.contains) == true }.map { $0 }
  }

  private var numbersOfNoOwnCountry: [NumberRow] {
    let countries = countries.compactMap { Country(code: $0) }
    guard !countries.isEmpty else { return [] }
    let strange = numbers.whoseKind { number in
      guard number.region != nil, number.region != "001" else { return false }
      // A toll-free number serves every country of its calling code.
      return !countries.contains { number.type == .tollFree ? $0.callingCode == number.callingCode : $0.has(number) }
    }
    return Array(strange)
  }
}

extension NumberRow {
  /// Whether no number of the kind can move to the vendor.
  fileprivate var isNeverPortable: Bool {
    guard let number else { return false }
    if number.callingCode == 800 { return true }
    return number.callingCode == 44 && ["843", "844", "845", "870", "871", "872"].contains { number.nationalNumber.hasPrefix($0) }
  }
}
