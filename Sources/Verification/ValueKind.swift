internal import Facts
internal import Locales
internal import Texts

/// The kinds of values that are verified one by one.
public enum ValueKind: String, CaseIterable, Sendable {
  case phone, address, country, date

  /// The kind that a value can only be; nil when that is not plain, so that nobody has to guess.
  public init?(of value: String) {
    let text = value.trimmed
    if text.hasPrefix("+") || text.lowercased().hasPrefix("tel:") {
      self = .phone
    } else if DateReading(bounded: text).isDate {
      self = .date
    } else if case .exact = Countries.find(bounded: text) {
      self = .country
    } else {
      return nil
    }
  }
}

extension DateReading {
  /// Whether the text names a day; what no calendar has may be digits of another kind.
  fileprivate var isDate: Bool {
    switch self {
    case .day, .ambiguous, .otherWeekday: true
    case .noSuchDay, .noSuchMonth, .none: false
    }
  }

  /// What a text of any length means; nothing when it is longer than a date can be.
  init(bounded text: String) { self = text.utf8.count > Countries.longestName ? .none : DateReading(text) }
}

extension Countries {
  /// No name is longer, and no date, in bytes; so a line of a mebibyte costs no more than a line.
  static let longestName = 250

  /// What a text of any length stands for; nothing when it is longer than a name can be.
  static func find(bounded text: String) -> CountryMatch { text.utf8.count > longestName ? .suggestions([]) : find(text) }
}
