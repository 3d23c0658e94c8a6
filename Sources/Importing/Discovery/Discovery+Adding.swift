internal import Facts
internal import JSON
internal import Readiness

/// What formats add that is more than a row of a table.
extension Discovery {
  /// A number of a record; nil when it is refused (and that is said), `none` when the cell is empty.
  mutating func number(of record: Record, _ column: String) -> String? {
    let cell = record[column]
    guard cell.kind != .absent else { return nil }
    guard !cell.isBlank else { return Plan.none }
    switch ColumnReader.number(cell.string) {
    case .text(let number): return number
    case .refused(let refusal):
      files[record.origin.file].remark(refusal.kind(column), line: record.origin.line, text: cell.string)
      return nil
    default: return Plan.none
    }
  }

  /// A number with some of its columns, unless they are known.
  mutating func addNumber(_ number: String, _ values: [String: String], _ origin: Gathered.Origin) {
    let (row, _) = numbers.makeRow(number, from: origin)
    for (name, text) in [("TelephoneNumber", number)] + values.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      guard let column = numbers.column(name), !numbers.isKnown(row, column) else { continue }
      numbers.set(row, column, text, file: origin.file)
    }
  }

  /// A number of the conferencing bridge; those that Microsoft shares among organizations are nobody's.
  mutating func addBridgeNumber(
    _ text: String, type: String?, isShared: Bool?, city: String?, bridge: String?, _ origin: Gathered.Origin
  ) {
    guard case .number(let number) = NumberReading(text) else {
      if !text.isEmpty { files[origin.file].remark(.notANumber, line: origin.line, text: text) }
      return
    }
    guard isShared != true else { return files[origin.file].remark(.sharedNumber, line: origin.line, text: number) }
    if !self.bridge.numbers.contains(number) { self.bridge.numbers.append(number) }
    addNumber(
      number,
      [
        "Capability": "ConferenceAssignment", "City": city ?? "", "AssignedPstnTargetId": bridge ?? "",
        "PstnAssignmentStatus": "ConferenceAssigned",
      ],
      origin)
  }

  /// Hours and days by their id; what of them could not be read is told.
  mutating func addSchedule(_ id: String, _ schedule: Schedule, in column: String, _ origin: Gathered.Origin) {
    schedules[id] = schedule
    if !schedule.isWhole { files[origin.file].remark(.lost(column: column), line: origin.line) }
  }

  /// How lists head the column of the number that somebody is to have.
  static let wishedNumber = ["TelephoneNumber", "PhoneNumber", "LineUri"]

  /// A number that somebody is to have.
  mutating func addWish(_ record: Record, of name: String) {
    guard let user = record.text(name) else {
      return files[record.origin.file].remark(.rowWithoutName(column: name), line: record.origin.line)
    }
    guard let column = Self.wishedNumber.first(where: { record[$0].kind != .absent }),
      let number = number(of: record, column), number != Plan.none
    else { return }
    wishes.append(Wish(user: user, number: number, origin: record.origin))
  }

  /// A product of the tenant; one that has nothing to do with telephony is left out.
  mutating func addLicence(_ record: Record) {
    licencesAreKnown = true
    noteLoss(record, "prepaidUnits")
    guard let partNumber = record.text("skuPartNumber") else { return }
    let id = record.text("skuId")?.lowercased()
    let plans = record.json("servicePlans")?.items.compactMap { $0.text("servicePlanName") } ?? []
    let named = Licences.licence(partNumber)
    let isKnown = named != nil || id.map { id in Licences.all.contains { $0.skuID == id } } == true
    guard
      isKnown || Self.isNamedForCalls(partNumber)
        || plans.contains(where: { Licences.servicePlan($0) != nil && !$0.hasPrefix("MCOSTANDARD") })
    else {
      return files[record.origin.file].remark(.notTelephony, line: record.origin.line, text: partNumber)
    }
    // A tenant's own form of a product's name stands for its part number.
    var licence = Draft(named?.partNumber ?? partNumber, from: record.origin)
    let units = record.json("prepaidUnits").flatMap { $0.kind == .object ? $0 : nil }
    let counts = ["enabled", "warning"].compactMap { (units?.text($0) ?? record.text($0)).flatMap { Int($0) } }
    if !counts.isEmpty { licence.set("quantity", String(counts.reduce(0, +))) }
    licence.set("assigned", record.text("consumedUnits"))
    if let status = record.text("capabilityStatus"), status != "Enabled" { licence.set("status", ItemName.dashed(status)) }
    add(licence, to: "licences")
  }

  /// Whether a product that is not known has to do with calls by its name.
  private static func isNamedForCalls(_ partNumber: String) -> Bool {
    let name = partNumber.uppercased()
    return ["PSTN", "MCOEV", "MCOMEETADV", "CALLING_PLAN", "TEAMS_PHONE", "PHONESYSTEM", "AUDIO_CONFERENCING"].contains {
      name.contains($0)
    }
  }

  /// Something of the network at a place.
  mutating func addNetworkPlace(_ name: String?, kind: String, _ record: Record, place: String? = nil) {
    guard let name else { return files[record.origin.file].remark(.rowWithoutName(column: kind), line: record.origin.line) }
    var item = Draft(ItemName.plain(name), from: record.origin)
    item.set("kind", kind)
    item.set("description", record.text("Description") ?? record.text("NetworkDescription"))
    item.set("mask", record.text("Mask"))
    item.set("site", record.text("SiteID"))
    item.set("location", place)
    if place == nil, let id = record.text("LocationId") { item.fields["location"] = .target(.unknown(id)) }
    add(item, to: "network-places")
  }

  /// The address of a list in which house number and street are one text; its name.
  mutating func addPlaceOfList(_ record: Record) -> String? {
    guard let description = record.text("Description") ?? record.text("Address") else { return nil }
    let location = record.text("Location")
    let name = location.map { "\(description), \($0)" } ?? description
    let (row, _) = places.makeRow(name, from: record.origin)
    let street = record.text("Address").map { Self.parted($0) }
    let country = record.text("CountryOrRegion").flatMap { text -> String? in
      if case .exact(let country) = Countries.find(text) { country.code } else { nil }
    }
    let values = [
      "Description": description, "CompanyName": record.text("CompanyName"), "HouseNumber": street?.number, "StreetName": street?.name,
      "City": record.text("City"), "StateOrProvince": record.text("StateOrProvince"), "PostalCode": record.text("PostalCode"),
      "CountryOrRegion": country, "Latitude": record.coordinate("Latitude"), "Longitude": record.coordinate("Longitude"),
      "Location": location, "Elin": record.text("ELIN"),
      // The script writes back what the service said.
      "ValidationStatus": record.text("Warning")?.contains("NotValidated") == true ? "not-validated" : nil,
    ]
    for (column, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let value, let index = places.column(column), !places.isKnown(row, index) else { continue }
      places.set(row, index, value, file: record.origin.file)
    }
    return name
  }

  /// A leading number is the house's; else all of it is the street.
  private static func parted(_ address: String) -> (number: String?, name: String) {
    guard let blank = address.firstIndex(of: " "), let first = address.first, first.isASCII, first.isNumber else { return (nil, address) }
    return (String(address[..<blank]), String(address[address.index(after: blank)...]))
  }
}
