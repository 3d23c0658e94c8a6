internal import CivicAddresses
internal import Facts
internal import Locales
internal import Texts

/// Time zones and languages, by what people know of them, and hours.
extension AnswerReader {
  /// The Windows name of a time zone, from that name, a country, a state or province, or a city: "Brussels, Paris", "Portland, Oregon".
  func timeZone(_ answer: String, in plan: Plan) throws(Rejection) -> String {
    guard !means("no", answer) else { throw Rejection(.answerTimeZone) }
    let places = withoutTimeWords(answer).split(separator: ",").map(\.trimmed)
    if places.count == 2, let zone = timeZone(ofCity: places[0], in: places[1], plan) { return zone }
    let zones = places.map { place in
      TimeAndLanguage.timeZone(place) ?? plan.countries.lazy.compactMap { TimeAndLanguage.timeZone(abbreviated: place, in: $0) }.first
        ?? TimeAndLanguage.timeZone(ofPlace: place, in: plan.countries) ?? onlyTimeZone(of: place, in: plan)
    }
    // "Brussels, Paris" is how the zone itself is shown.
    if let zone = zones.first ?? nil, zones.allSatisfy({ $0 == zone }) { return zone }
    if let city = largestCity(named: answer, in: plan), let area = city.area {
      let name = "\(city.name), \(area.name)"
      throw Rejection(.answerMeant(name: name), instead: name)
    }
    throw Rejection(.answerTimeZone)
  }

  /// "Paris" of "Paris time" and « heure de Paris »; names of zones, which hold the same words, stay whole.
  private func withoutTimeWords(_ answer: String) -> String {
    TimeAndLanguage.timeZone(answer) == nil ? languages.without("time-zone-filler", answer) : answer
  }

  /// The time zone of a country, or of a city, state or province in the organization's countries, where there is no other.
  private func onlyTimeZone(of place: String, in plan: Plan) -> String? {
    let areas = plan.countries.compactMap { country in
      Gazetteer.area(named: place, in: country).map { TimeAndLanguage.timeZone(ofCity: nil, in: $0.code, of: country) }
    }
    // Where the organization is in the United States, Georgia is a state.
    // Three letters are a zone that is not known here rather than another country's code: EST is no time of Estonia.
    if case .exact(let country) = Countries.find(place), areas.isEmpty && place.count > 3 || plan.countries.contains(country.code) {
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

  // MARK: Languages

  func language(_ answer: String, in plan: Plan) throws(Rejection) -> String {
    let tag = TimeAndLanguage.languageTag(answer) ?? TimeAndLanguage.languageTag(named: answer, in: plan.country)
    guard let tag = tag ?? languageOfPlace(answer) else { throw Rejection(.answerLanguage) }
    return tag
  }

  /// The tag of a language as a state, province or city speaks it: « français du Québec ».
  private func languageOfPlace(_ answer: String) -> String? {
    let language = answer.prefix { !$0.isWhitespace }
    let place = languages.withoutLeading("before-target", answer.dropFirst(language.count).trimmed)
    return Gazetteer.country(ofPlace: place).flatMap { TimeAndLanguage.languageTag(named: "\(language) (\($0.code))", in: nil) }
  }

  func languageList(_ answer: String, of question: Question, in plan: Plan) throws(Rejection) -> String {
    let text = try list(answer) { item throws(Rejection) in try language(item, in: plan) }
    let greatest = question.bounds?.upperBound ?? 5
    guard text.split(separator: ",").count <= greatest else { throw Rejection(.answerTooMany(greatest: greatest)) }
    return text
  }

  // MARK: Opening hours

  func openingHours(_ answer: String) throws(Rejection) -> String {
    if means("always", answer) { return Plan.none }
    guard let read = OpeningHoursReader(languages).read(answer) else { throw Rejection(.answerOpeningHours) }
    guard let hours = OpeningHours(days: read.days) else { throw Rejection(.answerOpeningHoursRefused) }
    if hours.isAlways { return Plan.none }
    guard read.isGuess else { return hours.text }
    throw Rejection(.answerMeant(name: hours.words(in: languages.ofInterface)), instead: hours.text)
  }
}
