internal import Facts

/// What the rules read: the plan with types.
extension Plan {
  /// The organization's country as an ISO 3166-1 alpha-2 code.
  public var country: String? { self["organization.country"] }

  /// Every country where people of the organization call, the organization's own first.
  public var countries: [String] { remembered("countries") { $0.collectedCountries } }

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
  var billing: Billing? { self["billing"].flatMap(Billing.init) }

  /// The licences that the organization owns.
  public var licences: [OwnedLicence] { remembered("licences") { ($0.items(of: "licences") ?? []).map(OwnedLicence.init) } }

  /// Whether the licences were asked for; an empty list then means: none.
  var licencesAreKnown: Bool { self["licences"] != nil }

  /// How many licences fit; nil when a fitting one has no quantity or the licences are not known.
  func quantity(ofLicences fits: (Licence) -> Bool) -> Int? {
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
  func ownsLicence(_ fits: (Licence) -> Bool) -> Bool {
    licences.contains { $0.licence.map(fits) == true && $0.quantity != 0 }
  }

  /// All phone numbers of the organization.
  package var numbers: Rows<NumberRecord> { Rows(table(.numbers).sheet(of: NumberRecord.self)) }

  /// The people who call.
  package var users: Rows<UserRecord> { Rows(table(.users).sheet(of: UserRecord.self)) }

  /// The rows of a table that say something, but not of what: the cell that names them is empty.
  func namelessRows(of id: TableID) -> [Int] {
    switch id {
    case .numbers: numbers.sheet.nameless
    case .users: users.sheet.nameless
    case .addresses: table(.addresses).sheet(of: AddressRow.self).nameless
    }
  }

  /// The emergency addresses.
  public var addresses: [AddressRow] { table(.addresses).sheet(of: AddressRow.self).records }

  /// What answers calls to service numbers: the conferencing bridge, the call queues, the auto attendants.
  public var services: [Service] { remembered("services") { $0.collectedServices } }

  private var collectedServices: [Service] {
    var services: [Service] = []
    if isYes("wishes.audio-conferencing") {
      services.append(
        Service(kind: .bridge, name: Service.bridgeName, numbers: values(AnswerPath("audio-conferencing.numbers")), resourceAccount: nil))
    }
    for kind in [Service.Kind.callQueue, .autoAttendant] where isYes("wishes.\(kind.rawValue)") {
      for name in names(of: kind.rawValue) {
        let numbers = values(AnswerPath(list: kind.rawValue, item: name, field: "numbers"))
        let account = known(AnswerPath(list: kind.rawValue, item: name, field: "resource-account"))
        services.append(Service(kind: kind, name: name, numbers: numbers, resourceAccount: account))
      }
    }
    return services
  }

  /// The port orders of user and of service numbers.
  public var portOrders: [PortOrder] {
    ["user-ports", "service-ports"].flatMap { list in
      (items(of: list) ?? []).map { PortOrder(list: list, item: $0) }
    }
  }
}

/// How the organization pays for calls that no plan includes: prepaid credits, or after use under a Microsoft Customer Agreement.
enum Billing: String, Sendable, CaseIterable { case credits, postUsage = "post-usage" }
