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

  /// A field of the queue or attendant in the plan.
  public func path(_ field: String) -> AnswerPath { AnswerPath(list: kind.rawValue, item: name, field: field) }

  /// Where its numbers are kept.
  public var numbersPath: AnswerPath { kind == .bridge ? AnswerPath("audio-conferencing.numbers") : path("numbers") }

  /// How those who send calls to it name it; nil for the bridge, to which nobody does.
  public var asTarget: CallTarget? {
    switch kind {
    case .bridge: nil
    case .callQueue: .queue(name)
    case .autoAttendant: .attendant(name)
    }
  }
}

extension Service {
  /// What a resource account is made for that answers for it.
  var application: ResourceAccount.Application { kind == .callQueue ? .callQueue : .autoAttendant }

  /// The task that links its resource account and gives it the numbers.
  var numberTask: Task.ID { kind == .callQueue ? "assign-queue-numbers" : "assign-attendant-numbers" }

  /// A violation of the queue or attendant, mended by a field of it.
  func violation(_ field: String) -> Violation { Violation(name, at: path(field)) }

  /// The name for a sentence: the bridge has one in every language.
  var title: Message.Argument { kind == .bridge ? .message(Message("services.\(Self.bridgeName)")) : .text(name) }
}
