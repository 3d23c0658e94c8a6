internal import Locales
internal import PhoneNumbers
internal import Texts

/// Answers that are phone numbers.
extension AnswerReader {
  /// One number, several between blanks, or a range: `+33 1 99 00 12 00 to 99`, `from … to …`, `… - …`.
  func numbers(_ typed: String, in plan: Plan) throws(Rejection) -> [String] {
    let element = typed.first?.isLetter == true ? languages.withoutLeading("range-start", typed) : typed
    func isNumber(_ text: String) -> Bool { (try? PhoneNumber(text, region: plan.country))?.isValid == true }
    let parts = element.split(whereSeparator: \.isWhitespace).map(String.init)
    if parts.count > 1, !isNumber(element), parts.allSatisfy(isNumber) {
      return try parts.map { part throws(Rejection) in try phoneNumber(part, in: plan) }
    }
    for separator in languages.answerWords("range").map({ " \($0) " }) + [".."] {
      let ends = element.replacing("'", with: "’").split(separator: separator, maxSplits: 1).map(\.trimmed)
      if ends.count == 2 { return try range(ends[0], ends[1], in: plan) }
    }
    do throws(Rejection) { return [try phoneNumber(element, in: plan)] } catch {
      // A dash stands within numbers as well as between two.
      for dash in [" - ", "–", "—", "-"] {
        let ends = element.split(separator: dash).map(\.trimmed)
        if ends.count == 2, let found = try? range(ends[0], ends[1], in: plan) { return found }
      }
      throw error
    }
  }

  private static let longestRange = 10_000

  private func range(_ start: String, _ end: String, in plan: Plan) throws(Rejection) -> [String] {
    let first: String
    // What was meant by one end is not what was meant by the range.
    do throws(Rejection) { first = try phoneNumber(start, in: plan) } catch {
      throw error.instead == nil ? error : numberExpected(in: plan.country)
    }
    let digits = end.filter(\.isNumber)
    let whole = try? phoneNumber(end, in: plan)
    // "… to 99" gives the last digits; "01 99 00 12 00 to 01 99 00 12 99" the whole number, as it is dialled at home.
    let isTail = whole?.count != first.count && digits.count < first.count - 1 && !end.hasPrefix("+")
    let last = isTail ? String(first.dropLast(digits.count)) + digits : try phoneNumber(end, in: plan)
    guard let low = Int(first.dropFirst()), let high = Int(last.dropFirst()), low <= high, high - low < Self.longestRange,
      first.count == last.count
    else {
      throw Rejection(.answerRange(limit: Self.longestRange))
    }
    return (low...high).map { "+\($0)" }
  }

  func phoneNumbers(_ answer: String, in plan: Plan) throws(Rejection) -> [String] {
    var found: [String] = []
    for element in elements(of: answer) {
      for number in try numbers(element, in: plan) where !found.contains(number) { found.append(number) }
    }
    guard !found.isEmpty else { throw Rejection(.answerNeeded) }
    return found
  }

  /// A number in E.164; a national form is read as one of a country, the organization's where none is given.
  ///
  /// What is no number there but one in another of the organization's countries, or stands among words, is offered.
  func phoneNumber(_ answer: String, of country: String? = nil, in plan: Plan) throws(Rejection) -> String {
    let home = country ?? plan.country
    let number: PhoneNumber
    do {
      number = try PhoneNumber(answer, region: home)
    } catch {
      guard error != .spreadsheetExponent else { throw Rejection(.answerSpreadsheetNumber(text: answer)) }
      throw meaning(numberAmongWords(answer, region: home)) ?? numberExpected(in: home)
    }
    if !number.isValid, let meant = meaning(foreignNumber(answer, outside: home, in: plan)) { throw meant }
    switch number.possibility {
    case .possible: return number.withExtension
    case .tooShort, .possibleLocalOnly: throw Rejection(.answerNumberTooShort(number: answer))
    case .tooLong: throw Rejection(.answerNumberTooLong(number: answer))
    case .invalidLength: throw numberExpected(in: home)
    }
  }

  private func numberExpected(in country: String?) -> Rejection {
    Rejection(.answerPhoneNumber(number: Wording.example("+33199001234", dialledIn: country ?? "FR")))
  }

  private func meaning(_ number: PhoneNumber?) -> Rejection? {
    number.map { Rejection(.answerMeant(name: $0.e164), instead: $0.e164) }
  }

  /// The number that a text is in one of the organization's other countries; nil where it is none, or one in several.
  private func foreignNumber(_ answer: String, outside home: String?, in plan: Plan) -> PhoneNumber? {
    let found = plan.countries.filter { $0 != home }.compactMap { try? PhoneNumber(answer, region: $0) }.filter(\.isValid)
    return Set(found.map(\.e164)).count == 1 ? found[0] : nil
  }

  /// The number of `main line: 01 99 00 12 34 (sales)`; nil where other digits stand beside it.
  func numberAmongWords(_ answer: String, region: String?) -> PhoneNumber? {
    let runs = answer.matches(of: /[+(]?\d[\d().\/ \u{A0}\u{202F}-]*\d/)
    guard runs.count == 1, answer.count(where: \.isNumber) == runs[0].output.count(where: \.isNumber),
      let number = try? PhoneNumber(String(runs[0].output), region: region), number.isValid
    else { return nil }
    return number
  }
}
