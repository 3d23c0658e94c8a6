/// A language of the interface or of a report.
///
/// A language of the user's own (`--locale FILE`) carries its words with it and falls back to English text by text.
public struct Language: Hashable, Sendable {
  /// ISO 639-1 code: `en`, `fr`.
  public let code: String

  /// English, the language in which every text is written first.
  public static let english = Language(code: "en")
  /// French.
  public static let french = Language(code: "fr")
  /// The languages that are compiled in.
  public static let all: [Language] = [.english, .french]

  /// The language that a tag means: `fr`, `fr-CA`, `fr_BE.UTF-8`; nil for one that is not compiled in.
  public init?(tag: some StringProtocol) {
    let code = tag.prefix { $0.isLetter }.lowercased()
    guard let known = Self.all.first(where: { $0.code == code }) else { return nil }
    self = known
  }

  /// A language by its code, for one that the user brings along.
  init(code: String) { self.code = code }

  /// The CLDR plural form of a whole number: `one`, `many` or `other`.
  ///
  /// Source: CLDR 46, plurals.xml. French counts 0 as singular, and says "un million de".
  func pluralForm(of count: Int) -> String {
    switch code {
    case "fr" where count == 0 || abs(count) == 1: "one"
    case "fr" where count % 1_000_000 == 0: "many"
    case "fr": "other"
    default: abs(count) == 1 ? "one" : "other"
    }
  }

  /// A whole number with its thousands grouped: 1,234 or 1 234.
  public func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 3 else { return String(value) }
    let separator = code == "fr" ? "\u{202F}" : ","
    var groups: [Substring] = []
    var rest = Substring(digits)
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(min(3, rest.count))
    }
    return (value < 0 ? "-" : "") + groups.joined(separator: separator)
  }
}
