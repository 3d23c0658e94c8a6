internal import Locales
internal import PhoneNumbers
internal import Readiness
internal import Tables
internal import Texts

/// Call queues, auto attendants and their accounts.
extension ScriptContent {
  mutating func readVoiceApps(_ numbers: [String: NumberFacts]) {
    let services = plan.services.filter { $0.kind != .bridge }
    for service in services { readAccount(of: service, numbers) }
    for service in services where service.kind == .callQueue {
      leavingNothingToPeople(if: isInTenant(service)) { $0.readQueue(service.name) }
    }
    for service in services where service.kind == .autoAttendant {
      leavingNothingToPeople(if: isInTenant(service)) { $0.readAttendant(service.name) }
    }
    attendants = Self.targetsFirst(attendants)
  }

  /// Whether an export has shown a service, as its id tells: what no cmdlet can be told of it is set already.
  private func isInTenant(_ service: Service) -> Bool {
    plan.lists[service.kind.rawValue]?.first { $0.name == service.name }?.fields["id"] != nil
  }

  private mutating func leavingNothingToPeople(if isSo: Bool, _ read: (inout ScriptContent) -> Void) {
    let before = leftToPeople
    read(&self)
    if isSo { leftToPeople = before }
  }

  // MARK: Accounts

  private mutating func readAccount(of service: Service, _ numbers: [String: NumberFacts]) {
    for number in service.numbers.dropFirst() { leftToPeople.append(.scriptSecondNumber(name: service.name.inert, number: number.inert)) }
    guard let written = service.resourceAccount else { return }
    guard let name = Identifier.userPrincipalName(written) else {
      leftToPeople.append(.scriptBadUser(name: written.inert))
      return
    }
    let number = service.numbers.first.flatMap { try? PhoneNumber($0) }
    let item = plan.lists["resource-accounts"]?.first { $0.name == name }
    var row = ResourceAccountRow(
      name: name, displayName: item?.fields["display-name"] ?? service.name, kind: service.kind == .callQueue ? "queue" : "attendant",
      service: service.name, usageLocation: number?.region.flatMap(Identifier.country) ?? plan.country ?? "")
    if let number = number.flatMap({ Identifier.phoneNumber($0.e164) }) {
      if let type = NumberFacts.type(numbers[number]?.type ?? "", connection: plan.connection) {
        (row.number, row.numberType) = (number, type)
      } else if item?.fields["id"] == nil || item?.fields["number"] != number {
        leftToPeople.append(.scriptNumbersWithoutCmdlet(count: 1))
      }
    }
    resourceAccounts.append(row)
  }

  // MARK: Queues

  private mutating func readQueue(_ name: String) {
    func field(_ key: String) -> String? { plan.known(AnswerPath(list: "call-queues", item: name, field: key)) }
    let written = plan.values(AnswerPath(list: "call-queues", item: name, field: "agents"))
    let agents = written.compactMap { Identifier.userPrincipalName($0.hasPrefix("user:") ? String($0.dropFirst(5)) : $0) }
    if agents.count < written.count || field("groups") != nil { leftToPeople.append(.scriptGroupOfQueue(name: name.inert)) }
    let methods = ["attendant": "Attendant", "serial": "Serial", "round-robin": "RoundRobin", "longest-idle": "LongestIdle"]
    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
      field(key).flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    queues.append(
      QueueRow(
        name: name, routing: field("routing").flatMap { methods[$0] } ?? "", agents: agents,
        alertSeconds: number("alert-seconds", in: 15...180),
        waitingCalls: number("waiting-calls", in: 0...200), waitingSeconds: number("waiting-seconds", in: 0...2700),
        conferenceMode: field("conference-mode") != "no"))
    for (key, occasion) in [("overflow", CallTargetRow.Occasion.overflow), ("timeout", .timeout), ("no-agents", .noAgent)] {
      guard let target = field(key) else { continue }
      // The cmdlet wants a prompt for the voicemail of a group, which only people can write.
      if let known = scriptable(target), known != "operator", !Self.isVoicemailOfGroup(known) {
        callTargets.append(CallTargetRow(queue: name, occasion: occasion, target: known))
      } else {
        leftToPeople.append(.scriptBadTarget(name: name.inert, target: target.inert))
      }
    }
  }

  // MARK: Attendants

  private mutating func readAttendant(_ name: String) {
    func path(_ key: String) -> AnswerPath { AnswerPath(list: "auto-attendants", item: name, field: key) }
    func field(_ key: String) -> String? { plan.known(path(key)) }
    let person = field("operator").flatMap { target(of: name, $0) } ?? ""
    var menu = keys(of: name, plan.values(path("menu")))
    if menu.isEmpty, let fallback = field("default-action").flatMap({ target(of: name, $0) }) {
      menu = [.init(tone: "Automatic", target: fallback)]
    }
    if menu.isEmpty, !person.isEmpty { menu = [.init(tone: "Automatic", target: "operator")] }
    guard let language = field("language"), let zone = field("time-zone"), !menu.isEmpty else {
      leftToPeople.append(.scriptAttendantUnknown(name: name.inert))
      return
    }
    var row = AttendantRow(
      name: name, language: language, timeZone: zone, operatorTarget: person == "operator" ? "" : person, menu: menu,
      afterHours: keys(of: name, plan.values(path("after-hours-menu"))),
      hours: field("hours").flatMap { OpeningHours($0) }, holidays: holidays(of: name, plan.values(path("holidays"))))
    if row.afterHours.isEmpty, let after = field("after-hours").flatMap({ target(of: name, $0) }) {
      row.afterHours = [.init(tone: "Automatic", target: after)]
    }
    if !row.afterHours.isEmpty, row.hours == nil {
      let unusable = field("hours").map { Message.scriptHoursUnusable(hours: $0.inert, name: name.inert) }
      leftToPeople.append(unusable ?? .scriptHoursUnknown(name: name.inert))
      row.afterHours = []
    }
    addPrompts(to: &row)
    attendants.append(row)
  }

  /// What callers hear at each menu, and before a call ends.
  private mutating func addPrompts(to row: inout AttendantRow) {
    let closings = row.holidays.map { [AttendantRow.Key(tone: "Automatic", target: $0.target)] }
    let prompts = ([row.menu, row.afterHours] + closings).map { prompt(for: $0, language: row.language) }
    (row.prompt, row.afterHoursPrompt) = (prompts[0] ?? "", prompts[1] ?? "")
    for index in row.holidays.indices { row.holidays[index].prompt = prompts[index + 2] ?? "" }
    if prompts.contains(nil) { leftToPeople.append(.scriptPromptMissing(name: row.name.inert)) }
  }

  private mutating func keys(of name: String, _ menu: [String]) -> [AttendantRow.Key] {
    menu.compactMap { entry in
      guard let key = entry.first, let target = target(of: name, String(entry.drop { $0 != "=" }.dropFirst())) else { return nil }
      switch key {
      case "0"..."9": return .init(tone: "Tone\(key)", target: target)
      case "*": return .init(tone: "ToneStar", target: target)
      case "#": return .init(tone: "TonePound", target: target)
      default: return nil
      }
    }
  }

  private mutating func holidays(of name: String, _ written: [String]) -> [AttendantRow.Holiday] {
    written.compactMap { entry in
      let holiday = Holiday(entry)
      // A fixed schedule takes ten ranges.
      guard let closings = holiday.closings, closings.count <= 10, let target = attendantTarget(holiday.target) else {
        leftToPeople.append(.scriptBadHoliday(holiday: holiday.name.inert, name: name.inert))
        return nil
      }
      let ranges = closings.map { (Self.moment($0.days.lowerBound, $0.start), Self.moment($0.days.upperBound, $0.end)) }
      return .init(name: holiday.name, ranges: ranges, target: target, prompt: "")
    }
  }

  /// Minutes from a day's midnight as `New-CsOnlineDateTimeRange` takes them: d/m/yyyy H:mm.
  private static func moment(_ day: CalendarDate, _ minutes: Int) -> String {
    let day = CalendarDate(daysSince1970: day.daysSince1970 + minutes / (24 * 60))
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return "\(day.day)/\(day.month)/\(day.year) \(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// What is said before a menu's keys or the end of a call, in the attendant's language; nil where this program does not speak it.
  private func prompt(for menu: [AttendantRow.Key], language tag: String) -> String? {
    let isClosed = menu.first?.tone == "Automatic" && menu.first?.target == "disconnect"
    guard isClosed || menu.first?.tone != "Automatic", !menu.isEmpty else { return "" }
    guard let language = Language(tag: tag), !menu.map(\.target).contains(where: Self.isVoicemailOfGroup) else { return nil }
    let localizer = Localizer(language)
    if isClosed { return localizer.text(.attendantClosed) }
    let sentences = menu.map { key in
      let press = ["ToneStar": "*", "TonePound": "#"][key.tone] ?? String(key.tone.dropFirst(4))
      return localizer.text(
        key.target == "operator" ? .attendantPressOperator(key: press) : .attendantPress(key: press, name: spoken(key.target)))
    }
    return sentences.joined(separator: " ")
  }

  private func spoken(_ target: String) -> String {
    let name = String(target.drop { $0 != ":" }.dropFirst())
    guard target.hasPrefix("user:") else { return name }
    let shown = plan[AnswerPath(list: "users", item: name, field: "display-name")]
    return shown ?? name.split(separator: "@").first.map(String.init) ?? name
  }

  /// Attendants that others lead to come first; one that leads back to itself stays where it is.
  private static func targetsFirst(_ attendants: [AttendantRow]) -> [AttendantRow] {
    var sorted: [AttendantRow] = []
    var seen: Set<String> = []
    let byName = Dictionary(attendants.map { ($0.name, $0) }) { first, _ in first }
    func visit(_ row: AttendantRow) {
      guard seen.insert(row.name).inserted else { return }
      for target in (row.menu + row.afterHours).map(\.target) + row.holidays.map(\.target) + [row.operatorTarget] {
        if target.hasPrefix("attendant:"), let next = byName[String(target.dropFirst(10))] { visit(next) }
      }
      sorted.append(row)
    }
    attendants.forEach(visit)
    return sorted
  }

  // MARK: Targets

  /// The target of an attendant, which knows no voicemail but that of a group.
  private mutating func target(of service: String, _ written: String) -> String? {
    if let known = attendantTarget(written) { return known }
    leftToPeople.append(.scriptBadTarget(name: service.inert, target: written.inert))
    return nil
  }

  private func attendantTarget(_ written: String) -> String? {
    scriptable(written).flatMap { !$0.hasPrefix("voicemail:") || Self.isVoicemailOfGroup($0) ? $0 : nil }
  }

  private static func isVoicemailOfGroup(_ target: String) -> Bool {
    target.hasPrefix("voicemail:") && Identifier.guid(String(target.dropFirst("voicemail:".count))) != nil
  }

  /// A target that cmdlets can be told, with its identifier checked; nil for one that only people can set.
  private func scriptable(_ target: String) -> String? {
    if target == "disconnect" || target == "operator" { return target }
    let kind = target.prefix { $0 != ":" }
    let name = String(target.dropFirst(kind.count + 1))
    switch kind {
    case "queue": return plan.names(of: "call-queues").contains(name) ? target : nil
    case "attendant": return plan.names(of: "auto-attendants").contains(name) ? target : nil
    case "user": return Identifier.userPrincipalName(name).map { "user:\($0)" }
    // Whose voicemail a name means shows only where it is a person's; an id is a group's.
    case "voicemail":
      if let id = Identifier.guid(name) { return "voicemail:\(id)" }
      return plan.tables[.users]?.row(named: name) == nil ? nil : Identifier.userPrincipalName(name).map { "voicemail:\($0)" }
    case "number": return Identifier.phoneNumber(name).flatMap { $0.contains(";") ? nil : "number:\($0)" }
    default: return nil
    }
  }
}
