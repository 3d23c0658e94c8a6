internal import Locales
internal import Texts

/// The words that answers are made of, in every language at hand.
extension [Localizer] {
  /// The words and phrases for `and`, `none` and the like, as `answers` in `Locales/` has them.
  func answerWords(_ key: String) -> [String] {
    flatMap { ($0.text("answers.\(key)") ?? "").split(separator: ",").map(\.trimmed) }
  }

  /// What stands before and behind a word for "except".
  func partedByExcept(_ text: String) -> (included: String, excluded: String) {
    let exceptions = Set(answerWords("except").map(\.folded))
    let words = text.split(whereSeparator: { $0 == " " })
    guard let sign = words.firstIndex(where: { exceptions.contains($0.folded) }) else { return (text, "") }
    return (words[..<sign].joined(separator: " "), words[(sign + 1)...].joined(separator: " "))
  }

  /// What stands on the sides of the words for "and".
  func partedByAnd(_ element: String) -> [String] {
    let conjunctions = Set(answerWords("and"))
    let words = element.split(whereSeparator: \.isWhitespace)
    return words.split { conjunctions.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
  }
}
