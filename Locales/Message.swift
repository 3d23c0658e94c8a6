/// Something to say, without its words: a text's id and what fills its placeholders.
public struct Message: Equatable, Sendable {
  /// What fills a placeholder; each language writes it its own way.
  public enum Argument: Equatable, Sendable {
    case text(String)
    case number(Int)
    case date(CalendarDate)
    case list([String])
    /// Items of which one is meant: with a closing "or".
    case alternatives([String])
    case message(Message)
  }

  /// The text's id in the language files, for example `messages.answers-missing`.
  public var key: String
  /// Placeholder to value.
  public var arguments: [String: Argument]

  /// A message for an id that data names; ids known to the code have typed members.
  public init(_ key: String, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}

extension Message.Argument: ExpressibleByStringLiteral {
  /// A text as it is.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Message {
  /// The message with every text in it changed, also those of lists and of other messages.
  public func mapTexts(_ change: (String) -> String) -> Message { Message(key, arguments.mapValues { $0.mapTexts(change) }) }
}

extension Message.Argument {
  fileprivate func mapTexts(_ change: (String) -> String) -> Message.Argument {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let items): .list(items.map(change))
    case .alternatives(let items): .alternatives(items.map(change))
    case .message(let message): .message(message.mapTexts(change))
    case .number, .date: self
    }
  }
}
