internal import CivicAddresses
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
    if let named = Gazetteer.area(named: self[.stateOrProvince], in: country) { return named }
    // French postal codes begin with the department's number, of three digits overseas.
    let numbers = country == "FR" ? [3, 2].map { String(self[.postalCode].prefix($0)) } : []
    if let numbered = numbers.lazy.compactMap({ Gazetteer.area(named: $0, in: country) }).first { return numbered }
    let areas = Gazetteer.cities(named: self[.city], in: country).map { $0.area ?? (country == "GB" ? .england : nil) }
    return Set(areas).count == 1 ? areas[0] : nil
  }
}

extension AdministrativeArea {
  /// England, which addresses don't name and the gazetteer leaves out: British places in no other nation are in it.
  static let england = AdministrativeArea(code: "ENG", name: "England", frenchName: "Angleterre")

  /// The area that a text names in a country, England among them.
  init?(named text: String, in country: String) {
    let isEngland = country == "GB" && [Self.england.name, Self.england.frenchName].contains { $0?.folded == text.folded }
    guard let area = isEngland ? .england : Gazetteer.area(named: text, in: country) else { return nil }
    self = area
  }

  /// The name that readers of a language know.
  func name(french: Bool) -> String { french ? frenchName ?? latinName : latinName }
}
