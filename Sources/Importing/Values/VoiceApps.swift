internal import JSON
internal import Locales
internal import Readiness

/// A call queue as its cmdlet prints it.
enum QueueReading {
  /// Windows PowerShell 5.1 prints enumerations as numbers.
  ///
  /// Source: New-CsCallQueue, RoutingMethod and the actions, in the order of their values, read 2026-11-22.
  private static let routing = ["0": "attendant", "1": "serial", "2": "round-robin", "3": "longest-idle"]

  static func draft(_ record: Record) -> Draft {
    var queue = Draft(ItemName.plain(record.text("Name") ?? ""), id: record.text("Identity"), from: record.origin)
    queue.set("id", record.text("Identity"))
    queue.set("routing", record.text("RoutingMethod").map { routing[$0] ?? ItemName.dashed($0) })
    queue.set("waiting-calls", record.text("OverflowThreshold"))
    queue.set("waiting-seconds", record.text("TimeoutThreshold"))
    queue.set("alert-seconds", record.text("AgentAlertTime"))
    queue.set("conference-mode", record.flag("ConferenceMode"))
    queue.set("presence-based", record.flag("PresenceBasedRouting"))
    queue.set("opt-out", record.flag("AllowOptOut"))
    queue.set("language", record.text("LanguageId"))
    if let groups = record.list("DistributionLists") { queue.set("groups", groups) }
    queue.fields["overflow"] = target(record, "Overflow")
    queue.fields["timeout"] = target(record, "Timeout")
    queue.fields["no-agents"] = target(record, "NoAgent")
    if let accounts = record.list("ApplicationInstances") { queue.fields["resource-account"] = .accounts(accounts) }
    if let agents = agents(record) {
      queue.fields["agents"] = .people(agents.all)
      if !agents.out.isEmpty { queue.fields["opted-out"] = .people(agents.out) }
    }
    return queue
  }

  /// All agents, groups' members among them, and those who opted out; nil where the list was lost.
  private static func agents(_ record: Record) -> (all: [String], out: [String])? {
    guard let agents = record.json("Agents")?.items, agents.allSatisfy({ $0.kind == .object }) else {
      // Without groups the people named singly are all there are.
      guard record["Agents"].kind != .absent, let users = record.list("Users"), record.list("DistributionLists")?.isEmpty == true else {
        return nil
      }
      return (users, [])
    }
    let ids = agents.compactMap { $0.text("ObjectId") }
    let named = (record.list("Users") ?? []).filter { !ids.contains($0) }
    return (ids + named, agents.filter { $0.text("OptIn") == "false" }.compactMap { $0.text("ObjectId") })
  }

  /// The actions that need a target.
  private static let actions: Set = ["Forward", "Voicemail", "SharedVoicemail"]

  private static func target(_ record: Record, _ event: String) -> Draft.Value? {
    switch record.text("\(event)Action") {
    case "Disconnect", "DisconnectWithBusy": return .target(.disconnect)
    case "Queue", nil: return nil
    case let action?:
      guard let target = record.json("\(event)ActionTarget"), target.kind == .object else {
        // Calls go to somebody, and nobody is there.
        return record["\(event)ActionTarget"].kind == .empty && actions.contains(action) ? .target(.unknown(Plan.none)) : nil
      }
      // Whatever the target is, the action says that its voicemail answers.
      if action == "Voicemail" || action == "SharedVoicemail" { return target.text("Id").map { .target(.voicemail($0)) } }
      return CallTargetReading.target(target).map { .target($0) }
    }
  }
}

/// Where a call goes, as the cmdlets print it: an id and a type.
enum CallTargetReading {
  static func target(_ target: JSONText) -> Draft.Target? {
    guard let id = target.text("Id") else { return nil }
    switch target.text("Type")?.lowercased() {
    case "user", "0": return .person(id)
    case "applicationendpoint", "configurationendpoint": return .service(id)
    case "phone", "externalpstn":
      if case .number(let number) = NumberReading(id) { return .number(number) }
      // No account: what is no number is told where it stands.
      return .number(id)
    case "voicemail", "mailbox", "sharedvoicemail": return .voicemail(id)
    default: return .unknown(id)
    }
  }
}

/// An auto attendant as its cmdlet prints it.
enum AttendantReading {
  static func draft(_ record: Record) -> Draft {
    let id = record.text("Identity") ?? record.text("Id")
    var attendant = Draft(ItemName.plain(record.text("Name") ?? ""), id: id, from: record.origin)
    attendant.set("id", id)
    attendant.set("language", record.text("LanguageId"))
    attendant.set("time-zone", record.text("TimeZoneId"))
    if let accounts = record.list("ApplicationInstances") { attendant.fields["resource-account"] = .accounts(accounts) }
    if let person = record.json("Operator"), person.kind == .object {
      attendant.fields["operator"] = CallTargetReading.target(person).map { .target($0) }
    } else if record["Operator"].kind == .empty {
      attendant.fields["operator"] = .text(Plan.none)
    }
    read(record.json("DefaultCallFlow"), into: &attendant, menu: "menu", action: "default-action")
    readHours(record, into: &attendant)
    return attendant
  }

  /// A menu's keys, or where calls go without one.
  private static func read(_ flow: JSONText?, into attendant: inout Draft, menu: String, action: String) {
    guard let options = flow?.member("Menu")?.member("MenuOptions"), options.kind == .array, !hasNumbers(flow) else { return }
    var keys: [(key: String, target: Draft.Target)] = []
    for option in options.items {
      guard let target = target(of: option) else { continue }
      let tone = option.text("DtmfResponse") ?? ""
      if tone == "Automatic" {
        attendant.fields[action] = .target(target)
      } else {
        keys.append((tone == "ToneStar" ? "*" : tone == "TonePound" ? "#" : tone.replacing("Tone", with: ""), target))
      }
    }
    attendant.fields[menu] = keys.isEmpty ? .text(Plan.none) : .menu(keys)
  }

  /// Whether `ConvertTo-Json` wrote numbers for the words of a menu; what they stand for is not documented.
  static func hasNumbers(_ flow: JSONText?) -> Bool {
    flow?.member("Menu")?.member("MenuOptions")?.items.contains { option in
      ["Action", "DtmfResponse"].contains { option.member($0)?.kind == .number }
    } == true
  }

  private static func target(of option: JSONText) -> Draft.Target? {
    switch option.text("Action") {
    case "DisconnectCall": return .disconnect
    case "TransferCallToOperator": return .operatorOfMenu
    case "Announcement": return .announcement
    default: return option.member("CallTarget").flatMap(CallTargetReading.target)
    }
  }

  private static func readHours(_ record: Record, into attendant: inout Draft) {
    guard let associations = record.json("CallHandlingAssociations")?.items,
      associations.allSatisfy({ $0.kind == .object && $0.member("Type")?.kind != .number })
    else { return }
    var flows: [String: JSONText] = [:]
    for flow in record.json("CallFlows")?.items ?? [] where flow.kind == .object { flows[flow.text("Id") ?? ""] = flow }
    var holidays: [(schedule: String, target: Draft.Target)] = []
    for association in associations where association.text("Enabled") != "false" {
      let flow = association.text("CallFlowId").flatMap { flows[$0] }
      guard let schedule = association.text("ScheduleId") else { continue }
      if association.text("Type") == "Holiday" {
        var day = Draft("", from: record.origin)
        read(flow, into: &day, menu: "menu", action: "action")
        if case .target(let target) = day.fields["action"] {
          holidays.append((schedule, target))
        } else {
          holidays.append((schedule, .announcement))
        }
      } else {
        attendant.fields["hours"] = .hours(schedule: schedule)
        read(flow, into: &attendant, menu: "after-hours-menu", action: "after-hours")
      }
    }
    attendant.fields["holidays"] = holidays.isEmpty ? .text(Plan.none) : .holidays(holidays)
    if attendant.fields["hours"] == nil { attendant.fields["hours"] = .text(Plan.none) }
  }
}

extension Schedule {
  /// The hours of a week and the days of a fixed schedule, as the cmdlet prints them.
  init(_ name: String, _ week: JSONText?, _ fixed: JSONText?) {
    self.name = name
    var isWhole = true
    hours = Self.days.compactMap { day, short -> String? in
      let ranges = (week?.member(day + "Hours")?.items ?? []).compactMap { range -> String? in
        guard let start = Self.time("Start", of: range), let end = Self.time("End", of: range) else {
          isWhole = false
          return nil
        }
        return start + "-" + end
      }
      return ranges.isEmpty ? nil : short + " " + ranges.joined(separator: " ")
    }.joined(separator: "; ")
    closings = (fixed?.member("DateTimeRanges")?.items ?? []).compactMap { range in
      let closing = range.text("Start").flatMap { start in range.text("End").flatMap { Self.closing(from: start, to: $0) } }
      if closing == nil { isWhole = false }
      return closing
    }
    self.isWhole = isWhole
  }

  private static let days = [
    ("Monday", "Mon"), ("Tuesday", "Tue"), ("Wednesday", "Wed"), ("Thursday", "Thu"), ("Friday", "Fri"), ("Saturday", "Sat"),
    ("Sunday", "Sun"),
  ]

  /// `09:00:00` is 09:00; `1.00:00:00` the end of the day.
  ///
  /// A `TimeSpan` that `ConvertTo-Json` took apart counts in ten millionths of a second.
  private static func time(_ key: String, of range: JSONText) -> String? {
    if let text = range.text(key) { return text.hasPrefix("1.") ? "24:00" : String(text.prefix(5)) }
    guard let ticks = range.member(key)?.text("Ticks").flatMap({ Int($0) }) else { return nil }
    let minutes = ticks / 600_000_000
    guard (0...24 * 60).contains(minutes) else { return nil }
    return time(minutes)
  }

  /// Minutes from midnight as 09:00.
  private static func time(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// A range as the plan writes it, its hours only where it does not begin or end with a day: one that ends at midnight ends with the day
  /// before, and the last quarter of an hour counts as the day's end.
  ///
  /// Source: New-CsOnlineDateTimeRange and New-CsOnlineSchedule (Christmas is 24/12 to 25/12, in others' scripts 0:00 to 23:45), read 2026-11-28.
  static func closing(from start: String, to end: String) -> String? {
    guard var first = minutes(start), var last = minutes(end), first <= last else { return nil }
    if start.hasPrefix("/Date(") {
      // The machine's time zone is not told. A holiday of whole days begins at its midnight, which is the nearest one.
      guard [0, wholeDay - 15, wholeDay - 1].contains((last - first) % wholeDay), last > first else { return nil }
      let time = (first % wholeDay + wholeDay) % wholeDay
      let shift = time < 11 * 60 ? -time : wholeDay - time
      (first, last) = (first + shift, last + shift)
    }
    let endsWithDay = last % wholeDay >= wholeDay - 15 || last % wholeDay == 0 && first < last
    if endsWithDay { last -= last % wholeDay == 0 ? 1 : 0 }
    let written = [moment(first, isWhole: first % wholeDay == 0), moment(last, isWhole: endsWithDay)]
    return written[0] == written[1] ? written[0] : written.joined(separator: "/")
  }

  /// `2026-12-24T13:00`, or the day alone.
  private static func moment(_ minutes: Int, isWhole: Bool) -> String {
    let day = CalendarDate(daysSince1970: minutes / wholeDay).iso
    return isWhole ? day : day + "T" + time(minutes % wholeDay)
  }

  private static let wholeDay = 24 * 60

  /// The minutes since 1970 of `2025-01-01T00:00:00`, of `25/12/2026 0:00` and of `/Date(1798671600000)/`; nil for anything else.
  static func minutes(_ text: String) -> Int? {
    if text.hasPrefix("/Date("), text.hasSuffix(")/") {
      // To the end of the year 9999.
      return Int(text.dropFirst(6).dropLast(2)).flatMap { (0..<253_402_300_800_000).contains($0) ? $0 / 60_000 : nil }
    }
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split { $0 == "-" || $0 == "/" }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) = date.contains("/") ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2])
    let time = text.dropFirst(date.count + 1).split(separator: ":").prefix(2).map { Int($0) ?? 0 }
    guard let day = CalendarDate(year: year, month: month, day: day), (0...24).contains(time.first ?? 0),
      (0..<60).contains(time.count > 1 ? time[1] : 0)
    else { return nil }
    return day.daysSince1970 * wholeDay + (time.first ?? 0) * 60 + (time.count > 1 ? time[1] : 0)
  }
}

extension ResourceAccount.Application {
  /// The application of an id.
  ///
  /// Source: Get-CsOnlineApplicationInstance, read 2026-11-22.
  init(id: String) {
    self =
      switch id.lowercased() {
      case "ce933385-9390-45d1-9512-c8d228074e07": .autoAttendant
      case "11cd3e2e-fccb-42ad-ad00-878b93575e07": .callQueue
      default: .other
      }
  }
}
