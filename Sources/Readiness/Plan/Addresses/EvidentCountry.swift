internal import CivicAddresses
internal import Facts
internal import PhoneNumbers
internal import Texts

extension Plan {
  /// The country that answers tell for a site or a person; nil where they tell none, or only the organization's own.
  ///
  /// A site is where its name says: `Luxembourg`, `Bureau de Casablanca`. A person is where their number is, else their site.
  func evidentCountry(at path: AnswerPath) -> String? {
    guard let item = path.item else { return nil }
    switch path.list {
    case "addresses": return country(ofSite: item)
    case "users": return country(ofPerson: item)
    default: return nil
    }
  }

  private func country(ofPerson name: String) -> String? {
    func answer(_ field: String) -> String? { self[AnswerPath(list: "users", item: name, field: field)] }
    if let number = answer("number"), let region = try? PhoneNumber(number, region: nil).region, region != "001" { return region }
    return answer("address").flatMap(country(ofAddress:))
  }

  /// The one of the plan's countries that a site's name, or words at one of its ends, names itself or by its largest city of that name.
  private func country(ofSite name: String) -> String? {
    guard countries.count > 1 else { return nil }
    let words = name.split { " ,-–()/'’".contains($0) }.map(String.init)
    let ends =
      words.indices.map { words[$0...].joined(separator: " ") } + words.indices.reversed().map { words[...$0].joined(separator: " ") }
    for text in ends {
      if case .exact(let country) = Countries.find(text), text.utf8.count > 3, countries.contains(country.code) { return country.code }
      let homes = countries.compactMap { code in Gazetteer.cities(named: text, in: code).map(\.size).max().map { (code: code, size: $0) } }
      if let largest = homes.map(\.size).max() { return homes.first { $0.size == largest }?.code }
    }
    return nil
  }
}

extension Gazetteer {
  /// The country of an area or a larger city that somebody named for a country: Canada for Québec or Montréal; nil where it could be several.
  static func country(ofPlace name: String) -> Country? {
    // What is shorter may be the code of an area, in many countries.
    guard name.utf8.count > 3 else { return nil }
    let withArea = Countries.all.filter { area(named: name, in: $0.code) != nil }
    guard withArea.isEmpty else { return withArea.count == 1 ? withArea[0] : nil }
    let withCity = Countries.all.map { (country: $0, size: cities(named: name, in: $0.code).map(\.size).max() ?? 0) }
    guard let largest = withCity.map(\.size).max(), largest >= sizeOfLargerCity else { return nil }
    return withCity.first { $0.size == largest }?.country
  }

  /// 40,000 people: what is smaller may be a slip in a country's name.
  private static let sizeOfLargerCity = 4

  /// The cities of a country that are called so, without regard to case and accents.
  static func cities(named name: String, in country: String) -> [Place] {
    cities(in: country, area: nil, matching: name, limit: 50).filter { $0.name.folded == name.folded }
  }
}
