internal import CivicAddresses
internal import Facts
internal import JSON

/// An address of the stream, judged as the post would, and by what is known of places.
struct AddressEntry {
  private var country: String
  private var values: [Name: String] = [:]

  /// The fields by their names in the stream, in the order in which they are told.
  private enum Name: String, CaseIterable {
    case houseNumber = "house_number"
    case street
    case line1
    case city, district, state
    case postalCode = "postal_code"
  }

  /// More bytes than 255 characters can take: the field is too long, and is not looked at further.
  private static let greatestLength = 4 * 255

  init(_ entry: Entry, standardCountry: String?) throws(EntryError) {
    guard let country = entry.country?.string ?? (entry.country == nil ? standardCountry : nil) else { throw .notText(member: "country") }
    guard let fields = entry.fields, fields.kind == .object else { throw .memberNotAnObject("fields") }
    self.country = Self.code(of: country)
    var notText: Name?
    var values: [Name: String] = [:]
    fields.forEachMember { name, value in
      guard let name = name.string.flatMap(Name.init) else { return }
      if value.kind != .string, value.kind != .null { notText = name }
      values[name] = value.string
    }
    if let notText { throw .notText(member: "fields." + notText.rawValue) }
    self.values = values
  }

  /// The alpha-2 code that a code or name stands for, or the text itself.
  private static func code(of text: String) -> String {
    let code = text.uppercased()
    if countryCodes.contains(code) { return code }
    guard case .exact(let country) = Countries.find(bounded: text) else { return text }
    return country.code
  }

  /// ISO 3166-1, and three codes reserved beside it whose addresses are known: Ascension, Tristan da Cunha, Kosovo.
  private static let countryCodes = Set(Countries.all.map(\.code) + ["AC", "TA", "XK"])

  /// The answer's members: `normalized` holds every field that was given, as it is best stored.
  ///
  /// Doubts (a place that no list has) are told apart and leave the address valid.
  var verdict: Entry.Members {
    let tooLong = Name.allCases.filter { (values[$0]?.utf8.count ?? 0) > Self.greatestLength }
    guard tooLong.isEmpty else { return members(wrong: tooLong.map(\.rawValue), normalized: []) }
    guard Self.countryCodes.contains(country) else { return members(wrong: ["country"], normalized: normalized) }
    let verdicts = address.verdicts(callingPlan: false)
    let suggestions = verdicts.compactMap { verdict in
      verdict.suggestion.map { (name: name(of: verdict.field)?.rawValue ?? verdict.field.rawValue, value: JSONValue.string($0)) }
    }
    var members = members(wrong: names(in: verdicts.filter { !$0.isWarning }), normalized: normalized)
    let doubtful = names(in: verdicts.filter(\.isWarning))
    if !doubtful.isEmpty { members.append(("warnings", .strings(doubtful))) }
    if !suggestions.isEmpty { members.append(("suggestions", .members(suggestions))) }
    return members
  }

  private func members(wrong: [String], normalized: Entry.Members) -> Entry.Members {
    [("valid", .bool(wrong.isEmpty)), ("fields", .strings(wrong)), ("normalized", .members(normalized))]
  }

  /// A first line stands for the street where no street is given; beside one, only its characters are looked at.
  private var address: CivicAddress {
    var address = CivicAddress(country: country)
    for name in Name.allCases { address[field(of: name)] = values[name] ?? "" }
    return address
  }

  private var hasStreet: Bool { values[.street]?.contains { !$0.isWhitespace } == true }
  private var isLineTheStreet: Bool { !hasStreet && values[.line1] != nil }

  private func field(of name: Name) -> AddressField {
    switch name {
    case .houseNumber: .houseNumber
    case .street: isLineTheStreet ? .description : .streetName
    case .line1: isLineTheStreet ? .streetName : .description
    case .city: .city
    case .district: .district
    case .state: .stateOrProvince
    case .postalCode: .postalCode
    }
  }

  private func name(of field: AddressField) -> Name? { Name.allCases.first { self.field(of: $0) == field } }

  private func names(in verdicts: [AddressVerdict]) -> [String] {
    let fields = Set(verdicts.map(\.field))
    return Name.allCases.filter { fields.contains(self.field(of: $0)) }.map(\.rawValue)
  }

  private var normalized: Entry.Members {
    let address = address.normalized()
    return Name.allCases.compactMap { name in
      let value = address[field(of: name)]
      return value.isEmpty ? nil : (name.rawValue, .string(value))
    }
  }
}
