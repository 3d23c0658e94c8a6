/// What a phone number of the organization's may be assigned to.
public struct NumberUse: OptionSet, Sendable {
  /// One bit for each use.
  public let rawValue: UInt8

  /// A person.
  public static let user = NumberUse(rawValue: 1)
  /// A call queue, an auto attendant or the conferencing bridge.
  public static let service = NumberUse(rawValue: 2)

  /// Uses by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The use that a list of numbers stands for.
  init?(list: String) {
    switch list {
    case "user-numbers": self = .user
    case "service-numbers": self = .service
    default: return nil
    }
  }

  /// The uses that a cell of `Capability` names; empty when the cell doesn't tell.
  public init(capability: String) { self.init(NumberCapability(capability)) }

  init(_ capability: NumberCapability) {
    self = capability.contains(.user) ? .user : []
    if !capability.isDisjoint(with: [.voiceApplication, .conference]) { insert(.service) }
  }

  /// What a number is that people or services may have.
  var traits: NumberTraits { self == .user ? .forPeople : .forServices }

  /// What Microsoft writes in the column `Capability`.
  package var capability: String { self == .user ? "UserAssignment" : "VoiceApplicationAssignment;ConferenceAssignment" }
}

/// The words of a cell of `Capability` that matter here.
struct NumberCapability: OptionSet {
  let rawValue: UInt8

  static let user = NumberCapability(rawValue: 1)
  static let voiceApplication = NumberCapability(rawValue: 2)
  static let conference = NumberCapability(rawValue: 4)
  static let phoneMobile = NumberCapability(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads a cell: words with anything between them.
  init(_ cell: String) {
    self = []
    for word in cell.utf8.split(whereSeparator: { !(0x41...0x7A).contains($0) }) {
      switch word.count {
      case 14 where word.elementsEqual("UserAssignment".utf8): insert(.user)
      case 26 where word.elementsEqual("VoiceApplicationAssignment".utf8): insert(.voiceApplication)
      case 20 where word.elementsEqual("ConferenceAssignment".utf8): insert(.conference)
      case 16 where word.elementsEqual("TeamsPhoneMobile".utf8): insert(.phoneMobile)
      default: continue
      }
    }
  }
}
