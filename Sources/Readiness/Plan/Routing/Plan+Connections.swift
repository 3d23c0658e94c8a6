internal import PhoneNumbers

/// Who calls how, where an organization connects its countries in different ways.
///
/// The type of a number in the inventory tells; where it does not, the plan's own connection is meant.
extension Plan {
  /// How a number's calls reach the network; an extension exists over Direct Routing only, and another type of it is told of its people.
  func connection(of row: NumberRow) -> Connection? {
    row.traits.contains(.withExtension) ? .directRouting : row.status.connection ?? connection
  }

  /// By whose contract the plan's calls go: with Shared Calling by that of the common number, once its kind is told.
  package var carrier: Connection? {
    guard connection == .sharedCalling else { return connection }
    return self["shared-calling.number-type"].flatMap(Connection.init) ?? .sharedCalling
  }

  /// Whether Microsoft is the telephone company of anybody; also while that is not known.
  var isCarriedByMicrosoft: Bool { carrier?.isOfCarrier != true || callers(over: .callingPlan) > 0 }

  /// The toll-free service numbers whose minutes Microsoft bills; those of an operator or a carrier go by its contract.
  var billedTollFreeNumbers: Rows<NumberRecord> {
    numbers.that(are: [.forServices, .tollFree]).filter(isBilled)
  }

  /// Whether Microsoft bills the minutes of a number that callers call for nothing; it need not be listed yet.
  func isBilledTollFree(_ text: String) -> Bool {
    guard let number = try? PhoneNumber(text), number.type == .tollFree else { return false }
    return numbersByNumber.row(of: number).map(isBilled) ?? (carrier?.isOfCarrier != true)
  }

  private func isBilled(_ row: NumberRow) -> Bool {
    let way = connection(of: row)
    return (way == .sharedCalling ? carrier : way)?.isOfCarrier != true
  }

  /// The numbers whose calls go one way.
  func numbers(over wanted: Connection) -> Rows<NumberRecord> {
    let own = connection
    return numbers.that(are: [], not: wanted == .directRouting ? [] : .withExtension).whoseStatus { ($0.connection ?? own) == wanted }
  }

  /// Tells how a person's calls reach the network; made once, asked for everybody.
  func connectionsOfUsers() -> (UserRow) -> Connection? {
    let own = connection
    // Most organizations have one way: nothing is to be looked up then.
    guard hasMixedConnections else { return { _ in own } }
    // Of whoever has no number of the inventory nobody can tell.
    let index = numbersByNumber
    let sharers = Set(peopleWhoShareNumber.map(\.place))
    return { user in
      if user.traits.contains(.withExtension) { return .directRouting }
      if sharers.contains(user.place) { return .sharedCalling }
      return user.phone.flatMap { index.row(of: $0) }.flatMap { $0.status.connection ?? own }
    }
  }

  /// The people listed who call over a common number where others have numbers of their own.
  var peopleWhoShareNumber: Rows<UserRecord> {
    remembered("people who share a number") { plan in
      plan.connection == .sharedCalling ? plan.users.none : plan.users.that(are: [], not: .withNumber).whoseAccount(\.mayShareNumber)
    }
  }

  /// The people listed whose calls go one way.
  func users(over wanted: Connection) -> Rows<UserRecord> {
    guard hasMixedConnections else { return wanted == connection ? users : users.none }
    return remembered("users over \(wanted.rawValue)") { plan in
      let connection = plan.connectionsOfUsers()
      // The second holder of a number has none of their own, nor has whoever got one that goes no such way.
      let second = Set(plan.users(withFault: \.isShared).map(\.place))
      let strange = Set(plan.numbers(with: .mobile).compactMap(\.number))
      return plan.users.filter { user in
        connection(user) == wanted && !second.contains(user.place) && user.phone.map(strange.contains) != true
      }
    }
  }

  /// Whether anybody calls in another way than the plan's own, as the inventory or a policy of Shared Calling tells.
  var hasMixedConnections: Bool { hasMixedNumbers || !peopleWhoShareNumber.isEmpty }

  /// Whether the inventory has numbers that reach the network in another way than the plan's own.
  var hasMixedNumbers: Bool {
    let own = connection
    return !numbers.whoseStatus { $0.connection != nil && $0.connection != own }.isEmpty
  }

  /// How many people call one way: those who are not listed use the plan's own connection.
  func callers(over wanted: Connection) -> Int {
    let listed = users(over: wanted).count
    guard wanted == connection else { return peopleCall ? listed : 0 }
    return callers - (users.count - listed)
  }

  /// The countries where people call one way.
  func callingCountries(over wanted: Connection) -> [String] {
    guard peopleCall else { return [] }
    guard hasMixedConnections else { return wanted == connection ? callingCountries : [] }
    let known = Set(usageLocations)
    return users(over: wanted).usageLocations.filter(known.contains)
  }
}

extension PhoneNumber {
  /// The number of a cell with its extension, or the text itself when it is none.
  static func lineURI(of text: String) -> String { (try? PhoneNumber(text))?.lineURI ?? text }
}
