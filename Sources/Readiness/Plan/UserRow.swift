public import PhoneNumbers

/// One row of `users.csv`.
public struct UserRow: Sendable {
  /// The user principal name.
  public let name: String
  /// Where the user's licence is used, alpha-2; nil when not known.
  public let usageLocation: String?
  /// The user's number as written, without `tel:`; nil when not known or none.
  public let number: String?
  /// The user's number understood; nil when there is none or it is no number.
  public let phone: PhoneNumber?
  /// Whether it is known that the user has no number.
  public let hasNoNumber: Bool
  /// The name of the user's emergency address; nil when not known or none.
  public let address: String?
  /// Whether it is known that the user has no emergency address.
  public let hasNoAddress: Bool
  /// The object id; nil when not known.
  public let id: ObjectID?
  /// What an export tells of the account, shared by all people of whom it tells the same.
  public let account: UserAccount
  /// The line of the file, from 1.
  public let line: Int

  static let columns = ["UserPrincipalName", "UsageLocation", "LineUri", "EmergencyAddress", "Identity"] + UserAccount.columns

  init(cells: [String], line: Int, account: UserAccount) {
    name = cells[0]
    usageLocation = Self.known(cells[1])
    number = Self.known(cells[2].hasPrefix("tel:") ? String(cells[2].dropFirst(4)) : cells[2])
    phone = number.flatMap { try? PhoneNumber($0) }
    hasNoNumber = cells[2] == Plan.none
    address = Self.known(cells[3])
    hasNoAddress = cells[3] == Plan.none
    id = ObjectID(cells[4])
    self.account = account
    self.line = line
  }

  private static func known(_ text: String) -> String? { text.isEmpty || text == Plan.none ? nil : text }
}
