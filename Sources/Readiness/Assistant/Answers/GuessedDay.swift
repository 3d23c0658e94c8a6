internal import Locales

/// A day that a text means, perhaps with a year filled in.
struct GuessedDay {
  let date: CalendarDate
  /// Whether the year has two digits, or is one of those given: whoever typed it should confirm it.
  let isGuess: Bool

  /// The day of a text; one without year is the next such day.
  init?(_ text: String, from today: CalendarDate?) throws(Rejection) {
    guard let today else {
      try self.init(text, years: [], where: { _ in false })
      return
    }
    try self.init(text, years: [today.year, today.year + 1], where: { $0 >= today })
  }

  /// The day of a text; one without year is the first that fits in some years.
  ///
  /// Nil for a text that is no day. A day that could be two, or has another weekday, is refused.
  init?(_ text: String, years: [Int], where fits: (CalendarDate) -> Bool) throws(Rejection) {
    let short = text.wholeMatch(of: /(\d{1,2}[\/. -]\d{1,2}[\/. -])(\d\d)/).map { "\($0.1)20\($0.2)" }
    let whole = (text: short ?? text, isGuess: short != nil, mustFit: false)
    var refusal: DateRefusal?
    for reading in [whole] + years.map({ (text: "\(text) \($0)", isGuess: true, mustFit: true) }) where DateReading(reading.text) != .none {
      do throws(DateRefusal) {
        let date = try DateReading(reading.text).date()
        guard reading.mustFit, !fits(date) else {
          (self.date, isGuess) = (date, reading.isGuess)
          return
        }
      } catch { refusal = refusal ?? error }
    }
    if let refusal { throw Rejection(refusal.message) }
    return nil
  }
}
