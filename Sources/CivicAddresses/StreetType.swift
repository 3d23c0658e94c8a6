/// The words for a street's type, as English and French speakers of North America write them.
public enum StreetType {
  /// Whether a street names its type: "King Street West", "5th Ave", "rue Sherbrooke Ouest", "1re Avenue".
  ///
  /// In English it stands behind the name, in French before it. A type that is not among the common ones counts as none.
  ///
  /// Source: Canada Post, "Addressing guidelines: Civic address", English and French street types, read 2026-11-29.
  public static func isNamed(in street: String) -> Bool {
    let words = street.split { $0 == " " || $0 == "-" || $0 == "." }.map { Folding.key(of: String($0)) }
    guard let first = words.first, words.count > 1 else { return false }
    return french.contains(first) || words.dropFirst().contains(where: english.contains)
  }

  /// Whether a word is a street's type in French: rue, bd.
  static func isFrench(_ word: String) -> Bool { french.contains(Folding.key(of: word)) }

  /// Whether a word is a street's type in English: Road, blvd.
  static func isEnglish(_ word: String) -> Bool { english.contains(Folding.key(of: word)) }

  /// Whether a word tells the part of a street: NW, South.
  static func isDirection(_ word: String) -> Bool { directions.contains(Folding.key(of: word)) }

  private static let directions: Set<String> = [
    "n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
  ]
  private static let french = Set(
    """
    allee autoroute av ave avenue bd boul boulevard ch chemin cote cours croissant esplanade impasse montee parc passage place pl promenade
    quai rang route rte rue ruelle sentier square terrasse voie
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let english = Set(
    """
    alley ave avenue blvd boulevard cir circle close court cres crescent ct dr drive expressway expy freeway fwy gate highway hwy lane ln
    parkway pkwy place pl plaza rd road sq square st street terr terrace trail trl way
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
