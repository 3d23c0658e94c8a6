internal import Texts

/// What the months or the days of the week are called.
public struct CalendarNames: Sendable {
  private let names: [(number: Int, name: String)]

  /// The months in the languages that are compiled in.
  static let months = CalendarNames("months", 1...12, Language.all.map { Localizer($0) })
  /// The days of the week in the languages that are compiled in.
  public static let weekdays = CalendarNames(weekdaysIn: Language.all.map { Localizer($0) })

  /// The days of the week in some languages.
  public init(weekdaysIn languages: [Localizer]) { self.init("weekdays", 1...7, languages) }

  private init(_ kind: String, _ numbers: ClosedRange<Int>, _ languages: [Localizer]) {
    names = languages.flatMap { localizer in
      numbers.compactMap { number in localizer.text("calendar.\(kind).\(number)").map { (number, $0.folded) } }
    }
  }

  /// The number, from 1 for January or Monday, of a folded name, or of at least three letters that only one of them begins with.
  public func number(of word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let fitting = Set(names.lazy.filter { $0.name.hasPrefix(word) }.map(\.number))
    return fitting.count == 1 ? fitting.first : nil
  }
}
