internal import Readiness

/// An account that a queue or attendant answers through.
struct ResourceAccountRow {
  var name: String
  var displayName: String
  /// `queue` or `attendant`, as targets name them.
  var kind: String
  var service: String
  var usageLocation: String
  var number = ""
  var numberType = ""

  var value: PowerShellValue {
    .table([
      ("UserPrincipalName", .text(name)), ("DisplayName", .text(displayName)), ("Kind", .text(kind)), ("Service", .text(service)),
      ("UsageLocation", .text(usageLocation)), ("TelephoneNumber", .text(number)), ("NumberType", .text(numberType)),
    ])
  }
}

/// A number by which people call who have none of their own, and the emergency address that the plan gives it.
struct CommonNumberRow {
  var number: String
  /// Empty where neither the plan nor an import tells.
  var numberType: String
  /// The attendant that answers it.
  var service: String
  /// The key of the emergency address in the script.
  var place: String

  var value: PowerShellValue {
    .table([
      ("TelephoneNumber", .text(number)), ("NumberType", .text(numberType)), ("Service", .text(service)), ("Place", .text(place)),
    ])
  }
}

/// A call queue.
struct QueueRow {
  var name: String
  var routing: String
  var agents: [String]
  var alertSeconds: Int?
  var waitingCalls: Int?
  var waitingSeconds: Int?
  var conferenceMode: Bool

  var value: PowerShellValue {
    func number(_ number: Int?) -> PowerShellValue { number.map(PowerShellValue.number) ?? .missing }
    return .table([
      ("Name", .text(name)), ("RoutingMethod", .text(routing)), ("Agents", .list(agents.map(PowerShellValue.text))),
      ("AgentAlertTime", number(alertSeconds)), ("OverflowThreshold", number(waitingCalls)), ("TimeoutThreshold", number(waitingSeconds)),
      ("ConferenceMode", .flag(conferenceMode)),
    ])
  }
}

/// Where a queue sends calls that it cannot take.
struct CallTargetRow {
  /// The cmdlet's word for the occasion.
  enum Occasion: String { case overflow = "Overflow", timeout = "Timeout", noAgent = "NoAgent" }

  var queue: String
  var occasion: Occasion
  var target: CallTarget

  private var action: String {
    switch target {
    case .voicemail: "Voicemail"
    case .disconnect: occasion == .overflow ? "DisconnectWithBusy" : "Disconnect"
    default: "Forward"
    }
  }

  var value: PowerShellValue {
    .table([("Queue", .text(queue)), ("When", .text(occasion.rawValue)), ("Action", .text(action)), ("To", .text(target.text))])
  }
}

/// An auto attendant.
struct AttendantRow {
  /// A key of a menu and where it leads.
  struct Key {
    /// What is pressed; nil where the call goes on by itself.
    var key: Character?
    var target: CallTarget

    /// The cmdlet's word: `Tone1`, `ToneStar`, `Automatic`.
    var tone: String {
      switch key {
      case "*": "ToneStar"
      case "#": "TonePound"
      case let digit?: "Tone\(digit)"
      case nil: "Automatic"
      }
    }
  }

  /// Days on which other rules hold.
  struct HolidayFlow {
    var name: String
    /// Moments as `New-CsOnlineDateTimeRange` takes them.
    var ranges: [(start: String, end: String)]
    var target: CallTarget
    /// What callers hear before the call ends; empty where it goes on.
    var prompt: String
  }

  var name: String
  var language: String
  var timeZone: String
  var operatorTarget: CallTarget?
  var menu: [Key]
  /// What callers hear before they press a key, or the call ends; empty where the attendant's language is not one of ours.
  var prompt = ""
  var afterHours: [Key]
  /// The same outside opening hours.
  var afterHoursPrompt = ""
  var hours: OpeningHours?
  var holidays: [HolidayFlow]

  var value: PowerShellValue {
    .table([
      ("Name", .text(name)), ("LanguageId", .text(language)), ("TimeZoneId", .text(timeZone)),
      ("Operator", .text(operatorTarget?.text ?? "")),
      ("Menu", Self.value(of: menu)), ("Prompt", .text(prompt)), ("AfterHours", Self.value(of: afterHours)),
      ("AfterHoursPrompt", .text(afterHoursPrompt)), ("Hours", hoursValue), ("Holidays", .list(holidays.map(Self.value))),
    ])
  }

  private static func value(of keys: [Key]) -> PowerShellValue {
    .list(keys.map { .table([("Key", .text($0.tone)), ("Target", .text($0.target.text))]) })
  }

  private static func value(of holiday: HolidayFlow) -> PowerShellValue {
    let ranges = holiday.ranges.map { PowerShellValue.table([("Start", .text($0.start)), ("End", .text($0.end))]) }
    return .table([
      ("Name", .text(holiday.name)), ("Target", .text(holiday.target.text)), ("Ranges", .list(ranges)), ("Prompt", .text(holiday.prompt)),
    ])
  }

  private var hoursValue: PowerShellValue {
    .table(
      zip(Self.days, hours?.days ?? []).filter { !$1.isEmpty }.map { day, ranges in
        (day, .list(ranges.map { .table([("Start", .text(Self.time($0.lowerBound))), ("End", .text(Self.time($0.upperBound)))]) }))
      })
  }

  /// The days as the cmdlet's parameters name them.
  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// A time of day as `hh:mm:ss`; the end of a day is `1.00:00:00`.
  private static func time(_ minutes: Int) -> String {
    minutes < OpeningHours.dayLength ? OpeningHours.time(minutes) + ":00" : "1.00:00:00"
  }
}
