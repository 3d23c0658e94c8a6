/// A country's own word for what stands between it and its cities; the words themselves are the locales'.
public enum AreaTerm: String, Sendable, CaseIterable {
  case area, canton, county, department, district, division, emirate, governorate, island, municipality, oblast, parish, prefecture
  case province, region, state, voivodeship
  /// Korea's provinces and the cities of their rank.
  case doSi = "do_si"
}

/// A country's own word for its postal code.
public enum PostalCodeTerm: String, Sendable, CaseIterable {
  case zip, postcode, eircode, pin
  case postalCode = "postal"
}
