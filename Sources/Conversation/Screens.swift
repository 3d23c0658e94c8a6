internal import Locales
internal import Readiness
internal import Texts

/// What the assistant tells and asks, as text.
///
/// It decides nothing: the order and the content come from effects.
struct Screens {
  let words: Wording
  let layout: Layout

  var localizer: Localizer { words.localizer }

  func line(_ message: Message, _ role: TextRole = .plain, first: String = "", indent: String = "") -> String {
    layout.paragraph(localizer.text(message), role, first: first, indent: indent)
  }

  func said(_ message: Message, _ role: TextRole = .quiet) -> String { line(message, role) }
}

extension Message {
  /// The message with data that neither drives a terminal nor marks anything.
  var shown: Message { mapTexts(\.shown) }
}
