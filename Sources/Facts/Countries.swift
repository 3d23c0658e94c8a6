public import Locales
internal import Texts
internal import YAML

/// The countries and territories of ISO 3166-1, and Kosovo, by code and by name.
public enum Countries {
  /// All 250, sorted by code.
  public static let all: [Country] = EmbeddedFiles.all.filter { $0.path.description.hasPrefix("Countries/") }
    .map { Country(CompactNode($0.compact)) }

  private static let names: NameIndex = {
    var index = NameIndex()
    for (number, country) in all.enumerated() {
      for name in country.names.all { index.add(name, of: number, rank: 0) }
      for alias in country.aliases { index.add(alias, of: number, rank: 1) }
    }
    return index
  }()

  /// The country that a text stands for: a code of two or three letters, a name or an alias, English, French or the country's own.
  ///
  /// Case, accents, punctuation, articles and "and"/"et" do not matter. A slip of the pen is answered with suggestions, never corrected.
  public static func find(_ text: String) -> CountryMatch {
    let found = named(text)
    switch found.count {
    case 0: return .suggestions(names.values(near: text).map { all[$0] })
    case 1: return .exact(found[0])
    default: return .ambiguous(found)
    }
  }

  /// The code of the one country of exactly that code or name; nil where there is none, or several.
  public static func code(named text: String) -> String? {
    let found = named(text)
    return found.count == 1 ? found[0].code : nil
  }

  private static func named(_ text: String) -> [Country] {
    let code = text.trimmed
    if let country = Country(code: code) { return [country] }
    if code.utf8.count == 3, let country = all.first(where: { $0.alpha3 == code.uppercased() }) { return [country] }
    return names.values(named: text).map { all[$0] }
  }

  /// The countries whose name in one language has a word that begins with `prefix`: first names that begin with it, each part by name.
  ///
  /// An empty prefix gives all.
  public static func matching(prefix: String, in language: Language) -> [Country] {
    let wanted = FoldedName(prefix).spaced
    let named = (language == .french ? frenchNames : englishNames).filter { $0.name.begins(with: wanted) }
    return (named.filter { $0.name.spaced.hasPrefix(wanted) } + named.filter { !$0.name.spaced.hasPrefix(wanted) }).map { all[$0.number] }
  }

  private static let englishNames = foldedNames(in: .english)
  private static let frenchNames = foldedNames(in: .french)

  private static func foldedNames(in language: Language) -> [(name: FoldedName, number: Int)] {
    all.enumerated().map { (FoldedName($1.name(in: language)), $0) }.sorted { $0.0.spaced < $1.0.spaced }
  }
}
