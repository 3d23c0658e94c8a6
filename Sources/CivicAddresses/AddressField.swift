/// A part of a civic address, named as the vendor's cmdlets and CSV files name it.
///
/// Source: New-CsOnlineLisCivicAddress and New-CsOnlineLisLocation, parameters, read 2026-11-22.
public enum AddressField: String, Sendable, CaseIterable {
  case companyName = "CompanyName"
  case companyTaxID = "CompanyTaxId"
  /// The numeric part alone; a letter goes into `houseNumberSuffix`.
  case houseNumber = "HouseNumber"
  /// What splits one number among several houses: A, bis.
  case houseNumberSuffix = "HouseNumberSuffix"
  /// The compass word before the street's name: NE.
  case preDirectional = "PreDirectional"
  case streetName = "StreetName"
  /// The street's type: Street, Avenue, Via.
  case streetSuffix = "StreetSuffix"
  /// The compass word after the street's name.
  case postDirectional = "PostDirectional"
  case city = "City"
  case cityAlias = "CityAlias"
  case district = "CountyOrDistrict"
  case stateOrProvince = "StateOrProvince"
  case postalCode = "PostalCode"
  /// Floor, wing or room: a location inside the address, never checked by the vendor.
  case place = "Location"
  /// Emergency Location Identification Number, for Direct Routing with an emergency gateway.
  case elin = "Elin"
  /// Decimal degrees, -90 to 90.
  case latitude = "Latitude"
  /// Decimal degrees, -180 to 180.
  case longitude = "Longitude"
  /// The administrator's own label for the address.
  case description = "Description"

  /// `allCases`, made once.
  static let inOrder = allCases

  /// The position in `allCases`, as a jump rather than a search.
  var slot: Int {
    switch self {
    case .companyName: 0
    case .companyTaxID: 1
    case .houseNumber: 2
    case .houseNumberSuffix: 3
    case .preDirectional: 4
    case .streetName: 5
    case .streetSuffix: 6
    case .postDirectional: 7
    case .city: 8
    case .cityAlias: 9
    case .district: 10
    case .stateOrProvince: 11
    case .postalCode: 12
    case .place: 13
    case .elin: 14
    case .latitude: 15
    case .longitude: 16
    case .description: 17
    }
  }
}

extension AddressField {
  /// The field that a letter of the source requires: A street, C city, S area, Z postal code.
  init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "A"): self = .streetName
    case UInt8(ascii: "C"): self = .city
    case UInt8(ascii: "S"): self = .stateOrProvince
    default: self = .postalCode
    }
  }
}
