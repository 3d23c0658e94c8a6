/// Names of items, as the plan can hold them.
enum ItemName {
  /// Commas and brackets part names from one another in the plan, so a name has neither; and what is shown has single blanks.
  static func plain(_ name: String) -> String {
    let text = name.map { character -> Character in
      switch character {
      case "[": "("
      case "]": ")"
      case ",", "=": " "
      case _ where character.isNewline: " "
      default: character
      }
    }
    return String(text.split(separator: " ").joined(separator: " ").prefix(64))
  }

  /// `Tag:FR-Emergency` is FR-Emergency.
  static func policy(_ name: String?) -> String {
    let name = name ?? ""
    return plain(name.hasPrefix("Tag:") ? String(name.dropFirst(4)) : name)
  }

  /// `RoundRobin` is `round-robin`.
  static func dashed(_ word: String) -> String {
    var text = ""
    for character in word {
      if character.isUppercase, !text.isEmpty { text += "-" }
      text += character.lowercased()
    }
    return text
  }
}
