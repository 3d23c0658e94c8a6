internal import Locales
internal import Texts

/// Answers that are days.
extension AnswerReader {
  /// A day, in the form that plans keep; what is filled in or worked out from today is offered.
  func date(_ answer: String) throws(Rejection) -> String {
    if let day = try GuessedDay(answer, from: today) {
      guard day.isGuess else { return day.date.iso }
      throw offer(of: day.date)
    }
    if let date = dayFromToday(answer) { throw offer(of: date) }
    guard let date = onlyDay(among: answer) else { throw Rejection(.answerDate) }
    throw offer(of: date)
  }

  private func offer(of date: CalendarDate) -> Rejection {
    Rejection(.answerMeant(name: languages.ofInterface.date(date)), instead: date.iso)
  }

  /// "tomorrow", "next Monday", "in two weeks".
  private func dayFromToday(_ answer: String) -> CalendarDate? {
    guard let today else { return nil }
    let days: Int? =
      if means("today", answer) { 0 } else if means("tomorrow", answer) { 1 } else {
        daysUntil(weekdayNamed: answer, from: today) ?? daysOfSpan(answer)
      }
    return days.map { CalendarDate(daysSince1970: today.daysSince1970 + $0) }
  }

  private func daysUntil(weekdayNamed answer: String, from today: CalendarDate) -> Int? {
    let words = languages.without("next", answer).folded.split(separator: " ")
    guard words.count == 1, let weekday = CalendarNames(weekdaysIn: languages).number(of: String(words[0])) else { return nil }
    return (weekday - today.weekday + 6) % 7 + 1
  }

  /// The days of "in 10 days", « dans deux semaines »; up to a year of them.
  private func daysOfSpan(_ answer: String) -> Int? {
    let words = answer.folded.split(separator: " ").map(String.init)
    guard words.count == 3, means("in", words[0]), let amount = Int(words[1]) ?? numberInWords(words[1]), (1...365).contains(amount)
    else { return nil }
    return means("days", words[2]) ? amount : means("weeks", words[2]) ? amount * 7 : nil
  }

  /// The day among other words, as in "FOC December 15" and "15/12/2026 at 10:00"; nil where further digits could be another day's.
  private func onlyDay(among answer: String) -> CalendarDate? {
    let withoutTimes = answer.replacing(/(?i)\b\d{1,2}(?::\d\d(?::\d\d)?(?:\s*[ap]m)?|\s*h(?:\s*\d\d)?|\s*[ap]m)(?!\p{L})/, with: "")
    let words = withoutTimes.split { $0.isWhitespace || "(),".contains($0) }.map(String.init)
    guard words.count <= 12 else { return nil }
    for length in stride(from: words.count, to: 0, by: -1) {
      for start in 0...words.count - length {
        let (run, others) = (words[start..<start + length], words[..<start] + words[(start + length)...])
        guard !others.contains(where: { $0.contains(where: \.isNumber) }) else { continue }
        if let day = try? GuessedDay(run.joined(separator: " "), from: today) { return day.date }
      }
    }
    return nil
  }
}
