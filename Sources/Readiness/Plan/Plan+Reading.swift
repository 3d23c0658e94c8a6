public import CivicAddresses
public import Facts
public import PhoneNumbers
internal import Tables

/// What the rules read: the plan with types.
extension Plan {
  /// The organization's country as an ISO 3166-1 alpha-2 code.
  public var country: String? { self["organization.country"] }

  /// Every country where people of the organization call, the organization's own first.
  public var countries: [String] { memo.value("countries") { collectedCountries } }

  private var collectedCountries: [String] {
    var codes = country.map { [$0] } ?? []
    for code in values(AnswerPath("organization.other-countries")) + usageLocations where !codes.contains(code) {
      codes.append(code)
    }
    return codes
  }

  /// How calls reach the telephone network.
  public var connection: Connection? { self["connection"].flatMap(Connection.init) }

  /// How the organization pays for what no plan includes.
  public var billing: Billing? { self["billing"].flatMap(Billing.init) }

  /// The licences that the organization owns.
  public var licences: [OwnedLicence] {
    (lists["licences"] ?? []).map { item in
      var licence: Licence?
      if case .exact(let found) = Licences.find(item.name) { licence = found }
      return OwnedLicence(
        name: item.name, licence: licence, quantity: item.fields["quantity"].flatMap { Int($0) },
        assigned: item.fields["assigned"].flatMap { Int($0) })
    }
  }

  /// Whether the licences were asked for; an empty list then means: none.
  public var licencesAreKnown: Bool { self["licences"] != nil }

  /// How many licences fit; nil when a fitting one has no quantity or the licences are not known.
  public func quantity(ofLicences fits: (Licence) -> Bool) -> Int? {
    guard licencesAreKnown else { return nil }
    var total = 0
    for owned in licences {
      guard let licence = owned.licence, fits(licence) else { continue }
      guard let quantity = owned.quantity else { return nil }
      total += quantity
    }
    return total
  }

  /// Whether at least one licence fits.
  public func ownsLicence(_ fits: (Licence) -> Bool) -> Bool {
    licences.contains { $0.licence.map(fits) == true && $0.quantity != 0 }
  }

  /// All phone numbers of the organization.
  public var numbers: [NumberRow] {
    guard let table = tables[.numbers] else { return [] }
    return table.memo.value("NumberRow") { table.rows(of: NumberRow.columns) { NumberRow(cells: $0, line: table.line(ofRow: $1)) } }
  }

  /// The people who call.
  public var users: [UserRow] {
    guard let table = tables[.users] else { return [] }
    return table.memo.value("UserRow") {
      var accounts = UserAccount.Collection()
      return table.rows(of: UserRow.columns) { UserRow(cells: $0, line: table.line(ofRow: $1), account: accounts.account($0.dropFirst(5))) }
    }
  }

  /// The emergency addresses.
  public var addresses: [AddressRow] {
    guard let table = tables[.addresses] else { return [] }
    return table.memo.value("AddressRow") { table.rows(of: AddressRow.columns) { AddressRow(cells: $0, line: table.line(ofRow: $1)) } }
  }

  /// What answers calls to service numbers: the conferencing bridge, the call queues, the auto attendants.
  public var services: [Service] { memo.value("services") { collectedServices } }

  private var collectedServices: [Service] {
    var services: [Service] = []
    if isYes("wishes.audio-conferencing") {
      services.append(
        Service(kind: .bridge, name: Service.bridgeName, numbers: values(AnswerPath("audio-conferencing.numbers")), resourceAccount: nil))
    }
    for kind in [Service.Kind.callQueue, .autoAttendant] where isYes("wishes.\(kind.rawValue)") {
      for name in names(of: kind.rawValue) {
        let numbers = values(AnswerPath(list: kind.rawValue, item: name, field: "numbers"))
        let account = self[AnswerPath(list: kind.rawValue, item: name, field: "resource-account")].flatMap { $0 == Plan.none ? nil : $0 }
        services.append(Service(kind: kind, name: name, numbers: numbers, resourceAccount: account))
      }
    }
    return services
  }

  /// The port orders of user and of service numbers.
  public var portOrders: [PortOrder] {
    ["user-ports", "service-ports"].flatMap { list in
      (lists[list] ?? []).map { PortOrder(list: list, item: $0) }
    }
  }
}

/// How calls reach the telephone network.
public enum Connection: String, Sendable, CaseIterable {
  case callingPlan = "calling-plan", operatorConnect = "operator-connect", teamsPhoneMobile = "teams-phone-mobile"
  case directRouting = "direct-routing", sharedCalling = "shared-calling"
}

/// How the organization pays for calls that no plan includes: prepaid credits, or after use under a Microsoft Customer Agreement.
public enum Billing: String, Sendable, CaseIterable { case credits, postUsage = "post-usage" }

/// A product that the organization owns.
public struct OwnedLicence: Sendable {
  /// As the plan names it.
  public var name: String
  /// The product; nil when it is not known.
  public var licence: Licence?
  /// How many; nil when not known.
  public var quantity: Int?
  /// How many of them somebody has; nil when not known.
  public var assigned: Int?
}

/// One row of `numbers.csv`.
public struct NumberRow: Sendable {
  /// Whether the number works at the vendor's side.
  public enum Activation: Sendable { case activated, pending, failed }
  /// To what kind of thing the inventory says that the number is assigned.
  public enum Assignment: Sendable { case free, person, service, other }

  /// The number as written in the table.
  public let text: String
  /// The number understood; nil when it is none.
  public let number: PhoneNumber?
  /// What it may be assigned to; empty when the table doesn't tell.
  public let uses: NumberUse
  /// Whether call queues and auto attendants may have it; nil when the table doesn't tell.
  public let fitsVoiceApplications: Bool?
  /// Whether the conferencing bridge may have it; nil when the table doesn't tell.
  public let fitsConferencing: Bool?
  /// Whether a careless export left the name of a type where the capability was.
  public let hasRuinedCapability: Bool
  /// The country that the table names; empty when it doesn't.
  public let declaredCountry: String
  /// How its calls reach the network; nil when the table doesn't tell.
  public let connection: Connection?
  /// Whether it works at the vendor's side; nil when the table doesn't tell.
  public let activation: Activation?
  /// Whether an order is still moving it from another operator.
  public let isPorting: Bool
  /// Whether the vendor refuses to assign it.
  public let isBlocked: Bool
  /// Whether an on-premises directory manages it.
  public let isManagedOnPremises: Bool
  /// To what it is assigned; nil when the table doesn't tell.
  public let assignment: Assignment?
  /// The object that has it; nil for none or when the table doesn't tell.
  public let holder: ObjectID?
  /// Whether it is its holder's main number rather than a private or alternate line.
  public let isPrimary: Bool
  /// The emergency place of the number; nil for none or when the table doesn't tell.
  public let location: ObjectID?
  /// Whether it is known that the number has no emergency place.
  public let hasNoLocation: Bool
  /// The line of the file, from 1.
  public let line: Int

  static let columns = [
    "TelephoneNumber", "Capability", "IsoCountryCode", "NumberType", "ActivationState", "PortInOrderStatus", "AssignmentBlockedState",
    "NumberSource", "PstnAssignmentStatus", "AssignedPstnTargetId", "AssignmentCategory", "LocationId",
  ]

  init(cells: [String], line: Int) {
    (text, declaredCountry, self.line) = (cells[0], cells[2], line)
    number = try? PhoneNumber(cells[0])
    let capability = NumberCapability(cells[1])
    uses = NumberUse(capability)
    hasRuinedCapability = Licensing.isTypeName(cells[1])
    fitsVoiceApplications = uses.isEmpty ? nil : capability.contains(.voiceApplication)
    fitsConferencing = uses.isEmpty ? nil : capability.contains(.conference)
    connection = Connection(numberType: cells[3], isMobile: capability.contains(.phoneMobile))
    activation = Self.activation(cells[4])
    isPorting = !cells[5].isEmpty && !["completed", "cancelled", Plan.none].contains(cells[5].lowercased())
    isBlocked = cells[6].lowercased().hasPrefix("blocked")
    isManagedOnPremises = cells[7].lowercased() == "onpremises"
    assignment = Self.assignment(cells[8])
    holder = cells[9] == Plan.none ? nil : ObjectID(cells[9])
    isPrimary = cells[10].isEmpty || cells[10].lowercased() == "primary"
    location = cells[11] == Plan.none ? nil : ObjectID(cells[11])
    hasNoLocation = !cells[11].isEmpty && location == nil
  }

  private static func activation(_ state: String) -> Activation? {
    switch state.lowercased() {
    case "": nil
    case "activated": .activated
    case let text where text.hasSuffix("failed"): .failed
    case let text where text.hasSuffix("pending"): .pending
    default: nil
    }
  }

  private static func assignment(_ status: String) -> Assignment? {
    switch status.lowercased() {
    case "": nil
    case "unassigned", Plan.none: .free
    case "userassigned": .person
    case "voiceapplicationassigned", "conferenceassigned": .service
    default: .other
    }
  }

  /// The number in E.164, or as written when it is none.
  public var e164: String { number?.e164 ?? text }
  /// Whether it is a user's number and nothing else.
  public var isUserNumber: Bool { uses == [.user] }
  /// Whether it is a service number.
  public var isServiceNumber: Bool { uses.contains(.service) }
  /// Whether calling it costs the caller nothing.
  public var isTollFree: Bool { number?.type == .tollFree }
}

extension Connection {
  /// What an inventory's `NumberType` means; mobile numbers are those of an operator that carry the capability.
  fileprivate init?(numberType: String, isMobile: Bool) {
    switch numberType.lowercased() {
    case "callingplan": self = .callingPlan
    case "directrouting": self = .directRouting
    case "operatorconnect": self = isMobile ? .teamsPhoneMobile : .operatorConnect
    case "ocmobile", "operatorconnectmobile", "teamsphonemobile": self = .teamsPhoneMobile
    default: return nil
    }
  }
}

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

/// One row of `addresses.csv`.
public struct AddressRow: Sendable {
  /// The name that people gave the address.
  public let name: String
  /// The address itself.
  public let address: CivicAddress
  /// What Microsoft's own check said; nil when not known.
  public let isValidatedByMicrosoft: Bool?
  /// The id of the emergency place; nil when not known.
  public let location: ObjectID?
  /// The line of the file, from 1.
  public let line: Int

  static let columns = ["Description", "CountryOrRegion", "ValidationStatus", "LocationId"] + AddressField.allCases.map(\.rawValue)

  init(cells: [String], line: Int) {
    name = cells[0]
    var fields: [AddressField: String] = [:]
    for (field, text) in zip(AddressField.allCases, cells.dropFirst(4)) where !text.isEmpty && text != Plan.none { fields[field] = text }
    address = CivicAddress(country: cells[1], fields: fields)
    location = ObjectID(cells[3])
    switch cells[2].lowercased() {
    case "": isValidatedByMicrosoft = nil
    case "valid", "validated": isValidatedByMicrosoft = true
    default: isValidatedByMicrosoft = false
    }
    self.line = line
  }
}

/// What answers calls to a service number.
public struct Service: Equatable, Sendable {
  /// The kinds, named as their lists are.
  public enum Kind: String, Sendable { case bridge, callQueue = "call-queues", autoAttendant = "auto-attendants" }

  /// The name under which the conferencing bridge is chosen.
  public static let bridgeName = "conference-bridge"

  /// What it is.
  public var kind: Kind
  /// Its name.
  public var name: String
  /// The numbers that lead to it, in E.164.
  public var numbers: [String]
  /// The user principal name of its resource account; nil when it has none or that is not known.
  public var resourceAccount: String?

  /// Where its numbers are kept.
  public var numbersPath: AnswerPath {
    kind == .bridge ? AnswerPath("audio-conferencing.numbers") : AnswerPath(list: kind.rawValue, item: name, field: "numbers")
  }
}

/// One port order.
public struct PortOrder: Sendable {
  /// `user-ports` or `service-ports`.
  public let list: String
  /// The order's name in the plan.
  public let name: String
  /// How many numbers move.
  public let count: Int?
  /// The numbers' kind.
  public let type: String
  /// The current operator.
  public let carrier: String?
  /// The customer account there.
  public let accountNumber: String?
  /// Whether all numbers of the account move.
  public let isFull: Bool?
  /// Whether the letter of authorization is signed.
  public let hasLetter: Bool?
  /// The wished day, YYYY-MM-DD.
  public let date: String?
  /// Where the order stands.
  public let status: String?
  /// The number by which the current operator knows the account.
  public let billingNumber: String?

  /// Whether numbers are still to move.
  public var isOpen: Bool { status != "completed" && status != "cancelled" }
  /// Whether the order is with Microsoft or the current operator.
  public var isUnderWay: Bool {
    switch status {
    case "processing", "contacting-carrier", "transfer-approved", "transfer-pending": true
    default: false
    }
  }
  /// A field of the order in the plan.
  public func path(_ field: String) -> AnswerPath { AnswerPath(list: list, item: name, field: field) }

  init(list: String, item: Plan.Item) {
    func known(_ field: String) -> String? { item.fields[field].flatMap { $0 == Plan.none ? nil : $0 } }
    self.list = list
    name = item.name
    count = known("count").flatMap { Int($0) }
    type = list == "user-ports" ? "user" : known("type") ?? ""
    carrier = known("carrier")
    accountNumber = known("account-number")
    isFull = known("extent").map { $0 == "full" }
    hasLetter = known("loa").map { $0 == "yes" }
    date = known("date")
    status = known("status")
    billingNumber = known("billing-number")
  }
}
