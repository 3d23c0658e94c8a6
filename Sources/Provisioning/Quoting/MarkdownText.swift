/// A text in Markdown: shown as it is, and nothing more.
enum MarkdownText {
  /// Every character that Markdown or HTML could take for its own stands behind a backslash or as an entity.
  static func escaped(_ text: String) -> String {
    var output = ""
    var beginsWithDigits = true
    for character in text {
      output += written(character, isFirst: output.isEmpty, isAfterDigits: beginsWithDigits && !output.isEmpty)
      beginsWithDigits = beginsWithDigits && character.isASCII && character.isNumber
    }
    // A link that was not meant as one.
    return output.replacing("://", with: ":&#47;/").replacing("www.", with: "www&#46;")
  }

  private static func written(_ character: Character, isFirst: Bool, isAfterDigits: Bool) -> String {
    switch character {
    case "<": "&lt;"
    case "&": "&amp;"
    // What looks like an address becomes a link by itself in some viewers.
    case "@": "&#64;"
    case "\\", "`", "*", "_", "[", "]", "|", "~": "\\\(character)"
    case "+", "-", "#", ">": isFirst ? "\\\(character)" : String(character)
    case ".", ")": isAfterDigits ? "\\\(character)" : String(character)
    default: String(character)
    }
  }
}
