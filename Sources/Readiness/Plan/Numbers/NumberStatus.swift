/// What the inventory tells of a number besides the number itself, its holder and its place.
///
/// A million numbers share a few such statuses: each is understood once, and a row refers to it.
final class NumberStatus: Sendable {
  /// Whether the number works at the vendor's side.
  enum Activation: Sendable { case activated, pending, failed }
  /// To what kind of thing the inventory says that the number is assigned.
  enum Assignment: Sendable { case free, person, service, other }

  /// What it may be assigned to; empty when the table doesn't tell.
  let uses: NumberUse
  /// Whether call queues and auto attendants may have it; nil when the table doesn't tell.
  let fitsVoiceApplications: Bool?
  /// Whether the conferencing bridge may have it; nil when the table doesn't tell.
  let fitsConferencing: Bool?
  /// Whether a careless export left the name of a type where the capability was.
  let hasRuinedCapability: Bool
  /// The first column that holds a word of which nobody here knows the meaning; nil when all are understood.
  let unknownWordColumn: String?
  /// How its calls reach the network; nil when the table doesn't tell.
  let connection: Connection?
  /// Whether it works at the vendor's side; nil when the table doesn't tell.
  let activation: Activation?
  /// Whether an order is still moving it from another operator.
  let isPorting: Bool
  /// Whether it may be assigned to nobody, for a time or until an administrator says otherwise.
  let isBlocked: Bool
  /// Whether an on-premises directory manages it.
  let isManagedOnPremises: Bool
  /// To what it is assigned; nil when the table doesn't tell.
  let assignment: Assignment?
  /// Whether it is its holder's main number rather than a private or alternate line.
  let isPrimary: Bool

  static let columns = [
    "Capability", "NumberType", "ActivationState", "PortInOrderStatus", "AssignmentBlockedState", "NumberSource", "PstnAssignmentStatus",
    "AssignmentCategory",
  ]

  init(cells: [String]) {
    let capability = NumberCapability(cells[0])
    uses = NumberUse(capability)
    hasRuinedCapability = Licensing.isTypeName(cells[0])
    fitsVoiceApplications = uses.isEmpty ? nil : capability.contains(.voiceApplication)
    fitsConferencing = uses.isEmpty ? nil : capability.contains(.conference)
    connection = Connection(numberType: cells[1], isMobile: capability.contains(.phoneMobile))
    activation = Self.activation(cells[2])
    isPorting = !cells[3].isEmpty && !["completed", "cancelled", Plan.none].contains(cells[3].lowercased())
    isBlocked = cells[4].lowercased().hasPrefix("blocked")
    isManagedOnPremises = cells[5].lowercased() == "onpremises"
    assignment = Self.assignment(cells[6])
    isPrimary = cells[7].isEmpty || cells[7].lowercased() == "primary"
    unknownWordColumn = zip(Self.columns, cells).first { !$1.isEmpty && $1 != Plan.none && !Self.isKnown($1, in: $0) }?.0
  }

  /// What Microsoft writes in each column, in lower case.
  ///
  /// Source: Get-CsPhoneNumberAssignment, and numberAssignment of Microsoft Graph.
  private static let words: [String: Set<String>] = [
    "NumberType": ["callingplan", "directrouting", "operatorconnect", "ocmobile", "operatorconnectmobile", "teamsphonemobile"],
    "ActivationState": [
      "activated", "assignmentpending", "assignmentfailed", "updatepending", "updatefailed",
    ],
    "AssignmentBlockedState": ["notblocked", "blockeduntil", "blockedforever"], "NumberSource": ["online", "onpremises"],
    "PstnAssignmentStatus": [
      "unassigned", "userassigned", "voiceapplicationassigned", "conferenceassigned", "thirdpartyappassigned", "policyassigned",
    ],
    "AssignmentCategory": ["primary", "private", "alternate"],
  ]

  private static func isKnown(_ word: String, in column: String) -> Bool {
    if Licensing.isTypeName(word) { return true }
    let word = word.lowercased()
    if column == "Capability" {
      // A list of words, to which Microsoft adds: one that is known is enough.
      return ["assignment", "mobile", "calling", "geographic"].contains(where: word.contains)
    }
    return words[column]?.contains(word) ?? true
  }

  private static func activation(_ state: String) -> Activation? {
    switch state.lowercased() {
    case "": nil
    case "activated": .activated
    case let text where text.hasSuffix("failed"): .failed
    case let text where text.hasSuffix("pending"): .pending
    default: nil
    }
  }

  private static func assignment(_ status: String) -> Assignment? {
    switch status.lowercased() {
    case "": nil
    case "unassigned", Plan.none: .free
    case "userassigned": .person
    case "voiceapplicationassigned", "conferenceassigned": .service
    case "thirdpartyappassigned", "policyassigned": .other
    default: nil
    }
  }
}

extension Connection {
  /// What an inventory's `NumberType` means; mobile numbers are those of an operator that carry the capability.
  public init?(numberType: String, isMobile: Bool) {
    switch numberType.lowercased() {
    case "callingplan": self = .callingPlan
    case "directrouting": self = .directRouting
    case "operatorconnect": self = isMobile ? .teamsPhoneMobile : .operatorConnect
    case "ocmobile", "operatorconnectmobile", "teamsphonemobile": self = .teamsPhoneMobile
    default: return nil
    }
  }
}
