/// What lies too far from the city to be its own: a slip, or a part of another address.
extension CheckedAddress {
  /// Kilometers within which a code or point may be the city's all the same.
  ///
  /// Of 150,000 codes with their places in other lists, four lie further apart than the first (Scripts/address_postal.py names them). A
  /// point may be that of a site well outside.
  static let reach = (code: 30.0, point: 100.0)

  mutating func checkDistances() {
    let city = address[.city].trimmed
    // Where city or code is in doubt already, its distance is no news.
    guard let map = PostalMap(of: country), !verdicts.contains(where: { $0.field == .city || $0.field == .postalCode }) else { return }
    if let distance = map.distance(from: postalCode, to: city), distance >= Self.reach.code {
      verdicts.append(AddressVerdict(.postalCode, .farFromCity(kilometers: Self.rounded(distance)), isWarning: true))
    }
    checkPoint(in: map, of: city)
  }

  private mutating func checkPoint(in map: PostalMap, of city: String) {
    guard !verdicts.contains(where: { $0.problem == .outOfRange }), let latitude = Self.degrees(address[.latitude].trimmed),
      let longitude = Self.degrees(address[.longitude].trimmed),
      let distance = map.distance(fromLatitude: latitude, longitude: longitude, to: city), distance >= Self.reach.point,
      let other = map.distance(fromLatitude: longitude, longitude: latitude, to: city)
    else { return }
    let problem: AddressProblem =
      other < Self.reach.point ? .coordinatesSwapped : .farFromCity(kilometers: Self.rounded(distance))
    verdicts.append(AddressVerdict(.latitude, problem, isWarning: true))
  }

  /// Down to tens: the map is no finer.
  private static func rounded(_ kilometers: Double) -> Int { Int(kilometers / 10) * 10 }
}

extension CivicAddress {
  /// Whether it can be told if the postal code may be the city's: the country has a map of its codes, and both are in it.
  ///
  /// What is compared is where the codes lie that begin alike, not the code itself.
  public var comparesPostalCodeWithCity: Bool {
    guard let country = CountryRecord(country), let map = PostalMap(of: country) else { return false }
    return map.distance(from: PostalCode(self[.postalCode], in: country), to: self[.city].trimmed) != nil
  }
}
