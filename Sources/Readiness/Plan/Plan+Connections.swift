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
    let isMixed = memo.value("connections are mixed") { numbers.contains { $0.connection != nil && $0.connection != own } }
    guard isMixed else { return { _ in own } }
    let byNumber = memo.value("connections by number") {
      Dictionary(numbers.compactMap { row in row.number.flatMap { number in row.connection.map { (number, $0) } } }) { first, _ in first }
    }
    return { user in user.phone.flatMap { byNumber[$0] } ?? own }
  }

  /// The people listed whose calls go one way.
  func users(over wanted: Connection) -> [UserRow] {
    memo.value("users over \(wanted.rawValue)") {
      let connection = connectionsOfUsers()
      return users.filter { connection($0) == wanted }
    }
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
    var listed: [String] = []
    for code in users(over: wanted).compactMap(\.usageLocation) where !listed.contains(code) { listed.append(code) }
    return listed.isEmpty && wanted == connection && !users.contains { $0.usageLocation != nil } ? countries : listed
  }
}

extension PhoneNumber {
  /// The number of a cell with its extension, or the text itself when it is none.
  static func lineURI(of text: String) -> String { (try? PhoneNumber(text))?.lineURI ?? text }
}
