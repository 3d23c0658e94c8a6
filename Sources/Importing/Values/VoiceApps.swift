internal import JSON
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
    guard let agents = record.json("Agents")?.elements, agents.allSatisfy({ $0.kind == .object }) else {
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
    guard let associations = record.json("CallHandlingAssociations")?.elements,
      associations.allSatisfy({ $0.kind == .object && $0.member("Type")?.kind != .number })
    else { return }
    var flows: [String: JSONText] = [:]
    for flow in record.json("CallFlows")?.elements ?? [] where flow.kind == .object { flows[flow.text("Id") ?? ""] = flow }
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
