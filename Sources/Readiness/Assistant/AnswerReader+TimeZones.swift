internal import CivicAddresses
internal import Facts
internal import Locales
internal import Texts

/// Time zones, by what people know of them.
extension AnswerReader {
  /// The Windows name of a time zone, from that name, a country, a state or province, or a city: "Brussels, Paris", "Portland, Oregon".
  func timeZone(_ answer: String, in plan: Plan) throws(Rejection) -> String {
    guard !means("no", answer) else { throw Rejection(.answerTimeZone) }
    let places = answer.split(separator: ",").map(\.trimmed)
    if places.count == 2, let zone = timeZone(ofCity: places[0], in: places[1], plan) { return zone }
    let zones = places.map { TimeAndLanguage.timeZone($0) ?? TimeAndLanguage.timeZone(ofPlace: $0) ?? onlyTimeZone(of: $0, in: plan) }
    // "Brussels, Paris" is how the zone itself is shown.
    if let zone = zones.first ?? nil, zones.allSatisfy({ $0 == zone }) { return zone }
    if let city = largestCity(named: answer, in: plan), let area = city.area {
      let name = "\(city.name), \(area.name)"
      throw Rejection(.answerMeant(name: name), instead: name)
    }
    throw Rejection(.answerTimeZone)
  }

  /// The time zone of a country, or of a city, state or province in the organization's countries, where there is no other.
  private func onlyTimeZone(of place: String, in plan: Plan) -> String? {
    let areas = plan.countries.compactMap { country in
      Gazetteer.area(named: place, in: country).map { TimeAndLanguage.timeZone(ofCity: nil, in: $0.code, of: country) }
    }
    // Where the organization is in the United States, Georgia is a state.
    if case .exact(let country) = Countries.find(place), areas.isEmpty || plan.countries.contains(country.code) {
      return TimeAndLanguage.of(country.code)?.timeZone
    }
    let cities = plan.countries.flatMap { country -> [String?] in
      if let zone = TimeAndLanguage.of(country)?.timeZone { return isCity(place, in: country) ? [zone] : [] }
      return Gazetteer.cities(named: place, in: country).compactMap(\.area).map {
        TimeAndLanguage.timeZone(ofCity: place, in: $0.code, of: country)
      }
    }
    let zones = cities.isEmpty ? areas : cities
    return Set(zones).count == 1 ? zones[0] : nil
  }

  /// The time zone of a city in a state or province of one of the organization's countries.
  private func timeZone(ofCity city: String, in area: String, _ plan: Plan) -> String? {
    plan.countries.lazy.compactMap { country in
      guard let area = Gazetteer.area(named: area, in: country),
        Gazetteer.cities(named: city, in: country).contains(where: { $0.area == area })
      else { return nil }
      return TimeAndLanguage.timeZone(ofCity: city, in: area.code, of: country)
    }.first
  }

  /// The city that is larger than its namesakes, in a country with several time zones.
  private func largestCity(named name: String, in plan: Plan) -> Gazetteer.Place? {
    let cities = plan.countries.filter { TimeAndLanguage.of($0)?.timeZone == nil }.flatMap { Gazetteer.cities(named: name, in: $0) }
    let largest = cities.filter { city in cities.allSatisfy { $0.size <= city.size } }
    return largest.count == 1 ? largest[0] : nil
  }
}
