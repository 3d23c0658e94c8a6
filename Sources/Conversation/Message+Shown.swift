internal import Locales
internal import Texts

extension Message {
  /// The message with data that neither drives a terminal nor marks anything.
  var shown: Message { Message(key, arguments.mapValues(\.shown)) }
}

extension Message.Argument {
  fileprivate var shown: Message.Argument {
    switch self {
    case .text(let text): .text(text.shown)
    case .list(let items): .list(items.map(\.shown))
    case .alternatives(let items): .alternatives(items.map(\.shown))
    case .message(let message): .message(message.shown)
    case .number, .date: self
    }
  }
}
