public import Locales
internal import YAML

/// A product as the vendor sells it.
public struct Licence: Sendable, Hashable {
  /// What a product is sold as.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A suite such as Microsoft 365 E5.
    case suite
    /// Teams alone.
    case teams
    /// Teams Phone as an add-on, with or without lines.
    case teamsPhone = "teams-phone"
    /// Lines from the vendor.
    case callingPlan = "calling-plan"
    /// Audio Conferencing as an add-on.
    case audioConferencing = "audio-conferencing"
    /// Prepaid credits.
    case communicationsCredits = "communications-credits"
    /// For accounts of attendants and queues.
    case resourceAccount = "resource-account"
    /// For shared telephones and meeting rooms.
    case deviceOrRoom = "device-or-room"
    /// No longer sold.
    case retired
    /// Not telephony, but often taken for it.
    case other
  }

  /// Which customers a product is made for.
  public enum Segment: String, Sendable, Hashable, CaseIterable {
    /// Companies and non-profits.
    case commercial
    /// Schools and universities.
    case education
    /// United States government.
    case gcc
    /// United States government, high protection.
    case gccHigh = "gcc-high"
    /// United States Department of Defense.
    case dod
  }

  /// A stable name of the product in this program's data.
  public let id: String
  /// The vendor's part number (`skuPartNumber`) as printed, blanks included; `id` where none is published.
  public let partNumber: String
  /// The vendor's GUID (`skuId`), lower case; nil where none is published.
  public let skuID: String?
  /// What it is sold as.
  public let kind: Kind
  /// Whom it is made for.
  public let segment: Segment
  /// Names that the vendor printed before or prints elsewhere.
  let formerNames: [String]
  /// The service plans inside that have to do with telephony, by name.
  public let servicePlans: [String]
  /// False once the vendor stopped selling it; true also where that is not known.
  public let onSale: Bool
  /// What it gives.
  public let includes: LicenceContents
  /// Where it is known from.
  public let sources: [Source]
  private let tier: String?
  let names: LocalName

  /// The vendor's current name, French where the vendor uses one.
  public func name(in language: Language) -> String { names[language] }

  /// The name with the part number, by which exports and PowerShell call the product: "Microsoft 365 E3 (SPE_E3)".
  public func fullName(in language: Language) -> String { "\(name(in: language)) (\(partNumber))" }

  /// Owning one shows the Voice menu in today's admin center: any E5 or E3, Teams Phone or Audio Conferencing add-on.
  ///
  /// Source: hedwig233/OfficeDocs-SkypeForBusiness:Teams/getting-phone-numbers-for-your-users.md@86335dfde, 2025.
  public var makesVoiceMenuVisible: Bool { madeVoiceMenuVisibleIn2019 || tier == "E3" }

  /// Owning one showed the Voice menu in 2019's admin center: the same list without E3.
  var madeVoiceMenuVisibleIn2019: Bool {
    tier == "E5" || kind == .audioConferencing || (kind == .teamsPhone && includes.phoneSystem)
  }
}

extension Licence {
  init(_ node: CompactNode) {
    id = node.text("id")
    partNumber = Self.partNumber(of: node)
    skuID = Self.skuID(of: node)
    kind = Kind(rawValue: node.text("kind")) ?? .other
    segment = Segment(rawValue: node.text("segment")) ?? .commercial
    formerNames = node.texts("former-names")
    servicePlans = node.texts("service-plans")
    onSale = node.flag("on-sale", default: true)
    includes = LicenceContents(node.part("includes"))
    sources = node.texts("sources").map(Source.init)
    tier = node["tier"]?.string
    names = LocalName(node.part("names"))
  }

  /// By which a product is found before it is read.
  static func partNumber(of node: CompactNode) -> String { node["part-number"]?.string ?? node.text("id") }
  static func skuID(of node: CompactNode) -> String? { node["sku"]?.string }
}
