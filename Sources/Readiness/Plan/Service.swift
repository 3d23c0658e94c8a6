internal import Locales

/// What answers calls to a service number.
public struct Service: Equatable, Sendable {
  /// The kinds, named as their lists are.
  public enum Kind: String, Sendable { case bridge, callQueue = "call-queues", autoAttendant = "auto-attendants" }

  /// The name under which the conferencing bridge is chosen.
  public static let bridgeName = "conference-bridge"

  /// What it is.
  public var kind: Kind
  /// Its name.
  public var name: String
  /// The numbers that lead to it, in E.164.
  public var numbers: [String]
  /// The user principal name of its resource account; nil when it has none or that is not known.
  public var resourceAccount: String?

  /// Where its numbers are kept.
  public var numbersPath: AnswerPath {
    kind == .bridge ? AnswerPath("audio-conferencing.numbers") : AnswerPath(list: kind.rawValue, item: name, field: "numbers")
  }
}

extension Service {
  /// How those who send calls to it name it: `queue:Support`, `attendant:Main`.
  var asTarget: String { (kind == .callQueue ? "queue:" : "attendant:") + name }

  /// The name for a sentence: the bridge has one in every language.
  var title: Message.Argument { kind == .bridge ? .message(Message("services.\(Self.bridgeName)")) : .text(name) }
}
