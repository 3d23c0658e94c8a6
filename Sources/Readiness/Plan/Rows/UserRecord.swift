internal import Facts
internal import PhoneNumbers
package import Tables

/// One row of `users.csv`.
package typealias UserRow = Row<UserRecord>

/// What is kept of a person's row.
package struct UserRecord: RowRecord {
  /// What many people share.
  package struct Shared: Sendable {
    /// What exports tell of accounts.
    fileprivate(set) var accounts = CellPool<UserAccount>()
    /// The countries where licences are used.
    fileprivate(set) var usageLocations = DistinctTexts()
    /// The cells that name them.
    fileprivate var locationCells = DistinctTexts()
    /// The country of each of those cells, by its place; -1 where the cell names none.
    fileprivate var countries: [Int32] = []
    /// The names of emergency addresses.
    fileprivate(set) var addresses = DistinctTexts()
  }

  package static let columns = ["UserPrincipalName", "UsageLocation", "LineUri", "EmergencyAddress", "Identity"] + UserAccount.columns
  private static let accountColumns = columns.count - UserAccount.columns.count..<columns.count
  package static var nothingShared: Shared { Shared() }

  /// The user's number understood; nil when there is none or it is no number.
  let phone: PhoneNumber?
  /// The row of the table.
  package let row: Int32
  /// What an export tells of the account, by its place among the accounts.
  let account: Int32
  /// The country where the user's licence is used, by its place among those; -1 when not known.
  let usageLocation: Int32
  /// The emergency address, by its place among the names; -1 when not known or none.
  let address: Int32
  /// The object id; nil when not known.
  let id: ObjectID?

  package static func read(_ cells: RowCells, row: Int, of _: Table, _ shared: inout Shared) -> (record: UserRecord, traits: UserTraits) {
    let number = cells[2].starts(with: "tel:".utf8) ? UnsafeBufferPointer(rebasing: cells[2].dropFirst(4)) : cells[2]
    let record = UserRecord(
      phone: number.isKnown ? try? PhoneNumber(utf8: number) : nil, row: Int32(row),
      account: shared.accounts.place(of: cells, in: accountColumns) { UserAccount(cells: $0) },
      usageLocation: cells[1].isKnown ? shared.country(cells[1]) : -1,
      address: cells[3].isKnown ? shared.addresses.place(of: cells[3]) : -1, id: ObjectID(utf8: cells[4]))
    var traits = UserTraits.obstacle(to: shared.accounts.values[Int(record.account)], hasUsageLocation: cells[1].isKnown)
    if number.isKnown { traits.insert(.withNumber) }
    if record.phone?.ext != nil { traits.insert(.withExtension) }
    if cells[2].isNone { traits.insert(.knownWithoutNumber) }
    if record.address >= 0 { traits.insert(.withAddress) }
    if cells[3].isNone { traits.insert(.knownWithoutAddress) }
    if cells[1].isKnown { traits.insert(record.usageLocation >= 0 ? .withUsageLocation : [.withUsageLocation, .usedNowhere]) }
    return (record, traits)
  }
}

extension UserRecord.Shared {
  /// The country that a cell names, by its place; -1 for none.
  fileprivate mutating func country(_ cell: UnsafeBufferPointer<UInt8>) -> Int32 {
    let place = Int(locationCells.place(of: cell))
    if place == countries.count {
      let code = Country(code: String(decoding: cell, as: UTF8.self)).map { Array($0.code.utf8) }
      countries.append(code?.withUnsafeBufferPointer { usageLocations.place(of: $0) } ?? -1)
    }
    return countries[place]
  }
}

/// What a person is, and has.
package struct UserTraits: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Nothing is known to keep the person from calling.
  ///
  /// Of this and the six obstacles below just one is set.
  static let unobstructed = UserTraits(rawValue: 1)
  static let notAPerson = UserTraits(rawValue: 1 << 1)
  static let onPremises = UserTraits(rawValue: 1 << 2)
  static let disabled = UserTraits(rawValue: 1 << 3)
  static let withoutLicenceForWantOfLocation = UserTraits(rawValue: 1 << 4)
  static let withoutPhoneSystem = UserTraits(rawValue: 1 << 5)
  static let suspended = UserTraits(rawValue: 1 << 6)

  static let withNumber = UserTraits(rawValue: 1 << 7)
  static let withExtension = UserTraits(rawValue: 1 << 8)
  static let knownWithoutNumber = UserTraits(rawValue: 1 << 9)
  static let withAddress = UserTraits(rawValue: 1 << 10)
  static let knownWithoutAddress = UserTraits(rawValue: 1 << 11)
  static let withUsageLocation = UserTraits(rawValue: 1 << 12)
  /// The usage location is no country.
  static let usedNowhere = UserTraits(rawValue: 1 << 13)
}

extension UserTraits {
  /// Why a person can be given no number whatever else is in order.
  ///
  /// A person is named for the first obstacle only, and by no rule that would merely see its consequences.
  static func obstacle(to account: UserAccount, hasUsageLocation: Bool) -> UserTraits {
    switch account.kind {
    case .resourceAccount, .guest, .ineligible: return .notAPerson
    case .onPremises: return .onPremises
    case .person, nil: break
    }
    if account.isEnabled == false { return .disabled }
    guard let licensing = account.licensing else { return .unobstructed }
    guard let phoneSystem = licensing.phoneSystem else { return hasUsageLocation ? .withoutPhoneSystem : .withoutLicenceForWantOfLocation }
    return phoneSystem == .suspended ? .suspended : .unobstructed
  }
}

extension Row<UserRecord> {
  /// The user principal name.
  package var name: String { sheet.text(place, column: 0) }
  /// Where the user's licence is used, alpha-2; nil when not known.
  var usageLocation: String? { record.usageLocation < 0 ? nil : sheet.shared.usageLocations.text(at: Int(record.usageLocation)) }
  /// The user's number as written, without `tel:`; nil when not known or none.
  package var number: String? {
    guard traits.contains(.withNumber) else { return nil }
    let text = sheet.text(place, column: 2)
    return text.hasPrefix("tel:") ? String(text.dropFirst(4)) : text
  }
  /// The user's number understood; nil when there is none or it is no number.
  var phone: PhoneNumber? { record.phone }
  /// The name of the user's emergency address; nil when not known or none.
  var address: String? { record.address < 0 ? nil : sheet.shared.addresses.text(at: Int(record.address)) }
  /// The object id; nil when not known.
  var id: ObjectID? { record.id }
  /// A policy as the list writes it, without the prefix of cmdlets; `Global` for whoever has none of their own.
  func policy(in column: String) -> String {
    let cell = UserRecord.columns.firstIndex(of: column).map { sheet.text(place, column: $0) } ?? ""
    return cell == Plan.none ? "Global" : String(cell.dropFirst(cell.count - cell.policyName.count))
  }
  /// What an export tells of the account, shared by all people of whom it tells the same.
  var account: UserAccount { sheet.shared.accounts.values[Int(record.account)] }
}

extension Rows<UserRecord> {
  /// Those of whose accounts something holds.
  func whoseAccount(_ fits: (UserAccount) -> Bool) -> Rows { sharing(sheet.shared.accounts.values, at: \.account, where: fits) }

  /// Those whose usage location is known and fits.
  func whoseUsageLocation(_ fits: (String) -> Bool) -> Rows {
    sharing(sheet.shared.usageLocations.texts, at: \.usageLocation, where: fits)
  }

  /// What these people's accounts name.
  func values(_ value: (UserAccount) -> String?) -> Set<String> {
    Set(sheet.shared.accounts.values.compactMap(value)).filter { text in !whoseAccount { value($0) == text }.isEmpty }
  }

  /// The usage locations of these people, each once, in the order of the list.
  var usageLocations: [String] {
    let known = sheet.shared.usageLocations
    var seen = [Bool](repeating: false, count: known.count)
    var found: [String] = []
    for row in self {
      let place = Int(row.record.usageLocation)
      guard place >= 0, !seen[place] else { continue }
      seen[place] = true
      found.append(known.text(at: place))
      if found.count == known.count { break }
    }
    return found
  }

  /// Those who have an address that fits, by its name.
  func whoseAddress(_ fits: (String) -> Bool) -> Rows { sharing(sheet.shared.addresses.texts, at: \.address, where: fits) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a cell says that there is nothing.
  var isNone: Bool { elementsEqual(Plan.none.utf8) }
  /// Whether a cell tells of something that there is.
  var isKnown: Bool { !isEmpty && !isNone }
}
