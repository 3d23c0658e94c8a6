public import Locales
internal import Texts
internal import YAML

/// The time zone and language that auto attendants are set to.
///
/// Source: CLDR through Babel and tzlocal, zones of places from GeoNames; see `Scripts/update-time-and-language.py`.
public enum TimeAndLanguage {
  /// The usual language tag of a country, and its Windows time zone where it has only one.
  public static func of(_ country: String) -> (language: String, timeZone: String?)? {
    let node = data.part("countries").part(country)
    guard let language = node["language"]?.string else { return nil }
    let zones = node.texts("zones")
    return (language, zones.count == 1 ? zones[0] : nil)
  }

  /// The tag of a language in a country where it is official: `fr-CA`; nil elsewhere.
  public static func languageTag(of language: String, officialIn country: String) -> String? {
    data.part("countries").part(country).texts("official").contains(language) ? "\(language)-\(country)" : nil
  }

  /// The Windows time zones of a country; all of the world's for nil.
  public static func timeZones(in country: String?) -> [String] {
    if let country { return data.part("countries").part(country).texts("zones") }
    return Set(data.part("countries").entries.flatMap { $0.value.texts("zones") } + data.texts("zones")).sorted()
  }

  /// The Windows name of a time zone that a text means, without regard to case; nil when there is none.
  public static func timeZone(_ text: String) -> String? {
    timeZones(in: nil).first { $0.folded == text.folded }
  }

  /// The Windows name of a time zone that a country's people call so in short: `EST`, `CET`; nil where they may mean several.
  public static func timeZone(abbreviated text: String, in country: String) -> String? {
    data.part("abbreviations").part(country).fields.first { $0.value.strings.contains { $0.folded == text.folded } }?.name
  }

  /// The Windows name of the time zone of a place: `Paris`, or `Europe/Paris` as other systems say.
  ///
  /// Of several, such as the Pacific ones of Canada and the United States, that of one of the countries at hand; nil where that does not tell.
  public static func timeZone(ofPlace place: String, in countries: [String]) -> String? {
    let wanted = place.folded
    let found = data.part("places").fields.filter { _, zones in
      zones.strings.contains { zone in
        zone.folded == wanted || zone.split(separator: "/").last?.folded == wanted
          || data.part("cities").texts(zone).contains { $0.folded == wanted }
      }
    }.map(\.name)
    let near = found.filter { countries.flatMap(timeZones).contains($0) }
    return found.count == 1 ? found[0] : near.count == 1 ? near[0] : nil
  }

  /// The Windows time zone of a city in a state or province of a country that has several zones; the area's only one for no city.
  ///
  /// Nil where the area is not known here, or has several zones and no city is given.
  public static func timeZone(ofCity city: String?, in area: String, of country: String) -> String? {
    let zones = data.part("areas").part(country).part(area).fields
    guard let main = zones.first?.value.string else { return nil }
    guard let city else { return zones.count == 1 ? main : nil }
    let wanted = city.folded
    return zones.dropFirst().first { $0.value.strings.contains { $0.folded == wanted } }?.name ?? main
  }

  /// The cities that a time zone is known by, in English or French: `Brussels, Paris`; nil where none is known.
  ///
  /// The largest of a country comes first, then the zone's main one.
  public static func name(ofTimeZone zone: String, near country: String?, in language: Language) -> String? {
    let places = data.part("places").texts(zone)
    let own = data.part("countries").part(country ?? "").texts("places").first(where: places.contains)
    let shown = [own, places.first == own ? nil : places.first].compactMap(\.self)
    return shown.isEmpty ? nil : shown.map { city($0, in: language) }.joined(separator: ", ")
  }

  private static func city(_ place: String, in language: Language) -> String {
    LocalName(data.part("cities").texts(place))?[language] ?? String(place.split(separator: "/").last ?? "").replacing("_", with: " ")
  }

  /// The tag of a language by its English or French name, or its code, in a country where it is official, else where most people speak it.
  public static func languageTag(named name: String, in country: String?) -> String? {
    let wanted = name.folded
    let dialect = data.part("dialects").fields.first { $0.value.strings.contains { $0.folded == wanted } }
    if let tag = dialect?.name ?? languageTag(namedWithCountry: name) { return tag }
    let languages = data.part("names").fields
    guard let (code, language) = languages.first(where: { $0 == wanted || $1.texts("names").contains { $0.folded == wanted } })
    else { return nil }
    if let country, data.part("countries").part(country).texts("official").contains(code) { return "\(code)-\(country)" }
    return language["tag"]?.string
  }

  /// The tag of a language with its country as `name(ofTag:in:)` writes them, or as people say it: `français du Canada`, `UK English`.
  private static func languageTag(namedWithCountry name: String) -> String? {
    let words = name.folded.split(separator: " ")
    for (language, others) in [(words.first, words.dropFirst()), (words.last, words.dropLast())] {
      let country = others.drop { ["de", "du", "d", "of"].contains($0) }.joined(separator: " ")
      if case .exact(let found) = Countries.find(country),
        let code = data.part("names").fields.first(where: { $1.texts("names").contains { $0.folded == language ?? "" } })?.name
      {
        return "\(code)-\(found.code)"
      }
    }
    return nil
  }

  /// A tag such as `fr-FR` in its usual form; nil when the language or country is not known.
  public static func languageTag(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard parts.count == 2, data.texts("languages").contains(parts[0].lowercased()),
      let country = Country(code: String(parts[1]))
    else { return nil }
    return "\(parts[0].lowercased())-\(country.code)"
  }

  /// The name of a language and its country in English or French: `French (Canada)`; nil when either is not known.
  public static func name(ofTag tag: String, in language: Language) -> String? {
    let parts = tag.split(separator: "-")
    guard parts.count == 2, let name = LocalName(data.part("names").part(String(parts[0])).texts("names")),
      let country = Country(code: String(parts[1]))
    else { return nil }
    return "\(name[language]) (\(country.name(in: language)))"
  }

  private static let data = EmbeddedFiles.file("TimeAndLanguage")
}
