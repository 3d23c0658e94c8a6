internal import PhoneNumbers
internal import Tables

/// Who calls how, where an organization connects its countries in different ways.
///
/// The type of a number in the inventory tells; where it does not, the plan's own connection is meant.
extension Plan {
  /// How a number's calls reach the network.
  func connection(of row: NumberRow) -> Connection? { row.connection ?? connection }

  /// Tells how a person's calls reach the network; made once, asked for everybody.
  func connectionsOfUsers() -> (UserRow) -> Connection? {
    let own = connection
    // Most organizations have one way: nothing is to be looked up then.
    guard hasMixedConnections, let table = tables[.numbers] else { return { _ in own } }
    // Of whoever has no number of the inventory nobody can tell.
    let byNumber = table.memo.value("connections by number, else \(own?.rawValue ?? "")") {
      Dictionary(numbers.compactMap { row in row.number.map { ($0, row.connection ?? own) } }) { first, _ in first }
    }
    return { user in user.phone.flatMap { byNumber[$0] ?? nil } }
  }

  /// The people listed whose calls go one way.
  func users(over wanted: Connection) -> [UserRow] {
    guard hasMixedConnections else { return wanted == connection ? users : [] }
    return memo.value("users over \(wanted.rawValue)") {
      let connection = connectionsOfUsers()
      // The second holder of a number has none of their own.
      let second = Set(users(withFault: \.isShared).map(\.line))
      return users.filter { connection($0) == wanted && !second.contains($0.line) }
    }
  }

  /// Whether the inventory has numbers that reach the network in another way than the plan's own.
  private var hasMixedConnections: Bool {
    guard let table = tables[.numbers] else { return false }
    let own = connection
    return table.memo.value("has others than \(own?.rawValue ?? "")") { numbers.contains { $0.connection != nil && $0.connection != own } }
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
    var listed: [String] = []
    let known = Set(usageLocations)
    for code in users(over: wanted).compactMap(\.usageLocation) where known.contains(code) && !listed.contains(code) { listed.append(code) }
    return listed
  }
}

extension PhoneNumber {
  /// The number of a cell with its extension, or the text itself when it is none.
  static func lineURI(of text: String) -> String { (try? PhoneNumber(text))?.lineURI ?? text }
}
