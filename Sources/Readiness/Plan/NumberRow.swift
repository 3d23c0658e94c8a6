public import PhoneNumbers

/// One row of `numbers.csv`.
public struct NumberRow: Sendable {
  /// Whether the number works at the vendor's side.
  public enum Activation: Sendable { case activated, pending, failed }
  /// To what kind of thing the inventory says that the number is assigned.
  public enum Assignment: Sendable { case free, person, service, other }

  /// The number as written in the table.
  public let text: String
  /// The number understood; nil when it is none.
  public let number: PhoneNumber?
  /// What it may be assigned to; empty when the table doesn't tell.
  public let uses: NumberUse
  /// Whether call queues and auto attendants may have it; nil when the table doesn't tell.
  public let fitsVoiceApplications: Bool?
  /// Whether the conferencing bridge may have it; nil when the table doesn't tell.
  public let fitsConferencing: Bool?
  /// Whether a careless export left the name of a type where the capability was.
  public let hasRuinedCapability: Bool
  /// The country that the table names; empty when it doesn't.
  public let declaredCountry: String
  /// How its calls reach the network; nil when the table doesn't tell.
  public let connection: Connection?
  /// Whether it works at the vendor's side; nil when the table doesn't tell.
  public let activation: Activation?
  /// Whether an order is still moving it from another operator.
  public let isPorting: Bool
  /// Whether the vendor refuses to assign it.
  public let isBlocked: Bool
  /// Whether an on-premises directory manages it.
  public let isManagedOnPremises: Bool
  /// To what it is assigned; nil when the table doesn't tell.
  public let assignment: Assignment?
  /// The object that has it; nil for none or when the table doesn't tell.
  public let holder: ObjectID?
  /// Whether it is its holder's main number rather than a private or alternate line.
  public let isPrimary: Bool
  /// The emergency place of the number; nil for none or when the table doesn't tell.
  public let location: ObjectID?
  /// Whether it is known that the number has no emergency place.
  public let hasNoLocation: Bool
  /// The line of the file, from 1.
  public let line: Int

  static let columns = [
    "TelephoneNumber", "Capability", "IsoCountryCode", "NumberType", "ActivationState", "PortInOrderStatus", "AssignmentBlockedState",
    "NumberSource", "PstnAssignmentStatus", "AssignedPstnTargetId", "AssignmentCategory", "LocationId",
  ]

  init(cells: [String], line: Int) {
    (text, declaredCountry, self.line) = (cells[0], cells[2], line)
    number = try? PhoneNumber(cells[0])
    let capability = NumberCapability(cells[1])
    uses = NumberUse(capability)
    hasRuinedCapability = Licensing.isTypeName(cells[1])
    fitsVoiceApplications = uses.isEmpty ? nil : capability.contains(.voiceApplication)
    fitsConferencing = uses.isEmpty ? nil : capability.contains(.conference)
    connection = Connection(numberType: cells[3], isMobile: capability.contains(.phoneMobile))
    activation = Self.activation(cells[4])
    isPorting = !cells[5].isEmpty && !["completed", "cancelled", Plan.none].contains(cells[5].lowercased())
    isBlocked = cells[6].lowercased().hasPrefix("blocked")
    isManagedOnPremises = cells[7].lowercased() == "onpremises"
    assignment = Self.assignment(cells[8])
    holder = cells[9] == Plan.none ? nil : ObjectID(cells[9])
    isPrimary = cells[10].isEmpty || cells[10].lowercased() == "primary"
    location = cells[11] == Plan.none ? nil : ObjectID(cells[11])
    hasNoLocation = !cells[11].isEmpty && location == nil
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
    default: .other
    }
  }

  /// The number in E.164, or as written when it is none.
  public var e164: String { number?.e164 ?? text }
  /// Whether it is a user's number and nothing else.
  public var isUserNumber: Bool { uses == [.user] }
  /// Whether it is a service number.
  public var isServiceNumber: Bool { uses.contains(.service) }
  /// Whether calling it costs the caller nothing.
  public var isTollFree: Bool { number?.type == .tollFree }
}

extension Connection {
  /// What an inventory's `NumberType` means; mobile numbers are those of an operator that carry the capability.
  fileprivate init?(numberType: String, isMobile: Bool) {
    switch numberType.lowercased() {
    case "callingplan": self = .callingPlan
    case "directrouting": self = .directRouting
    case "operatorconnect": self = isMobile ? .teamsPhoneMobile : .operatorConnect
    case "ocmobile", "operatorconnectmobile", "teamsphonemobile": self = .teamsPhoneMobile
    default: return nil
    }
  }
}
