public import Locales

/// What is said before the first question.
public enum Welcome {
  /// The messages as paragraphs.
  public static func text(_ messages: [Message], _ localizer: Localizer, width: Int, isColored: Bool) -> String {
    messages.map { text(localizer.text($0), width: width, isColored: isColored) }.joined()
  }

  /// A sentence as a paragraph.
  public static func text(_ sentence: String, width: Int, isColored: Bool) -> String {
    Layout(window: width, isColored: isColored).paragraph(sentence)
  }
}
