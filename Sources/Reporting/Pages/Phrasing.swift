internal import Locales

/// Says messages in one language, with the data in them kept apart from the words.
struct Phrasing: Sendable {
  let localizer: Localizer

  /// A message filled with data.
  func say(_ message: Message) -> Inline { compose(message.mapTexts { Inline.data($0).marked }) }

  /// A message whose placeholders hold the marked form of other texts.
  func compose(_ message: Message) -> Inline { Inline(marked: localizer.text(message)) }

  /// A message that data names, filled with data; nil when the language has none.
  func find(_ key: String, _ arguments: [String: Message.Argument] = [:]) -> Inline? {
    localizer.has(key) ? say(Message(key, arguments)) : nil
  }

  /// What a rule holds, in a few words; its id where the language has none.
  func title(ofRule id: String) -> Inline { find("rules.\(id).title") ?? .data(id) }

  /// What a step is about; its id where the language has no words for it.
  func title(ofStep id: String) -> Inline { find("steps.\(id).title") ?? .data(id) }

  /// Texts with commas and a closing "and".
  func list(_ items: [Inline]) -> Inline { Inline(marked: localizer.list(items.map(\.marked))) }

  /// The first texts, and how many more there are.
  func list(_ items: [Inline], outOf total: Int) -> Inline {
    list(total > items.count ? items + [say(.reportMore(count: total - items.count))] : items)
  }
}
