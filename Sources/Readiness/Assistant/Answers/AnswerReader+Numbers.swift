internal import Locales
internal import Texts

/// Answers that are numbers.
extension AnswerReader {
  /// A whole number within a question's bounds.
  func count(_ answer: String, of question: Question) throws(Rejection) -> String {
    let bounds = question.bounds ?? 0...Int(Int32.max)
    if isNone(answer), bounds.contains(0) { return "0" }
    let digits = answer.filter { !$0.isWhitespace && $0 != "," && $0 != "." && $0 != "'" && $0 != "’" }
    guard let number = Int(digits), digits.allSatisfy(\.isASCII), isGrouped(answer) else {
      let meant = (onlyNumber(in: answer) ?? numberInWords(answer)).flatMap { bounds.contains($0) ? String($0) : nil }
      throw Rejection(
        meant.map(Message.answerMeant) ?? .answerCount(greatest: bounds.upperBound, least: bounds.lowerBound), instead: meant)
    }
    guard bounds.contains(number) else {
      throw Rejection(.answerCountOutside(count: number, greatest: bounds.upperBound, least: bounds.lowerBound))
    }
    guard number.isMultiple(of: question.stride) else { throw Rejection(.answerMultiple(stride: question.stride)) }
    return String(number)
  }

  /// The number that a word says, up to twenty: "six", « vingt ».
  func numberInWords(_ answer: String) -> Int? {
    let word = answer.folded
    return languages.lazy.compactMap { language in
      [language].answerWords("numbers").firstIndex { $0.split(separator: "/").contains { $0.folded == word } }.map { $0 + 1 }
    }.first
  }

  /// A time in seconds, or in words that say it: `10 minutes`, `2 min 30`, `90 s`.
  ///
  /// Of a time in other words the number alone is not offered: it would count something else.
  func time(_ answer: String, of question: Question) throws(Rejection) -> String {
    let bounds = question.bounds ?? 0...Int(Int32.max)
    let refusal = Rejection(.answerTime(greatest: bounds.upperBound, least: bounds.lowerBound))
    guard let seconds = seconds(answer) else {
      guard isNone(answer) || !answer.contains(where: { $0.isLetter || $0 == ":" }) else { throw refusal }
      return try count(answer, of: question)
    }
    guard bounds.contains(seconds) else { throw refusal }
    return try count(String(seconds), of: question)
  }

  private func seconds(_ answer: String) -> Int? {
    let answer = languages.partedByAnd(answer).joined(separator: " ")
    let parts = answer.matches(of: /(\d{1,5})\s*(\p{L}*)\.?/)
    guard (1...2).contains(parts.count), answer.replacing(/\d{1,5}\s*\p{L}*\.?/, with: "").allSatisfy(\.isWhitespace) else { return nil }
    let units = [("hours", 3600), ("minutes", 60), ("seconds", 1)]
    var total = 0
    var length = 0
    for part in parts {
      let unit = units.first { means($0.0, String(part.2)) }?.1
      // "2 min 30": what follows without a word counts the next smaller unit.
      guard let each = unit ?? (part.2.isEmpty && length > 1 ? length / 60 : nil) else { return nil }
      total += (Int(part.1) ?? 0) * each
      length = each
    }
    return total
  }

  /// The number among words, as in `6 people`; nil where there are several, or signs that could change it.
  ///
  /// The number in a product's name is none: `Microsoft 365`.
  private func onlyNumber(in answer: String) -> Int? {
    let numbers = answer.replacing(/(?i)(microsoft|office) 365/, with: "").split(whereSeparator: \.isWhitespace).filter { word in
      !word.allSatisfy { $0.isLetter || "'’.".contains($0) }
    }
    return numbers.count == 1 && numbers[0].allSatisfy { $0.isASCII && $0.isNumber } ? Int(numbers[0]) : nil
  }

  /// Thousands may be grouped in threes; "1.5" is no count.
  private func isGrouped(_ answer: String) -> Bool {
    let groups = answer.split { !$0.isNumber }
    return groups.dropFirst().allSatisfy { (group: Substring) in group.count == 3 }
  }

  /// Digits as people write them, with a comma or a point and thousands in groups; no other notation that computers read.
  func decimal(_ answer: String) throws(Rejection) -> String {
    let sign = answer.first.map { "-−".contains($0) } == true ? "-" : ""
    let digits = answer.first.map { "-−+".contains($0) } == true ? answer.dropFirst() : answer[...]
    let parts = digits.split(separator: /[.,]/, omittingEmptySubsequences: false)
    // Where both signs stand, the last one parts off the decimals: 1,234.5 and 1.234,5.
    let isGrouped = parts.count > 2 && digits.contains(".") && digits.contains(",")
    let whole = isGrouped ? parts.dropLast().joined(separator: " ") : String(parts[0])
    let groups = whole.split(whereSeparator: { $0.isWhitespace || "'’".contains($0) })
    let decimals = parts.count > 1 ? parts[parts.count - 1] : "0"
    guard parts.count < 3 || isGrouped, !decimals.isEmpty, groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }),
      (groups + [decimals]).allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), !groups.isEmpty
    else { throw Rejection(.answerDecimal) }
    return sign + groups.joined() + (parts.count > 1 ? ".\(decimals)" : "")
  }
}
