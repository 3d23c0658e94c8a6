public import Locales

/// What is said before the first question.
public enum Welcome {
  /// The messages as paragraphs.
  public static func text(_ messages: [Message], _ localizer: Localizer, width: Int, isColored: Bool) -> String {
    let layout = Layout(width: min(max(width, 40), 200), isColored: isColored)
    return messages.map { layout.paragraph(localizer.text($0)) }.joined()
  }

  /// A sentence as a paragraph.
  public static func text(_ sentence: String, width: Int, isColored: Bool) -> String {
    Layout(width: min(max(width, 40), 200), isColored: isColored).paragraph(sentence)
  }
}
