/// Which fields of an address somebody must give.
///
/// The vendor's own table also names the coordinates. Nobody types those: the search on its map, without which no address is validated,
/// fills them in.
struct FieldNeeds {
  let postal: Set<AddressField>
  let callingPlan: Set<AddressField>

  /// What the vendor asks for in every country.
  static let everywhere: Set<AddressField> = [.houseNumber, .streetName, .city, .companyName]

  private static let taxID = ["BE", "CZ", "ES", "IT", "NL", "NO", "PL", "PT", "RO", "SE", "SG", "SK"]
  private static let state = ["CA", "IL", "IT", "US"]

  init(country: CountryRecord) {
    let code = String(decoding: country.code, as: UTF8.self)
    postal = Set(country.required.compactMap(Self.field))
    var needs = Self.everywhere
    if !country.postalPattern.isEmpty { needs.insert(.postalCode) }
    if Self.state.contains(code) { needs.insert(.stateOrProvince) }
    if Self.taxID.contains(code) { needs.insert(.companyTaxID) }
    if code == "IT" { needs.insert(.streetSuffix) }
    callingPlan = needs
  }

  private static func field(_ letter: UInt8) -> AddressField? {
    switch letter {
    case UInt8(ascii: "A"): .streetName
    case UInt8(ascii: "C"): .city
    case UInt8(ascii: "S"): .stateOrProvince
    case UInt8(ascii: "Z"): .postalCode
    default: nil
    }
  }
}
