internal import YAML

/// What the vendor sells in one country, as its page on that country says.
public struct Availability: Sendable, Hashable {
  /// Meetings that can be joined by telephone.
  public struct AudioConferencing: Sendable, Hashable {
    /// The vendor sells it, in either form.
    public let sold: Bool
    /// Only the form that is paid by the minute, through volume licensing and with credits.
    public let payPerMinuteOnly: Bool
    /// Meetings can call out.
    public let dialOut: Bool
    /// Calling out works only with Communications Credits.
    public let dialOutNeedsCredits: Bool
    /// The cities of the shared number that every organizer gets; empty where there is none, or one without a city.
    public let autoNumberCities: [String]
  }

  /// Telephone lines from the vendor or from its partner.
  public struct CallingPlans: Sendable, Hashable {
    /// Somebody sells them.
    public let sold: Bool
    /// Who does: Microsoft, Telstra or SoftBank; nil where nobody does.
    public let `operator`: String?
    /// Codes: `pay-as-you-go`, `domestic-` and minutes a month, `domestic` (minutes unknown), `international`, `operator-` and its name.
    public let plans: [String]
    /// The zone that a pay-as-you-go licence must be for; nil where it is not sold.
    public let payAsYouGoZone: PayAsYouGoZone?
    /// How many countries the plans call; nil where that is not stated.
    public let outboundDestinations: Int?
  }

  /// Audio Conferencing.
  public let audioConferencing: AudioConferencing
  /// Phone System: attendants, queues and voicemail.
  ///
  /// True wherever anything is documented.
  public let phoneSystem: Bool
  /// Calling Plans.
  public let callingPlans: CallingPlans
  /// Service numbers that callers pay for as for any other.
  public let tollNumbers: ServiceNumberOffer
  /// Service numbers that are free to callers.
  public let tollFreeNumbers: ServiceNumberOffer
  /// Cities with toll numbers in principle; stock varies.
  ///
  /// In the United States "City, State".
  public let tollCities: [String]
  /// Communications Credits can be bought.
  public let communicationsCredits: Bool
  /// The country's page.
  public let source: Source
  /// The list of Calling Plans.
  public let callingPlansSource: Source
}

/// Whether service numbers of one kind can be had.
public enum ServiceNumberOffer: String, Sendable, Hashable, CaseIterable {
  /// From the admin center.
  case yes = "available"
  /// Not at all.
  case no = "none"
  /// From the vendor's service desk.
  case onRequest = "on-request"
}

/// The countries in which one kind of pay-as-you-go licence works.
public enum PayAsYouGoZone: String, Sendable, Hashable, CaseIterable {
  /// The United States, Puerto Rico, Canada, the United Kingdom.
  case one = "1"
  /// The other countries.
  case two = "2"
  /// Mexico alone.
  case mexico = "MX"
}

extension Availability {
  init(_ node: CompactNode) {
    let numbers = node.part("service-numbers")
    let plans = node.part("calling-plans")
    audioConferencing = AudioConferencing(node.part("audio-conferencing"))
    phoneSystem = node.flag("phone-system")
    callingPlans = CallingPlans(plans)
    tollNumbers = ServiceNumberOffer(rawValue: numbers.text("toll")) ?? .no
    tollFreeNumbers = ServiceNumberOffer(rawValue: numbers.text("toll-free")) ?? .no
    tollCities = numbers.texts("toll-cities")
    communicationsCredits = node.flag("communications-credits")
    source = Source(country: node.part("source"))
    callingPlansSource = Source(id: plans.text("source"))
  }
}

extension Availability.AudioConferencing {
  init(_ node: CompactNode) {
    sold = node.flag("sold")
    payPerMinuteOnly = node.flag("pay-per-minute-only")
    dialOut = node.flag("dial-out")
    dialOutNeedsCredits = node.flag("dial-out-needs-credits")
    autoNumberCities = node.texts("auto-number-cities")
  }
}

extension Availability.CallingPlans {
  init(_ node: CompactNode) {
    sold = node.flag("sold")
    `operator` = node["by"]?.string
    plans = node.texts("plans")
    payAsYouGoZone = node["pay-as-you-go-zone"]?.string.flatMap(PayAsYouGoZone.init)
    outboundDestinations = node["outbound-destinations"]?.integer
  }
}
