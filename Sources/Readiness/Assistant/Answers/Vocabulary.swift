internal import Locales
internal import Texts

/// The words that answers are made of, in every language at hand.
extension [Localizer] {
  /// The words and phrases for `and`, `none` and the like, as `answers` in `Locales/` has them.
  func answerWords(_ key: String) -> [String] {
    flatMap { ($0.text("answers.\(key)") ?? "").split(separator: ",").map(\.trimmed) }
  }

  /// Those that are single words, folded.
  func foldedWords(_ key: String) -> Set<String> { Set(answerWords(key).map(\.folded)) }

  /// Whether a text is one of the words or phrases.
  func means(_ key: String, _ text: String) -> Bool {
    // A dash folds to nothing, as every other sign does.
    let folded = text.folded
    return answerWords(key).contains { folded.isEmpty ? $0 == text : $0.folded == folded }
  }

  /// A text without those words at its beginning.
  func withoutLeading(_ key: String, _ text: String) -> String {
    let small = foldedWords(key)
    return text.split(separator: " ").drop { small.contains($0.folded) }.joined(separator: " ")
  }

  /// A text without those words anywhere; as it is where nothing else is in it.
  func without(_ key: String, _ text: String) -> String {
    let small = foldedWords(key)
    let rest = text.split(separator: " ").filter { !small.contains($0.folded) }
    return rest.isEmpty ? text : rest.joined(separator: " ")
  }

  /// What stands before and behind a word for "except".
  func partedByExcept(_ text: String) -> (included: String, excluded: String) {
    let exceptions = foldedWords("except")
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
