internal import Locales

/// An account that stands for a call queue, an auto attendant or another application.
public struct ResourceAccount: Sendable {
  /// What the account was made for.
  public enum Application: String, Sendable { case callQueue = "call-queue", autoAttendant = "auto-attendant", other }

  /// The user principal name.
  public let name: String
  /// The object id; nil when not known.
  let id: ObjectID?
  /// What it was made for; nil when not known.
  let application: Application?
  /// Its number as written; nil when not known or none.
  public let number: String?
  /// Whether it is known that it has no number.
  let hasNoNumber: Bool
  /// Whether it has its licence; nil when not known.
  let isLicensed: Bool?
  /// Whether anyone can sign in with it; nil when not known.
  let canSignIn: Bool?
  /// The queue or attendant that it serves; nil when not known or nothing.
  public let service: CallTarget?
  /// Whether it is known that it serves nothing.
  let servesNothing: Bool

  init(_ item: Plan.Item) {
    name = item.name
    id = item.known("id").flatMap { ObjectID($0) }
    application = item.known("application").flatMap(Application.init)
    number = item.known("number").map { $0.hasPrefix("tel:") ? String($0.dropFirst(4)) : $0 }
    hasNoNumber = item.fields["number"] == Plan.none
    isLicensed = item.known("licensed").map { $0 == "yes" }
    canSignIn = item.known("sign-in").map { $0 == "yes" }
    service = item.known("service").map(CallTarget.init)
    servesNothing = item.fields["service"] == Plan.none
  }

  /// A field of the account in the plan.
  func path(_ field: String) -> AnswerPath { AnswerPath(list: "resource-accounts", item: name, field: field) }

  /// A violation of this account, at a field of it; only an export fills accounts, so no question mends it.
  func violation(_ field: String, _ arguments: [String: Message.Argument] = [:], question: AnswerPath? = nil) -> Violation {
    Violation(name, arguments, at: path(field).description, question: question)
  }
}
