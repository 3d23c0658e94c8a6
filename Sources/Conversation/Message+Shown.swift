internal import Locales
internal import Texts

extension Message {
  /// The message with data that cannot drive a terminal.
  var inert: Message { Message(key, arguments.mapValues(\.inert)) }
}

extension Message.Argument {
  fileprivate var inert: Message.Argument {
    switch self {
    case .text(let text): .text(text.inert)
    case .list(let items): .list(items.map(\.inert))
    case .alternatives(let items): .alternatives(items.map(\.inert))
    case .message(let message): .message(message.inert)
    case .number, .date: self
    }
  }
}
