internal import CivicAddresses
internal import Facts
internal import JSON

/// An address of the stream, judged as the post would, and by what is known of places.
struct AddressEntry {
  private let country: String
  /// By the names' order; nil for a field that is not given.
  private let values: [String?]
  private let isLineTheStreet: Bool

  /// The fields by their names in the stream, in the order in which they are told.
  private enum Name: String, CaseIterable {
    case houseNumber = "house_number"
    case street
    case line1
    case city, district, state
    case postalCode = "postal_code"

    /// `allCases`, made once.
    static let inOrder = allCases

    /// The position in `allCases`.
    var slot: Int { Self.inOrder.firstIndex(of: self) ?? 0 }
  }

  /// More bytes than 255 characters can take: the field is too long, and is not looked at further.
  private static let greatestLength = 4 * 255

  init(_ entry: Entry, standardCountry: String?, _ countries: inout CountryMemory) throws(EntryError) {
    guard let country = entry.country?.string ?? (entry.country == nil ? standardCountry : nil) else { throw .notText(member: "country") }
    guard let fields = entry.fields, fields.kind == .object else { throw .memberNotAnObject("fields") }
    var notText: Name?
    var values = [String?](repeating: nil, count: Name.inOrder.count)
    fields.forEachMember { name, value in
      guard let name = name.string.flatMap(Name.init) else { return }
      if value.kind != .string, value.kind != .null { notText = name }
      values[name.slot] = value.string
    }
    if let notText { throw .notText(member: "fields." + notText.rawValue) }
    let hasStreet = values[Name.street.slot]?.contains { !$0.isWhitespace } == true
    isLineTheStreet = !hasStreet && values[Name.line1.slot] != nil
    self.country = Self.code(of: country, &countries)
    self.values = values
  }

  /// The alpha-2 code that a code or name stands for, or the text itself.
  private static func code(of text: String, _ countries: inout CountryMemory) -> String {
    if countryCodes.contains(text) { return text }
    guard case .exact(let country) = countries.find(text) else { return text }
    return country.code
  }

  /// ISO 3166-1, and three codes reserved beside it whose addresses are known: Ascension, Tristan da Cunha, Kosovo.
  private static let countryCodes = Set(Countries.all.map(\.code) + ["AC", "TA", "XK"])

  /// The answer's members: `normalized` holds every field that was given, as it is best stored.
  ///
  /// Doubts (a place that no list has) are told apart and leave the address valid.
  var verdict: Entry.Members {
    let tooLong = Name.inOrder.filter { (values[$0.slot]?.utf8.count ?? 0) > Self.greatestLength }
    guard tooLong.isEmpty else { return members(wrong: tooLong.map(\.rawValue), normalized: []) }
    guard Self.countryCodes.contains(country) else { return members(wrong: ["country"], normalized: normalized) }
    let verdicts = address.verdicts()
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
    for (name, value) in zip(Name.inOrder, values) { address[field(of: name)] = value ?? "" }
    return address
  }

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

  private func name(of field: AddressField) -> Name? { Name.inOrder.first { self.field(of: $0) == field } }

  private func names(in verdicts: [AddressVerdict]) -> [String] {
    Name.inOrder.filter { name in verdicts.contains { $0.field == field(of: name) } }.map(\.rawValue)
  }

  private var normalized: Entry.Members {
    let address = address.normalized()
    return Name.inOrder.compactMap { name in
      let value = address[field(of: name)]
      return value.isEmpty ? nil : (name.rawValue, .string(value))
    }
  }
}
