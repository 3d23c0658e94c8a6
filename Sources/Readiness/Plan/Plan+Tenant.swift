internal import Locales

/// What a tenant's exports tell beyond the interview: accounts, the inventory, resource accounts, routing, imports.
///
/// An empty cell is not known; `none` is known: there is none.
extension Plan {
  /// The resource accounts; empty when not known.
  public var resourceAccounts: [ResourceAccount] { (items(of: "resource-accounts") ?? []).map(ResourceAccount.init) }

  /// The files that were imported, latest state of each.
  var imports: [ImportedFile] { (items(of: "imports") ?? []).map(ImportedFile.init) }

  /// The policies that say whom security tells of an emergency call, by name; nil when not known.
  var emergencyCallingPolicies: [String: EmergencyCallingPolicy]? {
    items(of: "emergency-calling-policies").map { items in
      Dictionary(items.map { ($0.name.policyName, EmergencyCallingPolicy($0)) }) { first, _ in first }
    }
  }

  /// Whether rows of a table or items of a list are missing because an export was cut off; the names of those files.
  func cutOffImports(of content: ImportedFile.Content) -> [String] {
    imports.filter { $0.content == content && $0.isComplete == false }.map(\.name)
  }
}

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

/// A file that was imported.
struct ImportedFile: Sendable {
  /// What an export holds, as far as other lists depend on its being whole.
  enum Content: Sendable { case numbers, users, addresses, resourceAccounts, callQueues, autoAttendants, routing, other }

  /// The file's name.
  let name: String
  /// The id of its format.
  let format: String
  /// How many rows were read; nil when not known.
  let rows: Int?
  /// Whether all rows were in the file; nil when nobody can tell.
  let isComplete: Bool?
  /// The day of the export or the import, YYYY-MM-DD; nil when not known.
  let date: CalendarDate?

  init(_ item: Plan.Item) {
    name = item.name
    format = item.fields["format"] ?? ""
    rows = item.fields["rows"].flatMap { Int($0) }
    isComplete = item.fields["complete"].flatMap { $0 == "yes" ? true : $0 == "no" ? false : nil }
    date = item.fields["on"].flatMap { CalendarDate(iso: $0) }
  }

  /// The rows that the cmdlet behind the format gives when nobody asks for more, and per page; empty where it gives all.
  private var pageSizes: Set<Int> {
    switch format {
    case "phoneNumberAssignment", "graphNumberAssignments": [500, 1000]
    case "onlineTelephoneNumberLegacy": [500]
    case "applicationInstancesFind": [10]
    case "callQueues", "autoAttendants": [100]
    default: []
    }
  }

  /// Whether the file has just as many rows as one page and nobody said that it is whole.
  var mayBeCutOff: Bool { isComplete == nil && rows.map(pageSizes.contains) == true }

  /// What the file holds.
  var content: Content {
    switch format {
    case "phoneNumberAssignment", "acquiredPhoneNumbers", "onlineTelephoneNumberLegacy", "graphNumberAssignments", "tacPhoneNumbers":
      .numbers
    case "onlineUsers", "graphUsers", "graphTeamsUserConfigurations", "m365UsersA", "m365UsersB": .users
    case "lisCivicAddresses", "lisLocations": .addresses
    case "applicationInstances", "applicationInstancesFind", "applicationInstanceAssociations": .resourceAccounts
    case "callQueues": .callQueues
    case "autoAttendants": .autoAttendants
    case "voiceRoutingPolicies", "voiceRoutes", "pstnGateways", "emergencyCallRoutingPolicies", "emergencyCallingPolicies": .routing
    default: .other
    }
  }
}

/// Who is told of an emergency call.
struct EmergencyCallingPolicy: Sendable {
  /// Mail addresses of people and groups that are told.
  let notified: [String]

  init(_ item: Plan.Item) {
    notified = item.elements("notification-group")
  }
}

extension String {
  /// A policy's name without the prefix that cmdlets write, in one case: names differ by more than case.
  var policyName: String {
    let name = lowercased()
    return name.hasPrefix("tag:") ? String(name.dropFirst(4)) : name
  }
}
