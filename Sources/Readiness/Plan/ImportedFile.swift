internal import Locales

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
    case "voiceRoutingPolicies", "voiceRoutes", "pstnGateways", "emergencyCallRoutingPolicies", "emergencyCallingPolicies",
      "sharedCallingRoutingPolicies":
      .routing
    default: .other
    }
  }
}
