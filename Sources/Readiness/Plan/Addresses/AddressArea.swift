internal import CivicAddresses
internal import Locales
internal import Texts

extension Plan {
  /// The state, province or other area in which all emergency addresses of a country lie; nil where that is not known, or there are several.
  func area(ofAddressesIn country: String) -> AdministrativeArea? {
    guard !isLong("addresses") else { return nil }
    let areas = addresses.filter { $0.address.country == country }.map(\.address.area)
    return Set(areas).count == 1 ? areas[0] : nil
  }
}

extension CivicAddress {
  /// The area that an address names; else the one its postal code tells, or the only one with a city of its name; nil where these don't tell.
  fileprivate var area: AdministrativeArea? {
    if let named = AdministrativeArea(named: self[.stateOrProvince], in: country) { return named }
    // French postal codes begin with the department's number, of three digits overseas.
    let numbers = country == "FR" ? [3, 2].map { String(self[.postalCode].prefix($0)) } : []
    if let numbered = numbers.lazy.compactMap({ Gazetteer.area(named: $0, in: country) }).first { return numbered }
    return .ofCity(self[.city], in: country)
  }
}

extension AdministrativeArea {
  /// The nations of the United Kingdom, England first; the gazetteer knows it only by its counties, and none by a French name.
  private static let nations = [
    AdministrativeArea(code: "ENG", name: "England", frenchName: "Angleterre"),
    AdministrativeArea(code: "SCT", name: "Scotland", frenchName: "Écosse"),
    AdministrativeArea(code: "WLS", name: "Wales", frenchName: "Pays de Galles"),
    AdministrativeArea(code: "NIR", name: "Northern Ireland", frenchName: "Irlande du Nord"),
  ]

  /// The nation of a British place: one in no area, or in a county, is English.
  fileprivate static func nation(of area: AdministrativeArea?) -> AdministrativeArea {
    nations.first { $0.code == area?.code } ?? nations[0]
  }

  /// The area in which all cities of a name lie; nil where there are several, or none that is known.
  static func ofCity(_ city: String, in country: String) -> AdministrativeArea? {
    let areas = Gazetteer.cities(named: city, in: country).map { country == "GB" ? .nation(of: $0.area) : $0.area }
    return Set(areas).count == 1 ? areas[0] : nil
  }

  /// The area that a text names in a country.
  init?(named text: String, in country: String) {
    let nation = country == "GB" ? Self.nations.first { [$0.name, $0.frenchName].contains { $0?.folded == text.folded } } : nil
    guard let area = nation ?? Gazetteer.area(named: text, in: country) else { return nil }
    self = area
  }

  /// The name that readers of a language know.
  func name(in language: Language) -> String { language == .french ? frenchName ?? latinName : latinName }
}
