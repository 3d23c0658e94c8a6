internal import Facts
internal import PhoneNumbers

/// Totals and looks across tables that several rules compare.
extension Plan {
  /// Whether people call outside numbers in Teams: true until somebody says no.
  var peopleCall: Bool { self["wishes.calling"] != "no" }

  /// How many people call: as planned, or as are listed where those are more, nobody counted twice.
  var callers: Int {
    guard peopleCall else { return 0 }
    return max(self["wishes.users"].flatMap { Int($0) } ?? 0, listedPeople)
  }

  /// How many people need Teams Phone: who calls, or where nobody does, the agents of queues who are named one by one.
  var peopleWithTelephone: Int { peopleCall ? callers : Set(agents.map { $0.name.lowercased() }).count }

  /// How many of them need a number of their own in the cloud; an account on a server brings along the number that it has there.
  var callersOverOwnNumber: Int {
    guard connection != .sharedCalling else { return 0 }
    return max(0, callers - peopleWhoShareNumber.count - users.that(are: .onPremises, not: .withNumber).count)
  }

  /// How many people the list names, each once.
  var listedPeople: Int { count(of: "users") - users(withFault: \.isRepeated).count }

  /// The countries where people call: those of the people listed, or all that were named while nobody is listed with one.
  var callingCountries: [String] {
    guard peopleCall else { return [] }
    return usageLocations.isEmpty ? countries : usageLocations
  }

  /// Those of them where the address is asked for with the person, not with the number.
  var countriesWithAddressOfPerson: Set<String> {
    Set(callingCountries.filter { Country(code: $0)?.emergency?.addressTiedAt == .assignment })
  }

  /// The countries of the people listed, each once, in the order of the list; where the number contradicts, nobody is.
  var usageLocations: [String] {
    remembered("usage locations") { plan in
      let (users, misplaced) = (plan.users, plan.peopleElsewhere)
      return (misplaced.isEmpty ? users : users.filter { !misplaced.contains($0.place) }).usageLocations
    }
  }

  /// How many licences for people fit, those of rooms, shared devices and resource accounts left out; nil when that is not known.
  func quantity(ofPersonalLicences fits: (LicenceContents) -> Bool) -> Int? {
    quantity { licence in licence.kind != .deviceOrRoom && licence.kind != .resourceAccount && fits(licence.includes) }
  }

  /// Whether owned products that nobody knows here could be as many licences as are missing: then it is not certain that they are.
  func mayOwnUnrecognized(_ missing: Int) -> Bool {
    let unrecognized = licences.filter { $0.licence == nil && $0.quantity != 0 }
    return unrecognized.contains { $0.quantity == nil } || unrecognized.reduce(0) { $0 + ($1.quantity ?? 0) } >= missing
  }

  /// How many licences the people listed and planned can use: those for people, and those of shared devices that accounts listed have.
  ///
  /// A lobby telephone stands in the list as a person does. Where no export tells which of the two an account has, accounts beyond the number
  /// of licences for people can only have a device's.
  ///
  /// - Parameters:
  ///   - fits: whether a product gives what is needed.
  ///   - standing: the same of what an account has.
  /// - Returns: nil when the licences are not known.
  func quantity(
    ofUsableLicences fits: (LicenceContents) -> Bool, heldAs standing: (Licensing) -> Licensing.Standing?
  ) -> Int? {
    guard let personal = quantity(ofPersonalLicences: fits) else { return nil }
    let holders = users.whoseAccount { $0.licensing.flatMap(standing) != nil }
    let devices = holders.whoseAccount { $0.licensing?.isOfDevice == true }.count
    return personal + min(max(devices, holders.count - personal), quantity { $0.kind == .deviceOrRoom && fits($0.includes) } ?? 0)
  }

  /// How many licences of resource accounts are owned, by the answer or else by the list of licences.
  ///
  /// A list without them says nothing: what is free is easily left out. Nil then.
  var resourceAccountLicences: Int? {
    self["resource-accounts.licences"].flatMap { Int($0) } ?? resourceAccountLicencesListed
  }

  /// How many resource accounts answer for queues and attendants.
  var resourceAccountsInUse: Int { Set(services.compactMap(\.resourceAccount)).count }

  /// How many licences of resource accounts the list of licences has; nil when it has none.
  var resourceAccountLicencesListed: Int? { quantity { $0.includes.resourceAccount }.flatMap { $0 > 0 ? $0 : nil } }

  /// The owned products that fit; those of which none is left are not owned.
  func ownedLicences(_ fits: (Licence) -> Bool) -> [OwnedLicence] {
    licences.filter { $0.quantity != 0 && $0.licence.map(fits) == true }
  }

  /// Whether a task is recorded as done or not needed, for an item or for all at once.
  func isSettled(_ task: String, for item: String? = nil) -> Bool {
    let records = [record(ofTask: task), item.flatMap { record(ofTask: "\(task)[\($0)]") }]
    return records.contains { $0?.state == .done || $0?.state == .notNeeded }
  }

  /// Whether the kinds of the organization's numbers are known: a list of them was imported, or asked for.
  var numbersAreKnown: Bool {
    count(of: "numbers") > 0 || answer("user-numbers") == Plan.none || answer("service-numbers") == Plan.none
  }

  /// How many numbers people still lack; nil when it is not known which numbers there are.
  ///
  /// A number counts when it is in the organization, was ported, or is already with a person.
  var userNumbersMissing: Int? {
    let callers = callersOverOwnNumber
    guard callers > 0 else { return 0 }
    let given = users.that(are: .withNumber).count
    let listed = count(of: "user-numbers")
    guard listed > 0 || given > 0 || answer("user-numbers") == Plan.none else { return nil }
    return max(0, callers - max(listed + (listed < callers ? userNumbersOrdered { $0.status == "completed" } : 0), given))
  }

  /// How many numbers for people move on a day to which their operator has agreed.
  var userNumbersOnTheirWay: Int { userNumbersOrdered { $0.status == "transfer-approved" || $0.status == "transfer-pending" } }

  private func userNumbersOrdered(where fits: (PortOrder) -> Bool) -> Int {
    portOrders.filter { $0.list == "user-ports" && fits($0) }.reduce(0) { $0 + ($1.count ?? 0) }
  }
}

extension PhoneNumber {
  /// The number in E.164 of a text such as a cell, or the text itself when it is none.
  static func e164(of text: String) -> String { (try? PhoneNumber(text))?.e164 ?? text }

  /// The number in E.164 with its extension: `+33199000000;ext=201`.
  var withExtension: String { ext.map { e164 + ";ext=" + $0 } ?? e164 }
}

extension Country {
  /// Whether a number may be one of the country: of its region, or of one that shares its calling code.
  ///
  /// The countries of calling code 1, and those of 7, are strangers to one another; elsewhere only islands and territories share a code.
  func has(_ number: PhoneNumber) -> Bool {
    guard callingCode == number.callingCode else { return false }
    guard callingCode == 1 || callingCode == 7, let region = number.region else { return true }
    return region == code
  }
}
