internal import Texts

/// A name without case, accents and punctuation: what two ways of writing it have in common.
struct FoldedName {
  /// The folded words; "St", "Ste", "M365" and "O365" are written out.
  let words: [String]

  init(_ text: some StringProtocol) {
    words = text.folded.split(separator: " ").flatMap { Self.abbreviations[$0] ?? [String($0)] }
  }

  /// The words with blanks between them: what a typed beginning is compared with.
  var spaced: String { words.joined(separator: " ") }

  /// The words that tell names apart, without blanks: "The Gambia" and "Gambia", "Hong Kong" and "Hongkong" are one.
  var key: String { telling.joined() }

  /// The words that tell names apart.
  var telling: [String] {
    let telling = words.filter { !Self.fillers.contains($0) }
    return telling.isEmpty ? words : telling
  }

  /// True when the name, or its rest from one of its words on, begins with `prefix`.
  func begins(with prefix: String) -> Bool {
    prefix.isEmpty || words.indices.contains { words[$0...].joined(separator: " ").hasPrefix(prefix) }
  }

  private static let fillers: Set<String> = ["the", "and", "of", "et", "la", "le", "les", "l", "de", "du", "des", "d"]
  private static let abbreviations: [Substring: [String]] = [
    "st": ["saint"], "ste": ["sainte"], "m365": ["microsoft", "365"], "o365": ["office", "365"],
  ]
}
